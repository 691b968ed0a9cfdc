import type { PrintedCell } from './resolve.ts'

/**
 * A table as rows of equal length, for formats that know no spans: a cell stands where it begins, `null` in the other places that it
 * covers and where a row has no cell.
 */
export function tableGrid(rows: readonly (readonly PrintedCell[])[]): (PrintedCell | null)[][] {
  const grid: (PrintedCell | null | undefined)[][] = rows.map(() => [])
  for (const [top, row] of rows.entries()) {
    let left = 0
    for (const cell of row) {
      while (grid[top]?.[left] !== undefined) left++
      for (const places of grid.slice(top, top + cell.rows)) {
        places.length = Math.max(places.length, left)
        places.splice(left, cell.columns, ...Array.from({ length: cell.columns }, () => null))
      }
      grid[top]?.splice(left, 1, cell)
      left += cell.columns
    }
  }
  const width = Math.max(0, ...grid.map((row) => row.length))
  return grid.map((row) => Array.from({ length: width }, (_, index) => row[index] ?? null))
}

/** Whether the first row is a head that can stand over every page: headings throughout, none of which reaches into the next row. */
export function hasHeaderRow([first, ...rest]: readonly (readonly PrintedCell[])[]): boolean {
  return first !== undefined && rest.length > 0 && first.every(({ isHeader, rows }) => isHeader && rows === 1)
}
