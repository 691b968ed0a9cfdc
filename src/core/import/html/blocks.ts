import type { MarkKind } from '../../model/source.ts'
import type { Piece, Run, Shape } from '../compose.ts'
import { isBlock, isShown } from './shown.ts'
import { tableRows } from './table.ts'
import { attribute, type HtmlElement, type HtmlNode, type HtmlParent, isElement } from './tree.ts'

const markOf = new Map<string, MarkKind>([
  ['em', 'emphasis'],
  ['i', 'emphasis'],
  ['cite', 'emphasis'],
  ['dfn', 'emphasis'],
  ['var', 'emphasis'],
  ['strong', 'strong'],
  ['b', 'strong'],
  ['code', 'code'],
  ['kbd', 'code'],
  ['samp', 'code'],
  ['tt', 'code'],
  ['sup', 'superscript'],
  ['sub', 'subscript'],
  ['s', 'deleted'],
  ['strike', 'deleted'],
  ['del', 'deleted'],
])

interface Context {
  quoted: boolean
  /** How many lists are around. */
  depth: number
  isPre: boolean
  marks: readonly MarkKind[]
}

/**
 * What a reader sees of a tree, as the pieces of a document: headings, paragraphs, list items, block quotations, preformatted
 * text and tables. White space is folded as CSS folds it; a no-break space is kept, and `br` is a line end. Elements for which
 * `leaveOut` is true are passed over with all that is in them. The tree may be nested a few hundred elements deep.
 */
export function piecesOf(root: HtmlParent, leaveOut: (element: HtmlElement) => boolean = () => false): Piece[] {
  const walk = new Walk(leaveOut)
  walk.children(root, { quoted: false, depth: 0, isPre: false, marks: [] })
  walk.flush()
  return walk.pieces
}

class Walk {
  readonly pieces: Piece[] = []
  readonly #leaveOut: (element: HtmlElement) => boolean
  #runs: Run[] = []
  #shape: Shape = { kind: 'paragraph' }
  /** What the first words of a list item become; later ones are paragraphs of it. */
  #item: Shape | null = null

  constructor(leaveOut: (element: HtmlElement) => boolean) {
    this.#leaveOut = leaveOut
  }

  children(parent: HtmlParent, context: Context): void {
    for (const child of parent.childNodes) this.#node(child, context)
  }

  /** Ends the piece that is being gathered. */
  flush(): void {
    const runs = this.#runs
    this.#runs = []
    const isEmpty = runs.every(({ text }) => text.trim() === '')
    if (isEmpty) return
    const isPlain = this.#shape.kind === 'paragraph' || this.#shape.kind === 'quote'
    const shape = this.#item !== null && isPlain ? this.#item : this.#shape
    this.#item = null
    this.pieces.push({ shape, runs: shape.kind === 'pre' ? runs : folded(runs) })
  }

  #node(node: HtmlNode, context: Context): void {
    if ('value' in node) this.#runs.push({ text: node.value, marks: context.marks })
    else if (isElement(node) && isShown(node) && !this.#leaveOut(node)) this.#element(node, context)
  }

