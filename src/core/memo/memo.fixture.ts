import fc from 'fast-check'
import { anyText } from '../interchange/notes.fixture.ts'
import { newId } from '../model/id.ts'
import type { Memo } from '../model/memo.ts'
import {
  type Citation,
  heading,
  type Inline,
  type List,
  type ListItem,
  list,
  type MemoBlock,
  paragraph,
  type TableCell,
  textLine,
} from '../model/memoBody.ts'
import { harbourNote, withAnnotation } from '../model/note.fixture.ts'
import type { Note } from '../model/note.ts'
import { cite } from './citing.ts'
import { emptyMemo } from './emptyMemo.ts'

/** Memos for tests. Not part of the application. */

export const memoDay = new Date(2024, 2, 1)

/** A note with two quotations of its chair's, one of its union's and a claim. */
export function annotatedNote(): Note {
  const one = withAnnotation(harbourNote(), 'quote', 'We got what we came for', 'Ana Ruiz')
  const two = withAnnotation(one, 'quote', 'the strike is over', 'Dockers’ union')
  const three = withAnnotation(two, 'quote', 'Nobody should call it a defeat', 'Ana Ruiz')
  const four = withAnnotation(three, 'claim', 'The strike is over for now.', '', 'For how long?')
  const actors = four.actors.map((actor) => (actor.name === 'Ana Ruiz' ? { ...actor, role: 'chair' } : actor))
  return { ...four, actors, summary: 'The strike ended.\n\nIt took nine days.' }
}

/** The citation of the annotation of `note` whose words begin so. */
export function citationOf(note: Note, words: string): Citation {
  const annotation = note.annotations.find(({ target }) => target.selector[0].exact.startsWith(words))
  if (annotation === undefined) throw new Error(`nothing is annotated that begins with “${words}”`)
  return cite(note, annotation)
}

export function cell(content: Inline[], type: TableCell['type'] = 'tableCell', span: [number, number] = [1, 1]) {
  const [colspan, rowspan] = span
  return { type, attrs: { colspan, rowspan, colwidth: null }, content: [paragraph(content)] }
}

const text = (words: string, ...marks: ('strong' | 'emphasis')[]): Inline =>
  marks.length === 0
    ? { type: 'text', text: words }
    : { type: 'text', text: words, marks: marks.map((type) => ({ type })) }

/** A memo about `note` (an {@link annotatedNote}) in which everything stands that can stand in one. */
export function fullMemo(note: Note): Memo {
  const came = citationOf(note, 'We got')
  const over = citationOf(note, 'the strike is')
  const defeat = citationOf(note, 'Nobody')
  const claim = citationOf(note, 'The strike is over for')
  const mark = (attrs: Citation): Inline => ({ type: 'citation', attrs })
  const item = (...content: ListItem['content']) => ({ type: 'listItem' as const, content })
  const body: MemoBlock[] = [
    {
      type: 'bottomLine',
      content: [
        paragraph([text('The strike is '), text('over', 'strong'), text(','), mark(claim), text(' after nine days.')]),
        paragraph([text('Watch the owner.'), { type: 'footnote', attrs: { text: 'He was asked twice.' } }]),
      ],
    },
    heading(1, 'What was said'),
    heading(2, 'By the chair'),
    { type: 'quotation', attrs: { ...came, alterations: [{ type: 'omission', start: 7, end: 14 }] } },
    { type: 'quotation', attrs: { ...defeat, alterations: [{ type: 'insertion', at: 22, text: 'the deal' }] } },
    heading(3, 'In short'),
    paragraph([
      text('The union: ', 'emphasis'),
      { type: 'quote', attrs: { ...over, alterations: [] } },
      text(', which the owner does not deny.'),
      mark(claim),
      mark(came),
      { type: 'break' },
      text('Second line, ', 'strong', 'emphasis'),
      text('third.', 'strong'),
    ]),
    list('bulletList', [textLine('First point'), textLine('Second point')]),
    {
      type: 'orderedList',
      content: [
        item(
          paragraph(textLine('Ask the owner')),
          { type: 'quotation', attrs: { ...over, alterations: [] } },
          list('bulletList', [textLine('in writing'), textLine('by phone')]),
        ),
        item(
          paragraph([text('Ask the union'), { type: 'footnote', attrs: { text: 'Its office opens on Monday.' } }]),
          paragraph(textLine('and wait.')),
          list('orderedList', [textLine('a day'), textLine('a week')]),
        ),
      ],
    },
    {
      type: 'table',
      content: [
        {
          type: 'tableRow',
          content: [
            cell(textLine('Who'), 'tableHeader'),
            cell(textLine('When'), 'tableHeader'),
            cell(textLine('What'), 'tableHeader'),
          ],
        },
        {
          type: 'tableRow',
          content: [
            cell(textLine('Union'), 'tableCell', [1, 2]),
            cell(textLine('Friday')),
            {
              ...cell([text('Deal'), mark(came)]),
              content: [paragraph([text('Deal'), mark(came)]), paragraph(textLine('signed'))],
            },
          ],
        },
        { type: 'tableRow', content: [cell(textLine('Next week: to be followed'), 'tableCell', [2, 1])] },
      ],
    },
    paragraph(textLine('End.')),
  ]
  const head = { to: 'The board', from: 'Desk', subject: 'Port strike ends', handling: 'INTERNAL' }
  return { ...emptyMemo(memoDay, head), body }
}

