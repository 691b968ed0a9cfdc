import type { Block, Mark, SourceMeta } from '../model/source.ts'
import { firstWords } from '../text/cut.ts'

/** What a parser makes of a document: the canonical text, its structure, and what it says of itself. */
export interface ParsedDocument {
  text: string
  blocks: Block[]
  marks: Mark[]
  meta: Omit<SourceMeta, 'imported'>
}

/** LF for every line end (CRLF, CR), the one change that is ever made to a text on import. */
export function canonicalLineEnds(text: string): string {
  return text.replace(/\r\n?/gu, '\n')
}

/**
 * A title for a document that names none: the file's name if it reads like a title (two words or more), otherwise the first
 * words of the text, cut between words (or characters, where no blank is near) with an ellipsis at 80 code units.
 */
export function titleFrom(fileName: string, text: string): string {
  const stem = fileName
    .replace(/\.[^.]*$/u, '')
    .replace(/[_\s]+/gu, ' ')
    .trim()
  const parts = stem.split(/[\s-]+/u)
  const named = parts.filter((part) => /^[\p{L}\p{M}’'.,]{2,}$/u.test(part))
  // Numbers and codes between the words make it a label, not a title.
  if (named.length >= 2 && named.length * 2 >= parts.length) return stem
  const words = text.replace(/\s+/gu, ' ').trim()
  if (words.length <= 80) return words || stem || 'Untitled'
  return `${firstWords(words, 80)}…`
}
