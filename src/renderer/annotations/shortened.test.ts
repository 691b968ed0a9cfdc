import { expect, it } from 'vitest'
import { shortened } from './shortened.ts'

it('words are cut between two of them', () => {
  const words = 'word '.repeat(100).trim()
  expect(shortened(words)).toBe(`${'word '.repeat(56).trim()} …`)
  expect(shortened('short')).toBe('short')
})

it('where nothing is set apart by spaces, or only the beginning is, they are cut between two characters', () => {
  expect(shortened('𠮷'.repeat(200))).toBe(`${'𠮷'.repeat(140)} …`)
  expect(shortened(`他说 ${'长'.repeat(300)}`)).toBe(`他说 ${'长'.repeat(277)} …`)
})
