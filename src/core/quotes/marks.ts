import type { Span } from '../model/source.ts'

/** Words between quotation marks. The span has its marks in it. */
export interface Stretch extends Span {
  /** The words without the marks. */
  inner: Span
  /** Number of the paragraph, from 0. */
  paragraph: number
  /** The paragraph ends before a closing mark: speech that goes on in the next one. */
  isOpen: boolean
}

/** A paragraph of a text: a run of lines without a blank line, or a line of its own. Offsets are UTF-16 code units. */
export function paragraphsOf(text: string): Span[] {
  const paragraphs: Span[] = []
  for (const { 0: words, index } of text.matchAll(/[^\n]+/gu)) {
    if (words.trim() !== '') paragraphs.push({ start: index, end: index + words.length })
  }
  return paragraphs
}

const isGap = (char: string) => char === '' || /[\s―—–([{/:-]/u.test(char)
const isEnd = (char: string) => char === '' || /[\s.,;:!?)\]―—–-]/u.test(char)

/**
 * Every stretch between quotation marks, outermost only, in text order. Double marks are curly, straight, low or angled. Single marks
 * count in a text that is set with them, as British papers are: one where more stand outside double marks than the other way round.
 * A stretch that its paragraph does not close ends with the paragraph when the next one opens again, as newspapers set long speech, or
 * where a double mark begins the paragraph; otherwise its mark stands alone and opens nothing.
 */
export function stretchesIn(text: string, paragraphs: readonly Span[]): Stretch[] {
  const doubles: Stretch[] = []
  const singles: Stretch[] = []
  for (const [index, paragraph] of paragraphs.entries()) {
    const words = text.slice(paragraph.start, paragraph.end)
    const nextMark = text.charAt(paragraphs[index + 1]?.start ?? text.length)
    addPairs(doubles, doublesIn(words, nextMark), paragraph, index)
    addPairs(singles, singlesIn(words, nextMark), paragraph, index)
  }
  // Some archives set two apostrophes for a double mark; single ones are then within what cannot be told.
  if (singles.length === 0 || text.includes("''")) return doubles
  const outermost: Stretch[] = []
  for (const stretch of [...doubles, ...singles].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (stretch.start >= (outermost.at(-1)?.end ?? 0)) outermost.push(stretch)
  }
  const ownSingles = outermost.filter(({ start }) => isSingle(text, start)).length
  return ownSingles > outermost.length - ownSingles ? outermost : doubles
}

const isSingle = (text: string, at: number) => text.charAt(at) === '‘' || text.charAt(at) === "'"

/** Two marks and what is between them, as offsets into a paragraph. */
interface Pair extends Span {
  isOpen: boolean
}

function addPairs(stretches: Stretch[], pairs: readonly Pair[], { start }: Span, paragraph: number): void {
  for (const pair of pairs) {
    stretches.push({
      start: start + pair.start,
      end: start + pair.end,
      inner: { start: start + pair.start + 1, end: start + (pair.isOpen ? pair.end : pair.end - 1) },
      paragraph,
      isOpen: pair.isOpen,
    })
  }
}

/** Code units, of blanks or a dash, that may stand before the mark with which a paragraph begins. */
const mostBefore = 3

/** Whether a pair holds more than white space. */
const isFilled = (words: string, { start, end, isOpen }: Pair) =>
  words.slice(start + 1, isOpen ? end : end - 1).trim() !== ''

/**
 * The pairs of double marks of a paragraph; `nextMark` is how the next one begins. A mark opens where white space or an opening bracket
 * stands before it and something else after it; one that is set the wrong way round is taken by its place.
 */
function doublesIn(words: string, nextMark: string): Pair[] {
  const pairs: Pair[] = []
  let opened = -1
  const close = (end: number, isOpen: boolean) => {
    pairs.push({ start: opened, end, isOpen })
    opened = -1
  }
  for (const { 0: mark, index: at } of words.matchAll(/["“”„«»]/gu)) {
    const before = words.charAt(at - 1)
    const after = words.charAt(at + 1)
    const isOpening = /[“„«]/u.test(mark)
      ? isGap(before) || !isEnd(after)
      : mark === '"' && isGap(before) && !isGap(after)
    if (opened < 0) {
      if (isOpening) opened = at
    } else if (!isOpening || mark === '"') close(at + 1, false)
    else {
      // Opened twice: the first was never closed.
      close(at, false)
      opened = at
    }
  }
  if (opened >= 0 && (/["“„«]/u.test(nextMark) || opened < mostBefore)) close(words.length, true)
  return pairs.filter((pair) => isFilled(words, pair))
}

/** Words that begin with an apostrophe, which opens nothing: the ’90s, ’tis, rock ’n’ roll. */
const shortened = /^(?:\d\ds?\b|(?:tis|twas|twill|em|til|till|cause|bout|round|cos|nuff|n)\b)/iu

/** The pairs of single marks of a paragraph. The closing mark is also the apostrophe: only one that no word goes on after can close. */
function singlesIn(words: string, nextMark: string): Pair[] {
  const pairs: Pair[] = []
  for (let at = nextOpening(words, 0); at >= 0; ) {
    const following = nextOpening(words, at + 1)
    const end = closingOf(words, at, following < 0 ? words.length : following)
    if (end >= 0) pairs.push({ start: at, end: end + 1, isOpen: false })
    else if (following < 0 && at === 0 && /['‘]/u.test(nextMark))
      pairs.push({ start: at, end: words.length, isOpen: true })
    at = following
  }
  return pairs.filter((pair) => isFilled(words, pair))
}

function nextOpening(words: string, from: number): number {
  for (let at = from; at < words.length; at++) {
    const char = words.charCodeAt(at)
    if (char !== 0x27 && char !== 0x2018) continue
    const before = words.charAt(at - 1)
    if (!isGap(before) && !/["“„«]/u.test(before)) continue
    if (!isGap(words.charAt(at + 1)) && !shortened.test(words.slice(at + 1, at + 8))) return at
  }
  return -1
}

/**
 * Where what opens at `opened` closes, before `limit`; -1 where it does not. After an s, the mark may be a possessive ("the dockers’
 * union"): it closes only when no surer mark follows.
 */
function closingOf(words: string, opened: number, limit: number): number {
  let possessive = -1
  for (let at = opened + 2; at < limit; at++) {
    const char = words.charCodeAt(at)
    if (char !== 0x27 && char !== 0x2019) continue
    const after = words.charAt(at + 1)
    if (/\s/u.test(words.charAt(at - 1)) || (!isEnd(after) && !/["”»]/u.test(after))) continue
    if (words.charAt(at - 1) !== 's') return at
    if (possessive < 0) possessive = at
  }
  return possessive
}
