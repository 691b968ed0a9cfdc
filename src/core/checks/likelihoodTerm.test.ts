import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applied, findingsOf, memoOf, wordsAt } from './checks.fixture.ts'
import type { LikelihoodStandard } from './settings.ts'

function marked(words: string, standard: LikelihoodStandard = 'icd203'): string[] {
  const memo = memoOf(words)
  return findingsOf('likelihood-term', memo, [], standard).map(({ where }) => wordsAt(memo, where))
}

/** The sentence after each fix. */
function fixed(words: string, standard: LikelihoodStandard = 'icd203'): string[] {
  const memo = memoOf(words)
  return findingsOf('likelihood-term', memo, [], standard).flatMap(({ fixes }) =>
    fixes.map(({ change }) => {
      const [block] = applied(memo, change).body
      return block?.type === 'paragraph' && block.content[0]?.type === 'text' ? block.content[0].text : ''
    }),
  )
}

describe('words of likelihood', () => {
  it('are left alone where the standard has them', () => {
    for (const term of [
      'almost no chance of',
      'a roughly even chance of',
      'a remote chance of',
      'roughly even odds of',
    ])
      expect(marked(`There is ${term} a vote.`)).toEqual([])
    for (const term of [
      'very unlikely',
      'unlikely',
      'likely',
      'very likely',
      'almost certain',
      'nearly certain',
      'highly improbable',
      'probable',
    ])
      expect(marked(`A vote is ${term}.`)).toEqual([])
    for (const term of ['highly unlikely', 'unlikely', 'likely', 'probable', 'highly likely', 'almost certain'])
      expect(marked(`A vote is ${term}.`, 'phia')).toEqual([])
    expect(marked('There is a realistic possibility of a vote.', 'phia')).toEqual([])
  })

  it.each([
    ['A vote is highly likely.', 'icd203', 'highly likely'],
    ['A vote is very likely.', 'phia', 'very likely'],
    ['It will possibly rain.', 'icd203', 'possibly'],
    ['It is possible that they vote.', 'icd203', 'possible'],
    ['A deal is possible.', 'icd203', 'possible'],
    ['They might well vote.', 'icd203', 'might well'],
    ['They could very well vote.', 'phia', 'could very well'],
    ['There is a good chance of a vote.', 'icd203', 'a good chance'],
    ['In all likelihood they vote.', 'icd203', 'In all likelihood'],
    ['A vote is virtually certain.', 'icd203', 'virtually certain'],
    ['They will most likely vote.', 'icd203', 'most likely'],
    ['There is a realistic possibility of a vote.', 'icd203', 'a realistic possibility'],
    ['A vote is improbable.', 'phia', 'improbable'],
    ['It is more likely than not that they vote.', 'icd203', 'more likely than not'],
    ['A vote is not very likely.', 'icd203', 'not very likely'],
  ] as const)('are marked where it does not: %s (%s)', (sentence, standard, words) => {
    expect(marked(sentence, standard)).toEqual([words])
  })

  it.each([
    'They may vote, they might not, and they could be late.',
    'Reply as soon as possible, if possible in writing, where that is possible.',
    'Possible votes are listed below. It was not possible to vote, and impossible to leave.',
    'This is more likely than last year, and the most likely outcome is the least likely one.',
    'A certain minister was certainly there. She may as well go. It works well.',
    'They could not possibly know. Police had probable cause.',
    'Polls of likely voters came with an improbable remark.',
    'An unlikely ally and an unlikely hero met. By chance, the prospects were discussed.',
    'The minister said “a good chance” and “it is possible that we vote”.',
  ])('are not seen in ordinary English: %s', (sentence) => {
    expect(marked(sentence)).toEqual([])
  })

  it('get the nearest terms that their sentence has room for', () => {
    expect(fixed('A vote is highly likely.')).toEqual([
      'A vote is very likely.',
      'A vote is likely.',
      'A vote is almost certain.',
    ])
    expect(fixed('Highly likely winners are few.')[0]).toBe('Very likely winners are few.')
    expect(fixed('It is possible that they vote.')).toEqual([
      'There is a roughly even chance that they vote.',
      'It is unlikely that they vote.',
      'It is likely that they vote.',
    ])
    expect(fixed('They might well vote.')[0]).toBe('They will likely vote.')
    expect(fixed('There is a good chance that they vote.')[0]).toBe('It is likely that they vote.')
    expect(fixed('It is a highly unlikely outcome.')[0]).toBe('It is a very unlikely outcome.')
    expect(fixed('A very unlikely vote.', 'phia')[0]).toBe('A highly unlikely vote.')
    expect(fixed('It is a quite unlikely outcome.')[0]).toBe('It is an unlikely outcome.')
  })

  it('get terms of the row that the memo is written in', () => {
    const memo = memoOf('A vote is highly improbable, and rain probable. A storm is highly likely.')
    const [finding] = findingsOf('likelihood-term', memo)
    expect(finding?.message).toContain('“highly probable” (80–95%)')
    expect(finding?.fixes[0]?.label).toBe('Highly probable (80–95%)')
  })

  it('are held against a percentage beside them', () => {
    expect(marked('A vote is likely (30%).')).toEqual(['likely'])
    expect(marked('A vote is likely (about 55–80 percent).')).toEqual([])
    expect(marked('A vote is likely, with a 20 per cent chance of a tie.')).toEqual(['likely'])
    expect(marked('Prices are likely to rise by 3%, or 3 percent.')).toEqual([])
    expect(fixed('A vote is likely (30%).')).toEqual(['A vote is unlikely (30%).'])
  })

  it('are those of the standard in use after any fix', () => {
    const openings = ['A vote is', 'They are', 'It is', 'There is', 'They will', 'It was a']
    const words = [
      'highly likely',
      'very unlikely',
      'possible',
      'possibly',
      'a good chance',
      'virtually certain',
      'improbable',
      'in all likelihood',
      'might well',
    ]
    const ends = ['that they leave.', 'to leave.', 'of leaving.', 'by May.', 'outcome.']
    const sentence = fc
      .tuple(fc.constantFrom(...openings), fc.constantFrom(...words), fc.constantFrom(...ends))
      .map((parts) => parts.join(' '))
    fc.assert(
      fc.property(sentence, fc.constantFrom('icd203', 'phia'), (words, standard) => {
        for (const better of fixed(words, standard)) expect(marked(better, standard)).toEqual([])
      }),
    )
  })

  it('are no concern in a table that explains the terms', () => {
    const cell = (words: string) => ({
      type: 'tableCell' as const,
      attrs: { colspan: 1, rowspan: 1, colwidth: null },
      content: [{ type: 'paragraph' as const, attrs: { hint: '' }, content: [{ type: 'text' as const, text: words }] }],
    })
    const terms = ['remote chance', 'highly unlikely', 'unlikely', 'realistic possibility', 'likely', 'highly likely']
    const key = { type: 'table' as const, content: [{ type: 'tableRow' as const, content: terms.map(cell) }] }
    expect(findingsOf('likelihood-term', memoOf(key))).toEqual([])
    const one = { type: 'table' as const, content: [{ type: 'tableRow' as const, content: [cell('highly likely')] }] }
    expect(findingsOf('likelihood-term', memoOf(one))).toHaveLength(1)
  })
})
