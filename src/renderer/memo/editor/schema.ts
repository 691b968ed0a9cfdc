import { type AttributeSpec, type Node, Schema, type TagParseRule } from 'prosemirror-model'
import { z } from 'zod'
import { printedWords } from '../../../core/memo/quoted.ts'
import { MemoHead, PaperSize } from '../../../core/model/memo.ts'
import { Citation, headingLevels, Quoted } from '../../../core/model/memoBody.ts'

/** Names of the attributes by which citations survive copying and pasting, between memos too. */
const carried = { citation: 'data-readout-citation', quote: 'data-readout-quote', quotation: 'data-readout-quotation' }

function checked(type: z.ZodType): AttributeSpec {
  return { validate: (value: unknown) => void type.parse(value) }
}

function checkedOr(type: z.ZodType, fallback: unknown): AttributeSpec {
  return { ...checked(type), default: fallback }
}

const text = checkedOr(z.string(), '')
const citationAttrs = {
  note: checked(Citation.shape.note),
  annotation: checked(Citation.shape.annotation),
  exact: checked(Citation.shape.exact),
  speaker: checked(Citation.shape.speaker),
}
const quotedAttrs = { ...citationAttrs, alterations: checkedOr(Quoted.shape.alterations, []) }
const cellAttrs = {
  colspan: checkedOr(z.int().positive(), 1),
  rowspan: checkedOr(z.int().positive(), 1),
  colwidth: checkedOr(z.array(z.number()).nullable(), null),
}

/**
 * What a memo's document may hold, in the editor's terms. It says the same as the body in `core/model/memoBody.ts`; the document's own
 * attributes are the memorandum head and what else is printed of the memo, so that one history takes back every change to it.
 */
export const memoSchema = new Schema({
  nodes: {
    doc: {
      content: 'block+',
      attrs: {
        ...Object.fromEntries(Object.keys(MemoHead.shape).map((field) => [field, text])),
        title: text,
        language: checkedOr(z.string().min(1), 'en'),
        paper: checkedOr(PaperSize, 'A4'),
      },
    },
    paragraph: {
      group: 'block item',
      content: 'inline*',
      attrs: { hint: text },
      parseDOM: [{ tag: 'p' }],
      toDOM: () => ['p', { dir: 'auto' }, 0],
    },
    heading: {
      group: 'block',
      content: 'inline*',
      attrs: { level: checked(z.literal(headingLevels)) },
      defining: true,
      parseDOM: [1, 2, 3, 4, 5, 6].map((level) => ({ tag: `h${level}`, attrs: { level: Math.min(level, 3) } })),
      toDOM: ({ attrs }) => [`h${attrs.level}`, { dir: 'auto' }, 0],
    },
    bottomLine: {
      group: 'block',
      content: 'paragraph+',
      defining: true,
      parseDOM: [{ tag: 'div[data-readout-bottom-line]' }],
      toDOM: () => ['div', { 'data-readout-bottom-line': '' }, 0],
    },
    quotation: {
      group: 'block item',
      atom: true,
      draggable: true,
      attrs: quotedAttrs,
      leafText: (node) => [printedWords(quotedOf(node)), node.attrs.speaker].filter(Boolean).join('\n— '),
      parseDOM: [rule('blockquote', carried.quotation, Quoted)],
      toDOM: (node) => [
        'blockquote',
        { [carried.quotation]: JSON.stringify(node.attrs) },
        ['p', printedWords(quotedOf(node))],
        ['p', node.attrs.speaker === '' ? '' : `— ${node.attrs.speaker}`],
      ],
    },
    bulletList: {
      group: 'block item',
      content: 'listItem+',
      parseDOM: [{ tag: 'ul' }],
      toDOM: () => ['ul', 0],
    },
    orderedList: {
      group: 'block item',
      content: 'listItem+',
      parseDOM: [{ tag: 'ol' }],
      toDOM: () => ['ol', 0],
    },
    listItem: {
      content: 'paragraph item*',
      defining: true,
      parseDOM: [{ tag: 'li' }],
      toDOM: () => ['li', 0],
    },
    table: {
      group: 'block',
      content: 'tableRow+',
      tableRole: 'table',
      isolating: true,
      parseDOM: [{ tag: 'table' }],
      toDOM: () => ['table', ['tbody', 0]],
    },
    tableRow: {
      content: '(tableCell | tableHeader)*',
      tableRole: 'row',
      parseDOM: [{ tag: 'tr' }],
      toDOM: () => ['tr', 0],
    },
    tableCell: {
      content: 'paragraph+',
      attrs: cellAttrs,
      tableRole: 'cell',
      isolating: true,
      parseDOM: [{ tag: 'td', getAttrs: spans }],
      toDOM: (node) => ['td', spansOf(node), 0],
    },
    tableHeader: {
      content: 'paragraph+',
      attrs: cellAttrs,
      tableRole: 'header_cell',
      isolating: true,
      parseDOM: [{ tag: 'th', getAttrs: spans }],
      toDOM: (node) => ['th', spansOf(node), 0],
    },
    text: { group: 'inline' },
    break: {
      group: 'inline',
      inline: true,
      selectable: false,
      leafText: () => '\n',
      parseDOM: [{ tag: 'br' }],
      toDOM: () => ['br'],
    },
    citation: {
      group: 'inline',
      inline: true,
      atom: true,
      draggable: true,
      attrs: citationAttrs,
      parseDOM: [rule('span', carried.citation, Citation)],
      toDOM: (node) => ['span', { [carried.citation]: JSON.stringify(node.attrs) }],
    },
    quote: {
      group: 'inline',
      inline: true,
      atom: true,
      draggable: true,
      attrs: quotedAttrs,
      leafText: (node) => printedWords(quotedOf(node)),
      parseDOM: [rule('span', carried.quote, Quoted)],
      toDOM: (node) => ['span', { [carried.quote]: JSON.stringify(node.attrs) }, printedWords(quotedOf(node))],
    },
    footnote: {
      group: 'inline',
      inline: true,
      atom: true,
      draggable: true,
      attrs: { text: checked(z.string()) },
      parseDOM: [
        {
          tag: 'span[data-readout-footnote]',
          getAttrs: (dom) => ({ text: dom.getAttribute('data-readout-footnote') ?? '' }),
        },
      ],
      toDOM: ({ attrs }) => ['span', { 'data-readout-footnote': attrs.text }],
    },
  },
  marks: {
    strong: {
      parseDOM: [{ tag: 'strong' }, { tag: 'b' }],
      toDOM: () => ['strong', 0],
    },
    emphasis: {
      parseDOM: [{ tag: 'em' }, { tag: 'i' }],
      toDOM: () => ['em', 0],
    },
  },
})

