import { greatest } from '../../extremes.ts'
import { type Fragment, shareLine } from './fragments.ts'
import { pageNumber } from './pageNumber.ts'
import type { Sheet } from './upright.ts'

/** Heads and feet stand in the outer 12 % of a page's height: two inches of a press page hold no more than that. */
const marginZone = 0.12
/** And among the outermost rows: more than four rows of running head are not seen in print. */
const outermostRows = 4

/** What stands alone on its part of a row in the margin of a page. */
interface Cell {
  fragments: Fragment[]
  sheet: number
  edge: 'top' | 'bottom'
  baseline: number
  size: number
  text: string
  /** Nothing else stands on its row, and the next row inwards keeps its distance. */
  stands: boolean
  /** It is in the outermost row or two, and the next row inwards keeps its distance. */
  apart: boolean
}

/**
 * The fragments of running heads, running feet and page numbers.
 *
 * A cell goes when the same words stand at the same height on another page, its figures being the same there or counting with
 * the pages, at a height where such cells stand on most pages; close to the text, on two other pages. What stands on one page alone is kept, except a page number: alone on its row, apart from the text, and counting
 * with another page's number; with no other page numbered, only the page's own number or (in a document of one page)
 * any number below 1,000 passes.
 */
export function furniture(
  sheets: readonly { sheet: Sheet; fragments: readonly Fragment[] }[],
  bodySize: number,
): Set<Fragment> {
  const cells = sheets.flatMap(({ sheet, fragments }, index) => marginCells(sheet, fragments, index, bodySize))
  const gone = new Set<Fragment>()
  const remove = (cell: Cell) => {
    for (const fragment of cell.fragments) gone.add(fragment)
  }
  const repeated = grouped(cells).flatMap((group) =>
    group.filter((cell, at) => repeats(cell, at, group, sheets.length, bodySize)),
  )
  const isFurnitureHeight = heightsOf(repeated, cells)
  for (const cell of repeated.filter(isFurnitureHeight)) remove(cell)
  const numbered = cells.flatMap((cell) => {
    const number = pageNumber(cell.text)
    return number === undefined || cell.size > 1.3 * bodySize ? [] : [{ cell, offset: number - cell.sheet }]
  })
  const pagesByOffset = new Map<number, Set<number>>()
  for (const { cell, offset } of numbered) {
    pagesByOffset.set(offset, (pagesByOffset.get(offset) ?? new Set()).add(cell.sheet))
  }
  for (const { cell, offset } of numbered) {
    const counts = (pagesByOffset.get(offset)?.size ?? 0) > 1
    const isLikely = offset === 1 || (sheets.length === 1 && offset < 1000)
    if (counts || (cell.stands && isLikely)) remove(cell)
  }
  return gone
}

function marginCells(sheet: Sheet, fragments: readonly Fragment[], index: number, bodySize: number): Cell[] {
  const zone = marginZone * sheet.height
  const rows = rowsOf(fragments)
  const result: Cell[] = []
  for (const edge of ['top', 'bottom'] as const) {
    const outer = edge === 'top' ? rows.slice(0, outermostRows) : rows.slice(-outermostRows).reverse()
    const gap = outer.findIndex((row, at) => distanceInwards(outer, at) > 1.6 * Math.max(row.size, bodySize))
    for (const [at, row] of outer.entries()) {
      const isInZone = edge === 'top' ? row.baseline < zone : row.baseline > sheet.height - zone
      if (!isInZone || at >= rows.length) break
      const cells = cellsOf(row.fragments)
      for (const cell of cells) {
        const text = cell.flatMap((fragment) => fragment.runs.map((run) => (run.spaced ? ' ' : '') + run.text)).join('')
        const size = greatest(cell, (fragment) => fragment.size)
        const apart = at <= gap && gap <= 1
        const stands = cells.length === 1 && at === 0 && distanceInwards(outer, at) > 1.6 * size
        result.push({
          fragments: cell,
          sheet: index,
          edge,
          baseline: row.baseline,
          size,
          text: text.trim(),
          stands,
          apart,
        })
      }
    }
  }
  return result
}

