import { ReadoutError } from '../../core/errors.ts'
import { nameKey } from '../../core/model/actor.ts'
import type { Note } from '../../core/model/note.ts'
import type { Vault } from '../vault/vault.ts'

/** The shortest beginning of an id that is taken for one. */
const shortestPrefix = 4

/**
 * The note that a person means: by its id, the beginning of its id, or its title without regard to case and accents.
 * @throws ReadoutError `not-found` when there is none, `ambiguous` when there are several
 */
export async function findNote(vault: Vault, wanted: string): Promise<Note> {
  const notes = await Array.fromAsync(vault.notes.all())
  const found =
    matching(notes, ({ id }) => id === wanted) ??
    matching(notes, ({ id }) => wanted.length >= shortestPrefix && id.startsWith(wanted)) ??
    matching(notes, ({ title }) => nameKey(title) === nameKey(wanted))
  if (found === undefined) {
    throw new ReadoutError('not-found', `No note is called “${wanted}”.`, {
      advice: 'See the command notes for their ids and titles.',
    })
  }
  const [note, ...others] = found
  if (note === undefined || others.length > 0) {
    throw new ReadoutError(
      'ambiguous',
      `“${wanted}” fits ${found.length} notes: ${found.map(({ id }) => id).join(', ')}.`,
      {
        advice: 'Name one of them by its id.',
      },
    )
  }
  return note
}

function matching(notes: readonly Note[], isMeant: (note: Note) => boolean): Note[] | undefined {
  const found = notes.filter(isMeant)
  return found.length === 0 ? undefined : found
}
