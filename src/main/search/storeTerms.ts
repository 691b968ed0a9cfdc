import { isUnspaced } from '../../core/search/fold.ts'
import type { Sought } from '../../core/search/matches.ts'
import type { Term } from '../../core/search/query.ts'
import { anyOf, phrase } from './ftsQuery.ts'
import type { Vocabulary, Word } from './storeWords.ts'

/** A term of a query with the words of the index that it stands for. */
export interface Wanted {
  /** For FTS5, without columns. */
  expression: string
  /** The same, as if what was typed were complete; where it stands nowhere so, no other. */
  exact: string
  /** What is marked in what was found. */
  sought: Sought
  /** In at most about how many entries it stands. */
  entries: number
  /** The single word, or its completions, that neighbouring words can stand beside; empty for others. */
  single: readonly string[]
  /** The words that were taken instead of one that stands nowhere; `null` where that one stands somewhere. */
  instead: string[] | null
}

/** Inflections of one word: more are rare ones. */
const mostInflections = 16

/** Completions of the beginning of a word: of a short one the most frequent, of a long one all. */
const mostCompletions = 24

/** How many entries the completions of a word may stand in, together, as a share of all: what they cost. In a small index all may. */
const mostShare = 0.6
const smallIndex = 5000

/** Completions of the last word of a phrase. */
const mostPhrases = 16

/** What a misspelt word may be. */
const mostMeant = 3

/** @param stands whether a word stands in any entry, other than the vocabulary may know */
export function wantedOf(term: Term, vocabulary: Vocabulary, stands: (word: string) => boolean): Wanted {
  const { words, isPrefix } = term
  const [word = '', ...others] = words
  if (others.length > 0) return phraseWanted(term, vocabulary)
  const whole = asTyped(term, word, vocabulary, stands)
  const isOpen = isPrefix && !isUnspaced(word)
  const completions = isOpen ? withinBudget(vocabulary.beginningWith(word, mostCompletions), vocabulary.rows) : []
  if (whole.length > 0 || completions.length > 0) return wordsWanted(whole, completions, isOpen ? word : '')
  if (term.isLiteral || stands(word)) return wordsWanted([{ word, entries: 1 }], [], '')
  const meant = vocabulary.meant(word, mostMeant).filter((one) => stands(one.word))
  const inflected = meant.flatMap((one) => vocabulary.inflections(one.word, mostInflections))
  return { ...wordsWanted(inflected, [], ''), instead: meant.map((one) => one.word) }
}

/** The word with its inflections, itself first; of quoted words and those of scripts without blanks, only itself. */
function asTyped({ isLiteral }: Term, word: string, vocabulary: Vocabulary, stands: (word: string) => boolean): Word[] {
  const entries = vocabulary.entriesOf(word)
  // A word that few entries had may be in none by now.
  const own = entries > 2 || (entries > 0 && stands(word)) ? [{ word, entries }] : []
  if (isLiteral || isUnspaced(word)) return own
  return [...own, ...vocabulary.inflections(word, mostInflections).filter((one) => one.word !== word)]
}

function wordsWanted(whole: readonly Word[], completions: readonly Word[], prefix: string): Wanted {
  const all = new Map([...whole, ...completions].map(({ word, entries }) => [word, entries]))
  const words = [...all.keys()]
  return {
    expression: anyWord(words),
    exact: anyWord(whole.length > 0 ? whole.map(({ word }) => word) : words),
    sought: { words, prefix, phrases: [], isOpen: false },
    entries: sum(all.values()),
    single: words,
    instead: null,
  }
}

function anyWord(words: readonly string[]): string {
  return anyOf(words.map((word) => phrase([word])))
}

function phraseWanted({ words, isPrefix }: Term, vocabulary: Vocabulary): Wanted {
  const start = words.slice(0, -1)
  const last = words.at(-1) ?? ''
  const completions = isPrefix ? vocabulary.beginningWith(last, mostPhrases).map(({ word }) => word) : []
  const lasts = new Set([last, ...completions])
  return {
    expression: anyOf([...lasts].map((one) => phrase([...start, one]))),
    exact: phrase(words),
    sought: { words: [], prefix: '', phrases: [words], isOpen: isPrefix },
    entries: Math.min(...words.map((word) => vocabulary.entriesOf(word))),
    single: [],
    instead: null,
  }
}

/** The most frequent words that together stand in no more than a share of all entries; at least one. */
function withinBudget(words: readonly Word[], rows: number): Word[] {
  let left = Math.max(rows * mostShare, smallIndex)
  const kept: Word[] = []
  for (const word of words) {
    if (kept.length > 0 && word.entries > left) continue
    left -= word.entries
    kept.push(word)
  }
  return kept
}

function sum(numbers: Iterable<number>): number {
  let all = 0
  for (const number of numbers) all += number
  return all
}