  #element(element: HtmlElement, context: Context): void {
    const { tagName } = element
    if (tagName === 'br') this.#runs.push({ text: context.isPre ? '\n' : lineEnd, marks: [] })
    else if (tagName === 'q') this.#quote(element, context)
    else if (!isBlock(element)) this.children(element, marked(context, markOf.get(tagName)))
    else this.#block(element, context)
  }

  /** Browsers print the marks of `q`; they are not in the markup. */
  #quote(element: HtmlElement, context: Context): void {
    this.#runs.push({ text: '“', marks: context.marks })
    this.children(element, context)
    this.#runs.push({ text: '”', marks: context.marks })
  }

  #block(element: HtmlElement, context: Context): void {
    this.flush()
    const outer = this.#shape
    const { tagName } = element
    if (tagName === 'ul' || tagName === 'ol' || tagName === 'menu' || tagName === 'dir') this.#list(element, context)
    else if (tagName === 'table') this.#table(element, context)
    else {
      const inner = {
        ...context,
        quoted: context.quoted || tagName === 'blockquote',
        isPre: context.isPre || isPre(tagName),
      }
      this.#shape = shapeOf(tagName, inner)
      this.children(element, inner)
      this.flush()
    }
    this.#shape = outer
  }

  #list(list: HtmlElement, context: Context): void {
    const depth = context.depth + 1
    const items = list.childNodes.filter((node) => isElement(node) && node.tagName === 'li').length
    const step = attribute(list, 'reversed') === undefined ? 1 : -1
    let ordinal = Number.parseInt(attribute(list, 'start') ?? '', 10)
    if (Number.isNaN(ordinal)) ordinal = step === 1 ? 1 : items
    for (const child of list.childNodes) {
      if (!isElement(child) || child.tagName !== 'li') {
        this.#node(child, { ...context, depth })
        continue
      }
      if (!isShown(child) || this.#leaveOut(child)) continue
      const value = Number.parseInt(attribute(child, 'value') ?? '', 10)
      if (!Number.isNaN(value)) ordinal = value
      this.flush()
      this.#shape = { kind: context.quoted ? 'quote' : 'paragraph' }
      this.#item = { kind: 'listItem', depth, ...(list.tagName === 'ol' ? { ordinal } : {}) }
      this.children(child, { ...context, depth })
      this.flush()
      this.#item = null
      ordinal += step
    }
  }

  #table(table: HtmlElement, context: Context): void {
    const rows = tableRows(table)
    if (rows === null) {
      // A table that only lays the page out: its cells are read as blocks.
      this.#shape = shapeOf('div', context)
      this.children(table, context)
      this.flush()
      return
    }
    for (const caption of rows.captions) this.#block(caption, context)
    const cells = rows.cells.map((row) => row.map((cell) => cellRuns(cell, context.marks)))
    const runs = cells.flatMap((row, index) => [
      ...(index === 0 ? [] : [{ text: '\n', marks: [] }]),
      ...row.flatMap((cell, column) => [...(column === 0 ? [] : [{ text: '\t', marks: [] }]), ...cell]),
    ])
    this.pieces.push({ shape: { kind: 'table' }, runs })
  }
}

function shapeOf(tagName: string, context: Context): Shape {
  const heading = /^h([1-6])$/u.exec(tagName)
  if (heading !== null) return { kind: 'heading', level: Number(heading[1]) }
  if (context.isPre) return { kind: 'pre' }
  return { kind: context.quoted ? 'quote' : 'paragraph' }
}

function isPre(tagName: string): boolean {
  return tagName === 'pre' || tagName === 'listing' || tagName === 'xmp' || tagName === 'plaintext'
}

function marked(context: Context, mark: MarkKind | undefined): Context {
  return mark === undefined || context.marks.includes(mark) ? context : { ...context, marks: [...context.marks, mark] }
}

/** The words of a table's cell on one line. */
function cellRuns(cell: HtmlElement, marks: readonly MarkKind[]): Run[] {
  const walk = new Walk(() => false)
  walk.children(cell, { quoted: false, depth: 0, isPre: false, marks })
  walk.flush()
  return walk.pieces.flatMap(({ runs }, index) => [
    ...(index === 0 ? [] : [{ text: ' ', marks: [] }]),
    ...trimmed(runs).map((run) => ({ ...run, text: run.text.replace(/\n/gu, ' ') })),
  ])
}

/** A line end that `br` asks for, until white space has been folded: the code point is no character of any text. */
const lineEnd = '\uffff'

/**
 * Runs with their white space folded (CSS Text 3, 4.1.1): blanks, tabs and line ends become one blank, over the borders of runs
 * too, and none beside a line end that `br` made.
 */
function folded(runs: readonly Run[]): Run[] {
  let last = lineEnd
  const result: Run[] = []
  for (const { text, marks } of runs) {
    let kept = ''
    for (const part of text.split(/([ \t\n\r\f]+|\uffff)/u)) {
      if (part === '') continue
      const isSpace = /^[ \t\n\r\f]/u.test(part)
      if (isSpace && (last === ' ' || last === lineEnd)) continue
      kept += isSpace ? ' ' : part
      last = isSpace ? ' ' : part === lineEnd ? lineEnd : part.slice(-1)
    }
    if (kept !== '') result.push({ text: kept, marks })
  }
  return withLineEnds(result)
}

function withLineEnds(runs: readonly Run[]): Run[] {
  return runs.map(({ text, marks }, index) => {
    const beforeEnd = runs[index + 1]?.text.startsWith(lineEnd) === true ? text.replace(/ $/u, '') : text
    return { text: beforeEnd.replace(/ ?\uffff/gu, '\n'), marks }
  })
}

function trimmed(runs: readonly Run[]): Run[] {
  return runs.map(({ text, marks }, index) => {
    const start = index === 0 ? text.trimStart() : text
    return { text: index === runs.length - 1 ? start.trimEnd() : start, marks }
  })
}
