import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { dateOfDay, dayNumber, formatEventDate, writeEventDate } from '../model/eventDate.ts'
import { readTypedDate } from './typedDate.ts'

describe('dates as people type them', () => {
  test.each([
    ['27 Aug 2023', '2023-08-27'],
    ['27 August 2023', '2023-08-27'],
    ['Sunday, 27 August 2023', '2023-08-27'],
    ['August 27, 2023', '2023-08-27'],
    ['Aug. 27 2023', '2023-08-27'],
    ['27th of August 2023', '2023-08-27'],
    ['27.8.2023', '2023-08-27'],
    ['27/8/2023', '2023-08-27'],
    ['8/27/2023', '2023-08-27'],
    ['2023-08', '2023-08'],
    [' sept  2023 ', '2023-09'],
    ['May 2023', '2023-05'],
    ['2023', '2023'],
    ['1990s', '1990/1999'],
    ['the 1990s', '1990/1999'],
    ['Q3 2023', '2023-07/2023-09'],
    ['since 2019', '2019/..'],
    ['since about May 2019', '2019-05/..~'],
    ['2019 onwards', '2019/..'],
    ['2019–', '2019/..'],
    ['by 2027', '../2027'],
    ['until the 1990s', '../1999'],
    ['about 2019', '2019~'],
    ['c. 2019', '2019~'],
    ['ca. March 2019', '2019-03~'],
    ['~2019', '2019~'],
    ['2019~', '2019~'],
    ['13–27 August 2023', '2023-08-13/2023-08-27'],
    ['13-27 August 2023', '2023-08-13/2023-08-27'],
    ['from 27 August to 3 September 2023', '2023-08-27/2023-09-03'],
    ['March to May 2023', '2023-03/2023-05'],
    ['March-May 2023', '2023-03/2023-05'],
    ['between 2019 and 2021', '2019/2021'],
    ['2019-2021', '2019/2021'],
    ['December 2022 – May 2023', '2022-12/2023-05'],
    ['2019/..', '2019/..'],
    ['2023-08-13/2023-08-27', '2023-08-13/2023-08-27'],
  ])('“%s” is %s', (typed, date) => {
    expect(readTypedDate(typed)).toEqual({ date })
  })

  test.each([
    ['', 'empty'],
    ['soon', 'unknown'],
    ['Ma 2023', 'unknown'],
    ['Mayhem 2023', 'unknown'],
    ['27 August', 'unknown'],
    ['4/5/2023', 'ambiguous'],
    ['31 June 2023', 'calendar'],
    ['2023-02-30', 'calendar'],
    ['2021 to 2019', 'backwards'],
    ['40.1.2023', 'calendar'],
  ])('“%s” is refused as %s', (typed, problem) => {
    expect(readTypedDate(typed)).toEqual({ problem })
  })

  it('reads whatever a timeline shows', () => {
    const day = fc.integer({ min: dayNumber(1500, 1, 1), max: dayNumber(2900, 1, 1) }).map(dateOfDay)
    const partial = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([date, length]) => date.slice(0, length))
    const parts = fc.record({
      ends: fc.tuple(partial, partial),
      open: fc.constantFrom(null, 0, 1),
      isApproximate: fc.boolean(),
    })
    fc.assert(
      fc.property(parts, ({ ends, open, isApproximate }) => {
        const [from, to] = [...ends].sort()
        if (from === undefined || to === undefined) throw new Error('two ends')
        const meant = { from: open === 0 ? null : from, to: open === 1 ? null : to, isApproximate }
        const date = writeEventDate(meant)
        expect(readTypedDate(formatEventDate(date))).toEqual({ date })
      }),
      { numRuns: 500 },
    )
  })
})
