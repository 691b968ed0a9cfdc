import { nameKey } from '../../core/model/actor.ts'
import { longestQuery } from '../../core/search/answer.ts'

/** A filter of a query that is being typed: its name, the value so far, and where the value stands in the query, in code units. */
export interface TypedFilter {
  name: string
  value: string
  start: number
  end: number
}

/** A filter's name at the beginning of a word, and its value: between quotation marks, the second of which may not be typed yet, or without blanks. */
const filter = /(?:^|\s)-?(\p{L}+):(?:"([^"]*)("?)|([^\s"]*))$/u

/** The filter whose value ends at the caret; `null` where something else, or a value that is complete, stands before the caret. */
export function filterAt(query: string, caret: number): TypedFilter | null {
  // In the middle of a word, nothing is to be completed.
  if (!/^(\s|$)/u.test(query.slice(caret))) return null
  const found = filter.exec(query.slice(0, caret))
  if (found === null) return null
  const [, name = '', quoted, closing, plain = ''] = found
  if (closing === '"') return null
  const length = quoted === undefined ? plain.length : quoted.length + 1
  return { name: name.toLowerCase(), value: quoted ?? plain, start: caret - length, end: caret }
}

/** A value as a filter takes it: between quotation marks where it has blanks. It cannot hold quotation marks itself. */
export function quotedValue(value: string): string {
  const clean = value.replaceAll('"', ' ').replace(/\s+/gu, ' ').trim()
  return /^[^\s:]+$/u.test(clean) ? clean : `"${clean}"`
}

/** The query with a filter's value completed, a blank after it, and where the caret is then. */
export function completed(query: string, { start, end }: TypedFilter, value: string): { query: string; caret: number } {
  const before = `${query.slice(0, start)}${quotedValue(value)} `
  return { query: fitted(before + query.slice(end).trimStart()), caret: before.length }
}

/**
 * The query with a filter added at its end. Words of the query with which words of the value begin are what it was found by: the filter
 * stands in their place. A filter that the query has already is not added again.
 */
export function narrowed(query: string, name: string, value: string): string {
  const added = `${name}:${quotedValue(value)}`
  const meant = nameKey(value).split(' ')
  const kept = partsOf(query).filter(
    (part) => part !== added && !(/^[\p{L}\p{N}]/u.test(part) && !part.includes(':') && isIn(meant, part)),
  )
  return fitted([...kept, added].join(' '))
}

/** The query with words added at its end. */
export function extended(query: string, words: string): string {
  return fitted([query.trimEnd(), words].filter(Boolean).join(' '))
}

function isIn(words: readonly string[], part: string): boolean {
  return words.some((word) => word.startsWith(nameKey(part)))
}

/** Words, quoted words and filters, as they are written. */
function partsOf(query: string): string[] {
  return query.match(/(?:[^\s"]*"[^"]*"?|[^\s"]+)+/gu) ?? []
}

function fitted(query: string): string {
  return query.slice(0, longestQuery)
}
