import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { en } from '../words/en.ts'
import { fr } from '../words/fr.ts'
import { speakCore } from '../words/say.ts'
import { foldedWords } from './fold.ts'
import { parseQuery } from './query.ts'

const terms = (text: string) => parseQuery(text).terms.map(({ words }) => words.join(' '))
const filters = (text: string) => parseQuery(text).filters
const problems = (text: string) => parseQuery(text).problems

it('what is wrong with a query is told in the language that is spoken', () => {
  speakCore(fr)
  try {
    expect(problems('kind:person is:new after:soon x')).toEqual([
      '« person » n’est pas un type ; les types sont passage, quote, highlight, claim, comment, summary, event, memo.',
      '« is:new » est inconnu ; « is:archived » existe.',
      '« soon » n’est pas une date ; une date s’écrit 2023, 2023-08 ou 2023-08-27.',
    ])
  } finally {
    speakCore(en)
  }
})
const day = (date: string) => Date.parse(`${date}T00:00:00Z`) / 86_400_000

describe('a query', () => {
  it('is words, phrases and filters in any order', () => {
    const query = parseQuery('speaker:Gong tag:trade "Export Controls" after:2023-08 kind:quote')
    expect(query.terms).toEqual([
      { typed: 'Export Controls', words: ['export', 'controls'], isLiteral: true, isPrefix: false, isExcluded: false },
    ])
    expect(query.filters).toEqual([
      { of: 'speaker', words: ['gong'], isExcluded: false },
      { of: 'tag', words: ['trade'], isExcluded: false },
      { of: 'kind', kinds: ['quote'], isExcluded: false },
    ])
    expect([query.from, query.until, query.problems]).toEqual([day('2023-08-01'), null, []])
  })

  it('takes the word that is being typed for the beginning of one', () => {
    const open = (text: string) => parseQuery(text).terms.map(({ isPrefix }) => isPrefix)
    expect(open('export contr')).toEqual([false, true])
    expect(open('export controls ')).toEqual([false, false])
    expect(open('con* export ')).toEqual([true, false])
    expect(open('"export contr')).toEqual([true])
    expect(open('"export controls"')).toEqual([false])
    expect(open('COVID-1')).toEqual([true])
    expect(open('-contr')).toEqual([false])
  })

  it('lets values have blanks, and leaves out what has a hyphen before it', () => {
    expect(filters('speaker:"Ana Ruiz" -tag:x publisher:reuters -is:archived')).toEqual([
      { of: 'speaker', words: ['ana', 'ruiz'], isExcluded: false },
      { of: 'tag', words: ['x'], isExcluded: true },
      { of: 'publisher', words: ['reuters'], isExcluded: false },
      { of: 'archived', isExcluded: true },
    ])
    expect(parseQuery('-"export controls" steel -').terms.map(({ isExcluded }) => isExcluded)).toEqual([true, false])
    expect(filters('speaker:“Ana Ruiz”')).toEqual([{ of: 'speaker', words: ['ana', 'ruiz'], isExcluded: false }])
  })

  it('passes over what is half typed', () => {
    for (const text of [
      '',
      ' ',
      'speaker:',
      'tag:"',
      '-',
      '"',
      '""',
      '-"',
      'kind:',
      'is:',
      'is:arch',
      'after:',
      'after:20',
      'before:2024-',
      'a:"b',
    ])
      expect(problems(text)).toEqual([])
    expect(terms('speaker: strike')).toEqual(['strike'])
  })

  it('knows kinds by their beginnings and by other names', () => {
    const kinds = (text: string) => filters(text).flatMap((filter) => (filter.of === 'kind' ? filter.kinds : []))
    expect(kinds('kind:quotes')).toEqual(['quote'])
    expect(kinds('kind:c')).toEqual(['claim', 'comment'])
    expect(kinds('kind:Source')).toEqual(['passage'])
    expect(kinds('kind:annotation')).toEqual(['quote', 'highlight', 'claim', 'comment'])
    expect(problems('kind:person x')).toHaveLength(1)
    expect(problems('kind:constructor')).toHaveLength(1)
  })

  it('counts days', () => {
    const days = (text: string) => [parseQuery(text).from, parseQuery(text).until]
    expect(days('after:2024-02-28 before:2024-03')).toEqual([day('2024-02-28'), day('2024-03-01')])
    expect(days('after:2023-8 after:2022')).toEqual([day('2023-08-01'), null])
    expect(days('-before:2024')).toEqual([day('2024-01-01'), null])
    expect(problems('after:2023-02-30 before:2024-13 after:soon')).toHaveLength(3)
  })

  it('looks for the words of a filter that there is not', () => {
    expect(terms('foo:bar 10:30 https://a.example/b')).toEqual(['foo', 'bar', '10 30', 'https a example b'])
  })

  it('never fails, and never looks for more than what was typed', () => {
    const bit = fc.constantFrom(
      '"',
      '-',
      ':',
      '*',
      ' ',
      'speaker:',
      'after:',
      '2023',
      '-02',
      'kind:',
      'x',
      'é',
      '“',
      '\u0000',
      '(',
      ')',
      'AND',
      '{',
      '^',
    )
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.array(bit, { maxLength: 20 }).map((bits) => bits.join('')),
    )
    fc.assert(
      fc.property(text, (typed) => {
        const query = parseQuery(typed)
        const all = new Set(foldedWords(typed))
        for (const { words } of query.terms) {
          expect(words.length).toBeGreaterThan(0)
          for (const word of words) expect(all.has(word)).toBe(true)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('takes words that JavaScript has in every object for words', () => {
    for (const word of ['constructor', 'toString', 'hasOwnProperty', 'valueOf']) {
      const { filters, terms, problems } = parseQuery(`${word}:${word} kind:${word}`)
      expect(filters).toEqual([])
      expect(terms.map(({ typed }) => typed)).toEqual([word, word])
      expect(problems).toHaveLength(1)
    }
  })
})
