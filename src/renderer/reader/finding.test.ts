import { expect, test } from 'vitest'
import { findInParts } from './finding.ts'

const found = (text: string, wanted: string) =>
  [...findInParts(text, wanted)].flat().map(({ start, end }) => text.slice(start, end))

test('case, accents, marks, dashes and white space do not count', () => {
  expect(found('Café CAFE cafe\u0301', 'café')).toEqual(['Café', 'CAFE', 'cafe\u0301'])
  expect(found('It’s “so”', `it's "so"`)).toEqual(['It’s “so”'])
  expect(found('1990–95', '1990-95')).toEqual(['1990–95'])
  expect(found('two\n\n  words', 'two words')).toEqual(['two\n\n  words'])
  expect(found('co\u00adoperate', 'cooperate')).toEqual(['co\u00adoperate'])
})

test('words are found once where two parts of a long text meet', () => {
  const text = `${'x'.repeat(49_997)}needle${'y'.repeat(60_000)}needle`
  expect([...findInParts(text, 'needle')].flat()).toEqual([
    { start: 49_997, end: 50_003 },
    { start: 110_003, end: 110_009 },
  ])
})

test('nothing is found for nothing, and a Korean syllable is one letter', () => {
  expect(found('a b', '  ')).toEqual([])
  expect(found('각', '가')).toEqual([])
})
