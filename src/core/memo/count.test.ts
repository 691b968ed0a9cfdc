import { expect, it } from 'vitest'
import { heading, list, type MemoBlock, paragraph, type Quoted, textLine } from '../model/memoBody.ts'
import { countWords } from './count.ts'

const words = (language: string, ...body: MemoBlock[]) => countWords({ language, body }).words
const quoted: Quoted = { note: 'n', annotation: 'a', exact: 'so it is over', speaker: 'Ana Ruiz', alterations: [] }

it('counts what is read: headings, items, cells, quoted words and footnotes, but no hints, marks or numbers of sources', () => {
  const { alterations, ...citation } = quoted
  expect(words('en', heading(1, 'What was said'), paragraph(textLine('Nothing — yet.'), 'Say more here'))).toBe(5)
  expect(words('en', list('bulletList', [textLine('one two'), textLine('three')]))).toBe(3)
  expect(words('en', { type: 'quotation', attrs: { ...quoted, alterations } })).toBe(4)
  const line = paragraph([
    ...textLine('He says '),
    { type: 'quote', attrs: quoted },
    { type: 'citation', attrs: citation },
    { type: 'footnote', attrs: { text: 'To us.' } },
  ])
  expect(words('en', line)).toBe(8)
})

it('counts words as they are printed, without those that were left out', () => {
  const attrs: Quoted = {
    ...quoted,
    alterations: [
      { type: 'omission', start: 0, end: 3 },
      { type: 'insertion', at: 6, text: 'all but' },
    ],
  }
  expect(words('en', { type: 'quotation', attrs })).toBe(5)
})

it('does not cut a word where its style changes, and does at a line end', () => {
  const half = (text: string) => ({ type: 'text' as const, text, marks: [{ type: 'strong' as const }] })
  expect(words('en', paragraph([half('half'), { type: 'text', text: 'way' }]))).toBe(1)
  expect(words('en', paragraph(textLine('one\ntwo')))).toBe(2)
})

it('knows words of languages without spaces, and goes on where the language is none', () => {
  expect(words('ja', paragraph(textLine('東京に行きました')))).toBeGreaterThan(2)
  expect(words('not a tag', paragraph(textLine('two words')))).toBe(2)
})

it('takes a minute for 238 words, and none for nothing', () => {
  const body = [paragraph(textLine('word '.repeat(239).trim()))]
  expect(countWords({ language: 'en', body })).toEqual({ words: 239, minutes: 2 })
  expect(countWords({ language: 'en', body: [] })).toEqual({ words: 0, minutes: 0 })
})
