import { describe, expect, it } from 'vitest'
import type { PrintedCell } from './resolve.ts'
import { hasHeaderRow, tableGrid } from './tableGrid.ts'

const cell = (text: string, columns = 1, rows = 1, isHeader = false): PrintedCell => ({
  isHeader,
  columns,
  rows,
  paragraphs: [[{ type: 'text', text, strong: false, emphasis: false }]],
})

/** A grid as its cells' texts, a dot where there is none. */
function drawn(rows: PrintedCell[][]): string[] {
  const textOf = (each: PrintedCell) => each.paragraphs.flat().map((node) => ('text' in node ? node.text : ''))
  return tableGrid(rows).map((row) => row.map((each) => (each === null ? '.' : textOf(each).join(''))).join(''))
}

describe('a table without spans', () => {
  it('has the places that a cell covers empty', () => {
    expect(
      drawn([
        [cell('a', 2), cell('b')],
        [cell('c'), cell('d'), cell('e')],
      ]),
    ).toEqual(['a.b', 'cde'])
    expect(drawn([[cell('a', 1, 2), cell('b')], [cell('c')], [cell('d'), cell('e')]])).toEqual(['ab', '.c', 'de'])
    expect(drawn([[cell('a'), cell('b', 2, 2)], [cell('c')], [cell('d')]])).toEqual(['ab.', 'c..', 'd..'])
  })

  it('is as wide as its widest row, and no longer than it is', () => {
    expect(drawn([[cell('a', 1, 9)], [cell('b'), cell('c')]])).toEqual(['a..', '.bc'])
    expect(drawn([])).toEqual([])
  })
})

describe('a row of headings', () => {
  it('is the first one where all its cells are headings of their own row', () => {
    const below = [cell('x'), cell('y')]
    expect(hasHeaderRow([[cell('a', 1, 1, true), cell('b', 1, 1, true)], below])).toBe(true)
    expect(hasHeaderRow([[cell('a', 1, 1, true), cell('b')], below])).toBe(false)
    expect(hasHeaderRow([[cell('a', 1, 2, true), cell('b', 1, 1, true)], below])).toBe(false)
    expect(hasHeaderRow([[cell('a', 1, 1, true)]])).toBe(false)
  })
})
