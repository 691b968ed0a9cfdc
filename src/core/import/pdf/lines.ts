import { greatest, least } from '../../extremes.ts'
import { dominant, type Fragment, type Run, shareLine } from './fragments.ts'
import { lineText, type Piece } from './lineText.ts'
import type { Tag } from './page.ts'
import { isRightToLeft } from './script.ts'

/** Part of a line with a wide gap on both sides. */
interface Cell {
  left: number
  right: number
  pieces: Piece[]
}

/** A line of a flow. Lengths in points. */
export interface Line {
  pieces: Piece[]
  text: string
  page: number
  /** Number of the flow it belongs to, counted over the document. */
  flow: number
  /** Distance of its beginning from the side of the flow where lines begin: the right for right-to-left text. */
  indent: number
  /** What is left empty at its end. */
  slack: number
  /** Width of its flow. */
  measure: number
  left: number
  right: number
  baseline: number
  size: number
  /** The width of its first word, estimated. */
  firstWord: number
  rtl: boolean
  bold: boolean
  italic: boolean
  /** The parts of the line that wide gaps keep apart, from left to right; the whole line where there are none. */
  cells: Cell[]
  /** Number of the table it is a row of, counted over the document. */
  table?: number
  /** Belongs to the notes at the foot of a page. */
  isNote: boolean
  tag?: Tag
}

/** The lines of one flow, from top to bottom. */
export function linesOf(fragments: readonly Fragment[], page: number, flow: number): Line[] {
  const rows = rowsOf(fragments)
  const left = edge(rows.map((row) => least(row, (fragment) => fragment.left)))
  const right = -edge(rows.map((row) => -greatest(row, (fragment) => fragment.right)))
  return rows.map((row) => lineOf(row, { left, right, page, flow }))
}

/** The outermost edge that more than one line shares, so that a line that sticks out does not indent all others. */
function edge(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const first = sorted[0] ?? 0
  return values.length < 4 ? first : (sorted.find((value, at) => (sorted[at + 1] ?? value + 9) - value < 1) ?? first)
}

function rowsOf(fragments: readonly Fragment[]): Fragment[][] {
  const rows: { fragments: Fragment[]; baseline: number; size: number }[] = []
  for (const fragment of [...fragments].sort((a, b) => a.baseline - b.baseline)) {
    const row = rows.slice(-2).findLast((candidate) => shareLine(candidate, fragment))
    if (row === undefined) {
      rows.push({ fragments: [fragment], baseline: fragment.baseline, size: fragment.size })
    } else {
      row.fragments.push(fragment)
      if (fragment.size > row.size) {
        row.size = fragment.size
        row.baseline = fragment.baseline
      }
    }
  }
  return rows.map((row) => row.fragments)
}

interface Frame {
  left: number
  right: number
  page: number
  flow: number
}

function lineOf(row: readonly Fragment[], { left, right, page, flow }: Frame): Line {
  const runs = row.flatMap((fragment) => fragment.runs)
  const main = dominant(runs)
  const pieces = lineText(runs, { baseline: main.y, size: main.size })
  const text = pieces.map((piece) => piece.text).join('')
  const rtl = isRightToLeft(text)
  const extent = {
    left: least(row, (fragment) => fragment.left),
    right: greatest(row, (fragment) => fragment.right),
  }
  const measure = Math.max(right - left, 1)
  const first = /^\S*/u.exec(text)?.[0] ?? ''
  return {
    pieces,
    text,
    page,
    flow,
    indent: rtl ? right - extent.right : extent.left - left,
    slack: rtl ? extent.left - left : right - extent.right,
    measure,
    ...extent,
    baseline: main.y,
    size: main.size,
    firstWord: (first.length / Math.max(text.length, 1)) * (extent.right - extent.left),
    rtl,
    bold: pieces.every((piece) => piece.bold),
    italic: pieces.every((piece) => piece.italic),
    cells: cellsOf(runs, { baseline: main.y, size: main.size }),
    isNote: false,
    ...tagOf(runs),
  }
}

/** A gap of this many ems parts the cells of a table; the spaces of justified lines are hardly ever as wide. */
const cellGap = 1.2

function cellsOf(runs: readonly Run[], line: { baseline: number; size: number }): Cell[] {
  const cells: { left: number; right: number; runs: Run[] }[] = []
  for (const run of [...runs].sort((a, b) => a.x - b.x)) {
    const cell = cells.at(-1)
    if (cell !== undefined && run.x - cell.right < cellGap * line.size) {
      cell.right = Math.max(cell.right, run.x + run.width)
      cell.runs.push(run)
    } else {
      cells.push({ left: run.x, right: run.x + run.width, runs: [run] })
    }
  }
  return cells.map(({ left, right, runs: own }) => ({ left, right, pieces: lineText(own, line) }))
}

/** The tag of the line's text; a list item's label is no part of it. */
function tagOf(runs: readonly Run[]): { tag?: Tag } {
  const tag = runs.find((run) => run.tag !== undefined && run.tag.kind !== 'label')?.tag
  return tag === undefined ? {} : { tag }
}
