import { expect, it } from 'vitest'
import { beginningOf, endOf } from './cut.ts'

it('a text is cut between two characters, never within one', () => {
  expect(beginningOf('Kyiv 🌍', 6)).toBe('Kyiv ')
  expect(beginningOf('Kyiv 🌍', 7)).toBe('Kyiv 🌍')
  expect(endOf('🌍 Kyiv', 6)).toBe(' Kyiv')
  expect(endOf('🌍 Kyiv', 7)).toBe('🌍 Kyiv')
})

it('what is shorter than asked for is left as it is', () => {
  expect([beginningOf('word', 9), endOf('word', 9), beginningOf('', 3), endOf('', 3)]).toEqual(['word', 'word', '', ''])
})
