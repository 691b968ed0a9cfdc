import type { HitKind } from '../../core/search/answer.ts'

/**
 * Writes queries for FTS5 (https://sqlite.org/fts5.html#full_text_query_syntax). Words are folded ones, which have no character that means
 * something there.
 */

/** Marks what an entry is, in a column of its own. U+E000 is of no script, and no folded word has it. */
export const facets = {
  any: '\ue000any',
  head: '\ue000head',
  archived: '\ue000archived',
  kind: (kind: HitKind) => `\ue000${kind}`,
  /** No entry has it. */
  none: '\ue000none',
} as const

/** Columns that words of a query are looked for in. */
const searched = '{title body about}'

/** A word, or words in their order. */
export function phrase(words: readonly string[]): string {
  return `"${words.join(' ')}"`
}

export function anyOf(expressions: readonly string[]): string {
  const [only = '', ...others] = expressions
  return others.length === 0 ? only : `(${expressions.join(' OR ')})`
}

export function allOf(expressions: readonly string[]): string {
  const [only = '', ...others] = expressions
  return others.length === 0 ? only : `(${expressions.join(' AND ')})`
}

/** Where words are looked for: in titles, texts and what stands about them, or in one or two of these columns. */
export function inText(expression: string, columns: string = searched): string {
  return `(${columns} : ${expression})`
}

/** Only in what names a text, a speaker, a tag. */
export function inNames(expression: string): string {
  return inText(expression, '{title about}')
}

export function inColumn(column: 'speakers' | 'tags' | 'publisher' | 'facets', expression: string): string {
  return `(${column} : ${expression})`
}

/** What has all of `required` and none of `excluded`. */
export function without(required: readonly string[], excluded: readonly string[]): string {
  const base = required.length === 0 ? inColumn('facets', phrase([facets.any])) : allOf(required)
  return excluded.length === 0 ? base : `(${base} NOT ${anyOf(excluded)})`
}
