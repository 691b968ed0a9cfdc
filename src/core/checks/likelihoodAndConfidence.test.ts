import { describe, expect, it } from 'vitest'
import { applied, findingsOf, memoOf, wordsAt } from './checks.fixture.ts'

const check = 'likelihood-and-confidence'
const marked = (words: string) => findingsOf(check, memoOf(words)).map(({ where }) => wordsAt(memoOf(words), where))

/** The paragraph after a fix. */
function fixed(words: string, which: number): unknown {
  const memo = memoOf(words)
  const fix = findingsOf(check, memo)[0]?.fixes[which]
  if (fix === undefined) throw new Error(`there is no fix ${which}`)
  const changed = applied(memo, fix.change)
  expect(findingsOf(check, changed)).toEqual([])
  const [block] = changed.body
  return block?.type === 'paragraph' && block.content[0]?.type === 'text' ? block.content[0].text : ''
}

describe('likelihood and confidence in one sentence', () => {
  it('are marked at the confidence', () => {
    expect(marked('We assess with high confidence that it is likely to rain.')).toEqual(['with high confidence'])
    expect(marked('Rain is likely (moderate confidence).')).toEqual(['moderate confidence'])
    expect(marked('Rain is likely. We have low-to-moderate confidence in this.')).toEqual([])
    expect(marked('We have high confidence that it rains.')).toEqual([])
    expect(marked('Consumer confidence is likely to fall with confidence.')).toEqual([])
  })

  it('are put into two sentences', () => {
    expect(fixed('We assess with high confidence that rain is likely. It rains.', 0)).toBe(
      'We assess that rain is likely. Our confidence in this judgment is high. It rains.',
    )
    expect(fixed('With moderate confidence, rain is likely', 0)).toBe(
      'Rain is likely. Our confidence in this judgment is moderate.',
    )
    expect(fixed('We judge, with low to moderate confidence, that rain is likely.', 1)).toBe(
      'We judge that rain is likely.',
    )
  })
})
