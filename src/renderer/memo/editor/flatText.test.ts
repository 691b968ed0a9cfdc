import { describe, expect, it } from 'vitest'
import { emptyMemo } from '../../../core/memo/emptyMemo.ts'
import { heading, type MemoBlock, paragraph } from '../../../core/model/memoBody.ts'
import { docOf } from './convert.ts'
import { flatTextOf } from './flatText.ts'

const quoted = { note: 'note', annotation: 'annotation', exact: 'so it is', speaker: 'Ana Ruiz', alterations: [] }
const { alterations: _none, ...citation } = quoted

const body: MemoBlock[] = [
  heading(1, 'Tariffs'),
  paragraph([
    { type: 'text', text: 'new ' },
    { type: 'text', text: 'tariffs', marks: [{ type: 'strong' }] },
    { type: 'citation', attrs: citation },
    { type: 'text', text: ' on steel' },
    { type: 'footnote', attrs: { text: 'aside' } },
  ]),
  { type: 'quotation', attrs: quoted },
]
const doc = docOf({ ...emptyMemo(new Date(0)), body })
const { text, positions } = flatTextOf(doc)

describe('the words of a memo in one string', () => {
  it('are those that a reader sees, in order', () => {
    expect(text.replace(/\s+/gu, ' ').trim()).toBe('Tariffs new tariffs on steel aside “so it is” — Ana Ruiz')
    expect(text).toHaveLength(positions.length)
  })

  it('know where they stand in the document', () => {
    const at = text.indexOf('tariffs')
    const from = positions[at] ?? 0
    const to = (positions[at + 'tariffs'.length - 1] ?? 0) + 1
    expect(doc.textBetween(from, to)).toBe('tariffs')
  })

  it('lead to the node that prints them where the document does not hold them', () => {
    expect(doc.nodeAt(positions[text.indexOf('so it is')] ?? 0)?.type.name).toBe('quotation')
    expect(doc.nodeAt(positions[text.indexOf('aside')] ?? 0)?.type.name).toBe('footnote')
  })
})
