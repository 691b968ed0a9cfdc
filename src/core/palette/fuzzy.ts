import type { Span } from '../model/source.ts'
import { foldEvenly } from './fold.ts'

/** How well a title answers what was typed, and which of its letters were meant: half-open ranges of UTF-16 code units, in order. */
export interface Match {
  /** Higher is better; a title that is what was typed has the most. */
  score: number
  marks: Span[]
}

/** What was typed, as {@link matchTitle} looks for it: folded words. */
export type Wanted = readonly string[]

export function wantedOf(typed: string): Wanted {
  return foldEvenly(typed).split(/\s+/u).filter(Boolean)
}

/**
 * Whether every word that was typed stands in a title, in any order: as the beginning of a word, inside one, as the beginnings of
 * several words (`sact` in “Show actors”), or with a few letters between its own (`anotate`). These count in this order.
 * @param folded the title by `foldEvenly`
 * @returns `null` where one of them does not; with nothing typed, every title fits alike
 */
export function matchTitle(wanted: Wanted, folded: string): Match | null {
  const marks: Span[] = []
  let score = 0
  for (const word of wanted) {
    const found = findWord(word, folded)
    if (found === null) return null
    score += found.score
    marks.push(...found.marks)
  }
  // Of two titles that fit alike, the shorter one says less besides.
  const rest = wanted.length === 0 ? 0 : folded.length / (folded.length + 40)
  return { score: score / Math.max(wanted.length, 1) - rest, marks: joined(marks) }
}

/** The least a word scores where it stands so; within a kind, up to 9 more. */
const whole = 40
const begins = 30
const inside = 20
const beginnings = 15
const scattered = 0

function findWord(word: string, title: string): Match | null {
  const together = findTogether(word, title)
  // Most titles do not even have the letters: that is seen soonest.
  if (together !== null || !hasLetters(word, title)) return together
  return findBeginnings(word, title) ?? findScattered(word, title)
}

/** Whether the letters stand in the title in their order, however far apart. */
function hasLetters(word: string, title: string): boolean {
  return betweenLetters(word, title, 0) !== null
}

/** The letters one after the other, best at the beginning of a word. */
function findTogether(word: string, title: string): Match | null {
  const first = title.indexOf(word)
  if (first < 0) return null
  let at = first
  while (at >= 0 && !startsWord(title, at)) at = title.indexOf(word, at + 1)
  const start = at < 0 ? first : at
  const marks = [{ start, end: start + word.length }]
  if (at < 0) return { score: inside, marks }
  const isWhole = !isLetter(title[start + word.length])
  return { score: (isWhole ? whole : begins) + (start === 0 ? 5 : 0), marks }
}

/** The letters as the beginnings of words that follow one another, with words between them passed over. */
function findBeginnings(word: string, title: string): Match | null {
  const marks = beginningsFrom(word, title, 0, 0, new Set())
  return marks === null ? null : { score: beginnings + 4 / marks.length + (marks[0]?.start === 0 ? 1 : 0), marks }
}

/** @param failed what was tried already without success, so that it is not tried again and again in a title of many alike words */
function beginningsFrom(word: string, title: string, typed: number, from: number, failed: Set<number>): Span[] | null {
  if (typed === word.length) return []
  const state = typed * (title.length + 1) + from
  if (failed.has(state)) return null
  const letter = word[typed] ?? ''
  for (let at = title.indexOf(letter, from); at >= 0; at = title.indexOf(letter, at + 1)) {
    if (!startsWord(title, at)) continue
    let length = 1
    while (typed + length < word.length && title[at + length] === word[typed + length]) length += 1
    // The longest beginning first; where what is left is nowhere, a shorter one.
    for (; length > 0; length -= 1) {
      const rest = beginningsFrom(word, title, typed + length, at + length, failed)
      if (rest !== null) return [{ start: at, end: at + length }, ...rest]
    }
  }
  failed.add(state)
  return null
}

/** Letters in between that are still taken for a slip, for each letter typed. */
const slack = 0.5

/** The letters in their order, close together. Two letters stand in that order nearly everywhere: they are not looked for so. */
function findScattered(word: string, title: string): Match | null {
  if (word.length < 3) return null
  let best: Match | null = null
  for (let at = title.indexOf(word[0] ?? ''); at >= 0; at = title.indexOf(word[0] ?? '', at + 1)) {
    const between = betweenLetters(word, title, at)
    if (between === null) break
    if (between > word.length * slack) continue
    const score = scattered + 9 / (1 + between) + (startsWord(title, at) ? 1 : 0)
    if (best === null || score > best.score) best = { score, marks: lettersFrom(word, title, at) }
  }
  return best
}

/** How many other letters stand among those of `word`, taken from `from` on as they come; `null` where they are not all there. */
function betweenLetters(word: string, title: string, from: number): number | null {
  let at = from - 1
  for (let typed = 0; typed < word.length; typed++) {
    at = title.indexOf(word[typed] ?? '', at + 1)
    if (at < 0) return null
  }
  return at + 1 - from - word.length
}

function lettersFrom(word: string, title: string, from: number): Span[] {
  const marks: Span[] = []
  let at = from - 1
  for (const letter of word.split('')) {
    at = title.indexOf(letter, at + 1)
    marks.push({ start: at, end: at + 1 })
  }
  return marks
}

function startsWord(title: string, at: number): boolean {
  return isLetter(title[at]) ? !isLetter(title[at - 1]) : true
}

function isLetter(unit: string | undefined): boolean {
  if (unit === undefined) return false
  const code = unit.charCodeAt(0)
  // Most titles are plain: this is asked for every letter of thousands of them.
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39)
  return /[\p{L}\p{N}\p{M}\p{Cs}]/u.test(unit)
}

/** In order, with those that touch or overlap made one. */
function joined(marks: Span[]): Span[] {
  const result: Span[] = []
  for (const { start, end } of marks.toSorted((a, b) => a.start - b.start)) {
    const last = result.at(-1)
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end)
    else result.push({ start, end })
  }
  return result
}
