import { join } from 'node:path'
import { ReadoutError } from '../core/errors.ts'
import { Desk } from '../core/model/desk.ts'
import { say } from '../core/words/say.ts'
import type { Saved } from '../shared/requests.ts'
import { DurableFile } from './vault/durableFile.ts'
import { Turns } from './vault/turns.ts'
import { UnreadableFile } from './vault/unreadableFile.ts'
import type { Vault } from './vault/vault.ts'

/** What is pinned in a vault and the searches that are kept: its file `desk.json`. Where there is none, nothing is. */
export class DeskFile {
  readonly #file: DurableFile<Desk>
  readonly #setAside: Vault['setAside']
  readonly #turns = new Turns()
  readonly #vault: Pick<Vault, 'folder' | 'disk'>

  constructor(vault: Pick<Vault, 'folder' | 'disk' | 'setAside'>) {
    this.#file = new DurableFile(join(vault.folder, 'desk.json'), Desk, vault.disk)
    this.#setAside = vault.setAside
    this.#vault = vault
  }

  /** The desk as it is on the disk. A damaged file is set aside and reported, and the desk is empty. */
  get(): Promise<Desk> {
    return this.#turns.take(async () => (await this.#setAside.orAside(() => this.#file.read())) ?? empty())
  }

  /**
   * Saves a desk; resolved means that it is on disk.
   * @throws ReadoutError `conflict` when somebody else saved it since `desk.revision`, `unsupported` when a newer Readout wrote it
   */
  save(desk: Desk): Promise<Saved> {
    const { folder, disk } = this.#vault
    return this.#turns.take(() => disk.alone(folder, 'desk', () => this.#save(desk)))
  }

  async #save(desk: Desk): Promise<Saved> {
    const stored = await this.#stored()
    const { revision } = stored ?? empty()
    if (revision !== desk.revision) throw conflict()
    const saved = { revision: revision + 1, updated: new Date().toISOString() }
    await this.#file.replace(stored, { ...desk, ...saved })
    return saved
  }

  /** What is to be replaced; `null` where there is nothing. */
  async #stored(): Promise<Desk | null> {
    try {
      return await this.#file.read()
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error
      await this.#setAside.makeWay(error)
      if (error.fromNewer) throw newer()
      return null
    }
  }
}

function empty(): Desk {
  return { schema: 1, revision: 0, updated: new Date(0).toISOString(), pinned: [], searches: [] }
}

function conflict(): ReadoutError {
  return new ReadoutError('conflict', say.editing.deskConflict.message, {
    kept: say.editing.otherInVault,
    advice: say.editing.deskConflict.advice,
  })
}

function newer(): ReadoutError {
  return new ReadoutError('unsupported', say.editing.deskNewer.message, {
    kept: say.editing.deskNewer.kept,
    advice: say.editing.deskNewer.advice,
  })
}
