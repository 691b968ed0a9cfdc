import { countWhile } from '../text/bisect.ts'
import type { Look } from './candidateFeatures.ts'
import type { Stretch } from './marks.ts'
import type { Mention } from './mentions.ts'
import type { Rivals } from './rivals.ts'
import type { Token } from './tokens.ts'

/** A paragraph as the finder sees it. */
export interface Paragraph {
  tokens: readonly Token[]
  /** The place of each stretch among the tokens, by its number. */
  places: ReadonlyMap<number, number>
  mentions: readonly Mention[]
  /** What has been found out about its mentions so far: each is a candidate for several stretches. */
  looks: Map<Mention, Look>
  saying: Map<Mention, boolean>
}

/** A mention that a stretch could be credited to. */
export interface Candidate {
  mention: Mention
  paragraph: Paragraph
  /**
   * Where it stands: in the stretch's own paragraph, in one before, in the next as a signature ("— Ana Ruiz"), or in the stretch itself as
   * a transcript's label ("WALLACE: …").
   */
  where: 'own' | 'before' | 'signature' | 'label'
  /** How many paragraphs before the stretch it stands; 0 for `own` and `label`, -1 for `signature`. */
  back: number
  /** The speech just before was credited to it. */
  isSpeaking: boolean
}

/** What is known of a stretch before its speaker is looked for. */
export interface Situation {
  text: string
  stretch: Stretch
  paragraph: Paragraph
  /** Place of the stretch among the paragraph's tokens. */
  at: number
  /** Whether the stretch before, in this paragraph or the one before it, was speech; `none` where there is no such stretch. */
  before: 'speech' | 'other' | 'none'
  /** How many tokens stand between that stretch and this one, -1 when it is in the paragraph before. */
  since: number
  rivals: Rivals
  /** How many words the stretch has, as a range. */
  length: string
  /** How its words end: with a comma when its attribution follows. */
  end: string
  /** The paragraph before left its marks open on speech, and this stretch opens them again. */
  continues: boolean
}

/** The first of a paragraph's mentions that stands after the token `at`, by halving; their number where none does. */
export function mentionAfter(mentions: readonly Mention[], at: number): number {
  return countWhile(mentions, ({ first }) => first <= at)
}

/** A count as one of a few ranges: nothing depends on whether it is 13 or 14. */
export const bucket = (count: number): string =>
  count <= 3 ? String(count) : count <= 6 ? '4-6' : count <= 12 ? '7-12' : count <= 25 ? '13-25' : '26+'

/** How many words a stretch has, as a range. */
export function lengthOf(text: string, { inner }: Stretch): string {
  const words = text.slice(inner.start, inner.end).trim().split(/\s+/u).length
  return words <= 2 ? '1-2' : words <= 5 ? '3-5' : words <= 10 ? '6-10' : '11+'
}

/** How the words of a stretch end, and what follows them; the stretch is at place `at` of its paragraph's tokens. */
export function quoteEnd(text: string, { inner }: Stretch, tokens: readonly Token[], at: number): string {
  const last = text.slice(inner.start, inner.end).trimEnd().slice(-1)
  const next = tokens[at + 1]
  if (last === ',' || last === '.' || last === '?' || last === '!') return last
  return next?.text === ',' ? 'o,' : next?.text === '.' ? 'o.' : /[—–…-]/u.test(last) ? '-' : 'w'
}
