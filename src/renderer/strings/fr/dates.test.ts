import { describe, expect, it } from 'vitest'
import { dates } from './dates.ts'

describe('dates in French', () => {
  it('are said to the day, the month or the year, and the first of a month as such', () => {
    expect(['2023-08-27', '2023-08-01', '2023-08', '2023'].map(dates.date)).toEqual([
      '27 août 2023',
      '1er août 2023',
      'août 2023',
      '2023',
    ])
    expect(dates.date('last week')).toBe('last week')
  })

  it('say what both ends of an interval share once', () => {
    const intervals = [
      '2023-08-13/2023-08-27',
      '2023-03/2023-05',
      '2023-08-27/2023-09-02',
      '2019/2023',
      '2022-12-30/2023-01-02',
    ]
    expect(intervals.map(dates.event)).toEqual([
      '13–27 août 2023',
      'mars–mai 2023',
      '27 août – 2 septembre 2023',
      '2019–2023',
      '30 décembre 2022 – 2 janvier 2023',
    ])
  })

  it('can be about then, or have one end', () => {
    const open = ['2019/..', '../2027', '2023-08-27~', '2023-05/2023-08~', '1990/1999', '2023-08-27/..']
    expect(open.map(dates.event)).toEqual([
      'depuis 2019',
      'au plus tard 2027',
      'vers le 27 août 2023',
      'environ mai–août 2023',
      'années 1990',
      'depuis le 27 août 2023',
    ])
  })

  it('tell how long, and which century', () => {
    expect([5, 21, 240, 1461].map(dates.duration)).toEqual(['5 jours', '3 semaines', '8 mois', '4 ans'])
    expect([1, 9, 20, 21].map(dates.century)).toEqual(['Ier siècle', 'IXe siècle', 'XXe siècle', 'XXIe siècle'])
  })
})
