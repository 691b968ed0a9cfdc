import type { BulkDone } from '../../shared/taggingContract.ts'
import type { Library } from '../library.ts'
import type { Vault } from '../vault/vault.ts'
import type { Bulk } from './bulk.ts'

/**
 * Gives a tag another name in every note of the vault, and in their annotations; `null` removes it. The index says which notes bear it,
 * as soon as it knows what other programs have changed; each note is looked at again in its turn.
 */
export async function renameTag(
  { vault, library, bulk }: { vault: Vault; library: Pick<Library, 'refresh' | 'notesTagged'>; bulk: Bulk },
  { from, to }: { from: string; to: string | null },
): Promise<BulkDone> {
  // The files are the truth: without an index it only takes longer.
  const ids = await indexed(library, from).catch(() => notesBearing(vault, from))
  return bulk.change({ type: 'rename', from, to }, ids)
}

async function indexed(library: Pick<Library, 'refresh' | 'notesTagged'>, tag: string): Promise<string[]> {
  await library.refresh()
  return library.notesTagged(tag)
}

/** Ids of the notes in which a tag stands, as a whole or in an annotation: by the files, which takes a while. */
export async function notesBearing(vault: Vault, tag: string): Promise<string[]> {
  const bearing: string[] = []
  for await (const { id, tags, annotations } of vault.notes.all())
    if ([{ tags }, ...annotations].some((one) => one.tags.includes(tag))) bearing.push(id)
  return bearing
}
