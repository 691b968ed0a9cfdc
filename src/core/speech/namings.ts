import type { Actor } from '../model/actor.ts'
import type { Span } from '../model/source.ts'
import { occurrences } from '../text/find.ts'

const letter = /[\p{L}\p{N}\p{M}]/u

/**
 * Where each actor is called by name or alias in a text, in text order, by the actor's id. Case counts, and a name inside a longer
 * word is none. Where names overlap the longest is meant: "Washington" does not stand in "Washington Post" when that is an actor too.
 */
export function namingsOf(
  text: string,
  actors: readonly Pick<Actor, 'id' | 'name' | 'aliases'>[],
): Map<string, Span[]> {
  const named = actors.flatMap(({ id, name, aliases }) =>
    [...new Set([name, ...aliases])].flatMap((one) =>
      occurrences(text, one)
        .filter(isWhole(text))
        .map((span) => ({ id, span })),
    ),
  )
  named.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
  const namings = new Map<string, Span[]>(actors.map(({ id }) => [id, []]))
  let reached = 0
  for (const { id, span } of named) {
    if (span.start < reached) continue
    namings.get(id)?.push(span)
    reached = span.end
  }
  return namings
}

function isWhole(text: string): (span: Span) => boolean {
  return ({ start, end }) => !letter.test(text.charAt(start - 1)) && !letter.test(text.charAt(end))
}