const { nodes } = memoSchema

/** Whether a node points to an annotation: a mark of a source, quoted words or a quotation. */
export function isCited(node: Node): boolean {
  return node.type === nodes.citation || hasWords(node)
}

/** Whether a node prints words of a source. */
export function hasWords(node: Node): boolean {
  return node.type === nodes.quote || node.type === nodes.quotation
}

/** What a cited node points to, with the words and the credit as they were cited. */
export function citationOf({ attrs }: Node): Citation {
  return { note: attrs.note, annotation: attrs.annotation, exact: attrs.exact, speaker: attrs.speaker }
}

/** The words that a node prints, of one that {@link hasWords}. */
export function quotedOf(node: Node): Quoted {
  return { ...citationOf(node), alterations: node.attrs.alterations }
}

/** What was copied out of a memo is read back; whatever else claims to be that is passed over. */
function rule(tag: string, attribute: string, type: z.ZodType<Record<string, unknown>>): TagParseRule {
  return {
    tag: `${tag}[${attribute}]`,
    getAttrs: (dom) => {
      try {
        return type.parse(JSON.parse(dom.getAttribute(attribute) ?? ''))
      } catch {
        // Not ours: its text is pasted as text.
        return false
      }
    },
  }
}

function spans(dom: HTMLElement): Record<string, number> {
  const span = (name: string) => Math.min(Math.max(Math.floor(Number(dom.getAttribute(name) ?? 1)) || 1, 1), 100)
  return { colspan: span('colspan'), rowspan: span('rowspan') }
}

function spansOf({ attrs }: Node): Record<string, string> {
  return {
    ...(attrs.colspan === 1 ? {} : { colspan: `${attrs.colspan}` }),
    ...(attrs.rowspan === 1 ? {} : { rowspan: `${attrs.rowspan}` }),
  }
}
