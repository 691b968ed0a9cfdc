import { describe, expect, it } from 'vitest'
import { applied, findingsOf, memoOf, wordsAt } from './checks.fixture.ts'

const mixed = memoOf('Rain is likely, and wind very likely.', 'Snow is probable. Ice will probably form.')

describe('terms of both rows of ICD 203 in a memo', () => {
  it('are marked in the row that is used less', () => {
    expect(findingsOf('mixed-terms', mixed).map(({ where }) => wordsAt(mixed, where))).toEqual(['probable', 'probably'])
    const other = memoOf('Rain is probable, and wind highly probable. Snow is very likely.')
    expect(findingsOf('mixed-terms', other).map(({ where }) => wordsAt(other, where))).toEqual(['very likely'])
  })

  it('become one row, one by one or at once', () => {
    const [finding] = findingsOf('mixed-terms', mixed)
    expect(finding?.fixes.map(({ label }) => label)).toEqual(['Write “likely”', 'Change all 2'])
    const all = finding?.fixes[1]
    if (all === undefined) throw new Error('there is a fix for all')
    const changed = applied(mixed, all.change)
    expect(changed.body[1]).toMatchObject({ content: [{ text: 'Snow is likely. Ice will likely form.' }] })
    expect(findingsOf('mixed-terms', changed)).toEqual([])
  })

  it('are changed only where the sentence has room for the other term', () => {
    const memo = memoOf('Rain is probable. Snow is highly probable. They are likely to leave, and very likely to stay.')
    const labels = findingsOf('mixed-terms', memo).map(({ fixes }) => fixes.map(({ label }) => label))
    // Both rows are used twice: the one that comes first stays. "Highly probable" takes no infinitive.
    expect(labels).toEqual([['Write “will probably”'], []])
  })

  it('are fine where one row is used, and under a standard that has one', () => {
    expect(findingsOf('mixed-terms', memoOf('Rain is likely and snow is unlikely.'))).toEqual([])
    expect(findingsOf('mixed-terms', mixed, [], 'phia')).toEqual([])
    expect(findingsOf('mixed-terms', memoOf('Rain is likely. “Snow is probable,” he said.'))).toEqual([])
  })
})
