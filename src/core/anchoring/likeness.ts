import search from 'approx-string-match'

/**
 * How like `words` the closest passage of `text` is, from 0 to 1: 1 is letter for letter, 0.5 has an edit for every second letter. 0 where
 * nothing is closer than that; 1 for no words at all.
 */
export function likenessIn(text: string, words: string): number {
  if (words === '') return 1
  if (text.includes(words)) return 1
  // Only the closest matches are given, all with as many errors.
  const [closest] = search(text, words, Math.floor(words.length / 2))
  return closest === undefined ? 0 : 1 - closest.errors / words.length
}

/** A passage that is like the words looked for. Offsets are UTF-16 code units into the text searched. */
export interface Alike {
  start: number
  end: number
  likeness: number
}

/**
 * The passage of `text` that is closest to `words`, where at most `allowed` of its letters (a share, from 0 to 1) are edited; `null`
 * where there is none. Of passages equally close, the one that is nearest in length.
 */
export function closest(text: string, words: string, allowed: number): Alike | null {
  // Only the closest matches are given, all with as many errors.
  const matches = search(text, words, Math.floor(words.length * allowed))
  const offLength = ({ start, end }: { start: number; end: number }) => Math.abs(end - start - words.length)
  const [first] = matches
  if (first === undefined) return null
  const best = matches.reduce((nearest, one) => (offLength(one) < offLength(nearest) ? one : nearest), first)
  return { start: best.start, end: best.end, likeness: 1 - best.errors / words.length }
}
