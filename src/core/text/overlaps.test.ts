import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Overlaps } from './overlaps.ts'

const span = fc
  .tuple(fc.nat(60), fc.integer({ min: 1, max: 12 }))
  .map(([start, size]) => ({ start, end: start + size }))

describe('spans that overlap', () => {
  it('are found as a look at every one of them finds them', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 25 }), span, (spans, wanted) => {
        const sorted = [...spans].sort((a, b) => a.start - b.start || a.end - b.end)
        const expected = sorted.filter(({ start, end }) => start < wanted.end && end > wanted.start)
        expect(new Overlaps(spans).touching(wanted)).toEqual(expected)
      }),
    )
  })

  it('are alike from half of the shorter one on', () => {
    const spans = new Overlaps([{ start: 0, end: 10 }])
    expect(spans.alike({ start: 5, end: 15 })).toEqual([{ start: 0, end: 10 }])
    expect(spans.alike({ start: 6, end: 16 })).toEqual([])
    expect(spans.alike({ start: 8, end: 10 })).toEqual([{ start: 0, end: 10 }])
  })
})
