import type { Span } from '../model/source.ts'
import type { MarkedText } from './answer.ts'
import type { Match } from './matches.ts'

/** About how long a snippet is, in UTF-16 code units: two or three lines of a narrow pane. */
const snippetLength = 160

/** How much of it stands before the first word that was found. */
const lead = 48

const ellipsis = '…'

/** A part of a text that shows what was found in it. */
export interface Snippet {
  shown: MarkedText
  /** Where in the text the words stand that were found: the most that stand together; `null` where none do. */
  best: Span | null
}

/**
 * The part of `text` with the most different sought words, cut between words, on one line. With nothing to mark, it is the beginning.
 * @param matches in `text`, in text order and apart
 */
export function snippetOf(text: string, matches: readonly Match[], length = snippetLength): Snippet {
  const window = bestWindow(matches, length)
  const first = window[0]
  const best = bestRun(window)
  const shownFrom = first === undefined ? 0 : cutBefore(text, first.start)
  const least = Math.min(window.at(-1)?.end ?? 0, shownFrom + length * 2)
  const shownTo = cutAfter(text, Math.max(shownFrom + length, least), least)
  return { shown: shownPart(text, { start: shownFrom, end: shownTo }, matches), best }
}

/** A whole text, such as a title, with what was found in it. */
export function markedText(text: string, matches: readonly Match[]): MarkedText {
  return { text, marks: matches.map(({ start, end }) => ({ start, end })) }
}

/** Matches that fit into a snippet together: of the most different sought ones, then the most, then the first. */
function bestWindow(matches: readonly Match[], length: number): Match[] {
  const room = length - lead
  let best: Match[] = []
  let bestScore = 0
  for (const [index, first] of matches.entries()) {
    const window = [first]
    const different = new Set([first.sought])
    let adjacent = 0
    for (let at = index + 1; at < matches.length; at++) {
      const next = matches[at]
      if (next === undefined || next.end > first.start + room) break
      if (matches[at - 1]?.touchesNext && matches[at - 1]?.sought !== next.sought) adjacent++
      window.push(next)
      different.add(next.sought)
    }
    const score = different.size * 100 + Math.min(adjacent, 9) * 10 + Math.min(window.length, 9)
    if (score > bestScore) [best, bestScore] = [window, score]
  }
  return best
}

/** The span of the longest run of matches without a word between them; of equal ones the first. */
function bestRun(window: readonly Match[]): Span | null {
  let best: Span | null = null
  let bestCount = 0
  let from = 0
  for (const [index, match] of window.entries()) {
    const count = index - from + 1
    const start = window[from]?.start ?? match.start
    if (count > bestCount) [best, bestCount] = [{ start, end: match.end }, count]
    if (!match.touchesNext) from = index + 1
  }
  return best
}

/** A place some way before `at` where a word begins; `at` itself where it is in a long run of characters without a blank. */
function cutBefore(text: string, at: number): number {
  if (at <= lead) return 0
  for (let place = at - lead; place < at; place++) {
    if (/\s/u.test(text.charAt(place - 1)) && /\S/u.test(text.charAt(place))) return place
  }
  return at
}

/** A place at or before `at` where a word ends, but not before `least`. */
function cutAfter(text: string, at: number, least: number): number {
  if (at >= text.length) return text.length
  for (let place = at; place > Math.max(least, at - 40); place--) {
    if (/\s/u.test(text.charAt(place)) && /\S/u.test(text.charAt(place - 1))) return place
  }
  const place = Math.max(least, at)
  const unit = text.charCodeAt(place)
  return unit >= 0xdc00 && unit < 0xe000 ? place + 1 : place
}

function shownPart(text: string, { start, end }: Span, matches: readonly Match[]): MarkedText {
  const before = start > 0 && text.slice(0, start).trim() !== '' ? `${ellipsis} ` : ''
  const after = text.slice(end).trim() !== '' ? ` ${ellipsis}` : ''
  // White space and control characters become blanks one for one, so that the marks keep their places.
  const words = text.slice(start, end).replace(/[\s\p{Cc}]/gu, ' ')
  const trimmed = words.trimStart()
  const shift = before.length - start - (words.length - trimmed.length)
  const body = trimmed.trimEnd()
  const marks = matches
    .filter((match) => match.start < end && match.end > start)
    .map((match) => ({
      start: Math.max(match.start + shift, before.length),
      end: Math.min(match.end + shift, before.length + body.length),
    }))
    .filter((mark) => mark.end > mark.start)
  return { text: `${before}${body}${after}`, marks }
}
