import { z } from 'zod'
import { Id } from './id.ts'

/**
 * The body of a memo is a ProseMirror document in its own JSON (https://prosemirror.net/docs/ref/#model.Node.toJSON), so that what is
 * written, what is saved and what is printed have one shape. Which nodes there are, and what may stand in what, is said here; the
 * editor's schema says the same in the editor's terms, and a test holds the two together.
 */

/**
 * A pointer from a memo to an annotation, with the words and the credit as they stood when they were cited: what the memo
 * says never changes behind the analyst's back, and a difference from the note can be shown.
 */
export const Citation = z.strictObject({ note: Id, annotation: Id, exact: z.string(), speaker: z.string() })
export type Citation = z.infer<typeof Citation>

/**
 * What a writer does to quoted words on purpose. Offsets are UTF-16 code units into {@link Citation.exact}, `end` excluded.
 * - `omission`: the words from `start` to `end` are left out; an ellipsis is printed in their place
 * - `insertion`: `text` is added at `at`, in square brackets
 */
export const Alteration = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('omission'), start: z.int().nonnegative(), end: z.int().nonnegative() }),
  z.strictObject({ type: z.literal('insertion'), at: z.int().nonnegative(), text: z.string().min(1) }),
])
export type Alteration = z.infer<typeof Alteration>

/** Words that a memo prints from a source. `alterations` are in the order of their places and do not overlap. */
export const Quoted = z.strictObject({ ...Citation.shape, alterations: z.array(Alteration) })
export type Quoted = z.infer<typeof Quoted>

const markTypes = ['strong', 'emphasis'] as const
const Mark = z.strictObject({ type: z.enum(markTypes) })
const marks = z.exactOptional(z.array(Mark))

/**
 * What stands in a line of text. Everything but `text` counts as one unit where offsets into a block's content are given.
 * - `break`: a line end inside a paragraph
 * - `citation`: prints the number of its source, and the letter of the passage it rests on
 * - `quote`: prints cited words between quotation marks, and the number of their source
 * - `footnote`: a remark of the writer's, printed at the end
 */
export const Inline = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), text: z.string().min(1), marks }),
  z.strictObject({ type: z.literal('break'), marks }),
  z.strictObject({ type: z.literal('citation'), attrs: Citation, marks }),
  z.strictObject({ type: z.literal('quote'), attrs: Quoted, marks }),
  z.strictObject({ type: z.literal('footnote'), attrs: z.strictObject({ text: z.string() }), marks }),
])
export type Inline = z.infer<typeof Inline>

const line = z.array(Inline).default([])

/** `hint` says what belongs here while the paragraph is empty; it is never printed. */
export const Paragraph = z.strictObject({
  type: z.literal('paragraph'),
  attrs: z.strictObject({ hint: z.string() }).default({ hint: '' }),
  content: line,
})
export type Paragraph = z.infer<typeof Paragraph>

export const headingLevels = [1, 2, 3] as const

export const Heading = z.strictObject({
  type: z.literal('heading'),
  attrs: z.strictObject({ level: z.literal(headingLevels) }),
  content: line,
})
export type Heading = z.infer<typeof Heading>

/** The bottom line up front: set apart in the window and in print. */
export const BottomLine = z.strictObject({ type: z.literal('bottomLine'), content: z.array(Paragraph).min(1) })
export type BottomLine = z.infer<typeof BottomLine>

/** Cited words as a block of their own, with their speaker. The words come from the note: they are not text of the memo's. */
export const Quotation = z.strictObject({ type: z.literal('quotation'), attrs: Quoted })
export type Quotation = z.infer<typeof Quotation>

const cell = {
  attrs: z
    .strictObject({
      colspan: z.int().positive(),
      rowspan: z.int().positive(),
      colwidth: z.array(z.number()).nullable(),
    })
    .default({ colspan: 1, rowspan: 1, colwidth: null }),
  content: z.array(Paragraph).min(1),
}
export const TableCell = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('tableHeader'), ...cell }),
  z.strictObject({ type: z.literal('tableCell'), ...cell }),
])
export type TableCell = z.infer<typeof TableCell>

