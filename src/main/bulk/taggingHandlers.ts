import type { taggingChannels } from '../../shared/taggingContract.ts'
import type { LaterHandlers } from '../answering.ts'
import { listCollections, saveCollection } from '../collections.ts'
import type { Library } from '../library.ts'
import type { Vault } from '../vault/vault.ts'
import type { Bulk } from './bulk.ts'
import { renameTag } from './renameTag.ts'

/** What the window may ask of tags, collections and changes to many notes at once. */
export function taggingHandlers(
  vault: Vault,
  library: Library,
  bulk: Bulk,
): Pick<LaterHandlers, keyof typeof taggingChannels> {
  return {
    'notes.mark': ({ ids, ...change }) => bulk.change({ type: 'mark', ...change }, ids),
    'tags.list': () => library.tags(),
    'tags.rename': (names) => renameTag({ vault, library, bulk }, names),
    'bulk.last': async () => ({ label: await bulk.last() }),
    'bulk.undo': () => bulk.undo(),
    'collections.list': () => listCollections(vault),
    'collections.save': (collection) => saveCollection(vault, collection),
    'collections.remove': async ({ id }) => {
      await vault.collections.remove(id)
      return {}
    },
    'collections.restore': async ({ id }) => {
      await vault.collections.restore(id)
      return {}
    },
  }
}
