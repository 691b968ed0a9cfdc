import type { Span } from '../model/source.ts'
import { nearest, type Row, type Term } from './likelihoodTerms.ts'
import type { LikelihoodWords } from './likelihoodWords.ts'

/** Text to put in the place of a stretch. */
export interface Rewording extends Span {
  text: string
  term: Term
}

/** Terms further off than this, in percent, are not offered: the writer means something else. */
const farthest = 20
const most = 3

/**
 * Terms of `row` that can stand where words of likelihood stand, the nearest by their band first; no more than three. A term that
 * the sentence has no room for is left out: "remote" cannot take the place of "possibly". Offsets are UTF-16 code units into `text`.
 */
export function rewordings(text: string, found: LikelihoodWords, row: Row): Rewording[] {
  return nearest(row, found.percent)
    .filter(({ low, high }) => found.percent >= low - farthest && found.percent <= high + farthest)
    .flatMap((term) => reword(text, found, term) ?? [])
    .slice(0, most)
}

/** `term` in the place of words of likelihood, with as much of what surrounds them as changes with it; `null` where it does not fit. */
export function reword(text: string, found: LikelihoodWords, term: Term): Rewording | null {
  const before = text.slice(0, found.start)
  const after = text.slice(found.end)
  return asClause(text, found, before, after, term) ?? asPhrase(text, found, before, after, term)
}

const itIs = /\bit(?:’s|'s|\s+(is|was|remains|seems|appears))\s+$/iu
const thereIs = /\bthere(?:’s|'s|\s+(?:is|are|was|were|remains))\s+$/iu

/** "It is likely that …" and "There is a remote chance that …" say the same in two ways, so that any term fits. */
function asClause(text: string, found: Span, before: string, after: string, term: Term): Rewording | null {
  if (!/^\s+that\b/u.test(after)) return null
  const opening = itIs.exec(before) ?? thereIs.exec(before)
  if (opening === null) return null
  const verb = /\bw(?:as|ere)\b/u.test(opening[0]) ? 'was' : 'is'
  if (term.adjective !== undefined) return made(text, opening.index, found.end, `it ${verb} ${term.adjective}`, term)
  const plural = term.noun?.endsWith('odds') === true ? (verb === 'was' ? 'were' : 'are') : verb
  return made(text, opening.index, found.end, `there ${plural} ${term.noun}`, term)
}

function asPhrase(text: string, found: LikelihoodWords, before: string, after: string, term: Term): Rewording | null {
  const { form, start, end } = found
  if (form === 'noun') return asNoun(text, found, before, term)
  if (form === 'modal') return term.adverb === undefined ? null : made(text, start, end, `will ${term.adverb}`, term)
  const isAdverb = form === 'adverb' || /\b(?:will|would|has|have|had|may|might|could|should|must)\s+$/iu.test(before)
  if (isAdverb) return term.adverb === undefined ? null : made(text, start, end, term.adverb, term)
  if (/^\s+to\b/u.test(after) && term.takesTo !== true) return asFuture(text, found, before, after, term)
  if (term.adjective === undefined) return null
  const article = /\ban?\s+$/iu.exec(before)
  if (article === null) return made(text, start, end, term.adjective, term)
  return made(text, article.index, end, `${/^[aeiou]/u.test(term.adjective) ? 'an' : 'a'} ${term.adjective}`, term)
}

/** A noun that another word determines ("the only remote chance") cannot be replaced with one that has its own article. */
function asNoun(text: string, { start, end }: Span, before: string, { noun, ...term }: Term): Rewording | null {
  if (noun === undefined) return null
  const isDetermined = /\b(?:the|no|any|this|that|its|their|our|only|an?)\s+$/iu.test(before)
  return isDetermined ? null : made(text, start, end, noun, { noun, ...term })
}

/** "Is likely to fall" as "will probably fall", where the adjective takes no infinitive. */
function asFuture(text: string, { end }: Span, before: string, after: string, term: Term): Rewording | null {
  const verb = /\b(is|are|was|were)\s+$/iu.exec(before)
  const to = /^\s+to\b/u.exec(after)
  if (term.adverb === undefined || verb === null || to === null) return null
  const modal = /^w/iu.test(verb[0]) ? 'would' : 'will'
  return made(text, verb.index, end + to[0].length, `${modal} ${term.adverb}`, term)
}

/** With a capital where the words before had one. */
function made(text: string, start: number, end: number, words: string, term: Term): Rewording {
  const isCapital = /^\p{Lu}/u.test(text.slice(start, end))
  return { start, end, text: isCapital ? words.charAt(0).toUpperCase() + words.slice(1) : words, term }
}
