import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { app, dialog } from 'electron'
import { choosePath } from './choosePath.ts'
import { argumentsFor, namedVault, relaunchOf } from './commandLine.ts'
import { explain } from './failure.ts'
import { RecentVaults } from './recentVaults.ts'
import { askedFrom } from './window.ts'
import { native } from './words/native.ts'

/**
 * Which vault is open, and how a person comes to another one: Readout ends as it does when the window is closed, so that everything is
 * saved, and starts again on the other. Nothing of one vault is then left in what works with the other.
 */
export class VaultSwitch {
  readonly #vaults = new RecentVaults(join(app.getPath('userData'), 'vaults.json'))
  /** The vault that is open. */
  readonly folder: string
  /** The vault that was to be opened but is not there: a drive may not be connected. */
  readonly missing: string | null
  #next: string | null = null
  #changed: () => void = () => undefined

  /** @param args the command line, which may name a vault; otherwise it is the one chosen last, or the usual one */
  constructor(args: readonly string[]) {
    const named = namedVault(args, process.cwd())
    const { current } = this.#vaults
    this.missing = named === null && current !== null && !isVault(current) ? current : null
    const last = this.missing === null ? current : null
    this.folder = named ?? last ?? join(app.getPath('documents'), 'Readout')
    app.on('will-quit', () => {
      if (this.#next === null) return
      // Not before: who stays, because something could not be saved, stays in this vault at the next start too.
      this.#vaults.choose(this.#next)
      const application = app.isPackaged ? null : app.getAppPath()
      const args = argumentsFor(this.#next, process.argv.slice(1), application)
      // What is not packaged may have been started by an AppImage of something else.
      app.relaunch(relaunchOf(args, app.isPackaged ? process.env.APPIMAGE : undefined))
    })
  }

  /** The other vaults that were open, the latest first. */
  get recent(): readonly string[] {
    return this.#vaults.recent.filter((one) => one !== this.folder)
  }

  /** Has `listener` told when {@link recent} has changed. */
  onChange(listener: () => void): void {
    this.#changed = listener
  }

  /** The vault could be opened: it is offered from now on. */
  remember(): void {
    this.#vaults.opened(this.folder)
  }

  forget(): void {
    this.#vaults.forgetOthers(this.folder)
    this.#changed()
  }

  /** Asks for a folder, and goes on in the vault that is there; an empty folder, or one that the person says yes to, becomes one. */
  async choose(): Promise<void> {
    const folder = await choosePath({
      title: native.vaults.choose,
      buttonLabel: native.vaults.open,
      properties: ['openDirectory', 'createDirectory'],
    })
    if (folder === null) return
    if (isVault(folder) || (await mayBecomeVault(folder))) this.#goTo(folder)
  }

  /** Goes on in a vault that was open before; where it is no longer there, says so. */
  async open(folder: string): Promise<void> {
    if (isVault(folder)) this.#goTo(folder)
    else await tellMissing(folder)
  }

  /** The person stayed, because something could not be saved. */
  stay(): void {
    this.#next = null
  }

  #goTo(folder: string): void {
    if (folder === this.folder) return
    this.#next = folder
    app.quit()
  }
}

/** Says that a vault is not there. */
export async function tellMissing(folder: string, instead: string | null = null): Promise<void> {
  await dialog.showMessageBox(askedFrom(), {
    type: 'warning',
    message: native.vaults.missing,
    detail: [
      native.vaults.unreached(folder),
      ...(instead === null ? [] : [native.vaults.instead(instead)]),
      native.vaults.connect,
    ].join('\n\n'),
  })
}

function isVault(folder: string): boolean {
  return existsSync(join(folder, 'readout.json'))
}

async function mayBecomeVault(folder: string): Promise<boolean> {
  try {
    if (readdirSync(folder).length === 0) return true
  } catch (error) {
    const { line } = explain(error)
    await dialog.showMessageBox(askedFrom(), { type: 'error', message: native.vaults.notOpened, detail: line })
    return false
  }
  const { response } = await dialog.showMessageBox(askedFrom(), {
    type: 'question',
    message: native.vaults.question,
    detail: `${folder}\n\n${native.vaults.beside}`,
    buttons: [native.vaults.cancel, native.vaults.make],
    defaultId: 0,
    cancelId: 0,
  })
  return response === 1
}