export const TableRow = z.strictObject({ type: z.literal('tableRow'), content: z.array(TableCell).default([]) })
export type TableRow = z.infer<typeof TableRow>

export const Table = z.strictObject({ type: z.literal('table'), content: z.array(TableRow).min(1) })
export type Table = z.infer<typeof Table>

/** An item of a list: a paragraph, then further paragraphs, quotations and lists within it. */
export interface ListItem {
  type: 'listItem'
  content: (Paragraph | Quotation | List)[]
}

export interface List {
  type: 'bulletList' | 'orderedList'
  content: ListItem[]
}

export const ListItem: z.ZodType<ListItem> = z.strictObject({
  type: z.literal('listItem'),
  get content() {
    return z
      .array(z.union([Paragraph, Quotation, List]))
      .min(1)
      .refine(([first]) => first?.type === 'paragraph', 'an item of a list begins with a paragraph')
  },
})

export const List: z.ZodType<List> = z.strictObject({
  type: z.enum(['bulletList', 'orderedList']),
  get content() {
    return z.array(ListItem).min(1)
  },
})

/** One piece of a memo's body, in reading order. */
export const MemoBlock = z.union([Paragraph, Heading, BottomLine, Quotation, Table, List])
export type MemoBlock = z.infer<typeof MemoBlock>

/** A block whose content is a line of text. */
export type TextBlock = Paragraph | Heading

/** Any node of a body. */
export type MemoNode = MemoBlock | ListItem | TableRow | TableCell | Inline

/**
 * Every node of a body in reading order, each before what it holds. `path` are the indexes that lead to it, from the body down;
 * the array is not to be kept.
 */
export function walkBody(body: readonly MemoBlock[], visit: (node: MemoNode, path: readonly number[]) => void): void {
  const walk = (nodes: readonly MemoNode[], path: readonly number[]) => {
    for (const [index, node] of nodes.entries()) {
      const here = [...path, index]
      visit(node, here)
      if ('content' in node) walk(node.content, here)
    }
  }
  walk(body, [])
}

/** Every citation of a body, in reading order: marks, quoted words and quotations. */
export function citationsIn(body: readonly MemoBlock[]): Citation[] {
  const found: Citation[] = []
  walkBody(body, (node) => {
    if (node.type === 'citation') found.push(node.attrs)
    else if (node.type === 'quote' || node.type === 'quotation') {
      const { alterations: _alterations, ...citation } = node.attrs
      found.push(citation)
    }
  })
  return found
}

/** A line of text as content; nothing where there is none. Line ends become breaks. */
export function textLine(text: string): Inline[] {
  return text
    .split('\n')
    .flatMap((part, index): Inline[] => [
      ...(index === 0 ? [] : [{ type: 'break' } as const]),
      ...(part === '' ? [] : [{ type: 'text', text: part } as const]),
    ])
}

export function paragraph(content: Inline[] = [], hint = ''): Paragraph {
  return { type: 'paragraph', attrs: { hint }, content }
}

export function heading(level: 1 | 2 | 3, text: string): Heading {
  return { type: 'heading', attrs: { level }, content: textLine(text) }
}

/** A list of paragraphs, each an item. Needs at least one. */
export function list(type: List['type'], items: readonly Inline[][]): List {
  return { type, content: items.map((content) => ({ type: 'listItem', content: [paragraph(content)] })) }
}

/** The text of a line as it is read: breaks are line ends, cited words stand between quotation marks, all else is left out. */
export function plainLine(content: readonly Inline[], words: (quote: Quoted) => string): string {
  return content
    .map((node) => {
      if (node.type === 'text') return node.text
      if (node.type === 'break') return '\n'
      return node.type === 'quote' ? words(node.attrs) : ''
    })
    .join('')
}
