import { diffChars } from 'diff'
import { z } from 'zod'
import type { Stripped } from './strip.ts'

/** One place where a text differs from another, in whole words, with some of what stands around it in both. */
export const Difference = z.strictObject({
  before: z.string(),
  /** What should stand there; empty where something was added. */
  removed: z.string(),
  /** What stands there; empty where something was taken out. */
  added: z.string(),
  after: z.string(),
})
export type Difference = z.infer<typeof Difference>

/** A stretch of one text that has another stretch in its place: UTF-16 code units into the stripped texts, ends excluded. */
export interface Hunk {
  start: number
  end: number
  foundStart: number
  foundEnd: number
}

export interface Comparison {
  /** In their order; none where the texts say the same. */
  hunks: Hunk[]
  /** Whether every hunk is known: of texts that have little in common, it is one from the first difference to the last. */
  isExact: boolean
}

/** More letters changed than anybody changes on the quiet. */
const mostChanged = 4_000
/** How long the differences are looked for, in milliseconds. */
const patience = 5_000

/** Where `found` differs from `expected`. */
export function compare(expected: Stripped, found: Stripped): Comparison {
  if (expected.text === found.text) return { hunks: [], isExact: true }
  const [a, b] = [expected.text, found.text]
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  let kept = 0
  while (kept < Math.min(a.length, b.length) - start && a.at(-1 - kept) === b.at(-1 - kept)) kept++
  const whole: Hunk = { start, end: a.length - kept, foundStart: start, foundEnd: b.length - kept }
  const changes = diffChars(a.slice(start, whole.end), b.slice(start, whole.foundEnd), {
    maxEditLength: mostChanged,
    timeout: patience,
  })
  if (changes === undefined) return { hunks: [whole], isExact: false }
  const hunks: Hunk[] = []
  let [at, foundAt] = [start, start]
  let open: Hunk | null = null
  for (const { added, removed, value } of changes) {
    if (!added && !removed) open = null
    else if (open === null) {
      open = { start: at, end: at, foundStart: foundAt, foundEnd: foundAt }
      hunks.push(open)
    }
    if (!added) at += value.length
    if (!removed) foundAt += value.length
    if (open !== null) Object.assign(open, { end: at, foundEnd: foundAt })
  }
  return { hunks: hunks.filter((hunk) => !isHyphenAtLineEnd(hunk, expected, found)), isExact: true }
}

/** A soft hyphen has ink where a line ends at it. */
function isHyphenAtLineEnd({ start, end, foundStart, foundEnd }: Hunk, expected: Stripped, found: Stripped): boolean {
  return start === end && expected.softHyphens.has(start) && /^[-\u2010]$/u.test(found.text.slice(foundStart, foundEnd))
}

/** How much of what stands around a difference is shown, in code units. */
const around = 40

/** The hunks as a person reads them; neighbours within a word are one. */
export function differencesOf({ hunks }: Comparison, expected: Stripped, found: Stripped): Difference[] {
  const widened: Hunk[] = []
  for (const hunk of hunks) {
    const wide = toWholeWords(hunk, expected)
    const last = widened.at(-1)
    if (last !== undefined && wide.start <= last.end) {
      Object.assign(last, { end: wide.end, foundEnd: wide.foundEnd })
    } else {
      widened.push(wide)
    }
  }
  return widened.map(({ start, end, foundStart, foundEnd }) => {
    const first = expected.offsets[start] ?? expected.from.length
    const last = end === start ? first : (expected.offsets[end - 1] ?? 0) + 1
    return {
      before: tidy(expected.from.slice(Math.max(0, first - around), first)).trimStart(),
      removed: tidy(slice(expected, start, end)),
      added: tidy(slice(found, foundStart, foundEnd)),
      after: tidy(expected.from.slice(last, last + around)).trimEnd(),
    }
  })
}

/** What stands on either side of a hunk is the same in both texts, so that both grow by as much. */
function toWholeWords(hunk: Hunk, { offsets }: Stripped): Hunk {
  const isOneWord = (left: number, right: number) => (offsets[right] ?? Infinity) <= (offsets[left] ?? 0) + 1
  let { start, end, foundStart, foundEnd } = hunk
  while (start > 0 && foundStart > 0 && isOneWord(start - 1, start)) {
    start--
    foundStart--
  }
  // Nothing taken out between two words: what was added stands by itself.
  const isBetween = hunk.start === hunk.end && start === hunk.start
  while (!isBetween && end > 0 && end < offsets.length && isOneWord(end - 1, end)) {
    end++
    foundEnd++
  }
  return { start, end, foundStart, foundEnd }
}

function slice({ from, offsets }: Stripped, start: number, end: number): string {
  return start === end ? '' : from.slice(offsets[start] ?? 0, (offsets[end - 1] ?? 0) + 1)
}

function tidy(text: string): string {
  return text.replace(/\s+/gu, ' ')
}

/** Whether anything within a stretch of the expected text is another; what was added right before or after it is not in it. */
export function touches({ hunks }: Comparison, start: number, end: number): boolean {
  return hunks.some((hunk) => hunk.start < end && hunk.end > start && (hunk.start !== hunk.end || hunk.start > start))
}
