import { join } from 'node:path'
import { AnnotationImporter } from './exchange/annotationImporter.ts'
import { handlersFor } from './handlers.ts'
import { Importer } from './import/importer.ts'
import { ParserPool } from './import/parserPool.ts'
import { Updater } from './import/updater.ts'
import type { Handlers } from './ipc.ts'
import { Library } from './library.ts'
import type { Links } from './links.ts'
import { Histories } from './vault/histories.ts'
import { openVault, type Vault } from './vault/vault.ts'
import { tellWindow } from './window.ts'

/**
 * Opens the vault in `folder` and makes ready what works with it.
 * @returns what answers the window
 * @throws ReadoutError as {@link openVault}
 */
export async function prepare(folder: string, links: Links): Promise<Handlers> {
  const vault = await openVault(folder)
  const parser = join(import.meta.dirname, 'parser.js')
  const histories = new Histories(vault)
  return handlersFor({
    vault,
    library: new Library(vault, tellWindow),
    importer: new Importer(vault, new ParserPool(parser)),
    histories,
    // A pool of its own: an import that is stopped does not stop an update.
    updater: new Updater(vault, histories, new ParserPool(parser)),
    annotations: new AnnotationImporter(vault, histories),
    readers: new ParserPool(parser),
    links,
    welcome: await seed(vault),
  })
}

/** The sample is needed once in the life of a vault: it is not loaded at every start. */
async function seed(vault: Vault): Promise<string | null> {
  if (!vault.isNew) return null
  const { seedVault } = await import('./seed.ts')
  return seedVault(vault)
}
