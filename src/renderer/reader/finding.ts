import type { Span } from '../../core/model/source.ts'
import { alike } from '../../core/text/find.ts'

/** Accents of Latin, Greek and Cyrillic letters, points of Hebrew and vowel signs of Arabic. */
const accents = /[\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u064b-\u065f\u0670]/gu

const folded = new Map<string, string>()

/** What a code unit counts as when words are looked for; empty for what is passed over. */
function foldUnit(unit: string): string {
  const known = folded.get(unit)
  if (known !== undefined) return known
  const made =
    unit === '\u00ad'
      ? ''
      : /\s/u.test(unit)
        ? ' '
        : (alike[unit] ?? unit.toLowerCase().normalize('NFD').replace(accents, '').normalize('NFC'))
  folded.set(unit, made)
  return made
}

/** A stretch of `text` as it is searched; `offsets[i]` is where its i-th code unit stands in `text`. */
function fold(text: string, start: number, end: number): { words: string; offsets: number[] } {
  const units: string[] = []
  const offsets: number[] = []
  for (let index = start; index < end; index++) {
    const made = foldUnit(text.charAt(index))
    if (made === ' ' && units.at(-1) === ' ') continue
    for (const unit of made) {
      units.push(unit)
      for (let count = 0; count < unit.length; count++) offsets.push(index)
    }
  }
  return { words: units.join(''), offsets }
}

/** Code units that are searched at a time: a few milliseconds. */
const step = 50_000

/**
 * Every place where `wanted` stands in `text` for a reader, in text order and without overlaps: letter case, accents, the shape
 * of quotation marks and dashes, and the amount of white space do not count. Yields after each part of the text what was found in
 * it, so that the search can stop or pause there. Offsets are UTF-16 code units.
 */
export function* findInParts(text: string, wanted: string): Generator<Span[]> {
  const needle = fold(wanted, 0, wanted.length).words.trim()
  if (needle === '') return
  // A match may be longer than what is looked for: it may hold soft hyphens, accents and more white space.
  const beyond = needle.length * 3 + 100
  let free = 0
  for (let start = 0; start < text.length; start += step) {
    const { words, offsets } = fold(text, start, Math.min(text.length, start + step + beyond))
    const hits: Span[] = []
    for (let at = words.indexOf(needle); at >= 0; at = words.indexOf(needle, at + needle.length)) {
      const from = offsets[at] ?? 0
      if (from >= start + step) break
      if (from < free) continue
      free = (offsets[at + needle.length - 1] ?? from) + 1
      // An accent that stands behind its letter belongs to it.
      while (free < text.length && foldUnit(text.charAt(free)) === '' && text.charAt(free) !== '\u00ad') free++
      hits.push({ start: from, end: free })
    }
    yield hits
  }
}
