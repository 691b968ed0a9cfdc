import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mostPassages, passageLength, passagesOf } from './passages.ts'

describe('passages of a text', () => {
  it('end where blocks end', () => {
    const text = 'one\n\ntwo\n\nthree'
    expect(passagesOf(text, [0, 5, 10], 11).map(({ start, end }) => text.slice(start, end))).toEqual([
      'one\n\ntwo\n\n',
      'three',
    ])
  })

  it('end within a block that is too long, between two words', () => {
    const text = 'one two three four'
    expect(passagesOf(text, [0], 9).map(({ start, end }) => text.slice(start, end))).toEqual([
      'one two ',
      'three ',
      'four',
    ])
    expect(passagesOf('', [])).toEqual([])
  })

  it('follow each other without a gap and without halving a character', () => {
    const bit = fc.constantFrom('word', ' ', '\n\n', '🚢', 'é', 'a long run of words')
    const texts = fc.array(bit, { maxLength: 40 }).map((bits) => bits.join(''))
    fc.assert(
      fc.property(texts, fc.array(fc.nat(200)), fc.integer({ min: 4, max: 30 }), (text, some, length) => {
        const borders = some.filter((border) => text.slice(border - 1, border) === ' ').sort((a, b) => a - b)
        const passages = passagesOf(text, borders, length)
        expect(passages.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
        for (const { start, end } of passages) {
          expect(end - start).toBeLessThanOrEqual(length)
          expect(text.slice(start, end).isWellFormed()).toBe(true)
        }
      }),
    )
  })

  it('are few in a text of any length', () => {
    const text = 'word '.repeat(8_000_000)
    const passages = passagesOf(text, [])
    expect(passages.length).toBeLessThanOrEqual(mostPassages)
    expect(passagesOf('x'.repeat(passageLength), [])).toHaveLength(1)
  })
})
