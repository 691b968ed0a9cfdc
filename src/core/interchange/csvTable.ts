import { say } from '../words/say.ts'

/** The cells of a table, row by row, and what was wrong with the file, a sentence each. */
export interface CsvTable {
  rows: string[][]
  report: string[]
}

/** How a CSV file is to be written. */
export interface CsvStyle {
  /** Whether a byte order mark comes first, by which Excel tells that the file is UTF-8. */
  bom: boolean
}

/**
 * A cell that a spreadsheet would take for a formula, or for one after white space is cut: `=`, `+`, `-`, `@` and their full-width forms,
 * and the control characters that end a cell in some of them (OWASP, "CSV Injection"). Apostrophes before it count with it, so that
 * the guard can be taken off again for certain.
 */
const formula = /^'*(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/u

/** `cell` as no spreadsheet calculates it: with an apostrophe before what looks like a formula. {@link unguard} takes it off. */
export function guard(cell: string): string {
  return formula.test(cell) ? `'${cell}` : cell
}

/** The cell that {@link guard} was given. A cell that was not guarded and looks like one loses an apostrophe, as in a spreadsheet. */
export function unguard(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell
}

/** A table as RFC 4180 has it: CRLF after each row, cells in double quotes where they hold a comma, a quote, a line end, or blanks at an end. */
export function writeCsv(rows: readonly (readonly string[])[], { bom }: CsvStyle): string {
  const lines = rows.map((row) => `${row.map((cell) => quote(guard(cell))).join(',')}\r\n`)
  return `${bom ? '\uFEFF' : ''}${lines.join('')}`
}

function quote(cell: string): string {
  return /[",;\r\n\t]|^\s|\s$/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/**
 * Reads a table as RFC 4180 has it, and as spreadsheets write it: a byte order mark, semicolons or tabs for commas (told by the first
 * row), any line ends, a quote inside a cell that does not begin with one. Cells come back as they are written; empty rows are left out.
 */
export function readCsv(text: string): CsvTable {
  const report: string[] = []
  const content = text.replace(/^\uFEFF/u, '')
  const delimiter = delimiterOf(content)
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at <= content.length) {
    const cell = content.charAt(at) === '"' ? quotedCell(content, at, delimiter) : plainCell(content, at, delimiter)
    if (cell.isOpen) report.push(say.exchange.openCell)
    row.push(unguard(cell.value))
    const end = content.charAt(cell.end)
    at = cell.end + (content.startsWith('\r\n', cell.end) ? 2 : 1)
    if (end === delimiter) continue
    if (row.some((value) => value !== '')) rows.push(row)
    row = []
    if (at === content.length) break
  }
  return { rows, report }
}

/** Whichever of comma, semicolon and tab the first line has most of, outside quotation marks. */
function delimiterOf(content: string): string {
  const [line = ''] = content
    .slice(0, 10_000)
    .replace(/"[^"]*"/gu, '')
    .split(/[\r\n]/u, 1)
  const count = (sign: string) => line.split(sign).length
  return [',', ';', '\t'].reduce((most, sign) => (count(sign) > count(most) ? sign : most))
}

interface Cell {
  value: string
  /** Where the delimiter or line end after the cell stands, or the end of the text. */
  end: number
  isOpen: boolean
}

function plainCell(content: string, start: number, delimiter: string): Cell {
  let end = start
  while (end < content.length && content.charAt(end) !== delimiter && !isLineEnd(content.charAt(end))) end++
  return { value: content.slice(start, end), end, isOpen: false }
}

function quotedCell(content: string, start: number, delimiter: string): Cell {
  const parts: string[] = []
  let from = start + 1
  for (;;) {
    const close = content.indexOf('"', from)
    if (close < 0) return { value: parts.join('') + content.slice(from), end: content.length, isOpen: true }
    parts.push(content.slice(from, close))
    from = close + 2
    if (content.charAt(close + 1) === '"') {
      parts.push('"')
      continue
    }
    // What stands between a closing quote and the next delimiter is not foreseen; it is kept as part of the cell.
    const rest = plainCell(content, close + 1, delimiter)
    return { value: parts.join('') + rest.value, end: rest.end, isOpen: false }
  }
}

function isLineEnd(char: string): boolean {
  return char === '\n' || char === '\r'
}
