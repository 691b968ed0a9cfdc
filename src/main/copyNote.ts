import { copyDate, copyOfNote } from '../core/library/copies.ts'
import { newId } from '../core/model/id.ts'
import type { Note } from '../core/model/note.ts'
import type { Vault } from './vault/vault.ts'

/**
 * Saves a note as somebody has it, beside the one that is in the vault. Where that one is gone, it takes its place again, so that what
 * memos cite in it is found.
 */
export async function copyNote(vault: Vault, note: Note): Promise<Note> {
  const now = new Date().toISOString()
  if (!(await vault.notes.has(note.id))) return vault.notes.create({ ...note, updated: now })
  return vault.notes.create(copyOfNote(note, { id: newId(), what: `copy of ${copyDate(now)}`, now }))
}
