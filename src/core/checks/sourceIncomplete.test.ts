import { expect, it } from 'vitest'
import { cite } from '../memo/citing.ts'
import type { Inline } from '../model/memoBody.ts'
import { harbourNote, withAnnotation } from '../model/note.fixture.ts'
import { findingsOf, memoOf, text } from './checks.fixture.ts'

it('says once, where it is cited first, what a source lacks, and leads to it', () => {
  const whole = withAnnotation(harbourNote(), 'quote', 'the strike is over')
  const [annotation] = whole.annotations
  if (annotation === undefined) throw new Error('the fixture has an annotation')
  const citation: Inline = { type: 'citation', attrs: cite(whole, annotation) }
  const memo = memoOf([text('One'), citation], [text('Two'), citation])
  const lacking = (change: { published?: null; publisher?: string }) =>
    findingsOf('source-incomplete', memo, [
      { ...whole, source: { ...whole.source, meta: { ...whole.source.meta, ...change } } },
    ])
  expect(lacking({})).toEqual([])
  expect(lacking({ published: null })).toMatchObject([
    { where: { path: [0], start: 3, end: 4 }, message: expect.stringContaining('“Port strike ends” has no date:') },
  ])
  expect(lacking({ published: null, publisher: ' ' })).toMatchObject([
    {
      message: expect.stringContaining('no date and no publisher'),
      fixes: [{ change: { type: 'show-note', note: whole.id } }],
    },
  ])
})
