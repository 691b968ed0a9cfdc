import type { Span } from '../../core/model/source.ts'
import { foldedWords, foldWithOffsets, wordPattern } from '../../core/search/fold.ts'

/** Folded words in the order in which they have to stand: one, or a phrase. */
type Phrase = readonly string[]

/** What is looked for in an opened document, by the first word of each. */
export type Sought = ReadonlyMap<string, readonly Phrase[]>

/** What to look for, of words and phrases as they stand in a text. */
export function soughtOf(found: readonly string[]): Sought {
  const phrases = found.map(foldedWords).filter((phrase) => phrase.length > 0)
  return Map.groupBy(phrases, ([first = '']) => first)
}

/**
 * Where they stand in `text.slice(within.start, within.end)`, as whole words, in text order and apart; offsets are UTF-16 code units into
 * `text`. Of phrases that begin alike, the longest counts.
 */
export function spansOf(text: string, sought: Sought, within: Span): Span[] {
  if (sought.size === 0) return []
  const folded = foldWithOffsets(text.slice(within.start, within.end))
  const places = [...folded.text.matchAll(wordPattern())]
  const words = places.map(([one]) => one)
  const spans: Span[] = []
  for (let at = 0; at < words.length; at++) {
    const length = longestAt(words, at, sought)
    const [first, last] = [places[at], places[at + length - 1]]
    if (length === 0 || first === undefined || last === undefined) continue
    const { start, end } = folded.original(first.index, last.index + last[0].length)
    spans.push({ start: within.start + start, end: within.start + end })
    at += length - 1
  }
  return spans
}

/** How many words the longest phrase has that stands at place `at` of `words`; 0 where none does. */
function longestAt(words: readonly string[], at: number, sought: Sought): number {
  const phrases = sought.get(words[at] ?? '') ?? []
  const standing = phrases.filter((phrase) => phrase.every((one, index) => words[at + index] === one))
  return Math.max(0, ...standing.map(({ length }) => length))
}
