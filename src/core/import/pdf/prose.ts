import { greatest, least } from '../../extremes.ts'
import { type Fragment, shareLine } from './fragments.ts'
import { letterWidth } from './script.ts'

/** The fragments of one side of a gutter that stand on one baseline. */
interface Row {
  left: number
  right: number
  baseline: number
  size: number
  letters: number
}

/** Lines of prose are at least this long on average, in Latin letters; the cells of a table are mostly shorter. */
const shortestProse = 14

/**
 * Whether two sides of a gutter are columns of running text, to be read one after the other, rather than the cells of a table, to
 * be read row by row. Prose fills most of its lines and holds more than a word or two in each; and its paragraphs do not
 * begin at the same heights on both sides, as the rows of a table do.
 */
export function isProseBesideProse(
  left: readonly Fragment[],
  right: readonly Fragment[],
  { rtl, fewestLines }: { rtl: boolean; fewestLines: number },
): boolean {
  const sides = [rowsOf(left), rowsOf(right)] as const
  if (!sides.every((rows) => rows.length >= fewestLines && isProse(rows)) || bandsAgree(...sides)) return false
  return rtl
    ? alignsAt(sides[0], ({ right: edge }) => edge, greatest)
    : alignsAt(sides[1], ({ left: edge }) => edge, least)
}

/**
 * Whether most lines beyond the gutter begin at one edge, as those of a column do. The gaps between words that happen to lie
 * above each other in justified lines end at various places.
 */
function alignsAt(rows: readonly Row[], edgeOf: (row: Row) => number, outermost: typeof least): boolean {
  const heights: Row[][] = []
  for (const row of [...rows].sort((a, b) => a.baseline - b.baseline)) {
    const height = heights.at(-1)
    if (height !== undefined && Math.abs((height[0]?.baseline ?? 0) - row.baseline) <= 0.3 * row.size) height.push(row)
    else heights.push([row])
  }
  const edges = heights.map((height) => outermost(height, edgeOf)).sort((a, b) => a - b)
  let most = 0
  for (let from = 0, to = 0; to < edges.length; to++) {
    while ((edges[to] ?? 0) - (edges[from] ?? 0) > 1.5) from++
    most = Math.max(most, to - from + 1)
  }
  return most >= (edges.length < 6 ? 0.75 : 0.4) * edges.length
}

function isProse(rows: readonly Row[]): boolean {
  const widths = rows.map((row) => row.right - row.left).sort((a, b) => a - b)
  // The side may hold several columns, so lines are measured by the longest of them, not by the width of the side.
  const measure = widths[Math.floor(widths.length * 0.85)] ?? 0
  const filled = rows.filter((row) => row.right - row.left >= 0.6 * measure)
  const letters = filled.reduce((sum, row) => sum + row.letters, 0)
  return filled.length >= 0.4 * rows.length && letters >= shortestProse * filled.length
}

/** Whether the rows of both sides fall into groups that begin at the same heights, as a table's do. */
function bandsAgree(left: readonly Row[], right: readonly Row[]): boolean {
  const tops = [bandTops(left), bandTops(right)] as const
  const shared = tops[0].filter((top) => tops[1].some((other) => Math.abs(top - other) <= 2))
  const most = Math.max(tops[0].length, tops[1].length)
  return shared.length >= 4 && shared.length >= 0.8 * most
}

/** The baselines of rows with more space above them than the rows of one paragraph have. */
function bandTops(rows: readonly Row[]): number[] {
  const heights = rows.filter((row, index) => row.baseline - (rows[index - 1]?.baseline ?? -1e6) > 0.3 * row.size)
  const steps = heights.slice(1).map((row, index) => row.baseline - (heights[index]?.baseline ?? 0))
  const least = [...steps].sort((a, b) => a - b)[Math.floor(steps.length / 5)] ?? 0
  return heights.filter((_, index) => index === 0 || (steps[index - 1] ?? 0) > 1.2 * least).map((row) => row.baseline)
}

/** Lines of one column: a gap of two ems parts the lines of columns inside the side. */
function rowsOf(fragments: readonly Fragment[]): Row[] {
  const rows: Row[] = []
  for (const fragment of fragments) {
    const letters = fragment.runs.reduce((sum, run) => sum + letterWidth(run.text), 0)
    const row = rows
      .slice(-6)
      .find((each) => shareLine(each, fragment) && isNear(each, fragment, 2 * Math.max(each.size, fragment.size)))
    if (row !== undefined) {
      row.left = Math.min(row.left, fragment.left)
      row.right = Math.max(row.right, fragment.right)
      row.letters += letters
    } else {
      rows.push({
        left: fragment.left,
        right: fragment.right,
        baseline: fragment.baseline,
        size: fragment.size,
        letters,
      })
    }
  }
  return rows
}

function isNear(row: Row, fragment: Fragment, reach: number): boolean {
  return fragment.left - row.right < reach && row.left - fragment.right < reach
}
