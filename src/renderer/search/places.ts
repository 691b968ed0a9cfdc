import type { Span } from '../../core/model/source.ts'
import type { MarkedText, SearchHit } from '../../core/search/answer.ts'
import { findWords, plain } from '../../core/text/find.ts'
import { markedWords } from './marked.ts'

/**
 * Where the words of a hit stand in `text` now: at its own place if they are still there, otherwise where they stand nearest to it.
 * `null` where the text has none of them, or the hit marks none. Offsets are UTF-16 code units.
 */
export function placeOf(
  text: string,
  { start, end, snippet }: Pick<SearchHit, 'start' | 'end' | 'snippet'>,
): Span | null {
  const words = markedWords([snippet])
  const standing = plain(text.slice(start, end))
  const isThere = plain(snippet.text).includes(standing) && words.some((word) => standing.includes(plain(word)))
  if (isThere && end > start) return { start, end }
  const all = words.flatMap((word) => findWords(text, word))
  return best(all, (span) => -Math.abs(span.start - start))
}

/**
 * Where the marked words of a snippet stand in `text`, those of them that stand together: of several places, the one around which the
 * text is most like the snippet. `null` where it has none of them.
 */
export function placeLike(text: string, snippet: MarkedText): Span | null {
  const run = longestRun(snippet)
  if (run === null) return null
  const before = backwards(snippet.text.slice(0, run.start))
  const after = snippet.text.slice(run.end)
  return best(findWords(text, snippet.text.slice(run.start, run.end)), ({ start, end }) => {
    const ahead = backwards(text.slice(Math.max(0, start - 2 * before.length), start))
    return alike(ahead, before) + alike(text.slice(end, end + 2 * after.length), after)
  })
}

/** The most marks that have no word between them, from the beginning of the first to the end of the last; of equal ones the first. */
export function longestRun({ text, marks }: MarkedText): Span | null {
  const runs: { span: Span; count: number }[] = []
  for (const { start, end } of marks) {
    const last = runs.at(-1)
    const isNext = last !== undefined && !/[\p{L}\p{N}]/u.test(text.slice(last.span.end, start))
    if (isNext) runs[runs.length - 1] = { span: { start: last.span.start, end }, count: last.count + 1 }
    else runs.push({ span: { start, end }, count: 1 })
  }
  const most = Math.max(0, ...runs.map(({ count }) => count))
  return runs.find(({ count }) => count === most)?.span ?? null
}

/** How many letters and signs two texts have in common from their beginning on; white space does not count. */
function alike(a: string, b: string): number {
  const [one, other] = [a.replace(/\s+/gu, ''), b.replace(/\s+/gu, '')]
  let count = 0
  while (count < one.length && count < other.length && one[count] === other[count]) count++
  return count
}

function backwards(text: string): string {
  return text.split('').reverse().join('')
}

/** The first of those that have the most points. */
function best(spans: readonly Span[], points: (span: Span) => number): Span | null {
  let found: { span: Span; points: number } | null = null
  for (const span of spans) {
    const its = points(span)
    if (found === null || its > found.points) found = { span, points: its }
  }
  return found?.span ?? null
}
