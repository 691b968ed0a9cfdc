import type { Span } from '../model/source.ts'

/** A text that was edited, with where each of its words went. */
export interface Edited {
  before: string
  after: string
  /** Where an offset of `before` is in `after`. */
  moved(offset: number): number
  /** The words of `before` that were replaced, deleted, or given a neighbour. */
  touched: Span[]
}

/** Numbers from 0 to 1, the same for the same seed (a linear congruential generator with the constants of Numerical Recipes). */
export function random(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/** About `length` code units of prose without meaning: words of which some are common and most rare, in sentences and paragraphs. */
export function prose(length: number, seed: number): string {
  const next = random(seed)
  const syllables = 'ka lo mi ter van su ne pro dis ort ing el ba ru cha fen ol ti mar gre'.split(' ')
  const vocabulary = Array.from({ length: 4000 }, () =>
    Array.from({ length: 1 + Math.floor(next() * 4) }, () => syllables[Math.floor(next() * syllables.length)]).join(''),
  )
  const parts: string[] = []
  for (let size = 0; size < length; ) {
    const count = 6 + Math.floor(next() * 18)
    // The share of a word falls with its place in the list, as in a language.
    const words = Array.from({ length: count }, () => vocabulary[Math.floor(next() ** 3 * vocabulary.length)] ?? '')
    const sentence = `${words.join(' ')}${next() < 0.2 ? '.\n\n' : '. '}`
    parts.push(sentence.charAt(0).toUpperCase() + sentence.slice(1))
    size += sentence.length
  }
  return parts.join('').slice(0, length)
}

/** `before` with that share of its words edited: half replaced, a quarter deleted, a quarter followed by a new one. */
export function edited(before: string, share: number, seed: number): Edited {
  const next = random(seed)
  const words = [...before.matchAll(/[\p{L}\p{N}]+/gu)]
  const shifts: { from: number; by: number }[] = [{ from: 0, by: 0 }]
  const touched: Span[] = []
  let after = ''
  let at = 0
  for (const { 0: word, index } of words) {
    if (next() >= share) continue
    const other = words[Math.floor(next() * words.length)]?.[0] ?? ''
    const kind = next()
    after += before.slice(at, index) + (kind < 0.5 ? other : kind < 0.75 ? '' : `${word} ${other}`)
    at = index + word.length
    touched.push({ start: index, end: at })
    shifts.push({ from: at, by: after.length - at })
  }
  after += before.slice(at)
  const moved = (offset: number) => offset + (shifts.findLast(({ from }) => from <= offset)?.by ?? 0)
  return { before, after, moved, touched }
}

/** `count` passages of whole words, 20 to 300 code units long. */
export function passages(text: string, count: number, seed: number): Span[] {
  const next = random(seed)
  const starts = [...text.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu)].map(({ index }) => index)
  return Array.from({ length: count }, () => {
    const start = starts[Math.floor(next() * (starts.length - 80))] ?? 0
    let end = Math.min(text.length, start + 20 + Math.floor(next() * 280))
    while (end < text.length && /[\p{L}\p{N}]/u.test(text.charAt(end))) end++
    return { start, end }
  })
}
