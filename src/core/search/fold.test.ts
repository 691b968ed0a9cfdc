import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldedWords, foldText, foldWithOffsets, wordPattern } from './fold.ts'

const piece = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.constantFrom(
    'é',
    'e\u0301',
    'ß',
    'İ',
    'ı',
    'ﬁ',
    'Å',
    '🚢',
    '👩‍👩‍👧',
    '中文',
    'が',
    'か\u3099',
    'ﾞ',
    'กิ',
    'ά',
    'Σ',
    'word',
    ' ',
  ),
)
const texts = fc.array(piece, { maxLength: 10 }).map((pieces) => pieces.join(''))

describe('folding', () => {
  it('makes one of what a reader takes for one', () => {
    expect(foldedWords('Straße, STRASSE')).toEqual(['strasse', 'strasse'])
    expect(foldedWords('café cafe\u0301 CAFÉ')).toEqual(['cafe', 'cafe', 'cafe'])
    expect(foldedWords('İstanbul Łódź Đorđe Søren')).toEqual(['istanbul', 'lodz', 'dorde', 'soren'])
    expect(foldedWords('ﬁne CO₂ co\u00adoperate')).toEqual(['fine', 'co2', 'cooperate'])
    expect(foldedWords('ΑΘΉΝΑΣ Αθήνας')).toEqual(['αθηνασ', 'αθηνασ'])
    expect(foldedWords('“the union’s” vote–count')).toEqual(['the', 'union', 's', 'vote', 'count'])
  })

  it('parts scripts that are written without blanks in characters', () => {
    expect(foldedWords('东京is東京、타워')).toEqual(['东', '京', 'is', '東', '京', '타워'])
    expect(foldedWords('が か\u3099')).toEqual(['か', 'か'])
  })

  it('is the same for a text that is folded already', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(foldedWords(foldText(text))).toEqual(foldedWords(text))
      }),
    )
  })

  it('knows where each word came from', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const folded = foldWithOffsets(text)
        expect(folded.text.match(wordPattern()) ?? []).toEqual(foldedWords(text))
        let end = 0
        for (const word of folded.text.matchAll(wordPattern())) {
          const span = folded.original(word.index, word.index + word[0].length)
          expect(span.start).toBeGreaterThanOrEqual(end)
          end = span.end
          expect(foldedWords(text.slice(span.start, span.end))).toEqual([word[0]])
        }
        expect(end).toBeLessThanOrEqual(text.length)
      }),
    )
  })

  it('keeps accents that follow a letter with it', () => {
    const { text, original } = foldWithOffsets('ße\u0301!')
    expect(text).toBe('sse!')
    expect(original(0, 3)).toEqual({ start: 0, end: 3 })
  })
})
