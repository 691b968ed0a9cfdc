import type { Line } from './lines.ts'
import type { Piece } from './lineText.ts'

/** Fewer aligned rows can be chance. */
const fewestRows = 3
/** How far the edges of a column's cells may lie apart, in points. */
const tolerance = 2.5
/** The mean length, in code units, that the cells of at least one column of a table stay below. */
const longestCell = 22

/**
 * Marks the rows of tables: three or more lines of a flow, one after the other, with the same number of cells, each of which lines up
 * with the one above it on the left, on the right or in the middle. Tables with cells of several lines stay paragraphs.
 */
export function markTables(lines: readonly Line[]): void {
  let table = 0
  let start = 0
  for (let index = 1; index <= lines.length; index++) {
    const line = lines[index]
    const above = lines[index - 1]
    if (line !== undefined && above !== undefined && isNextRow(above, line)) continue
    if (index - start >= fewestRows && !isProse(lines.slice(start, index))) {
      for (const row of lines.slice(start, index)) row.table = table
      table++
    }
    start = index
  }
}

function isNextRow(above: Line, line: Line): boolean {
  if (above.flow !== line.flow || line.cells.length < 2 || above.cells.length !== line.cells.length) return false
  if (line.rtl || line.baseline - above.baseline > 3 * line.size) return false
  return line.cells.every((cell, index) => {
    const other = above.cells[index]
    if (other === undefined) return false
    const [left, right] = [cell.left - other.left, cell.right - other.right]
    return [left, right, (left + right) / 2].some((shift) => Math.abs(shift) <= tolerance)
  })
}

/** Whether each column holds long lines, as columns of running text do that were not told apart. */
function isProse(rows: readonly Line[]): boolean {
  const columns = rows[0]?.cells.length ?? 0
  return Array.from({ length: columns }, (_, column) => {
    const letters = rows.reduce((sum, row) => sum + lettersOf(row.cells[column]?.pieces ?? []), 0)
    return letters >= longestCell * rows.length
  }).every(Boolean)
}

function lettersOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, piece) => sum + piece.text.length, 0)
}
