import { join } from 'node:path'
import { app } from 'electron'
import type { LaterHandlers } from './answering.ts'
import { AnnotationImporter } from './exchange/annotationImporter.ts'
import { type EncryptionHandlers, handlersFor } from './handlers.ts'
import { Importer } from './import/importer.ts'
import { ParserPool } from './import/parserPool.ts'
import { Updater } from './import/updater.ts'
import { utilityParser } from './import/utilityParser.ts'
import { followVersions } from './keeping/followVersions.ts'
import type { Keeping } from './keeping/keepingHandlers.ts'
import { ScheduledBackups } from './keeping/scheduled.ts'
import { logStart } from './logging.ts'
import { share } from './sharing.ts'
import { checkSpelling } from './spelling/spelling.ts'
import type { Found, Opened, Starting } from './start.ts'
import { removeLeftovers } from './vault/leftovers.ts'
import type { Vault } from './vault/vault.ts'
import { tellMissing } from './vaultSwitch.ts'
import { tellWindow } from './window.ts'

/** What works with an open vault. */
export interface Working {
  handlers: LaterHandlers
  /** Brings to an end what is under way, and lets go of the vault. Nothing must be asked of {@link handlers} from then on. */
  close: () => Promise<void>
}

/** What is done once, when the window has been drawn. */
export function settleIn({ vaults }: Starting): void {
  logStart()
  if (vaults.missing !== null) void tellMissing(vaults.missing, vaults.folder)
  void checkSpelling()
}

/** Makes ready everything that works with an open vault, and answers the window from then on. */
export function prepare(opened: Opened, { first }: Found, encryption: EncryptionHandlers): Working {
  const { vault, library, histories, vaults } = opened
  vaults.remember()
  void removeLeftovers(vault)
  const startParser = utilityParser(join(import.meta.dirname, 'parser.js'))
  const importer = new Importer(vault, new ParserPool(startParser))
  const keeping = keep(vault)
  const sharing = share(vault, library, tellWindow)
  const handlers = handlersFor({
    ...opened,
    first: first?.note ?? null,
    importer,
    // A pool of its own: an import that is stopped does not stop an update.
    updater: new Updater(vault, histories, new ParserPool(startParser)),
    annotations: new AnnotationImporter(vault, histories),
    readers: new ParserPool(startParser),
    keeping,
    presence: sharing.presence,
    encryption,
  })
  const close = async () => {
    await importer.end()
    await keeping.backups.end()
    await histories.flush()
    await keeping.flush()
    await library.close()
    sharing.close()
  }
  return { handlers, close }
}

/** Keeps earlier states of notes and memos from now on, and backs the vault up when that is due. */
function keep(vault: Vault): Keeping {
  const backups = new ScheduledBackups(
    vault.folder,
    app.getPath('userData'),
    (reason) => tellWindow('backupFailed', { reason }),
    (settings) => tellWindow('backupSettings', settings),
    vault.key,
  )
  backups.begin()
  return { ...followVersions(vault), backups }
}
