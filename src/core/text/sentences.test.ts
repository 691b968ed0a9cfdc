import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { processorTime } from '../../../scripts/processorTime.ts'
import { sentencesOf } from './sentences.ts'

function sentences(text: string): string[] {
  return sentencesOf(text).map(({ start, end }) => text.slice(start, end))
}

describe('the sentences of a text', () => {
  it.each([
    ['two of them', ['The talks ended.', 'Nobody signed.']],
    ['a question and a shout', ['Who signed?', 'Nobody!', 'So they left.']],
    ['titles', ['Mr. Ek met Dr. Ruiz and Sen. Li.', 'They talked.']],
    ['initials', ['J. R. Ek and John F. Ruiz met.', 'They talked.']],
    ['states', ['The U.S. Commerce Department and the U.K. Treasury agreed.', 'They signed.']],
    ['a state at the end', ['He flew to the U.S.', 'The talks began.']],
    ['months', ['It opened on Jan. 5 and closed on Sept. 7.', 'Few came.']],
    ['companies', ['Boats Inc. sold ships to Ek & Co. Ltd. for scrap.', 'It lost money.']],
    ['a company at the end', ['She works for Boats Inc.', 'He does not.']],
    ['decimals and prices', ['Growth was 2.5 percent, or $3.1 billion.', 'Analysts expected 3.0.']],
    ['times of day', ['They met at 7 p.m. in Oslo.', 'Talks ended at 9 a.m.', 'They slept.']],
    ['marks after the stop', ['“We are ready.”', 'She left.', 'He said “no.”', '(He meant it.)', 'Then he left.']],
    ['a quoted question', ['“Will you sign?” Ana Ruiz asked.', '“Never!” he said.', '“Why?”', 'Nobody knew.']],
    ['ellipses', ['They waited… and waited ... until dawn.', 'Then they left…', 'It rained.']],
    ['numbered paragraphs', ['1. The parties agree.', '2.1. They sign.']],
    ['references', ['See Fig. 3 and Art. 5, para. 2, and cf. No. 7.', 'It is clear.']],
    ['names of things', ['They use iPhones.', 'iPhones break.']],
    ['footnote numbers after the stop', ['Trade fell by half.12', 'It rose again.']],
  ])('%s', (_, expected) => {
    expect(sentences(expected.join(' '))).toEqual(expected)
  })

  it('end where a line or a paragraph ends, with or without a stop', () => {
    expect(sentences('A heading\n\nThe first line\nthe second.\n\n\nThe end')).toEqual([
      'A heading',
      'The first line',
      'the second.',
      'The end',
    ])
  })

  it.each([
    ['brackets', `It ended.${')'.repeat(24)}x`],
    ['stops', `${'.'.repeat(20_000)}x`],
    ['numbers', `It ended.${'12'.repeat(20_000)}x`],
    ['blanks', `It ended.1${' '.repeat(20_000)}x`],
  ])('are told in reasonable time in a long run of %s', (_what, text) => {
    const spent = processorTime()
    expect(sentences(text)).toHaveLength(1)
    expect(spent()).toBeLessThan(100)
  })

  it('of a part are those inside it', () => {
    const text = 'One here. Two there. Three.'
    expect(sentencesOf(text, { start: 4, end: 20 })).toEqual([
      { start: 4, end: 9 },
      { start: 10, end: 20 },
    ])
  })

  it('stand in order, do not overlap, and leave out nothing but white space', () => {
    const piece = fc.constantFrom(
      'Mr.',
      'U.S.',
      'He',
      'ran',
      '.',
      '...',
      '…',
      '?',
      '!',
      '”',
      '“',
      ')',
      ' ',
      '  ',
      '\n',
      '\u00a0',
      '3.5',
      '👩‍👩‍👧',
      'a.m.',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), fc.nat(), fc.nat(), (pieces, a, b) => {
        const text = pieces.join('')
        const [start = 0, end = 0] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y)
        let at = start
        for (const sentence of sentencesOf(text, { start, end })) {
          expect(text.slice(at, sentence.start).trim()).toBe('')
          expect(sentence.end).toBeGreaterThan(sentence.start)
          expect(text.slice(sentence.start, sentence.end)).toBe(text.slice(sentence.start, sentence.end).trim())
          at = sentence.end
        }
        expect(at).toBeLessThanOrEqual(end)
        expect(text.slice(at, end).trim()).toBe('')
      }),
    )
  })
})
