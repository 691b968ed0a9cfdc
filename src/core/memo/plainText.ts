import { creditText, headLines, labelText, passageText, printedTerms, titleOfKind } from './labels.ts'
import { printableText } from './printable.ts'
import type { PrintedBlock, PrintedCell, PrintedInline, PrintedMemo } from './resolve.ts'
import { hasHeaderRow, tableGrid } from './tableGrid.ts'

/** A table is kept within this many characters by breaking the lines in its cells. */
const widestTable = 96

/**
 * A resolved memo as plain text. Lines are as long as their paragraphs, for whatever shows them to break; only tables, whose columns
 * stand under each other, break their own. Labels are in brackets after the words that rest on them: `[2]`, `[2b]`, `[i]`. The handling
 * line stands at the top and the end. Ends with a line feed.
 */
export function memoText(memo: PrintedMemo): string {
  const handling = memo.head.handling.trim()
  const title = clean(titleOfKind(memo))
  const parts = [
    handling,
    underlined(title, '='),
    headText(memo),
    ...memo.body.map(blockText),
    ...section(
      printedTerms.notes,
      memo.footnotes.map(({ numeral, text }) => listed(`[${numeral}] `, text)),
    ),
    ...section(
      printedTerms.sources,
      memo.endnotes.map(({ number, text, passages }) =>
        [
          listed(`[${number}] `, text),
          ...passages.map((passage) => listed(`    [${number}${passage.letter}] `, passageText(passage))),
        ].join('\n'),
      ),
    ),
    memo.seal,
    handling,
  ]
  return `${parts
    .map((part) => clean(part))
    .filter((part) => part.trim() !== '')
    .join('\n\n')}\n`
}

function headText(memo: PrintedMemo): string {
  const lines = headLines(memo)
  const width = Math.max(...lines.map(({ name }) => name.length)) + 3
  return lines.map(({ name, value }) => listed(`${name}:`.padEnd(width), value)).join('\n')
}

function section(title: string, entries: readonly string[]): string[] {
  return entries.length === 0 ? [] : [underlined(title, '-'), entries.join('\n\n')]
}

function blockText(block: PrintedBlock): string {
  switch (block.type) {
    case 'heading': {
      const text = lineText(block.content).replace(/\s+/gu, ' ').trim()
      return block.level === 1 ? underlined(text, '-') : text
    }
    case 'paragraph':
      return lineText(block.content)
    case 'bottomLine':
      return [underlined(printedTerms.bottomLine, '-'), ...block.paragraphs.map(lineText)].join('\n\n')
    case 'quotation':
      return indented(`${block.words}[${labelText(block.label)}]\n${creditText(block)}`, '    ')
    case 'list':
      return block.items.map((item, index) => itemText(item, block.isOrdered ? `${index + 1}. ` : '- ')).join('\n')
    case 'table':
      return tableText(block.rows)
  }
}

/** Lists within an item follow it at once; anything else has an empty line before it. */
function itemText(item: readonly PrintedBlock[], marker: string): string {
  const text = item
    .map((block, index) => `${index === 0 ? '' : block.type === 'list' ? '\n' : '\n\n'}${blockText(block)}`)
    .join('')
  return listed(marker, text)
}

function tableText(rows: readonly PrintedCell[][]): string {
  const texts = tableGrid(rows).map((row) =>
    row.map((cell) => (cell === null ? '' : cell.paragraphs.map(lineText).join('\n'))),
  )
  const widths = columnWidths(texts)
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => padded(cell, widths[column] ?? 0))
      .join(' | ')
      .trimEnd()
  const printed = texts.map((row) => {
    const cells = row.map((text, column) => wrapped(text, widths[column] ?? 0))
    const height = Math.max(...cells.map((lines) => lines.length))
    return Array.from({ length: height }, (_, index) => line(cells.map((lines) => lines[index] ?? ''))).join('\n')
  })
  const rule = widths.map((width) => '-'.repeat(width)).join('-+-')
  return hasHeaderRow(rows) ? [printed[0], rule, ...printed.slice(1)].join('\n') : printed.join('\n')
}

/** How wide each column is: its longest line where there is room, otherwise the widest columns share what the others leave. */
function columnWidths(rows: readonly string[][]): number[] {
  const columns = rows[0]?.length ?? 0
  const wanted = Array.from({ length: columns }, (_, column) =>
    Math.max(1, ...rows.flatMap((row) => (row[column] ?? '').split('\n').map(lengthOf))),
  )
  const room = widestTable - 3 * (columns - 1)
  let limit = Math.max(...wanted)
  while (limit > 8 && wanted.reduce((sum, width) => sum + Math.min(width, limit), 0) > room) limit--
  return wanted.map((width) => Math.min(width, limit))
}

/** Lines of at most `width` characters, broken at blanks; a longer word stays whole. */
function wrapped(text: string, width: number): string[] {
  return text.split('\n').flatMap((line) => {
    const lines: string[] = []
    for (const word of line.split(/[^\S\u00A0]+/u)) {
      const last = lines.at(-1)
      if (last !== undefined && lengthOf(last) + 1 + lengthOf(word) <= width)
        lines[lines.length - 1] = `${last} ${word}`
      else lines.push(word)
    }
    return lines
  })
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Letters as a reader counts them: accents and the parts of an emoji take no place of their own. */
function lengthOf(text: string): number {
  return [...graphemes.segment(text)].length
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - lengthOf(text)))
}

function lineText(content: readonly PrintedInline[]): string {
  return clean(content.map(inlineText).join(''))
}

function inlineText(node: PrintedInline): string {
  switch (node.type) {
    case 'text':
      return node.text
    case 'break':
      return '\n'
    case 'citation':
      return `[${labelText(node.label)}]`
    case 'quote':
      return `${node.words}[${labelText(node.label)}]`
    case 'footnote':
      return `[${node.numeral}]`
  }
}

function underlined(text: string, mark: string): string {
  return `${text}\n${mark.repeat(Math.max(1, ...text.split('\n').map(lengthOf)))}`
}

/** `text` after a marker, its further lines under its first. */
function listed(marker: string, text: string): string {
  const [first = '', ...rest] = clean(text).split('\n')
  return [`${marker}${first}`, ...rest.map((line) => (line === '' ? '' : `${' '.repeat(marker.length)}${line}`))].join(
    '\n',
  )
}

function indented(text: string, by: string): string {
  return clean(text).replace(/^(?=.)/gmu, by)
}

/** Line ends are LF, and lines have no blanks at their end. A run of blanks is looked at from its beginning only, however long. */
function clean(text: string): string {
  return printableText(text).replace(/(?<![^\S\n\u00A0])[^\S\n\u00A0]+$/gmu, '')
}
