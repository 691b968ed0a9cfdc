import { mkdir, rename } from 'node:fs/promises'
import { basename, join, relative } from 'node:path'
import type { VaultProblem } from '../../shared/contract.ts'
import { flushFolder } from './durableFile.ts'
import type { UnreadableFile } from './unreadableFile.ts'

/**
 * Keeper of files that cannot be read. Such a file is moved, bytes untouched, to `.readout/set-aside` in the vault, so that
 * nothing can overwrite it; one that a newer Readout wrote is in order and stays where it is.
 */
export class SetAside {
  /** What was come upon since the vault was opened, each file once. */
  readonly problems: VaultProblem[] = []
  readonly #vault: string

  constructor(vault: string) {
    this.#vault = vault
  }

  async report(error: UnreadableFile): Promise<void> {
    const file = relative(this.#vault, error.path)
    if (error.fromNewer) {
      if (!this.problems.some((problem) => problem.file === file)) this.#note(file, error, null)
      return
    }
    const folder = join(this.#vault, '.readout', 'set-aside')
    await mkdir(folder, { recursive: true })
    // Colons are not allowed in file names on Windows.
    const stamp = new Date().toISOString().replace(/:/gu, '-')
    const kept = join(folder, `${stamp}-${basename(error.path)}`)
    await rename(error.path, kept)
    await flushFolder(folder)
    this.#note(file, error, relative(this.#vault, kept))
  }

  #note(file: string, error: UnreadableFile, setAside: string | null): void {
    this.problems.push({ file, reason: `The file could not be used because ${error.reason}.`, setAside })
  }
}
