import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { beginningOf } from './cut.ts'
import { shortened } from './shortened.ts'

describe('words that are shortened', () => {
  it.each([
    ['are left alone where they fit', 'nine days', 9, 'nine days'],
    ['stand on one line', ' nine\n  days ', 9, 'nine days'],
    ['end with a whole word', 'nobody should call it a defeat', 16, 'nobody should …'],
    ['are cut between characters in a script without blanks', '港务局说疏浚工程', 5, '港务局说…'],
    ['are cut in a word that takes nearly all of the room', 'at https://example.org/strike', 12, 'at https://…'],
    ['keep characters whole', 'x🚢🚢', 4, 'x🚢…'],
  ])('%s', (_how, words, most, expected) => {
    expect(shortened(words, most)).toBe(expected)
  })

  it('fit, begin as the words do and have no halves of characters, whatever they are', () => {
    const words = fc
      .array(fc.constantFrom('a', 'word', ' ', '\n', '🚢', '👩‍👩‍👧', '漢字'))
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(words, fc.integer({ min: 2, max: 30 }), (text, most) => {
        const line = text.replace(/\s+/gu, ' ').trim()
        const short = shortened(text, most)
        expect(short.length).toBeLessThanOrEqual(most)
        expect(short.isWellFormed()).toBe(true)
        if (line.length <= most) expect(short).toBe(line)
        else expect(line.startsWith(short.replace(/ ?…$/u, ''))).toBe(true)
        expect(beginningOf(text, most).length).toBeGreaterThanOrEqual(Math.min(text.length, most) - 1)
      }),
    )
  })
})
