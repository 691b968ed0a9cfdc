import { namesIn } from '../actors/names.ts'
import type { Span } from '../model/source.ts'
import { paragraphsOf } from '../quotes/marks.ts'
import { tokensOf } from '../quotes/tokens.ts'
import type { Line } from './lines.ts'
import { Recent } from './recent.ts'

/** A word of a name, where it stands in a line. */
export interface NameWord extends Span {
  word: string
  /** The other words of the name it is part of. */
  others: readonly string[]
}

/** What was found in a line's text before: most lines of a memo are as they were. */
const known = new Recent<readonly NameWord[]>()

/** The words of the names in the writer's own words of a line, in order. */
export function nameWordsIn({ own }: Line): readonly NameWord[] {
  const before = known.get(own)
  if (before !== undefined) return before
  const found = paragraphsOf(own)
    .flatMap((paragraph) => namesIn(tokensOf(own, paragraph, [], 0)))
    // As it stands: the name of a dateline is given in other letters.
    .flatMap(({ start, end }) => wordsOf(own.slice(start, end), start))
  known.set(own, found)
  return found
}

/** A word of a name without its possessive, and with one shape of apostrophe: which one was typed makes no other name. */
export function plainWord(word: string): string {
  return word.replace(/[’']s?$/u, '').replaceAll("'", '’')
}

function wordsOf(name: string, at: number): NameWord[] {
  const words = [...name.matchAll(/[\p{L}\p{M}][\p{L}\p{M}’'-]*/gu)].map(({ 0: found, index }) => {
    const word = plainWord(found)
    return { word, start: at + index, end: at + index + word.length }
  })
  return words.map((word, index) => ({
    ...word,
    others: words.filter((_, other) => other !== index).map((other) => other.word),
  }))
}
