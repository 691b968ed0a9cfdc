import { say } from '../words/say.ts'
import type { HitKind } from './answer.ts'
import { hitKinds } from './answer.ts'
import { foldedWords } from './fold.ts'
import { type Days, daysOf } from './queryDates.ts'

/**
 * The language of queries. Words are separated by white space, and all of them have to be found; `"words in quotation marks"` have to
 * stand together as they are. A word that ends in `*`, and the one that is being typed (the last, with nothing after it), stands for
 * every word that begins so. `-` before a word, a phrase or a filter leaves out what has it.
 *
 * Filters, whose values may stand in quotation marks:
 * - `speaker:gong` what somebody said or is credited with; several are alternatives
 * - `tag:trade` what bears the tag; several are all required
 * - `from:reuters` or `publisher:reuters` what was published there; several are alternatives
 * - `kind:quote` a kind of hit, one of `hitKinds`, its beginning, or one of {@link kindAliases}; several are alternatives
 * - `after:2023-08` published on the first day of that or later; `before:2024` published before the first day of that
 * - `is:archived` what was put away
 *
 * Values of the first three are beginnings of words: `speaker:go` has "Gong" too.
 */

/** What stands for more than one kind after `kind:`. */
const kindAliases: Readonly<Record<string, readonly HitKind[]>> = {
  source: ['passage'],
  text: ['passage'],
  annotation: ['quote', 'highlight', 'claim', 'comment'],
  note: ['passage', 'quote', 'highlight', 'claim', 'comment', 'summary', 'event'],
}

/** Words that are looked for together: one, or several in their order. All are folded; there is at least one. */
export interface Term {
  /** As it was typed, without marks around it. */
  typed: string
  words: string[]
  /** Stood in quotation marks: taken as it is. */
  isLiteral: boolean
  /** The last word may go on. */
  isPrefix: boolean
  isExcluded: boolean
}

/** A required or excluded property. */
export type Filter = { isExcluded: boolean } & (
  | { of: 'speaker' | 'tag' | 'publisher'; words: string[] }
  | { of: 'kind'; kinds: HitKind[] }
  | { of: 'archived' }
)

export interface Query extends Days {
  terms: Term[]
  filters: Filter[]
  /** What could not be understood, as sentences. */
  problems: string[]
}

/** An optional `-`, an optional filter name, then a value: in quotation marks, the second of which may be missing at the end, or plain. */
const part = /(?<minus>-?)(?:(?<name>\p{L}+):(?!\/))?(?:"(?<quoted>[^"]*)(?<closing>"?)|(?<plain>[^\s"]+))?/gu

/** Typographic quotation marks, which some keyboards put. */
const curly = /[“”„‟«»]/gu

const fields = new Map<string, 'speaker' | 'tag' | 'publisher'>([
  ['speaker', 'speaker'],
  ['tag', 'tag'],
  ['from', 'publisher'],
  ['publisher', 'publisher'],
])

/** Reads a query. Never fails: what is half typed is left out, what cannot be understood is told as a problem. */
export function parseQuery(text: string): Query {
  const query: Query = { terms: [], filters: [], problems: [], from: null, until: null }
  const clean = text.replace(curly, '"')
  for (const found of clean.matchAll(part)) {
    const { minus, name, quoted, closing, plain } = found.groups ?? {}
    const isLast = found.index + found[0].length === clean.length
    const value = { value: quoted ?? plain ?? '', isExcluded: minus === '-', isLast, isLiteral: quoted !== undefined }
    const isOpen = isLast && closing !== '"'
    if (name !== undefined) {
      if (takeFilter(query, name.toLowerCase(), value)) continue
      addTerm(query, { ...value, value: name, isLiteral: false }, false)
    }
    addTerm(query, value, isOpen)
  }
  return query
}

interface Value {
  value: string
  isExcluded: boolean
  /** Nothing stands after it: it may not be complete. */
  isLast: boolean
  isLiteral: boolean
}

function addTerm(query: Query, { value, isExcluded, isLiteral }: Value, isOpen: boolean): void {
  const words = foldedWords(value)
  if (words.length === 0) return
  const isPrefix = (isOpen && /[\p{L}\p{N}\p{M}]$/u.test(value)) || (!isLiteral && value.endsWith('*'))
  const typed = value.replace(/\*$/u, '').trim()
  query.terms.push({ typed, words, isLiteral, isPrefix: isPrefix && !isExcluded, isExcluded })
}

/** @returns whether it is a filter, understood or not */
function takeFilter(query: Query, name: string, { value, isExcluded, isLast }: Value): boolean {
  const field = fields.get(name)
  if (field !== undefined) {
    const words = foldedWords(value)
    if (words.length > 0) query.filters.push({ of: field, words, isExcluded })
  } else if (name === 'kind') {
    const kinds = kindsOf(value)
    if (kinds.length > 0) query.filters.push({ of: 'kind', kinds, isExcluded })
    else if (value !== '') query.problems.push(say.searching.unknownKind(value, hitKinds))
  } else if (name === 'is') {
    if (value === 'archived') query.filters.push({ of: 'archived', isExcluded })
    else if (!isLast || !'archived'.startsWith(value.toLowerCase())) query.problems.push(say.searching.unknownIs(value))
  } else if (name === 'after' || name === 'before') {
    takeDate(query, name, value, isLast, isExcluded)
  } else return false
  return true
}

function takeDate(query: Query, name: 'after' | 'before', value: string, isLast: boolean, isExcluded: boolean): void {
  const days = daysOf(value)
  if (days === null) {
    // Digits and hyphens at the end may become a date when more is typed.
    if (value !== '' && !(isLast && /^\d{1,4}-?$|^\d{4}-\d{1,2}-$|^\d{4}-0$|^\d{4}-\d{1,2}-0$/u.test(value)))
      query.problems.push(say.searching.noDate(value))
    return
  }
  // Not after a date is before it, and the other way round.
  const isAfter = (name === 'after') !== isExcluded
  if (isAfter) query.from = Math.max(query.from ?? days, days)
  else query.until = Math.min(query.until ?? days, days)
}

function kindsOf(value: string): HitKind[] {
  const wanted = value.toLowerCase()
  const single = wanted.replace(/s$/u, '')
  const own = hitKinds.find((kind) => kind === wanted || kind === single)
  if (own !== undefined) return [own]
  const alias = Object.hasOwn(kindAliases, single) ? kindAliases[single] : undefined
  if (alias !== undefined) return [...alias]
  return wanted === '' ? [] : hitKinds.filter((kind) => kind.startsWith(wanted))
}
