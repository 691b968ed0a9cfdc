import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exactOf, positionOf } from '../model/annotation.ts'
import { contextLength, describeSpan, tidySpan } from './selectors.ts'

/** Text with what breaks naive offsets: emoji with joiners, combining marks, right-to-left and CJK letters, white space. */
const text = fc
  .array(fc.constantFrom('a', 'word', ' ', '\n', '👩‍👩‍👧', '🇫🇷', 'e\u0301', 'שלום', '漢字', '\u00ad', '“', '’'), {
    maxLength: 60,
  })
  .map((parts) => parts.join(''))

describe('describing a span', () => {
  it('keeps the words, their place, and up to 32 code units on each side', () => {
    const before = 'x'.repeat(40)
    const target = describeSpan(`${before}words${before}`, { start: 40, end: 45 })
    expect(exactOf(target)).toBe('words')
    expect(positionOf(target)).toEqual({ start: 40, end: 45 })
    expect(target.selector[0].prefix).toBe('x'.repeat(contextLength))
    expect(target.selector[0].suffix).toBe('x'.repeat(contextLength))
  })

  it('never cuts a character in two at the edge of its context', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (content, a, b) => {
        const span = tidySpan(content, { start: a % (content.length + 1), end: b % (content.length + 1) })
        if (span === null) return
        const [quote] = describeSpan(content, span).selector
        expect(quote.prefix.isWellFormed()).toBe(content.isWellFormed())
        expect(quote.suffix.isWellFormed()).toBe(content.isWellFormed())
        expect(content).toContain(quote.prefix + quote.exact + quote.suffix)
      }),
    )
  })

  it('refuses a span without words', () => {
    expect(() => describeSpan('abc', { start: 1, end: 1 })).toThrow(RangeError)
    expect(() => describeSpan('abc', { start: 1, end: 4 })).toThrow(RangeError)
  })
})

describe('tidying a selection', () => {
  it('leaves out white space at both ends', () => {
    expect(tidySpan('  two words \n', { start: 0, end: 13 })).toEqual({ start: 2, end: 11 })
  })

  it('takes a selection made backwards', () => {
    expect(tidySpan('abc def', { start: 7, end: 4 })).toEqual({ start: 4, end: 7 })
  })

  it('is nothing when only white space was selected', () => {
    expect(tidySpan('a \n b', { start: 1, end: 4 })).toBeNull()
  })

  it('takes a family emoji whole when the selection ends inside it', () => {
    const content = 'x👩‍👩‍👧y'
    expect(tidySpan(content, { start: 0, end: 4 })).toEqual({ start: 0, end: content.length - 1 })
  })

  it('takes each of many flags whole', () => {
    const content = '🇫🇷'.repeat(60)
    expect(tidySpan(content, { start: 4 * 40 + 2, end: 4 * 50 + 2 })).toEqual({ start: 4 * 40, end: 4 * 51 })
    expect(tidySpan(`x${content}`, { start: 1 + 4 * 40, end: 1 + 4 * 50 })).toEqual({
      start: 1 + 4 * 40,
      end: 1 + 4 * 50,
    })
  })

  it('begins and ends on grapheme borders, whatever was selected', () => {
    const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (content, a, b) => {
        const span = tidySpan(content, { start: a % (content.length + 1), end: b % (content.length + 1) })
        if (span === null) return
        const borders = new Set([...graphemes.segment(content)].map(({ index }) => index)).add(content.length)
        expect(borders).toContain(span.start)
        expect(borders).toContain(span.end)
      }),
    )
  })
})
