import { verbOf } from '../quotes/verbs.ts'
import type { Reading } from './reading.ts'
import type { Word } from './words.ts'

/** Verbs of what is done, rather than said or so; by their first letters. */
const deed =
  /^(?:sign|arriv|launch|elect|kill|attack|invad|announc|adopt|approv|pass|reject|resign|appoint|impos|lift|open|clos|start|begin|began|end|met$|meet|visit|vote|win|won$|lost$|sentenc|jail|arrest|charg|fil|releas|publish|agree|buy|bought|sell|sold|merg|acquir|strike|struck|walk|protest|ban|expel|deploy|withdr|collaps|fell$|rose$|born$|die|found|join|left$|leav|return|take|took$|hold|held$|host|plan|resum|halt|suspend|cut|rais|hit)/

/**
 * How well worth showing an event is. The order matters more than the figures: a day before a month before a year, what was done before
 * what was said, a date by itself before one that is only near, one in a tail of figures or a reference last.
 */
export function confidenceOf({ first, end, period, basis }: Reading, words: readonly Word[]): number {
  const { from, to, isApproximate } = period
  const precision = (from ?? to ?? '').length
  let score = precision === 10 ? 0.8 : precision === 7 ? 0.7 : 0.55
  if (from !== to) score -= from === null || to === null ? 0.05 : 0.1
  if (isApproximate) score -= 0.1
  if (basis !== 'absolute' && basis !== 'published') score -= 0.25
  const before = words.slice(Math.max(0, first - 6), first)
  const after = words.slice(end, end + 12)
  const near = before.findLast((word) => verbOf(word.lower)?.isIng === false)
  if (near !== undefined && verbOf(near.lower)?.group === 'saying') score -= 0.3
  else if ([...before, ...after].some((word) => !word.isCapital && deed.test(word.lower))) score += 0.15
  // "the 2020 election": a name rather than an event.
  if (precision === 4 && end - first === 1 && from === to && /^\p{L}/u.test(words[end]?.text ?? '')) score -= 0.2
  // "(Ek, 2019)": a reference.
  if (words[end]?.text === ')' && precision === 4) score -= 0.3
  if (words.length < 5) score -= 0.2
  return Math.min(1, Math.max(0.05, Math.round(score * 100) / 100))
}
