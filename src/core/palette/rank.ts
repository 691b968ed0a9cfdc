import { countWhile } from '../text/bisect.ts'
import { type Match, matchTitle, type Wanted } from './fuzzy.ts'

/** Something that can be chosen by its title. */
export interface Entry {
  /** The title by `foldEvenly`. */
  folded: string
  /** Added to the score: a little for what is likely to be meant. */
  bonus: number
}

export interface Ranked<E> {
  entry: E
  match: Match
}

/**
 * The entries whose titles answer what was typed, the best first, `most` of them at most. Those that answer it alike stay in the order
 * they came in.
 * @returns them, and whether there are more
 */
export function rank<E extends Entry>(
  wanted: Wanted,
  entries: Iterable<E>,
  most: number,
): { best: Ranked<E>[]; isMore: boolean } {
  const best: Ranked<E>[] = []
  let isMore = false
  for (const entry of entries) {
    const match = matchTitle(wanted, entry.folded)
    if (match === null) continue
    match.score += entry.bonus
    if (best.length === most) {
      isMore = true
      if (match.score <= (best.at(-1)?.match.score ?? 0)) continue
      best.pop()
    }
    // After all that score as much or more.
    const place = countWhile(best, (one) => one.match.score >= match.score)
    best.splice(place, 0, { entry, match })
  }
  return { best, isMore }
}
