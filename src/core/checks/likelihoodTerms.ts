import { say } from '../words/say.ts'
import type { LikelihoodStandard } from './settings.ts'

/**
 * A row of likelihood terms. A product under ICD 203 keeps to one of its two rows; the yardstick of PHIA has one.
 */
export type Row = 'icd203-1' | 'icd203-2' | 'phia'

export const rowsOf: Readonly<Record<LikelihoodStandard, readonly [Row, ...Row[]]>> = {
  icd203: ['icd203-1', 'icd203-2'],
  phia: ['phia'],
}

/** A term, in the forms in which a sentence can use it. Bands are in percent, both ends included. */
export interface Term {
  low: number
  high: number
  adjective?: string
  adverb?: string
  /** With its article. */
  noun?: string
  /** Whether the adjective goes before an infinitive: "likely to fall", but not "probable to fall". */
  takesTo?: boolean
}

/**
 * The terms of each row, from the least likely on. ICD 203 (2015, amended 2022), D.6.e(2)(a); PHIA probability yardstick (2018), whose gaps are meant.
 * The two rows of ICD 203 have the same bands in the same order.
 */
export const rows: Readonly<Record<Row, readonly Term[]>> = {
  'icd203-1': [
    { low: 1, high: 5, noun: 'almost no chance' },
    { low: 5, high: 20, adjective: 'very unlikely', takesTo: true },
    { low: 20, high: 45, adjective: 'unlikely', takesTo: true },
    { low: 45, high: 55, noun: 'a roughly even chance' },
    { low: 55, high: 80, adjective: 'likely', adverb: 'likely', takesTo: true },
    { low: 80, high: 95, adjective: 'very likely', adverb: 'very likely', takesTo: true },
    { low: 95, high: 99, adjective: 'almost certain', adverb: 'almost certainly', takesTo: true },
  ],
  'icd203-2': [
    { low: 1, high: 5, noun: 'a remote chance' },
    { low: 5, high: 20, adjective: 'highly improbable' },
    { low: 20, high: 45, adjective: 'improbable' },
    { low: 45, high: 55, noun: 'roughly even odds' },
    { low: 55, high: 80, adjective: 'probable', adverb: 'probably' },
    { low: 80, high: 95, adjective: 'highly probable' },
    { low: 95, high: 99, adjective: 'nearly certain', takesTo: true },
  ],
  phia: [
    { low: 0, high: 5, noun: 'a remote chance' },
    { low: 10, high: 20, adjective: 'highly unlikely', takesTo: true },
    { low: 25, high: 35, adjective: 'unlikely', takesTo: true },
    { low: 40, high: 50, noun: 'a realistic possibility' },
    { low: 55, high: 75, adjective: 'likely', adverb: 'probably', takesTo: true },
    { low: 80, high: 90, adjective: 'highly likely', adverb: 'highly likely', takesTo: true },
    { low: 95, high: 100, adjective: 'almost certain', adverb: 'almost certainly', takesTo: true },
  ],
}

/** A term as it is named in a message, without its article. */
function nameOfTerm({ adjective, noun, adverb }: Term): string {
  return (adjective ?? noun ?? adverb ?? '').replace(/^an? /u, '')
}

/** A term with its band: `“likely” (55–80%)`. */
export function describeTerm(term: Term): string {
  return say.checks.likelihood.term(nameOfTerm(term), term.low, term.high)
}

/** How far `percent` lies outside the band of a term, in percent; 0 within it. */
export function distance({ low, high }: Term, percent: number): number {
  return Math.max(low - percent, percent - high, 0)
}

/** The terms of a row, those nearest to `percent` first: by how far it lies outside their bands, then from their middles. */
export function nearest(row: Row, percent: number): Term[] {
  const middle = ({ low, high }: Term) => Math.abs((low + high) / 2 - percent)
  return [...rows[row]].sort((a, b) => distance(a, percent) - distance(b, percent) || middle(a) - middle(b))
}
