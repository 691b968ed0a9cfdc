import { describe, expect, it } from 'vitest'
import { formatDate, monthNumber, PartialDate } from './time.ts'

describe('dates', () => {
  it.each([
    ['2023-08-27', '27 August 2023'],
    ['2023-08', 'August 2023'],
    ['2023', '2023'],
    ['last week', 'last week'],
  ])('%s prints as %s', (date, printed) => {
    expect(formatDate(date)).toBe(printed)
  })

  it.each([
    ['August', 8],
    ['aug', 8],
    ['Sept', 9],
    ['MAY', 5],
    ['ma', null],
    ['Augury', null],
    ['', null],
  ])('%j is the month %j', (name, number) => {
    expect(monthNumber(name)).toBe(number)
  })

  it('refuses a month or day that cannot be', () => {
    expect(PartialDate.safeParse('2023-13').success).toBe(false)
    expect(PartialDate.safeParse('2023-01-32').success).toBe(false)
  })
})
