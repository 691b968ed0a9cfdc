import { expect, it } from 'vitest'
import { draftMemo } from '../memo/draft.ts'
import { harbourNote, withAnnotation } from '../model/note.fixture.ts'
import { occurrences } from '../text/find.ts'
import { describeSpan } from '../text/selectors.ts'
import { readBack, recordedMemo, vaultOf } from './sealed.fixture.ts'
import { verify } from './verify.ts'

it('a memo that quotes key points and cites events is verified in every respect, and leads to them', async () => {
  const plain = withAnnotation(harbourNote(), 'quote', 'the strike is over', 'Dockers’ union')
  const target = (words: string) => {
    const [span] = occurrences(plain.source.text, words)
    if (span === undefined) throw new Error(`the fixture does not hold “${words}”`)
    return describeSpan(plain.source.text, span)
  }
  const note = {
    ...plain,
    keyPoints: [{ id: 'point', target: target('The port’s owner did not answer questions.') }],
    events: [{ id: 'told', title: 'Over', date: '2024-02-23', place: '', target: target('after nine days') }],
  }
  const record = await recordedMemo(draftMemo([note], new Date(2024, 2, 1)), [note])
  expect(record.quotations.every(({ position }) => position !== null)).toBe(true)
  const report = await verify(await readBack(record), vaultOf(note))
  expect(report.quotations.map(({ status, annotation }) => [status, annotation?.annotation])).toEqual([
    ['passed', 'point'],
    ['passed', note.annotations[0]?.id],
    ['passed', 'told'],
  ])
})
