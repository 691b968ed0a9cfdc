import { basename, dirname, join, relative } from 'node:path'
import { say } from '../../core/words/say.ts'
import type { VaultProblem } from '../../shared/windowStart.ts'
import { type Disk, nodeDisk } from './disk.ts'
import { makeFolder } from './durableFile.ts'
import { UnreadableFile } from './unreadableFile.ts'

/**
 * Keeper of files that cannot be read. Such a file is moved, bytes untouched, to `.readout/set-aside` in the vault, so that
 * nothing can overwrite it; one that a newer Readout wrote is in order and stays where it is.
 */
export class SetAside {
  /** What was come upon since the vault was opened, each file once. */
  readonly problems: VaultProblem[] = []
  readonly #vault: string
  readonly #disk: Disk

  constructor(vault: string, disk: Disk = nodeDisk) {
    this.#vault = vault
    this.#disk = disk
  }

  async report(error: UnreadableFile): Promise<void> {
    const file = relative(this.#vault, error.path)
    if (error.fromNewer) {
      if (!this.problems.some((problem) => problem.file === file)) this.#note(file, error, null)
      return
    }
    await this.#move(error.path, (kept) => this.#note(file, error, kept))
  }

  /** What `read` gives; `null` where its file cannot be read: then it is set aside and reported. */
  async orAside<T>(read: () => Promise<T | null>): Promise<T | null> {
    try {
      return await read()
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error
      await this.report(error)
      return null
    }
  }

  /**
   * Moves a file whose content is elsewhere in the vault by now to the same place. Another process may have done so already.
   * @param reason what is told of it, as one or two sentences; with `null`, nothing is
   */
  async keep(path: string, reason: string | null): Promise<void> {
    const file = relative(this.#vault, path)
    await this.#move(path, (setAside) => {
      if (reason !== null) this.problems.push({ file, reason, setAside, isCopy: true })
    })
  }

  /** @param moved is told where the file is now, as seen from the vault: also where the disk cannot make that durable */
  async #move(path: string, moved: (kept: string) => void): Promise<void> {
    const folder = join(this.#vault, '.readout', 'set-aside')
    await makeFolder(folder, this.#disk)
    // Colons are not allowed in file names on Windows.
    const stamp = new Date().toISOString().replace(/:/gu, '-')
    const kept = join(folder, `${stamp}-${basename(path)}`)
    await this.#disk.rename(path, kept)
    moved(relative(this.#vault, kept))
    await this.#disk.flushFolder(folder)
    await this.#disk.flushFolder(dirname(path))
  }

  /** Tells something else that is the matter with a file or folder, once. `reason` is a sentence. */
  tell(file: string, reason: string): void {
    if (!this.problems.some((problem) => problem.file === file)) this.problems.push({ file, reason, setAside: null })
  }

  #note(file: string, error: UnreadableFile, setAside: string | null): void {
    this.problems.push({ file, reason: say.vault.unusable(error.reason), setAside })
  }
}
