import { ReadoutError } from '../core/errors.ts'
import { byCollectionName, type NoteCollection } from '../core/model/noteCollection.ts'
import { say } from '../core/words/say.ts'
import type { Vault } from './vault/vault.ts'

/** All collections by name; files that are none are set aside and reported. */
export async function listCollections(vault: Vault): Promise<NoteCollection[]> {
  const collections = await Array.fromAsync(vault.collections.all())
  return collections.sort(byCollectionName)
}

/**
 * Saves a collection, each note once. One of revision 0 that is not in the vault is a new one.
 * @throws ReadoutError `conflict` when somebody else saved it since `collection.revision`, `not-found` when it is gone
 */
export async function saveCollection(vault: Vault, collection: NoteCollection): Promise<NoteCollection> {
  const updated = new Date().toISOString()
  const saved = { ...collection, revision: collection.revision + 1, updated, notes: [...new Set(collection.notes)] }
  const isNew = collection.revision === 0 && !(await vault.collections.has(collection.id))
  if (isNew) return vault.collections.create(saved)
  return vault.collections.update(collection.id, ({ revision, created }) => {
    if (revision !== collection.revision) throw conflict()
    return { ...saved, created }
  })
}

function conflict(): ReadoutError {
  return new ReadoutError('conflict', say.editing.collectionConflict.message, {
    kept: say.editing.otherInVault,
    advice: say.editing.collectionConflict.advice,
  })
}
