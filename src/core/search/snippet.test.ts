import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldedWords } from './fold.ts'
import { findMatches, type Sought } from './matches.ts'
import { snippetOf } from './snippet.ts'

const words = (...some: string[]): Sought => ({ words: some, prefix: '', phrases: [], isOpen: false })
const beginning = (prefix: string): Sought => ({ words: [], prefix, phrases: [], isOpen: false })
const phrase = (text: string, isOpen = false): Sought => ({ words: [], prefix: '', phrases: [text.split(' ')], isOpen })
const found = (text: string, ...sought: Sought[]) =>
  findMatches(text, sought).map(({ start, end }) => text.slice(start, end))
const marked = (text: string, ...sought: Sought[]) => {
  const { shown } = snippetOf(text, findMatches(text, sought))
  return shown.marks.map(({ start, end }) => shown.text.slice(start, end))
}

describe('words in a text', () => {
  it('are found whole, whatever their case and accents', () => {
    expect(found('Café, cafés and CAFE', words('cafe'))).toEqual(['Café', 'CAFE'])
    expect(found('Tariffs, tariff-free', words('tariff', 'tariffs'))).toEqual(['Tariffs', 'tariff'])
    expect(found('e\u0301te\u0301 İzmir 🚢 Straße', words('ete', 'strasse', 'izmir'))).toEqual([
      'e\u0301te\u0301',
      'İzmir',
      'Straße',
    ])
  })

  it('are found by their beginning', () => {
    expect(found('controls, uncontrolled, Contrôle', beginning('contr'))).toEqual(['controls', 'Contrôle'])
  })

  it('are found once, as a phrase, where they are looked for alone too, however many they are', () => {
    const letters = [...'abcdefghijklmnopqrstuvwxyz']
    const text = letters.join(' ')
    expect(found(text, phrase(text), ...letters.map((letter) => words(letter)))).toEqual([text])
  })

  it('are found as phrases, whatever stands between them', () => {
    expect(found('export  controls, export-controls, exports controls', phrase('export controls'))).toEqual([
      'export  controls',
      'export-controls',
    ])
    expect(found('export controls', phrase('export contr', true))).toEqual(['export controls'])
    expect(found('在东京塔', phrase('东 京'))).toEqual(['东京'])
  })
})

describe('a snippet', () => {
  const far = `${'lorem ipsum dolor '.repeat(30)}the strike and a tariff on steel ${'sit amet elit '.repeat(30)}tariff`

  it('shows where the most different words stand, and marks them', () => {
    const { shown, best } = snippetOf(far, findMatches(far, [words('tariff'), words('strike')]))
    expect(shown.text).toMatch(/^… .*the strike and a tariff on steel.* …$/u)
    expect(shown.text.length).toBeLessThan(180)
    expect(marked(far, words('tariff'), words('strike'))).toEqual(['strike', 'tariff'])
    expect(far.slice(best?.start, best?.end)).toBe('strike')
  })

  it('tells where words stand beside each other', () => {
    const text = 'The port. A strike: the port strike of May.'
    const { best } = snippetOf(text, findMatches(text, [words('port'), words('strike')]))
    expect(text.slice(best?.start, best?.end)).toBe('port strike')
  })

  it('is the beginning where there is nothing to mark', () => {
    expect(snippetOf('One line.\n\nTwo.', []).shown).toEqual({ text: 'One line.  Two.', marks: [] })
    expect(snippetOf('', [])).toEqual({ shown: { text: '', marks: [] }, best: null })
  })

  it('marks the words that were sought, in any text', () => {
    const bit = fc.oneof(
      fc.constantFrom(
        'strike',
        'Strïke',
        'port',
        ' ',
        ' ',
        '\n\n',
        'é',
        'e\u0301',
        '🚢',
        '中',
        'ß',
        '-',
        'lorem ipsum dolor sit amet ',
      ),
      fc.string({ unit: 'binary', maxLength: 8 }),
    )
    const texts = fc.array(bit, { maxLength: 60 }).map((bits) => bits.join(''))
    fc.assert(
      fc.property(texts, (text) => {
        const sought = [words('strike'), beginning('po'), phrase('中 中')]
        const matches = findMatches(text, sought)
        const { shown, best } = snippetOf(text, matches)
        let end = 0
        for (const mark of shown.marks) {
          expect(mark.start).toBeGreaterThanOrEqual(end)
          expect(mark.end).toBeLessThanOrEqual(shown.text.length)
          end = mark.end
        }
        for (const match of matches)
          expect(foldedWords(text.slice(match.start, match.end)).join(' ')).toMatch(/^(strike|po.*|中 中)$/u)
        expect(best === null).toBe(matches.length === 0)
        if (best !== null) {
          expect(matches.some(({ start }) => start === best.start)).toBe(true)
          expect(shown.marks.length).toBeGreaterThan(0)
        }
        const inner = shown.text.replace(/^… | …$/gu, '')
        expect(text.replace(/[\s\p{Cc}]/gu, ' ')).toContain(inner)
        expect(shown.text.isWellFormed() || !text.isWellFormed()).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})
