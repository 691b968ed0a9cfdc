import type { ParsedDocument } from '../parsed.ts'
import { readingOrder } from './columns.ts'
import { withDropCaps, wordFinder } from './dropCaps.ts'
import { type Fragment, fragmentsOf } from './fragments.ts'
import { furniture } from './furniture.ts'
import { vocabularyOf } from './hyphen.ts'
import { type Line, linesOf } from './lines.ts'
import { measuresOf, mode } from './measures.ts'
import { markNotes } from './notes.ts'
import type { PageText } from './page.ts'
import { paragraphsOf } from './paragraphs.ts'
import { isRightToLeft, plainCharacters } from './script.ts'
import { shapesOf } from './structure.ts'
import { markTables } from './tables.ts'
import { type Sheet, uprightSheets } from './upright.ts'
import { write } from './write.ts'

/**
 * The text of a document from the places of its glyphs: blocks in reading order with a blank line between them. Every word of the
 * items is in the text, in an order a reader would take, except running heads and feet, page numbers, the signs and numbers
 * of list items, and the hyphens of divided words.
 */
export function layOut(pages: readonly PageText[]): Omit<ParsedDocument, 'meta'> {
  const sheets = pages.flatMap((page, index) => uprightSheets(clean(page), index + 1))
  const pieces = sheets.map((sheet) => fragmentsOf(sheet.items))
  const hasWord = wordFinder(pieces)
  const drawn = sheets.map((sheet, index) => ({ sheet, fragments: withDropCaps(pieces[index] ?? [], hasWord) }))
  const bodySize = mode(
    drawn.flatMap(({ fragments }) => fragments.map((fragment) => [fragment.size, letters(fragment)] as const)),
  )
  const main = drawn.filter(({ sheet }, index) => sheet.page !== drawn[index - 1]?.sheet.page)
  const gone = furniture(main, bodySize ?? 10)
  const lines = linesInOrder(drawn, gone)
  const measures = measuresOf(lines)
  markNotes(lines, measures)
  markTables(lines)
  const groups = paragraphsOf(lines, measures)
  return write(groups, shapesOf(groups, measures), vocabularyOf(lines.map((line) => line.text)))
}

function clean(page: PageText): PageText {
  return { ...page, items: page.items.map((item) => ({ ...item, text: plainCharacters(item.text) })) }
}

function letters(fragment: Fragment): number {
  return fragment.runs.reduce((sum, run) => sum + run.text.length, 0)
}

function linesInOrder(
  drawn: readonly { sheet: Sheet; fragments: readonly Fragment[] }[],
  gone: ReadonlySet<Fragment>,
): Line[] {
  const rtl = isRightToLeft(drawn.map(({ sheet }) => sheet.items.map((item) => item.text).join(' ')).join(' '))
  let flow = 0
  const gutters: number[] = []
  return drawn.flatMap(({ sheet, fragments }, index) => {
    const kept = fragments.filter((fragment) => !gone.has(fragment))
    const lines = readingOrder(kept, { rtl, gutters }).flatMap((part) => linesOf(part, sheet.page, flow++))
    // Text turned against the rest of its page breaks no sentence that runs over the page's end.
    const isAside = drawn[index - 1]?.sheet.page === sheet.page
    return isAside ? lines.map((line) => ({ ...line, isNote: true })) : lines
  })
}
