import { ReadoutError } from '../../core/errors.ts'
import { Tag } from '../../core/model/annotation.ts'
import { countTags } from '../../core/tags/countTags.ts'
import type { BulkDone, TagCount } from '../../shared/taggingContract.ts'
import { Bulk } from '../bulk/bulk.ts'
import type { Tell } from '../bulk/progress.ts'
import { notesBearing } from '../bulk/renameTag.ts'
import { Histories } from '../vault/histories.ts'
import type { Vault } from '../vault/vault.ts'

/** Every tag of the vault, by name, as its files have them. */
export function listTags(vault: Vault): Promise<TagCount[]> {
  return countTags(vault.notes.all())
}

/**
 * Gives a tag another name in every note and annotation; one that is there already takes it up, `null` removes it.
 * @throws ReadoutError `not-found` when no note bears the tag, `usage` when the name is no tag
 */
export async function renameTag(
  vault: Vault,
  names: { from: string; to: string | null },
  tell: Tell,
): Promise<BulkDone> {
  const { from } = names
  const to = names.to === null ? null : asTag(names.to)
  const bearing = await notesBearing(vault, from)
  if (bearing.length === 0)
    throw new ReadoutError('not-found', `No note bears the tag “${from}”.`, {
      advice: 'List the tags to see which there are.',
    })
  return new Bulk(vault, new Histories(vault), tell).change({ type: 'rename', from, to }, bearing)
}

/** Takes back the last change to many notes, also one that was made in the window. @throws ReadoutError `not-found` when there is none */
export function undoBulk(vault: Vault, tell: Tell): Promise<BulkDone> {
  return new Bulk(vault, new Histories(vault), tell).undo()
}

function asTag(name: string): string {
  const tag = Tag.safeParse(name.replace(/\s+/gu, ' '))
  if (tag.success) return tag.data
  throw new ReadoutError('usage', `“${name}” cannot be a tag.`, {
    kept: 'Nothing was changed.',
    advice: 'A tag has 1 to 80 letters and no comma.',
  })
}
