import type { Block } from '../model/source.ts'
import { type Finding, readDate } from './meta.ts'

/** A head is a few lines; what looks like one further down is text. */
const headBlocks = 5
/** Longer lines are sentences, not bylines or dates. In code units. */
const longestLine = 100

/**
 * What the head of a text says of it, in lines of their own among its first blocks: `By Ana Ruiz`, a date (`25 August 2023`,
 * `Published August 25, 2023`, `Updated …` is passed over), a web address.
 */
export function readHead(text: string, blocks: readonly Block[]): Finding {
  const lines = blocks
    .slice(0, headBlocks)
    .flatMap(({ start, end }) => (end - start > longestLine * headBlocks ? [] : text.slice(start, end).split('\n')))
    .map((line) => line.trim())
    .filter((line) => line !== '' && line.length <= longestLine)
  const byline = lines.map((line) => /^[Bb][Yy]:?\s+(\p{Lu}.*)$/u.exec(line)?.[1]).find((name) => name !== undefined)
  return {
    origin: 'text',
    authors: byline === undefined ? [] : [byline.replace(/\s*[|·•].*$/u, '')],
    published: lines.map(dateLine).find((date) => date !== null) ?? undefined,
    url: lines.find((line) => /^https?:\/\/\S+$/u.test(line)),
  }
}

/** The date that a line consists of, with a word of introduction or a time of day at most. */
function dateLine(line: string): string | null {
  const date = line.replace(/^(?:published|posted|date|first published)(?:\s+on)?[:\s]+/iu, '')
  const rest = date
    .replace(/\b\d{1,2}(?::|\.)\d{2}(?:\s*[ap]\.?m\.?)?(?:\s*\p{Lu}{2,4})?|\b\d{4}-\d{2}-\d{2}\b/giu, '')
    .replace(/\b(?:at|on|updated.*)\b/giu, '')
  const isAlone = rest.split(/[\s,.|·–-]+/u).filter((word) => word !== '').length <= 4
  return isAlone ? readDate(date) : null
}
