import { randomBytes } from 'node:crypto'
import { basename, dirname, join, relative } from 'node:path'
import { say } from '../../core/words/say.ts'
import type { VaultProblem } from '../../shared/windowStart.ts'
import { type Disk, nodeDisk } from './disk.ts'
import { isMissing, isReadOnly } from './diskError.ts'
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

  /**
   * Sets a file aside and reports it. Where nothing may be written it stays where it is, and is reported all the same.
   * @throws ReadoutError or an error of the disk, where that refuses for another reason
   */
  async report(error: UnreadableFile): Promise<void> {
    try {
      await this.makeWay(error)
    } catch (cause) {
      if (!isReadOnly(cause)) throw cause
      this.#left(error)
    }
  }

  /**
   * As {@link report}, for whoever is about to write in the file's place: it throws too where nothing may be written. One of a newer
   * Readout is reported, and is still there.
   */
  async makeWay(error: UnreadableFile): Promise<void> {
    if (error.fromNewer) this.#left(error)
    else await this.#move(error.path, (kept) => this.#note(error, kept))
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
   * Moves a file whose content is elsewhere in the vault by now to the same place.
   * @param reason what is told of it, as one or two sentences; with `null`, nothing is
   */
  async keep(path: string, reason: string | null): Promise<void> {
    const file = relative(this.#vault, path)
    await this.#move(path, (setAside) => {
      if (reason !== null) this.problems.push({ file, reason, setAside, isCopy: true })
    })
  }

  /**
   * @param moved is told where the file is now, as seen from the vault: also where the disk cannot make that durable; not where another
   * process, or the thread that searches, has moved it meanwhile
   */
  async #move(path: string, moved: (kept: string) => void): Promise<void> {
    const folder = join(this.#vault, '.readout', 'set-aside')
    await makeFolder(folder, this.#disk)
    // Colons are not allowed in file names on Windows.
    const stamp = new Date().toISOString().replace(/:/gu, '-')
    // Documents of two kinds may have the same name.
    const kept = join(folder, `${stamp}-${randomBytes(3).toString('hex')}-${basename(path)}`)
    try {
      await this.#disk.rename(path, kept)
    } catch (error) {
      if (isMissing(error)) return
      throw error
    }
    moved(relative(this.#vault, kept))
    await this.#disk.flushFolder(folder)
    await this.#disk.flushFolder(dirname(path))
  }

  /** Tells something else that is the matter with a file or folder, once. `reason` is a sentence. */
  tell(file: string, reason: string): void {
    if (!this.problems.some((problem) => problem.file === file)) this.problems.push({ file, reason, setAside: null })
  }

  #left(error: UnreadableFile): void {
    this.tell(relative(this.#vault, error.path), say.vault.unusable(error.reason))
  }

  #note({ path, reason }: UnreadableFile, setAside: string): void {
    this.problems.push({ file: relative(this.#vault, path), reason: say.vault.unusable(reason), setAside })
  }
}
