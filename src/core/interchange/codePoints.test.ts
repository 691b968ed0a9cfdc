import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CodePoints } from './codePoints.ts'

describe('offsets in code points', () => {
  it('count what a person would call one sign of the code, before any offset and back', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', '🚢', 'é', '漢', '\n', '👩‍👧')), (parts) => {
        const text = parts.join('')
        const points = new CodePoints(text)
        let unit = 0
        for (const [index, sign] of [...text].entries()) {
          expect(points.ofUnit(unit)).toBe(index)
          expect(points.toUnit(index)).toBe(unit)
          unit += sign.length
        }
        expect(points.toUnit([...text].length)).toBe(text.length)
      }),
    )
  })

  it('count an offset inside a pair as the start of the pair', () => {
    const points = new CodePoints('a🚢b')
    expect([0, 1, 2, 3, 4].map((unit) => points.ofUnit(unit))).toEqual([0, 1, 1, 2, 3])
  })
})
