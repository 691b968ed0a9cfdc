import { expect, it } from 'vitest'
import { letterNumeral, romanNumeral } from './numerals.ts'

it.each([
  [1, 'a', 'i'],
  [4, 'd', 'iv'],
  [9, 'i', 'ix'],
  [26, 'z', 'xxvi'],
  [27, 'aa', 'xxvii'],
  [49, 'aw', 'xlix'],
  [703, 'aaa', 'dcciii'],
])('%i is %s as letters and %s as a Roman numeral', (number, letters, roman) => {
  expect(letterNumeral(number)).toBe(letters)
  expect(romanNumeral(number)).toBe(roman)
})

it('gives every number letters of its own', () => {
  const all = Array.from({ length: 2000 }, (_, index) => letterNumeral(index + 1))
  expect(new Set(all).size).toBe(2000)
})
