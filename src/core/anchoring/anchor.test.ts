import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Overlaps } from '../text/overlaps.ts'
import { describeSpan } from '../text/selectors.ts'
import { Anchorer } from './anchor.ts'
import { edited, passages, prose } from './edited.fixture.ts'

const original = 'First he said yes. Then, after a pause, he said yes again.'
const second = { start: 43, end: 51 }
const find = (text: string, from: string, span: { start: number; end: number }) =>
  new Anchorer(text).find(describeSpan(from, span))

describe('anchoring in a text that did not change there', () => {
  it('finds the words where they were', () => {
    expect(find(original, original, second)).toEqual({ ...second, words: 'exact' })
  })

  it('follows the words when text was put before them', () => {
    expect(find(`A new opening line. ${original}`, original, second)).toEqual({ start: 63, end: 71, words: 'exact' })
  })

  it('tells two places with the same words apart by what surrounds them', () => {
    expect(find(`Oh. ${original}`, original, { start: 9, end: 17 })).toEqual({ start: 13, end: 21, words: 'exact' })
  })

  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom('🚢', '👩‍👩‍👧', 'e\u0301', 'שלום', 'مرحبا', '海港', '\r\n', '\n', 'the same ', 'the same '),
  )

  it('finds any span of any text again in the same text', () => {
    const texts = fc.array(piece, { minLength: 1, maxLength: 12 }).map((pieces) => pieces.join(''))
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (text, a, b) => {
        fc.pre(text.length > 0)
        const [start, end] = [a % text.length, b % (text.length + 1)].sort((x, y) => x - y) as [number, number]
        fc.pre(start < end)
        expect(find(text, text, { start, end })).toEqual({ start, end, words: 'exact' })
      }),
    )
  })

  it('follows words of any script through what is put before and after them, or is an orphan', () => {
    const pieces = fc.array(piece, { maxLength: 12 }).map((some) => some.join(''))
    fc.assert(
      fc.property(pieces, pieces, pieces, pieces, pieces, (first, before, words, after, last) => {
        fc.pre(words.length > 0)
        const span = { start: before.length, end: before.length + words.length }
        const edited = `${first}${before}${words}${after}${last}`
        const found = find(edited, before + words + after, span)
        const start = first.length + before.length
        const isOnly = edited.indexOf(words) === start && edited.indexOf(words, start + 1) < 0
        if (found === null) expect(isOnly && words.length >= 16).toBe(false)
        else expect(edited.slice(found.start, found.end) === words || found.words === 'changed').toBe(true)
        if (found !== null && isOnly) expect(found).toEqual({ start, end: start + words.length, words: 'exact' })
      }),
      { numRuns: 300 },
    )
  })
})

describe('anchoring in a text that was edited there', () => {
  const article =
    'The dredging of the outer harbour will start on Monday at the latest, said the board. Fishermen were not asked about it, and they are angry.'
  const words = 'will start on Monday at the latest'
  const start = article.indexOf(words)
  const span = { start, end: start + words.length }

  it('finds words of which one was replaced, and says that they changed', () => {
    const now = article.replace('on Monday', 'on Tuesday')
    const found = find(now, article, span)
    expect(found?.words).toBe('changed')
    expect(now.slice(found?.start, found?.end)).toBe('will start on Tuesday at the latest')
  })

  it('is an orphan when the words are gone', () => {
    expect(find(original.replaceAll('yes', 'no'), original, second)).toBeNull()
    expect(find(article.replace(words, 'has been put off'), article, span)).toBeNull()
  })

  it('is an orphan rather than a guess when several places fit equally', () => {
    const target = { start: 3, end: 11 }
    expect(find('they said yes, all said yes, one said yes', 'he said yes', target)).toBeNull()
  })

  it('does not take the same words elsewhere for those that were edited', () => {
    const twice = `${article}\n\nIn Porto, the market ${words}, wrote the mayor.`
    const now = twice.replace('on Monday', 'on Friday')
    const found = find(now, twice, span)
    expect(now.slice(found?.start, found?.end)).toBe('will start on Friday at the latest')
  })

  it('takes no half of a character for the end of the words', () => {
    const signs = fc.constantFrom('🚢', '🚀', '🛳', 'é', 'ship ', 'port ', 'closed ', '. ')
    const texts = fc.array(signs, { minLength: 12, maxLength: 30 })
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), fc.nat(), signs, (parts, a, b, at, other) => {
        const before = parts.join('')
        const borders = [...parts.map((_, index) => parts.slice(0, index).join('').length), before.length]
        const [start = 0, end = 0] = [a, b].map((one) => borders[one % borders.length] ?? 0).sort((x, y) => x - y)
        fc.pre(start < end)
        const after = parts.with(at % parts.length, other).join('')
        const found = find(after, before, { start, end })
        expect(after.slice(found?.start ?? 0, found?.end ?? 0).isWellFormed()).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  it('finds words in scripts without blanks', () => {
    const text = '港务局说，外港的疏浚工程最迟将于星期一开始。渔民没有被征求意见，他们很生气。'
    const from = text.indexOf('疏浚')
    const found = find(text.replace('星期一', '星期二'), text, { start: from, end: from + 14 })
    expect(found?.words).toBe('changed')
  })
})

describe('a thousand quotations in a megabyte of which one word in twenty was edited', () => {
  const { before, after, moved, touched } = edited(prose(1_000_000, 1), 0.05, 2)
  const spans = passages(before, 1000, 3)
  const edits = new Overlaps(touched)
  const anchorer = new Anchorer(after)
  const results = spans.map((span) => ({
    survives: edits.touching(span).length === 0,
    truth: { start: moved(span.start), end: moved(span.end) },
    found: anchorer.find(describeSpan(before, span)),
  }))

  it('finds nearly all whose words survive, exactly where they are', () => {
    const surviving = results.filter(({ survives }) => survives)
    const right = surviving.filter(({ truth, found }) => found?.start === truth.start && found.end === truth.end)
    expect(surviving.length).toBeGreaterThan(200)
    expect(right.length / surviving.length).toBeGreaterThanOrEqual(0.99)
  })

  it('attaches none to another place', () => {
    const wrong = results.filter(
      ({ truth, found }) => found !== null && (found.end <= truth.start || found.start >= truth.end),
    )
    expect(wrong).toEqual([])
  })

  it('finds most of those that were edited too, and says so', () => {
    const changed = results.filter(({ survives, found }) => !survives && found?.words === 'changed')
    expect(changed.length / results.filter(({ survives }) => !survives).length).toBeGreaterThan(0.9)
  })
})
