import type { Span } from '../model/source.ts'

/**
 * The places where `words` stands in `text` letter for letter, overlapping ones included, in text order; no more than `most` of them.
 * Empty for empty words.
 */
export function occurrences(text: string, words: string, most = Infinity): Span[] {
  const found: Span[] = []
  if (words === '') return found
  for (let at = text.indexOf(words); at >= 0 && found.length < most; at = text.indexOf(words, at + 1)) {
    found.push({ start: at, end: at + words.length })
  }
  return found
}

/**
 * Every place where `words` stands in `text` for a reader: as {@link occurrences}, but when there is none letter for letter,
 * straight and typographic marks, hyphens, and any run of white space count as the same. What people type at a prompt or copy
 * from a PDF then finds the words as the source has them. Offsets are into `text` itself.
 */
export function findWords(text: string, words: string): Span[] {
  const exact = occurrences(text, words.trim())
  if (exact.length > 0) return exact
  const folded = fold(text)
  return occurrences(folded.text, fold(words).text.trim()).map(({ start, end }) => ({
    start: folded.offsets[start] ?? 0,
    // The end is where the last matched character ended, so that white space after it stays outside.
    end: (folded.offsets[end - 1] ?? 0) + 1,
  }))
}

/** A short text as it is compared for a reader: as {@link findWords} compares, and whatever its case. */
export function plain(text: string): string {
  return fold(text.normalize('NFC')).text.trim().toLowerCase()
}

/** Marks and dashes of different shapes that are one to a reader, each with the plain one. */
export const alike: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‛': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
  '«': '"',
  '»': '"',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
}

/** `text` with look-alikes made one and white space runs made one blank; `offsets[i]` is where its i-th code unit came from. */
function fold(text: string): { text: string; offsets: number[] } {
  const units: string[] = []
  const offsets: number[] = []
  for (let index = 0; index < text.length; index++) {
    const unit = text.charAt(index)
    if (unit === '\u00ad') continue
    const isSpace = /\s/u.test(unit)
    if (isSpace && units.at(-1) === ' ') continue
    units.push(isSpace ? ' ' : (alike[unit] ?? unit))
    offsets.push(index)
  }
  return { text: units.join(''), offsets }
}
