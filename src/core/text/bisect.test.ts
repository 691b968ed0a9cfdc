import fc from 'fast-check'
import { expect, it } from 'vitest'
import { countWhile } from './bisect.ts'

it('counts as a look at every item does', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 30 })), fc.integer({ min: -1, max: 31 }), (numbers, limit) => {
      const sorted = [...numbers].sort((a, b) => a - b)
      expect(countWhile(sorted, (one) => one < limit)).toBe(numbers.filter((one) => one < limit).length)
    }),
  )
})
