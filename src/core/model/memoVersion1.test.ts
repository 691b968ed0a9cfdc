import { describe, expect, it } from 'vitest'
import { citationsOf } from './memo.ts'
import { MemoFile, type MemoVersion1 } from './memoVersion1.ts'

const cited = { note: 'note-1', annotation: 'quote-1', exact: 'so it is', speaker: 'Ana Ruiz' }

const old: MemoVersion1 = {
  schema: 1,
  id: 'memo-1',
  revision: 7,
  created: '2024-03-01T09:00:00.000Z',
  updated: '2024-03-02T09:00:00.000Z',
  language: 'en',
  paper: 'Letter',
  head: { to: 'The Director', from: '', date: '1 March 2024', subject: 'The strike', handling: 'INTERNAL' },
  bottomLine: { text: 'It is over.', citations: [cited] },
  body: [
    { type: 'heading', id: 'b1', level: 2, text: 'Said' },
    { type: 'quotation', id: 'b2', citation: cited },
    { type: 'bullet', id: 'b3', text: 'One', citations: [cited, { ...cited, annotation: 'quote-2' }] },
    { type: 'bullet', id: 'b4', text: 'Two', citations: [] },
    { type: 'paragraph', id: 'b5', text: 'First line\nsecond line', citations: [] },
    { type: 'bullet', id: 'b6', text: '', citations: [] },
  ],
}

describe('a memo of the first version', () => {
  const memo = MemoFile.parse(old)

  it('keeps its head, paper and place in its history', () => {
    const { id, revision, created, updated, paper, head } = memo
    expect({ id, revision, created, updated, paper, head }).toEqual({
      id: 'memo-1',
      revision: 7,
      created: old.created,
      updated: old.updated,
      paper: 'Letter',
      head: old.head,
    })
  })

  it('keeps every text in its order, neighbouring bullets as one list', () => {
    expect(memo.body.map(({ type }) => type)).toEqual([
      'bottomLine',
      'heading',
      'quotation',
      'bulletList',
      'paragraph',
      'bulletList',
    ])
    expect(memo.body[3]).toMatchObject({
      content: [
        { content: [{ content: [{ text: 'One' }, { type: 'citation' }, { type: 'citation' }] }] },
        { content: [{ content: [{ text: 'Two' }] }] },
      ],
    })
    expect(memo.body[4]).toMatchObject({
      content: [{ text: 'First line' }, { type: 'break' }, { text: 'second line' }],
    })
  })

  it('keeps every citation', () => {
    expect(citationsOf(memo).map(({ annotation }) => annotation)).toEqual(['quote-1', 'quote-1', 'quote-1', 'quote-2'])
  })

  it('is read once: what is read then is of the new version', () => {
    expect(MemoFile.parse(JSON.parse(JSON.stringify(memo)))).toEqual(memo)
  })

  it('has no bottom line where it had none', () => {
    const bare = MemoFile.parse({ ...old, bottomLine: { text: '', citations: [] } })
    expect(bare.body[0]?.type).toBe('heading')
  })
})
