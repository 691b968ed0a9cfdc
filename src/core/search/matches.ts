import type { Span } from '../model/source.ts'
import { foldWithOffsets, wordPattern } from './fold.ts'

/** One of the words or phrases that were looked for, all folded. */
export interface Sought {
  /** Any of these words. */
  words: readonly string[]
  /** Any word that begins so; empty for none. */
  prefix: string
  /** Any of these phrases, of two or more words each. */
  phrases: readonly (readonly string[])[]
  /** The last word of a phrase may go on. */
  isOpen: boolean
}

/** Where one of the sought words or phrases stands, in UTF-16 code units of the text. */
export interface Match extends Span {
  /** Which of the sought it is, by place. */
  sought: number
  /** The next match follows it with no word between them. */
  touchesNext: boolean
}

/** No more matches of one sought are looked at in a text: for a snippet, more make no difference. */
const most = 200

/** Matches in `text` of whatever of `sought` stands in it, in text order and apart. */
export function findMatches(text: string, sought: readonly Sought[]): Match[] {
  const folded = foldWithOffsets(text)
  const found = sought.flatMap((one, index) => spansOf(folded.text, one).map((span) => ({ ...span, sought: index })))
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  let reached = 0
  const apart = found.filter(({ start, end }) => {
    const isApart = start >= reached
    reached = Math.max(reached, end)
    return isApart
  })
  return apart.map(({ start, end, sought }, index) => {
    const next = apart[index + 1]
    const touchesNext = next !== undefined && !wordPattern().test(folded.text.slice(end, next.start))
    return { ...folded.original(start, end), sought, touchesNext }
  })
}

/** Spans in a folded text. */
function spansOf(text: string, { words, prefix, phrases, isOpen }: Sought): Span[] {
  const spans: Span[] = []
  const set = new Set(words)
  const start = commonPrefix(words)
  if (words.length > 0)
    eachWord(text, start, spans, (span) => (set.has(text.slice(span.start, span.end)) ? span : null))
  if (prefix !== '') eachWord(text, prefix, spans, (span) => span)
  for (const phrase of phrases) eachWord(text, phrase[0] ?? '', spans, (span) => phraseAt(text, span, phrase, isOpen))
  return spans
}

/** Looks at every word of `text` that begins with `start`. */
function eachWord(text: string, start: string, spans: Span[], take: (word: Span) => Span | null): void {
  // Nothing begins every word: then each place is looked at.
  for (
    let at = text.indexOf(start), count = 0;
    at >= 0 && at < text.length && count < most;
    at = text.indexOf(start, at + 1)
  ) {
    if (at > 0 && isWordUnit(text, at - 1)) continue
    const word = { start: at, end: wordEnd(text, at) }
    if (word.end === word.start) continue
    const span = take(word)
    if (span === null) continue
    spans.push(span)
    count++
  }
}

function phraseAt(text: string, first: Span, phrase: readonly string[], isOpen: boolean): Span | null {
  let word = first
  for (const [index, wanted] of phrase.entries()) {
    if (index > 0) word = nextWord(text, word.end)
    const has = text.slice(word.start, word.end)
    const isLast = index === phrase.length - 1
    if (isLast && isOpen ? !has.startsWith(wanted) : has !== wanted) return null
  }
  return { start: first.start, end: word.end }
}

function nextWord(text: string, from: number): Span {
  let start = from
  while (start < text.length && !isWordUnit(text, start)) start++
  return { start, end: wordEnd(text, start) }
}

function wordEnd(text: string, from: number): number {
  let end = from
  while (end < text.length && isWordUnit(text, end)) end++
  return end
}

/** Whether a unit of a folded text belongs to a word: what {@link wordPattern} says. */
function isWordUnit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57) || unit >= 128
}

function commonPrefix(words: readonly string[]): string {
  let [prefix = ''] = words
  for (const word of words) while (!word.startsWith(prefix)) prefix = prefix.slice(0, -1)
  return prefix
}
