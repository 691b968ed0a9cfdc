import { acceptQuote } from '../../core/edit/deciding.ts'
import type { NoteEdit } from '../../core/edit/noteEdit.ts'
import { findActor, nameKey } from '../../core/model/actor.ts'
import type { Note } from '../../core/model/note.ts'
import type { SuggestedActor, SuggestedQuote } from '../../core/suggest/suggestions.ts'

/** The edits that make quotes of suggestions, each credited as suggested; an actor whom several share is added once. */
export function acceptQuotes(
  note: Note,
  actors: readonly SuggestedActor[],
  quotes: readonly SuggestedQuote[],
  now: string,
): NoteEdit[] {
  let credited = note
  return quotes.flatMap((quote) => {
    const { edits } = acceptQuote(credited, quote, speakerOf(actors, quote), now)
    const added = edits.flatMap((edit) => (edit.type === 'actor.add' ? [edit.actor] : []))
    if (added.length > 0) credited = { ...credited, actors: [...credited.actors, ...added] }
    return edits
  })
}

/** Who is suggested to have said a quotation; `null` for nobody. */
export function speakerOf(actors: readonly SuggestedActor[], { speaker }: SuggestedQuote): SuggestedActor | null {
  return speaker === null ? null : (actors[speaker] ?? null)
}

/**
 * Whom a typed name means: one of the note's own, a suggested actor with that name or alias, of whom the source says more, or somebody
 * new. `null` when nothing was typed.
 */
export function meantBy(note: Note, actors: readonly SuggestedActor[], typed: string): SuggestedActor | string | null {
  const name = typed.replace(/\s+/gu, ' ').trim()
  if (name === '') return null
  if (findActor(note.actors, name) !== undefined) return name
  const key = nameKey(name)
  const isNamed = (actor: SuggestedActor) => nameKey(actor.name) === key
  const isAlso = (actor: SuggestedActor) => actor.aliases.some((alias) => nameKey(alias) === key)
  return actors.find(isNamed) ?? actors.find(isAlso) ?? name
}
