import type { SuggestFrom } from '../../core/suggest/suggest.ts'
import type { Decisions, Suggestions } from '../../core/suggest/suggestions.ts'

/**
 * What the window asks of the worker that finds suggestions. A source's text is sent once, in pieces, before the first `find` about it;
 * the worker knows one source at a time.
 */
export type FinderRequest =
  | { type: 'source'; piece: string; isFirst: boolean }
  | ({ type: 'find'; run: number; decisions: Decisions } & Omit<SuggestFrom, 'text'>)

/** The answer to one `find`, in parts: the last one says so. `problem` ends it too, in the words of what was thrown. */
export type FinderAnswer =
  | { type: 'part'; run: number; part: Suggestions; isLast: boolean }
  | { type: 'problem'; run: number; problem: string }

/** How much of a text is sent at a time, in UTF-16 code units: copying more is felt in the window. */
export const pieceLength = 500_000

/** How many suggestions a part has at most, so that taking one up is never felt in the window. */
const most = 500

/** Suggestions in parts small enough to be sent: together, in order, they are the whole. There is one part at least. */
export function partsOf(found: Suggestions): Suggestions[] {
  const { quotes, actors, events, keyPoints } = found
  const longest = Math.max(quotes.length, actors.length, events.length, keyPoints.length)
  return Array.from({ length: Math.max(1, Math.ceil(longest / most)) }, (_, index) => {
    const [from, to] = [index * most, (index + 1) * most]
    return {
      quotes: quotes.slice(from, to),
      actors: actors.slice(from, to),
      events: events.slice(from, to),
      keyPoints: keyPoints.slice(from, to),
    }
  })
}

export const nothing: Suggestions = { quotes: [], actors: [], events: [], keyPoints: [] }

/** Puts a part behind what came before it. */
export function addPart(to: Suggestions, part: Suggestions): void {
  to.quotes.push(...part.quotes)
  to.actors.push(...part.actors)
  to.events.push(...part.events)
  to.keyPoints.push(...part.keyPoints)
}
