import { join } from 'node:path'
import { ReadoutError } from '../core/errors.ts'
import { Desk } from '../core/model/desk.ts'
import type { Saved } from '../shared/contract.ts'
import { DurableFile } from './vault/durableFile.ts'
import type { SetAside } from './vault/setAside.ts'
import { Turns } from './vault/turns.ts'
import { UnreadableFile } from './vault/unreadableFile.ts'

/** What is pinned in a vault and the searches that are kept: its file `desk.json`. Where there is none, nothing is. */
export class DeskFile {
  readonly #file: DurableFile<Desk>
  readonly #setAside: SetAside
  readonly #turns = new Turns()

  constructor(vault: { folder: string; setAside: SetAside }) {
    this.#file = new DurableFile(join(vault.folder, 'desk.json'), Desk)
    this.#setAside = vault.setAside
  }

  /** The desk as it is on the disk. A damaged file is set aside and reported, and the desk is empty. */
  get(): Promise<Desk> {
    return this.#turns.take(async () => (await this.#read()).desk)
  }

  /**
   * Saves a desk; resolved means that it is on disk.
   * @throws ReadoutError `conflict` when somebody else saved it since `desk.revision`, `unsupported` when a newer Readout wrote it
   */
  save(desk: Desk): Promise<Saved> {
    return this.#turns.take(async () => {
      const { desk: stored, fromNewer } = await this.#read()
      if (fromNewer) throw newer()
      if (stored.revision !== desk.revision) throw conflict()
      const saved = { revision: stored.revision + 1, updated: new Date().toISOString() }
      await this.#file.write({ ...desk, ...saved })
      return saved
    })
  }

  async #read(): Promise<{ desk: Desk; fromNewer: boolean }> {
    try {
      return { desk: (await this.#file.read()) ?? empty(), fromNewer: false }
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error
      await this.#setAside.report(error)
      return { desk: empty(), fromNewer: error.fromNewer }
    }
  }
}

function empty(): Desk {
  return { schema: 1, revision: 0, updated: new Date(0).toISOString(), pinned: [], searches: [] }
}

function conflict(): ReadoutError {
  return new ReadoutError('conflict', 'What is pinned was changed elsewhere meanwhile.', {
    kept: 'The other change is in the vault.',
    advice: 'Try it again.',
  })
}

function newer(): ReadoutError {
  return new ReadoutError('unsupported', 'What is pinned in this vault was written by a newer Readout.', {
    kept: 'Nothing in it was changed.',
    advice: 'Install the newer version to change it.',
  })
}