/** Memos about `note` with any text anywhere, and any marks on it. */
export function anyMemo(note: Note): fc.Arbitrary<Memo> {
  const citations = note.annotations.map((annotation) => cite(note, annotation))
  const cited = fc.constantFrom(...citations, {
    note: newId(),
    annotation: newId(),
    exact: 'Gone.\n\nFor good',
    speaker: '',
  })
  const marks = fc.subarray(['strong', 'emphasis'] as const).map((types) => types.map((type) => ({ type })))
  const words = anyText.filter((each) => each !== '')
  const inline: fc.Arbitrary<Inline> = fc.oneof(
    { weight: 4, arbitrary: fc.record({ type: fc.constant('text' as const), text: words, marks }) },
    fc.constant({ type: 'break' as const }),
    cited.map((attrs) => ({ type: 'citation' as const, attrs })),
    fc.record({
      type: fc.constant('quote' as const),
      attrs: fc
        .tuple(cited, anyText)
        .map(([attrs, exact]) => ({ ...attrs, exact: attrs.exact + exact, alterations: [] })),
      marks,
    }),
    anyText.map((said) => ({ type: 'footnote' as const, attrs: { text: said } })),
  )
  const content = fc.array(inline, { maxLength: 6 })
  const one = content.map((each) => paragraph(each))
  const paragraphs = fc.array(one, { minLength: 1, maxLength: 2 })
  const quotation = fc.tuple(cited, anyText).map(([attrs, exact]) => ({
    type: 'quotation' as const,
    attrs: { ...attrs, exact: exact + attrs.exact, alterations: [] },
  }))
  const { lists } = fc.letrec<{ lists: List; under: ListItem['content'][number] }>((tie) => ({
    under: fc.oneof({ maxDepth: 2 }, one, quotation, tie('lists')),
    lists: fc.record({
      type: fc.constantFrom('bulletList' as const, 'orderedList' as const),
      content: fc.array(
        fc.tuple(one, fc.array(tie('under'), { maxLength: 2 })).map(([first, rest]) => ({
          type: 'listItem' as const,
          content: [first, ...rest],
        })),
        { minLength: 1, maxLength: 3 },
      ),
    }),
  }))
  const cells = fc.record({
    type: fc.constantFrom('tableHeader' as const, 'tableCell' as const),
    attrs: fc.record({
      colspan: fc.constantFrom(1, 1, 2),
      rowspan: fc.constantFrom(1, 1, 2),
      colwidth: fc.constant(null),
    }),
    content: paragraphs,
  })
  const rows = fc.array(
    fc.array(cells, { minLength: 1, maxLength: 3 }).map((row) => ({ type: 'tableRow' as const, content: row })),
    {
      minLength: 1,
      maxLength: 3,
    },
  )
  const block: fc.Arbitrary<MemoBlock> = fc.oneof(
    one,
    fc
      .record({ level: fc.constantFrom(1 as const, 2 as const, 3 as const), content })
      .map(({ level, content: line }) => ({
        type: 'heading' as const,
        attrs: { level },
        content: line,
      })),
    paragraphs.map((each) => ({ type: 'bottomLine' as const, content: each })),
    quotation,
    lists,
    rows.map((each) => ({ type: 'table' as const, content: each })),
  )
  return fc
    .record({
      title: anyText,
      head: fc.record({ to: anyText, from: anyText, date: anyText, subject: anyText, handling: anyText }),
      body: fc.array(block, { maxLength: 5 }),
    })
    .map((parts) => ({ ...emptyMemo(memoDay), ...parts }))
}
