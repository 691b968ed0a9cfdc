import type { Span } from '../model/source.ts'
import type { PartialDate } from '../model/time.ts'
import type { Known, Period, Unit } from './calendar.ts'
import type { Seen, Tense } from './tense.ts'
import type { Word } from './words.ts'

/** Another event that a relative date counts from. */
export interface Anchor {
  date: PartialDate
  known: Known
  /** The words that date it. */
  expression: Span
  /** The sentence it is told in. */
  sentence: Span
}

/** What stands around time words when they are read. */
export interface Context {
  words: readonly Word[]
  published: Known | null
  /** The date `published` was made from. */
  publishedOn: PartialDate | null
  /** Whether numbers alone put the month before the day (8/27/2023). */
  monthFirst: boolean
  /** The event told last before these words that is known well enough to count such units from. */
  last: (unit: Unit) => Anchor | null
  /** The year that the sentence has named before, other than the one of publication. */
  year: number | null
  tense: (first: number, end: number) => Tense
  /** The tense with how near its verb is. */
  seen: (first: number, end: number) => Seen
  /** The event told before that the words `first` to `end` most likely speak of. */
  anchorFor: (first: number, end: number, byName: boolean) => Anchor | null
}

/** What a date was reckoned from; `absolute`: it stands by itself. */
export type Basis = 'absolute' | 'published' | Anchor

/** Time words and what they mean. They are the words `first` to `end`, excluded. */
export interface Reading {
  first: number
  end: number
  period: Period
  basis: Basis
}

export type Reader = (context: Context, at: number) => Reading | null

/** The lower-case text of a word, empty beyond the sentence. */
export function lowerAt({ words }: Context, at: number): string {
  return words[at]?.lower ?? ''
}

export function isCapitalAt({ words }: Context, at: number): boolean {
  return words[at]?.isCapital ?? false
}
