import search from 'approx-string-match'

/**
 * How like `words` the closest passage of `text` is, from 0 to 1: 1 is letter for letter, 0.5 has an edit for every second letter. 0 where
 * nothing is closer than that; 1 for no words at all.
 */
export function likenessIn(text: string, words: string): number {
  if (words === '') return 1
  if (text.includes(words)) return 1
  const found = search(text, words, Math.floor(words.length / 2))
  const errors = Math.min(...found.map((match) => match.errors))
  return Number.isFinite(errors) ? 1 - errors / words.length : 0
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
  const matches = search(text, words, Math.floor(words.length * allowed))
  const fewest = Math.min(...matches.map(({ errors }) => errors))
  const byLength = (a: { start: number; end: number }) => Math.abs(a.end - a.start - words.length)
  const best = matches.filter(({ errors }) => errors === fewest).sort((a, b) => byLength(a) - byLength(b))[0]
  if (best === undefined) return null
  return { start: best.start, end: best.end, likeness: 1 - best.errors / words.length }
}
