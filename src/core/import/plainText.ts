import type { Block } from '../model/source.ts'
import { canonicalLineEnds, type ParsedDocument, titleFrom, unknownMeta } from './parsed.ts'

/**
 * Plain text: the text itself, with each run of lines between blank lines as a paragraph. A short first line that stands alone
 * and does not end like a sentence is the title.
 */
export function parsePlainText(content: string, fileName: string): ParsedDocument {
  const text = canonicalLineEnds(content)
  const blocks = paragraphs(text)
  const [first, ...rest] = blocks
  const head = first === undefined ? '' : text.slice(first.start, first.end)
  if (first === undefined || rest.length === 0 || !isTitle(head)) {
    return { text, blocks, meta: { ...unknownMeta, title: titleFrom(fileName, text) } }
  }
  return { text, blocks: [{ ...first, kind: 'heading', level: 1 }, ...rest], meta: { ...unknownMeta, title: head } }
}

function paragraphs(text: string): Block[] {
  return [...text.matchAll(/\S(?:[^\n]|\n(?![^\S\n]*(?:\n|$)))*/gu)].map((match) => {
    const end = match.index + match[0].trimEnd().length
    return { kind: 'paragraph', start: match.index, end }
  })
}

/** Longer lines are first sentences, not titles: headlines in the press stay well below this. */
const longestTitle = 120

function isTitle(line: string): boolean {
  return line.length <= longestTitle && !line.includes('\n') && !/[.!,;:”"]$/u.test(line)
}
