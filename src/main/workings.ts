import { join } from 'node:path'
import { app } from 'electron'
import type { LaterHandlers } from './answering.ts'
import { offerFieldMenus } from './contextMenus.ts'
import { AnnotationImporter } from './exchange/annotationImporter.ts'
import { handlersFor } from './handlers.ts'
import { Importer } from './import/importer.ts'
import { ParserPool } from './import/parserPool.ts'
import { Updater } from './import/updater.ts'
import { followVersions } from './keeping/followVersions.ts'
import type { Keeping } from './keeping/keepingHandlers.ts'
import { ScheduledBackups } from './keeping/scheduled.ts'
import { logStart } from './logging.ts'
import { share } from './sharing.ts'
import type { Found, Opened } from './start.ts'
import { removeLeftovers } from './vault/leftovers.ts'
import type { Vault } from './vault/vault.ts'
import { tellMissing } from './vaultSwitch.ts'
import { askedFrom, tellWindow } from './window.ts'

/** Makes ready everything that works with an open vault, and answers the window from then on. */
export function prepare(opened: Opened, { first }: Found): LaterHandlers {
  const { vault, library, histories, vaults, files } = opened
  logStart()
  vaults.remember()
  if (vaults.missing !== null) void tellMissing(vaults.missing, vault.folder)
  void removeLeftovers(vault)
  const parser = join(import.meta.dirname, 'parser.js')
  offerFieldMenus(askedFrom())
  // The window has been drawn: it hears of what was given to it at the start.
  files.onGiven(() => tellWindow('files', {}))
  return handlersFor({
    ...opened,
    first: first?.note ?? null,
    importer: new Importer(vault, new ParserPool(parser)),
    // A pool of its own: an import that is stopped does not stop an update.
    updater: new Updater(vault, histories, new ParserPool(parser)),
    annotations: new AnnotationImporter(vault, histories),
    readers: new ParserPool(parser),
    keeping: keep(vault),
    presence: share(vault, library, tellWindow),
  })
}

/** Keeps earlier states of notes and memos from now on, and backs the vault up when that is due. */
function keep(vault: Vault): Keeping {
  const backups = new ScheduledBackups(
    vault.folder,
    app.getPath('userData'),
    (reason) => tellWindow('backupFailed', { reason }),
    (settings) => tellWindow('backupSettings', settings),
  )
  backups.begin()
  return { ...followVersions(vault), backups }
}
