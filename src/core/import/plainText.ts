import type { Block } from '../model/source.ts'
import { chooseMeta } from './meta.ts'
import { canonicalLineEnds, type ParsedDocument, titleFrom } from './parsed.ts'
import { readHead } from './textHead.ts'

/**
 * Plain text: the text itself, with each run of lines between blank lines as a paragraph. A short first line that stands alone
 * and does not end like a sentence is the title.
 */
export function parsePlainText(content: string, fileName: string): ParsedDocument {
  const text = canonicalLineEnds(content)
  const paragraphBlocks = paragraphs(text)
  const [first, ...rest] = paragraphBlocks
  const head = first === undefined ? '' : text.slice(first.start, first.end)
  const hasTitle = first !== undefined && rest.length > 0 && isTitle(head)
  const blocks: Block[] = hasTitle ? [{ ...first, kind: 'heading', level: 1 }, ...rest] : paragraphBlocks
  const title = hasTitle
    ? { origin: 'text' as const, title: head }
    : { origin: 'file-name' as const, title: titleFrom(fileName, text) }
  return { text, blocks, marks: [], meta: chooseMeta([title, readHead(text, blocks)]) }
}

/** Line by line: one regular expression for a whole paragraph would need as much stack as the paragraph is long. */
function paragraphs(text: string): Block[] {
  const found: Block[] = []
  let open: Block | null = null
  for (const { 0: line, index } of text.matchAll(/[^\n]+/gu)) {
    const words = line.trim()
    const start = index + line.length - line.trimStart().length
    const end = start + words.length
    const followsLine = text.charAt(index - 2) !== '\n'
    if (words === '') open = null
    else if (open !== null && followsLine) open.end = end
    else {
      open = { kind: 'paragraph', start, end }
      found.push(open)
    }
  }
  return found
}

/** Longer lines are first sentences, not titles: headlines in the press stay well below this. */
const longestTitle = 120

function isTitle(line: string): boolean {
  return line.length <= longestTitle && !line.includes('\n') && !/[.!,;:”"]$/u.test(line)
}
