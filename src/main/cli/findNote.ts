import type { Note } from '../../core/model/note.ts'
import type { Vault } from '../vault/vault.ts'
import { findOne } from './findOne.ts'

/**
 * The note that a person means: by its id, the beginning of its id, or its title without regard to case and accents.
 * @throws ReadoutError `not-found` when there is none, `ambiguous` when there are several
 */
export async function findNote(vault: Vault, wanted: string): Promise<Note> {
  return findOne(await Array.fromAsync(vault.notes.all()), wanted, {
    one: 'note',
    several: 'notes',
    advice: 'See the command notes for their ids and titles.',
    nameOf: ({ title }) => title,
  })
}
