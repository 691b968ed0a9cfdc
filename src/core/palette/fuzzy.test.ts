import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { processorTime } from '../../../scripts/processorTime.ts'
import { foldEvenly } from './fold.ts'
import { matchTitle, wantedOf } from './fuzzy.ts'

const match = (typed: string, title: string) => matchTitle(wantedOf(typed), foldEvenly(title))
const score = (typed: string, title: string) => match(typed, title)?.score ?? Number.NEGATIVE_INFINITY
const marked = (typed: string, title: string) =>
  match(typed, title)?.marks.map(({ start, end }) => title.slice(start, end))

describe('finding a title by some of its letters', () => {
  it('finds the beginning of a word, words in any order, and capitals or accents or not', () => {
    expect(marked('exp', 'New export controls')).toEqual(['exp'])
    expect(marked('controls exp', 'New export controls')).toEqual(['exp', 'controls'])
    expect(marked('orban', 'Viktor Orbán speaks')).toEqual(['Orbán'])
    expect(marked('ORBÁN', 'Orban speaks')).toEqual(['Orban'])
    expect(marked("dean's", 'The Dean’s letter')).toEqual(['Dean’s'])
  })

  it('finds the beginnings of several words', () => {
    expect(marked('shact', 'Show actors')).toEqual(['Sh', 'act'])
    expect(marked('gnf', 'Go to next finding of the checks')).toEqual(['G', 'n', 'f'])
    // "so" would be the longer beginning, and lead nowhere.
    expect(marked('sor', 'so or else')).toEqual(['s', 'or'])
  })

  it('forgives letters that were left out, and no more', () => {
    expect(match('anotate', 'Annotate the text')).not.toBeNull()
    expect(match('exprt', 'Export')).not.toBeNull()
    expect(match('zq', 'Zero question')).not.toBeNull()
    expect(match('tkt', 'The expert took it')).toBeNull()
    expect(match('qqq', 'Quote')).toBeNull()
  })

  it('prefers a whole word to a beginning, that to a part of a word, and that to scattered letters', () => {
    const titles = ['Trade talks', 'Traders wait', 'Foxtrade wins', 'Terra ad extra']
    const ranked = titles.toSorted((a, b) => score('trade', b) - score('trade', a))
    expect(ranked.slice(0, 3)).toEqual(titles.slice(0, 3))
    expect(score('trade', 'Trade talks')).toBeGreaterThan(score('trade', 'The trade talks'))
    expect(score('trade', 'Trade')).toBeGreaterThan(score('trade', 'Trade talks'))
  })

  it('takes no longer where the same letter stands everywhere', () => {
    const spent = processorTime()
    expect(match(`${'a'.repeat(30)}b`, 'a '.repeat(150))).toBeNull()
    expect(spent()).toBeLessThan(200)
  })

  it('has every title fit when nothing is typed', () => {
    expect(match(' ', 'Anything')).toEqual({ score: 0, marks: [] })
  })

  it('marks ranges of the title that are in order and apart, and finds any part of it', () => {
    const words = fc.string({ unit: fc.constantFrom('a', 'b', 'É', 'İ', ' ', '-', 'ß', '😀'), maxLength: 30 })
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), (title, a, b) => {
        expect(foldEvenly(title)).toHaveLength(title.length)
        const [from = 0, to = 0] = [a % (title.length + 1), b % (title.length + 1)].sort((x, y) => x - y)
        const found = match(title.slice(from, to), title)
        expect(found).not.toBeNull()
        let last = -1
        for (const { start, end } of found?.marks ?? []) {
          expect(start).toBeGreaterThan(last)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(title.length)
          last = end
        }
      }),
    )
  })
})
