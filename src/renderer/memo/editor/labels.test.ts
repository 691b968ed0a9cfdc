import { EditorState } from 'prosemirror-state'
import { describe, expect, it } from 'vitest'
import { cite } from '../../../core/memo/citing.ts'
import { draftMemo } from '../../../core/memo/draft.ts'
import { labelText } from '../../../core/memo/labels.ts'
import { type PrintedBlock, type PrintedInline, resolveMemo } from '../../../core/memo/resolve.ts'
import { type Inline, paragraph } from '../../../core/model/memoBody.ts'
import { harbourNote, withAnnotation } from '../../../core/model/note.fixture.ts'
import { docOf } from './convert.ts'
import { labelAt, labelsPlugin, withNotes } from './labels.ts'
import { isCited, memoSchema } from './schema.ts'

const said = withAnnotation(harbourNote(), 'quote', 'the strike is over', 'Dockers’ union')
const first = withAnnotation(said, 'claim', 'The strike is over for now.', '', 'For how long?')
const second = withAnnotation(harbourNote(), 'quote', 'We got what we came for', 'Ana Ruiz')
const [claim, quote] = [first.annotations.find(({ kind }) => kind === 'claim'), second.annotations[0]]
if (claim === undefined || quote === undefined) throw new Error('the fixture lacks annotations')

const footnote: Inline = { type: 'footnote', attrs: { text: 'A remark.' } }
const line: Inline[] = [
  { type: 'citation', attrs: cite(first, claim) },
  footnote,
  { type: 'citation', attrs: cite(second, quote) },
  { type: 'citation', attrs: { ...cite(first, claim), annotation: 'another' } },
  { type: 'citation', attrs: cite(first, claim) },
  { type: 'text', text: '.' },
  footnote,
]
const draft = draftMemo([second, first], new Date(2024, 2, 1))
const memo = { ...draft, body: [...draft.body, paragraph(line)] }

function labelled(): { state: EditorState; labels: () => string[] } {
  const fresh = EditorState.create({ doc: docOf(memo), plugins: [labelsPlugin()] })
  const holder = { state: fresh.apply(withNotes(fresh.tr, [first, second])), labels: () => labelsOf(holder.state) }
  return holder
}

function labelsOf(state: EditorState): string[] {
  const labels: string[] = []
  state.doc.descendants((node, pos) => {
    if (isCited(node) || node.type === memoSchema.nodes.footnote) labels.push(labelAt(state, pos))
  })
  return labels
}

describe('numbers in the window', () => {
  it('are those that will be printed', () => {
    expect(labelled().labels()).toEqual(printedLabels(resolveMemo(memo, [first, second]).body))
    expect(labelled().labels().slice(-6)).toEqual(['2a', 'i', '1a', '2b', '2a', 'ii'])
  })

  it('follow what is taken out and moved, and stay while others are typed at', () => {
    const holder = labelled()
    const before = holder.labels()
    holder.state = holder.state.apply(holder.state.tr.insertText('Typed. ', 2))
    expect(holder.labels()).toEqual(before)
    const start = holder.state.doc.content.size - (holder.state.doc.lastChild?.nodeSize ?? 0)
    holder.state = holder.state.apply(holder.state.tr.delete(start + 1, start + 3))
    expect(holder.labels().slice(-4)).toEqual(['1a', '2a', '2b', 'i'])
    const { lastChild } = holder.state.doc
    holder.state = holder.state.apply(
      holder.state.tr.delete(start, start + (lastChild?.nodeSize ?? 0)).insert(0, lastChild ?? []),
    )
    expect(holder.labels().slice(0, 4)).toEqual(['1a', '2a', '2b', 'i'])
  })

  it('are drawn again for a node that is replaced by another with the same number', () => {
    const holder = labelled()
    const at = holder.state.doc.content.size - (holder.state.doc.lastChild?.nodeSize ?? 0) + 1
    const node = holder.state.doc.nodeAt(at)
    if (node === null) throw new Error('the citation is not where it was put')
    holder.state = holder.state.apply(holder.state.tr.replaceWith(at, at + 1, node.type.create(node.attrs)))
    expect(labelAt(holder.state, at)).toBe('2a')
  })
})

function printedLabels(blocks: readonly PrintedBlock[]): string[] {
  const ofLine = (content: readonly PrintedInline[]) =>
    content.flatMap((one) => {
      if (one.type === 'footnote') return [one.numeral]
      return one.type === 'citation' || one.type === 'quote' ? [labelText(one.label)] : []
    })
  return blocks.flatMap((block) => {
    if (block.type === 'quotation') return [labelText(block.label)]
    if (block.type === 'list') return block.items.flatMap(printedLabels)
    if (block.type === 'bottomLine') return block.paragraphs.flatMap(ofLine)
    if (block.type === 'table') return block.rows.flat().flatMap(({ paragraphs }) => paragraphs.flatMap(ofLine))
    return ofLine(block.content)
  })
}
