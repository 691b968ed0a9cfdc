import { isBlock, isShown } from './shown.ts'
import { attribute, type HtmlElement, type HtmlNode, isElement } from './tree.ts'

export interface Rows {
  captions: HtmlElement[]
  cells: HtmlElement[][]
}

const sections = new Set(['thead', 'tbody', 'tfoot'])

/**
 * The rows of a table that holds data; `null` for one that lays out a page: it says so by its role, is nested or nests another, has
 * one column, or has cells with headings, lists or several paragraphs.
 */
export function tableRows(table: HtmlElement): Rows | null {
  const role = attribute(table, 'role')?.toLowerCase()
  if (role === 'presentation' || role === 'none') return null
  const rows: HtmlElement[] = []
  const captions: HtmlElement[] = []
  for (const child of table.childNodes) {
    if (!isElement(child) || !isShown(child)) continue
    if (child.tagName === 'caption') captions.push(child)
    else if (sections.has(child.tagName)) for (const row of child.childNodes) addRow(row, rows)
    else addRow(child, rows)
  }
  const cells = rows.map((row) => row.childNodes.filter(isElement).filter(isCell)).filter((row) => row.length > 0)
  if (!cells.some((row) => row.length > 1) || cells.flat().some(laysOut)) return null
  return { captions, cells }
}

function addRow(node: HtmlNode, rows: HtmlElement[]): void {
  if (isElement(node) && isRow(node)) rows.push(node)
}

function isRow(element: HtmlElement): boolean {
  return element.tagName === 'tr' && isShown(element)
}

function isCell(element: HtmlElement): boolean {
  return (element.tagName === 'td' || element.tagName === 'th') && isShown(element)
}

const structure = new Set([
  'table',
  'ul',
  'ol',
  'dl',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'blockquote',
  'pre',
  'article',
  'section',
])

function laysOut(cell: HtmlElement): boolean {
  let blocks = 0
  const waiting = [...cell.childNodes]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (!isElement(node)) continue
    if (structure.has(node.tagName)) return true
    if (isBlock(node)) blocks++
    for (const child of node.childNodes) waiting.push(child)
  }
  return blocks > 1
}
