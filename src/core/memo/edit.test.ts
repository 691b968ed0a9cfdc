import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newId } from '../model/id.ts'
import { Memo, type MemoBlock } from '../model/memo.ts'
import { emptyMemo } from './draft.ts'
import {
  addCitation,
  bottomLineId,
  insertAfter,
  moveBlock,
  newProse,
  removeBlock,
  removeCitation,
  setText,
} from './edit.ts'

const citation = { note: 'n1', annotation: 'a1', exact: 'words', speaker: 'Ana Ruiz' }
const paragraph = newProse('paragraph', 'one')
const quotation: MemoBlock = { type: 'quotation', id: 'q1', citation }
const heading = newProse('heading1', 'head')
const memo = [heading, paragraph].reduce((body, block) => insertAfter(body, null, block), emptyMemo(new Date(0)))
const ids = ({ body }: Memo) => body.map(({ id }) => id)

describe('working over a memo', () => {
  it('inserts after the block named, at the end when none is', () => {
    expect(ids(insertAfter(memo, heading.id, quotation))).toEqual([heading.id, quotation.id, paragraph.id])
    expect(ids(insertAfter(memo, 'gone', quotation)).at(-1)).toBe(quotation.id)
  })

  it('moves a block and stops at the edges', () => {
    expect(ids(moveBlock(memo, paragraph.id, -1))).toEqual([paragraph.id, heading.id])
    expect(moveBlock(memo, paragraph.id, 1)).toBe(memo)
  })

  it('never changes the words of a quotation', () => {
    expect(setText(insertAfter(memo, null, quotation), quotation.id, 'other').body.at(-1)).toEqual(quotation)
  })

  it('cites an annotation once in a paragraph, and takes it out again', () => {
    const cited = addCitation(addCitation(memo, paragraph.id, citation), paragraph.id, {
      ...citation,
      exact: 'later words',
    })
    expect(cited.body[1]).toMatchObject({ citations: [citation] })
    expect(removeCitation(cited, paragraph.id, citation).body).toEqual(memo.body)
  })

  it('writes and cites in the bottom line as in a paragraph', () => {
    const cited = addCitation(setText(memo, bottomLineId, 'It is over.'), bottomLineId, citation)
    expect(cited.bottomLine).toEqual({ text: 'It is over.', citations: [citation] })
    expect(removeCitation(cited, bottomLineId, citation).bottomLine.citations).toEqual([])
    expect(cited.body).toEqual(memo.body)
  })

  it('keeps every memo well formed and loses no block but those removed', () => {
    const step = fc.record({
      what: fc.constantFrom('insert', 'move', 'remove', 'text', 'cite'),
      at: fc.nat(20),
      up: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        let now = memo
        let expected = now.body.length
        for (const { what, at, up } of steps) {
          const id = now.body[at]?.id ?? 'gone'
          const had = now.body.length
          if (what === 'insert') now = insertAfter(now, id, at % 2 ? { ...quotation, id: newId() } : newProse('bullet'))
          else if (what === 'move') now = moveBlock(now, id, up ? -1 : 1)
          else if (what === 'remove') now = removeBlock(now, id)
          else if (what === 'text') now = setText(now, id, `text ${at}`)
          else now = addCitation(now, id, citation)
          expected += what === 'insert' ? 1 : what === 'remove' && at < had ? -1 : 0
        }
        expect(Memo.parse(now).body).toHaveLength(expected)
        expect(new Set(ids(now)).size).toBe(expected)
      }),
    )
  })
})
