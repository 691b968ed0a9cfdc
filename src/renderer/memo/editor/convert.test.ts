import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { emptyMemo } from '../../../core/memo/emptyMemo.ts'
import type { Memo } from '../../../core/model/memo.ts'
import { MemoBlock } from '../../../core/model/memoBody.ts'
import { docOf, memoFrom } from './convert.ts'

const Body = z.array(MemoBlock)
const now = new Date('2024-03-01T09:00:00.000Z')
const withBody = (body: unknown[]): Memo => ({ ...emptyMemo(now), body: body as Memo['body'] })

const id = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,8}$/u)
const word = fc.string({ maxLength: 12 })
const citation = fc.record({ note: id, annotation: id, exact: word, speaker: word })
const alteration = fc.oneof(
  fc.record({ type: fc.constant('omission'), start: fc.nat(9), end: fc.nat(9) }),
  fc.record({ type: fc.constant('insertion'), at: fc.nat(9), text: fc.string({ minLength: 1, maxLength: 5 }) }),
)
const quoted = fc
  .tuple(citation, fc.array(alteration, { maxLength: 2 }))
  .map(([cited, alterations]) => ({ ...cited, alterations }))
const marks = fc.constantFrom(
  ...[{}, { marks: ['strong'] }, { marks: ['emphasis'] }, { marks: ['strong', 'emphasis'] }],
)
const inline = fc
  .tuple(
    fc.oneof(
      fc.record({ type: fc.constant('text'), text: fc.string({ minLength: 1, maxLength: 12 }) }),
      fc.constant({ type: 'break' }),
      fc.record({ type: fc.constant('citation'), attrs: citation }),
      fc.record({ type: fc.constant('quote'), attrs: quoted }),
      fc.record({ type: fc.constant('footnote'), attrs: fc.record({ text: word }) }),
    ),
    marks,
  )
  .map(([node, set]) => ('marks' in set ? { ...node, marks: set.marks?.map((type) => ({ type })) } : node))
/** No two texts side by side with the same marks: they would be one text. */
const line = fc.array(inline, { maxLength: 4 }).map((nodes) =>
  nodes.filter((node, index) => {
    const before = nodes[index - 1]
    return node.type !== 'text' || before?.type !== 'text'
  }),
)
const paragraph = fc.record({
  type: fc.constant('paragraph'),
  attrs: fc.record({ hint: word }),
  content: line,
})
const heading = fc.record({
  type: fc.constant('heading'),
  attrs: fc.record({ level: fc.constantFrom(1, 2, 3) }),
  content: line,
})
const quotation = fc.record({ type: fc.constant('quotation'), attrs: quoted })
const some = <T>(node: fc.Arbitrary<T>, maxLength = 3) => fc.array(node, { minLength: 1, maxLength })
const bottomLine = fc.record({ type: fc.constant('bottomLine'), content: some(paragraph) })
const cell = fc.record({
  type: fc.constantFrom('tableCell', 'tableHeader'),
  attrs: fc.record({
    colspan: fc.integer({ min: 1, max: 3 }),
    rowspan: fc.integer({ min: 1, max: 3 }),
    colwidth: fc.oneof(fc.constant(null), fc.array(fc.nat(500), { maxLength: 2 })),
  }),
  content: some(paragraph, 2),
})
const row = fc.record({ type: fc.constant('tableRow'), content: fc.array(cell, { maxLength: 3 }) })
const table = fc.record({ type: fc.constant('table'), content: some(row) })
const { list } = fc.letrec((tie) => ({
  list: fc.record({
    type: fc.constantFrom('bulletList', 'orderedList'),
    content: some(tie('item'), 2),
  }),
  item: fc
    .tuple(paragraph, fc.array(fc.oneof({ depthSize: 'small' }, paragraph, quotation, tie('list')), { maxLength: 2 }))
    .map(([first, rest]) => ({ type: 'listItem', content: [first, ...rest] })),
}))
const block = fc.oneof(paragraph, heading, bottomLine, quotation, table, list)
const body = some(block, 4)

describe('what is written and what is saved', () => {
  it('are the same: any body comes back from the editor as it was', () => {
    fc.assert(
      fc.property(body, (blocks) => {
        const parsed = Body.parse(blocks)
        expect(memoFrom(docOf(withBody(parsed)), emptyMemo(now)).body).toEqual(parsed)
      }),
    )
  })

  it('have the same rules: the editor refuses what is no body, and takes every one that is', () => {
    const types = ['paragraph', 'heading', 'bottomLine', 'quotation', 'table', 'bulletList', 'listItem', 'tableRow']
    const inlineTypes = ['tableCell', 'text', 'break', 'citation', 'quote', 'footnote', 'image']
    const spoiling = fc.record({
      at: fc.nat(),
      how: fc.oneof(
        fc.record({ type: fc.constantFrom(...types, ...inlineTypes) }),
        fc.constant({ content: [] }),
        fc.constant({ attrs: undefined }),
        fc.record({
          attrs: fc.oneof(fc.constant({ level: 4 }), fc.constant({ note: 'No' }), fc.constant({ text: 3 })),
        }),
      ),
    })
    let refused = 0
    fc.assert(
      fc.property(body, spoiling, (blocks, { at, how }) => {
        const all = nodesOf(blocks)
        const spoilt = structuredClone(blocks)
        const node = nodesOf(spoilt)[at % all.length]
        Object.assign(node ?? {}, how)
        const zod = Body.safeParse(spoilt).success
        const editor = accepts(spoilt)
        if (!editor) refused++
        if (zod) expect(editor).toBe(true)
        // The editor passes attributes over that it does not know; what it gives back is well-formed all the same.
        if (editor) Body.parse(memoFrom(docOf(withBody(spoilt)), emptyMemo(now)).body)
      }),
      { numRuns: 300 },
    )
    expect(refused).toBeGreaterThan(20)
  })

  it('keeps the head, the title and the paper beside the body', () => {
    const memo: Memo = {
      ...emptyMemo(now, { to: 'The Director', handling: 'OFFICIAL' }),
      title: 'Press summary',
      paper: 'Letter',
      language: 'de',
      body: [{ type: 'paragraph', attrs: { hint: '' }, content: [] }],
    }
    expect(memoFrom(docOf(memo), memo)).toEqual(memo)
  })

  it('gives a memo without a body a line to write in', () => {
    expect(docOf(emptyMemo(now)).toString()).toBe('doc(paragraph)')
  })

  it('takes texts side by side, and a mark that stands twice, as one', () => {
    const strong = { type: 'strong' } as const
    const content = [
      { type: 'text', text: 'One ', marks: [strong, strong] } as const,
      { type: 'text', text: 'two', marks: [strong] } as const,
    ]
    const doc = docOf(withBody([{ type: 'paragraph', attrs: { hint: '' }, content }]))
    expect(doc.toString()).toBe('doc(paragraph(strong("One two")))')
  })
})

interface Loose {
  type: string
  content?: Loose[]
}

function nodesOf(nodes: readonly unknown[]): object[] {
  return (nodes as Loose[]).flatMap((node) => [node, ...nodesOf(node.content ?? [])])
}

function accepts(blocks: unknown[]): boolean {
  try {
    docOf(withBody(blocks))
    return true
  } catch (error) {
    // What is not a body is refused by name, not by accident.
    if (error instanceof RangeError || error instanceof z.ZodError) return false
    throw error
  }
}
