import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  compareEventDates,
  dateOfDay,
  dayNumber,
  EventDate,
  firstDay,
  formatEventDate,
  lastDay,
  parseEventDate,
  writeEventDate,
} from './eventDate.ts'

const day = fc.integer({ min: dayNumber(1000, 1, 1), max: dayNumber(3000, 1, 1) })
const precision = fc.constantFrom(4, 7, 10)
const end = fc.tuple(day, precision).map(([number, length]) => dateOfDay(number).slice(0, length))

describe('the date of an event', () => {
  it.each([
    ['2023-08-27', '27 August 2023'],
    ['2023-08', 'August 2023'],
    ['2023', '2023'],
    ['2023-08-13/2023-08-27~', 'about 13–27 August 2023'],
    ['2023-07-30/2023-08-02', '30 July – 2 August 2023'],
    ['2023-12-30/2024-01-02', '30 December 2023 – 2 January 2024'],
    ['2023-05/2023-08~', 'about May–August 2023'],
    ['2023-11/2024-02', 'November 2023 – February 2024'],
    ['2023-11/2024', 'November 2023 – 2024'],
    ['1990/1999', '1990s'],
    ['1991/2000', '1991–2000'],
    ['2019/..', 'since 2019'],
    ['../2027', 'by 2027'],
    ['2020/..~', 'since about 2020'],
    ['1979~', 'about 1979'],
  ])('%s reads “%s”', (date, words) => {
    expect(EventDate.parse(date)).toBe(date)
    expect(formatEventDate(date)).toBe(words)
  })

  it.each([
    '',
    '../..',
    '2023-13',
    '2023/',
    '/2023',
    '2024/2023',
    '2023-08-27?',
    'Sunday',
    '2023/2024/2025',
    '2023-08/2023-07-31',
  ])('%j is refused', (date) => {
    expect(EventDate.safeParse(date).success).toBe(false)
    expect(() => parseEventDate(date)).toThrow(RangeError)
  })

  it('is read back as it was written', () => {
    fc.assert(
      fc.property(fc.option(end), fc.option(end), fc.boolean(), (a, b, isApproximate) => {
        const known = a !== null && b !== null
        const [from, to] = known && a > b ? [b, a] : [a, b]
        if (from === null && to === null) return
        const parts = { from, to, isApproximate }
        expect(parseEventDate(writeEventDate(parts))).toEqual(parts)
      }),
    )
  })

  it('covers all days of its month or year', () => {
    expect(dateOfDay(firstDay('2024-02') ?? 0)).toBe('2024-02-01')
    expect(dateOfDay(lastDay('2024-02') ?? 0)).toBe('2024-02-29')
    expect(dateOfDay(lastDay('2023') ?? 0)).toBe('2023-12-31')
    expect(firstDay('../2027')).toBeNull()
    expect(lastDay('2019/..')).toBeNull()
    expect(firstDay('0050')).toBe(dayNumber(50, 1, 1))
  })

  it('sorts a timeline: by beginning, shorter first, what is only due by its end', () => {
    const sorted = [
      '1979',
      '2019/..',
      '2023-05/2023-08~',
      '2023-08-21',
      '2023-08-21/2023-08-27',
      '2023-08-27',
      '../2027',
    ]
    expect([...sorted].reverse().sort(compareEventDates)).toEqual(sorted)
    expect(['2023', '2023-01', '2023-01-01'].sort(compareEventDates)).toEqual(['2023-01-01', '2023-01', '2023'])
  })
})
