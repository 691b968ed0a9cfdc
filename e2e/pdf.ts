import { readFile } from 'node:fs/promises'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** What an independent reader finds in a PDF. */
export interface ReadPdf {
  /** The words of each page, white space runs made one blank. */
  pages: string[]
  /** Every word of the document in reading order. */
  text: string
  /** Outline titles, indented by two blanks a level. */
  outline: string[]
  title: string
  language: string | null
  /** The roles of the structure tree (tags), each once, sorted. Empty in an untagged PDF. */
  tags: string[]
  /** Page size in points, of the first page. */
  size: [width: number, height: number]
}

/** Reads a PDF back with pdf.js. */
export async function readPdf(path: string): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(await readFile(path)), verbosity: 0 })
  const document = await task.promise
  try {
    const pages: string[] = []
    const tags = new Set<string>()
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      const { items } = await page.getTextContent()
      const words = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('')
      pages.push(words.replace(/\s+/gu, ' ').trim())
      collectRoles(await page.getStructTree(), tags)
    }
    const { info } = await document.getMetadata()
    const [left, bottom, right, top] = (await document.getPage(1)).view
    return {
      pages,
      text: pages.join(' '),
      outline: titles((await document.getOutline()) ?? []),
      title: 'Title' in info && typeof info.Title === 'string' ? info.Title : '',
      language: 'Language' in info && typeof info.Language === 'string' ? info.Language : null,
      tags: [...tags].sort(),
      size: [(right ?? 0) - (left ?? 0), (top ?? 0) - (bottom ?? 0)],
    }
  } finally {
    await task.destroy()
  }
}

interface OutlineItem {
  title: string
  items: OutlineItem[]
}

function titles(items: readonly OutlineItem[], depth = 0): string[] {
  return items.flatMap((item) => [`${'  '.repeat(depth)}${item.title}`, ...titles(item.items, depth + 1)])
}

interface Tagged {
  role?: string
  children?: unknown[]
}

function collectRoles(node: Tagged | null, into: Set<string>): void {
  if (node === null) return
  if (typeof node.role === 'string') into.add(node.role)
  for (const child of node.children ?? []) {
    if (typeof child === 'object' && child !== null) collectRoles(child, into)
  }
}
