import { describe, expect, it } from 'vitest'
import { markedWords, piecesOf } from './marked.ts'
import { soughtOf, spansOf } from './soughtWords.ts'

const find = (text: string, ...found: string[]) =>
  spansOf(text, soughtOf(found), { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end))

describe('the words of a search in an opened text', () => {
  it('are whole words, whatever their case and accents', () => {
    expect(find('Tariffs and tariff-free trade; Attariff.', 'tariff')).toEqual(['tariff'])
    expect(find('Café, CAFE, cafés', 'cafe')).toEqual(['Café', 'CAFE'])
    expect(find('Şîn', 'sin')).toEqual(['Şîn'])
  })

  it('are phrases where phrases were found', () => {
    expect(find('export controls, controls on exports, export  controls', 'export controls')).toEqual([
      'export controls',
      'export  controls',
    ])
    expect(find('export controls on export', 'export', 'export controls')).toEqual(['export controls', 'export'])
  })

  it('are told by their places in the whole text', () => {
    const text = 'steel and steel'
    expect(spansOf(text, soughtOf(['steel']), { start: 6, end: 15 })).toEqual([{ start: 10, end: 15 }])
    expect(spansOf(text, soughtOf([' — ']), { start: 0, end: 15 })).toEqual([])
  })
})

describe('a marked text', () => {
  const marked = {
    text: 'new tariffs hit tariffs',
    marks: [
      { start: 4, end: 11 },
      { start: 16, end: 99 },
    ],
  }

  it('is shown in pieces that add up to it', () => {
    expect(piecesOf(marked).map(({ text, isMarked }) => (isMarked ? `[${text}]` : text))).toEqual([
      'new ',
      '[tariffs]',
      ' hit ',
      '[tariffs]',
    ])
    expect(piecesOf({ text: '', marks: [] })).toEqual([])
  })

  it('gives each word once', () => {
    expect(markedWords([marked])).toEqual(['tariffs'])
  })
})
