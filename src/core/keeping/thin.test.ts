import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Dated, mostVersions, thinned } from './thin.ts'

const hour = 60 * 60 * 1000
const day = 24 * hour
const now = Date.UTC(2024, 5, 14, 15, 20)

/** Versions of the last two years, oldest first, some of them lasting; a few from a clock that was ahead. */
const anyVersions: fc.Arbitrary<Dated[]> = fc
  .array(
    fc.record({
      kept: fc
        .oneof(fc.integer({ min: -2, max: 48 }), fc.integer({ min: 0, max: 730 * 24 }))
        .chain((hours) => fc.integer({ min: 0, max: 59 }).map((minutes) => now - hours * hour - minutes * 60_000)),
      isLasting: fc.integer({ min: 0, max: 9 }).map((one) => one === 0),
    }),
    { maxLength: 120 },
  )
  .map((versions) => versions.toSorted((a, b) => a.kept - b.kept))

function left(versions: readonly Dated[], at = now): Dated[] {
  const gone = new Set(thinned(versions, at))
  return versions.filter((version) => !gone.has(version))
}

describe('versions that are thinned with age', () => {
  it('always have the latest one, those of the last day, and those that somebody kept', () => {
    fc.assert(
      fc.property(anyVersions, (versions) => {
        const gone = thinned(versions, now)
        const mustStay = versions.filter(
          (version, index) => index === versions.length - 1 || version.isLasting || now - version.kept < day,
        )
        expect(gone.filter((version) => mustStay.includes(version))).toEqual([])
      }),
    )
  })

  it('have one for each hour of the last week, each day of three months and each week before, where there was one', () => {
    fc.assert(
      fc.property(anyVersions, (versions) => {
        const kept = left(versions)
        for (const version of versions) {
          const age = now - version.kept
          const apart = age < 7 * day ? hour : age < 90 * day ? day : 7 * day
          expect(kept.some((one) => one.kept >= version.kept && one.kept - version.kept < apart)).toBe(true)
        }
        const old = kept.filter((one) => !one.isLasting && one !== versions.at(-1) && now - one.kept >= 90 * day)
        expect(new Set(old.map((one) => Math.floor(one.kept / (7 * day)))).size).toBe(old.length)
        const recent = kept.filter((one) => !one.isLasting && one !== versions.at(-1) && now - one.kept >= day)
        const hours = recent.filter((one) => now - one.kept < 7 * day).map((one) => Math.floor(one.kept / hour))
        expect(new Set(hours).size).toBe(hours.length)
      }),
    )
  })

  it('are the same whether they were thinned every day or once', () => {
    fc.assert(
      fc.property(anyVersions, (versions) => {
        let daily: Dated[] = []
        let next = 0
        for (let at = now - 731 * day; at <= now; at += day) {
          while ((versions[next]?.kept ?? Number.POSITIVE_INFINITY) <= at) daily.push(...versions.slice(next, ++next))
          daily = left(daily, at)
        }
        const ahead = versions.slice(next)
        expect(left([...daily, ...ahead])).toEqual(left(versions))
      }),
      { numRuns: 40 },
    )
  })

  it('have an upper bound, whatever the clock says', () => {
    const busy = Array.from({ length: mostVersions + 40 }, (_, index) => ({
      kept: now + index,
      isLasting: index % 100 === 0,
    }))
    const kept = left(busy)
    expect(kept.filter((version) => !version.isLasting)).toHaveLength(mostVersions + 1)
    expect(kept.filter((version) => version.isLasting)).toHaveLength(3)
    expect(kept.at(-1)).toBe(busy.at(-1))
  })
})
