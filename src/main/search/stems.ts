import { stemmer } from 'stemmer'

/** What the inflections of a folded English word have in common (Porter's algorithm); other words are their own. */
export function stemOf(word: string): string {
  return /^[a-z]{3,40}$/.test(word) ? stemmer(word) : word
}
