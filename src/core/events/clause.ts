import type { Span } from '../model/source.ts'
import { wholeCharacter } from '../text/cut.ts'

/** Where a sentence can be cut in clauses: the cut stands before the word that joins them, behind the sign. */
const joints =
  /[;:—–]\s+|,\s+(?=(?:and|but|while|although|though|whereas|which|who|where|when|after|before|as|so|then)\s)/gu
/** A clause has at least so many code units; shorter ones stay with their neighbour. */
const shortest = 30
const longestTitle = 120

/** The clause of the sentence that holds the expression; the sentence where it has no others. */
export function clauseAround(text: string, sentence: Span, expression: Span): Span {
  let { start, end } = sentence
  const words = text.slice(sentence.start, sentence.end)
  for (const { 0: sign, index } of words.matchAll(joints)) {
    const before = sentence.start + index
    const after = before + sign.length
    if (after <= expression.start && expression.end - start >= shortest && sentence.end - after >= shortest) {
      if (after - start >= shortest) start = after
    } else if (before >= expression.end && before - start >= shortest) {
      end = before
      break
    }
  }
  return { start, end }
}

/** A title out of the sentence's words: its clause, cut at a word to about 120 code units with the expression in it where that fits. */
export function titleOf(text: string, sentence: Span, expression: Span): string {
  const clause = clauseAround(text, sentence, expression)
  let { start } = clause
  // What leads over from the sentence before says nothing here.
  const lead =
    /^["“‘'(]*(?:But|And|So|Yet|Still,|However,|Meanwhile,|Nonetheless,|Then|Also,|In addition,|and|but|so|yet|then)\s+/u.exec(
      text.slice(start, start + 40),
    )
  if (lead !== null && start + lead[0].length < expression.start) start += lead[0].length
  if (expression.end - start > longestTitle) start = wordAfter(text, expression.end - longestTitle, expression.start)
  let end = clause.end
  if (end - start > longestTitle) {
    end = start + longestTitle
    while (end > start && /\S/.test(text.charAt(end))) end--
    if (end <= Math.max(start, expression.end - 1)) end = wholeCharacter(text, start + longestTitle)
  }
  return bare(text.slice(start, end))
}

/** Where the first word after `at` begins, the first behind a comma preferred. */
function wordAfter(text: string, at: number, limit: number): number {
  const words = text.slice(at, limit)
  const comma = /,\s+/.exec(words)
  if (comma !== null && comma.index < words.length / 2) return at + comma.index + comma[0].length
  const blank = /\s+/.exec(words)
  return blank === null ? limit : at + blank.index + blank[0].length
}

const pairs = [
  ['“', '”'],
  ['(', ')'],
  ['"', '"'],
] as const

/** Without a final stop, and without a first or last quotation mark or bracket that has lost its partner. */
function bare(title: string): string {
  let words = title.trim().replace(/[,;:.—–\s-]+$/u, '')
  for (const [open, close] of pairs) {
    if (words.startsWith(open) && !words.includes(close, 1)) words = words.slice(1)
    if (words.endsWith(close) && !words.slice(0, -1).includes(open)) words = words.slice(0, -1)
  }
  return words.trim() === '' ? title.trim() : words.trim()
}