/** From the baseline of a row to that of the next row inwards, in points. */
function distanceInwards(rows: readonly Row[], at: number): number {
  const [row, inner] = [rows[at], rows[at + 1]]
  return row === undefined || inner === undefined ? Number.POSITIVE_INFINITY : Math.abs(inner.baseline - row.baseline)
}

interface Row {
  fragments: Fragment[]
  baseline: number
  size: number
}

function rowsOf(fragments: readonly Fragment[]): Row[] {
  const rows: Row[] = []
  for (const fragment of [...fragments].sort((a, b) => a.baseline - b.baseline)) {
    const row = rows.at(-1)
    if (row !== undefined && shareLine(row, fragment)) row.fragments.push(fragment)
    else rows.push({ fragments: [fragment], baseline: fragment.baseline, size: fragment.size })
  }
  return rows
}

function cellsOf(row: readonly Fragment[]): Fragment[][] {
  const cells: Fragment[][] = []
  for (const fragment of [...row].sort((a, b) => a.left - b.left)) {
    const cell = cells.at(-1)
    const before = cell?.at(-1)
    if (cell !== undefined && before !== undefined && fragment.left - before.right < 1.2 * fragment.size)
      cell.push(fragment)
    else cells.push([fragment])
  }
  return cells
}

function grouped(cells: readonly Cell[]): Cell[][] {
  const groups = new Map<string, Cell[]>()
  for (const cell of cells) {
    if (!/\p{L}/u.test(cell.text)) continue
    const key = `${cell.edge} ${cell.text.replace(/\d+/gu, '#').replace(/\s+/gu, '')}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [cell])
    else group.push(cell)
  }
  return [...groups.values()].filter((group) => group.length > 1)
}

/**
 * Tells whether a cell stands where the document has its running heads: at a height where, of the pages with anything there,
 * at least half have something that repeats. Where the text itself stands, few pages have the same words.
 */
function heightsOf(repeated: readonly Cell[], cells: readonly Cell[]): (cell: Cell) => boolean {
  const count = (list: readonly Cell[]) => {
    const counts = new Map<string, number>()
    const seen = new Set<string>()
    for (const { edge, baseline, sheet } of list) {
      const key = `${edge} ${Math.round(baseline)}`
      if (seen.has(`${key} ${sheet}`)) continue
      seen.add(`${key} ${sheet}`)
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
    return ({ edge, baseline }: Cell) =>
      [-2, -1, 0, 1, 2].reduce((sum, shift) => sum + (counts.get(`${edge} ${Math.round(baseline) + shift}`) ?? 0), 0)
  }
  const [repeating, all] = [count(repeated), count(cells)]
  return (cell) => repeating(cell) >= 0.5 * all(cell)
}

/** The next pages that carry the same cell are looked for among this many cells on each side: enough for alternating heads. */
const reach = 8

/** Whether another page near by carries the cell at its height, its figures the same or counting with the pages. */
function repeats(cell: Cell, at: number, group: readonly Cell[], pages: number, bodySize: number): boolean {
  const near = group.slice(Math.max(0, at - reach), at + reach + 1)
  const isLike = (other: Cell) => other.sheet !== cell.sheet && Math.abs(other.baseline - cell.baseline) < 3
  const like = near.filter((other) => isLike(other) && figuresAgree(cell, other))
  // Close to the text, two pages may end with the same word by chance.
  if (like.length < (cell.apart ? 1 : 2)) return false
  // Large type that stands on a few pages only is a heading that comes again, such as “Summary”.
  return cell.size <= 1.15 * bodySize || group.length >= Math.max(3, pages / 2)
}

function figuresAgree(a: Cell, b: Cell): boolean {
  const others = figuresOf(b)
  return figuresOf(a).every((figure, index) => {
    const other = others[index]
    return figure === other || Number(figure) - a.sheet === Number(other) - b.sheet
  })
}

function figuresOf(cell: Cell): string[] {
  return cell.text.match(/\d+/gu) ?? []
}
