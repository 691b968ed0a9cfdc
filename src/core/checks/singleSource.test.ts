import { describe, expect, it } from 'vitest'
import { cite } from '../memo/citing.ts'
import { newId } from '../model/id.ts'
import type { BottomLine, Inline } from '../model/memoBody.ts'
import { paragraph } from '../model/memoBody.ts'
import { harbourNote, withAnnotation } from '../model/note.fixture.ts'
import type { Note } from '../model/note.ts'
import { findingsOf, memoOf, text, wordsAt } from './checks.fixture.ts'

const one = withAnnotation(harbourNote(), 'quote', 'the strike is over')
const two = { ...one, id: newId() }

function citing(note: Note): Inline {
  const [annotation] = note.annotations
  if (annotation === undefined) throw new Error('the fixture has an annotation')
  return { type: 'citation', attrs: cite(note, annotation) }
}

describe('a judgment that rests on one source', () => {
  const memo = memoOf(
    [text('Rain is likely'), citing(one), citing(one)],
    [text('Wind is unlikely'), citing(one), citing(two)],
    [text('It rained'), citing(one)],
    [text('Snow is very likely'), citing(two)],
  )
  const marked = (notes: Note[]) => findingsOf('single-source', memo, notes).map(({ where }) => wordsAt(memo, where))

  it('is pointed out where there are others', () => {
    expect(marked([one, two])).toEqual(['likely', 'very likely'])
  })

  it('is pointed out once where there is no other', () => {
    const alone = memoOf([text('Rain is likely'), citing(one)], [text('Snow is likely'), citing(one)])
    expect(findingsOf('single-source', alone, [one])).toMatchObject([{ where: { path: [0] } }])
  })

  it('is no concern in the bottom line', () => {
    const bottomLine: BottomLine = { type: 'bottomLine', content: [paragraph([text('Rain is likely'), citing(one)])] }
    expect(findingsOf('single-source', memoOf(bottomLine), [one, two])).toEqual([])
  })
})
