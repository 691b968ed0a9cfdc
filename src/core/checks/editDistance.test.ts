import fc from 'fast-check'
import { expect, it } from 'vitest'
import { editDistance } from './editDistance.ts'

it('counts letters that are added, left out, exchanged and swapped', () => {
  expect(editDistance('raimondo', 'raimundo', 2)).toBe(1)
  expect(editDistance('raimondo', 'riamondo', 2)).toBe(1)
  expect(editDistance('blinken', 'blinnken', 2)).toBe(1)
  expect(editDistance('strayer', 'strayr', 2)).toBe(1)
  expect(editDistance('kishida', 'blinken', 2)).toBe(3)
})

it('is the same both ways, 0 for the same word only, and no more than one above the limit', () => {
  const word = fc.string({ maxLength: 12, unit: fc.constantFrom('a', 'b', 'c', 'é') })
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 4 }), (one, other, most) => {
      const distance = editDistance(one, other, most)
      expect(distance).toBe(editDistance(other, one, most))
      expect(distance === 0).toBe(one === other)
      expect(distance).toBeLessThanOrEqual(most + 1)
    }),
  )
})
