import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldEvenly } from './fold.ts'
import { matchTitle, wantedOf } from './fuzzy.ts'
import { rank } from './rank.ts'

const entries = (...titles: string[]) => titles.map((title) => ({ title, folded: foldEvenly(title), bonus: 0 }))
const titlesOf = (typed: string, titles: string[], most = 50) =>
  rank(wantedOf(typed), entries(...titles), most).best.map(({ entry }) => entry.title)

describe('ranking titles', () => {
  it('puts the best first and keeps the order of those that fit alike', () => {
    expect(titlesOf('trade', ['A trade', 'Traders', 'Trade', 'B trade'])).toEqual([
      'Trade',
      'A trade',
      'B trade',
      'Traders',
    ])
    expect(titlesOf('', ['b', 'a', 'c'])).toEqual(['b', 'a', 'c'])
  })

  it('gives what is likely to be meant a lead', () => {
    const [plain, likely] = [...entries('Find'), ...entries('Finds').map((entry) => ({ ...entry, bonus: 20 }))]
    const { best } = rank(
      wantedOf('find'),
      [plain, likely].filter((one) => one !== undefined),
      2,
    )
    expect(best[0]?.entry.title).toBe('Finds')
  })

  it('keeps the best of many, and says that there are more', () => {
    const title = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' '), maxLength: 12 })
    fc.assert(
      fc.property(fc.array(title, { maxLength: 40 }), fc.integer({ min: 1, max: 10 }), (titles, most) => {
        const wanted = wantedOf('ab')
        const scores = titles
          .map((one) => matchTitle(wanted, one)?.score)
          .filter((score) => score !== undefined)
          .toSorted((a, b) => b - a)
        const { best, isMore } = rank(wanted, entries(...titles), most)
        expect(best.map(({ match }) => match.score)).toEqual(scores.slice(0, most))
        expect(isMore).toBe(scores.length > most)
      }),
    )
  })
})
