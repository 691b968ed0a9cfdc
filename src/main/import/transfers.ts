import type { Request } from '../../shared/contract.ts'
import type { ImportOutcome } from '../../shared/importContract.ts'
import { explain } from '../failure.ts'
import { Gatherer } from './hashedFile.ts'
import type { Importer } from './importer.ts'

/** Files that the window may be sending at the same time; an older one that was never finished is forgotten. */
const mostOpen = 8

/** Files that the window hands over in pieces: dropped or pasted ones. */
export class Transfers {
  readonly #importer: Importer
  readonly #open = new Map<string, Gatherer>()

  constructor(importer: Importer) {
    this.#importer = importer
  }

  /** Takes a piece. With the last one the file is imported, and the answer is what became of it. */
  async give({ transfer, index, name, bytes, isLast }: Request<'import.give'>): Promise<ImportOutcome | null> {
    try {
      const gatherer = index === 0 ? new Gatherer(name) : this.#open.get(transfer)
      this.#open.delete(transfer)
      // Its beginning was given up: what is left of it is not the file.
      if (gatherer === undefined || gatherer.pieces !== index) return { status: 'cancelled', file: name }
      gatherer.add(bytes)
      if (isLast) return await this.#importer.importFile(name, gatherer.finish())
      this.#open.set(transfer, gatherer)
      for (const oldest of this.#open.keys()) {
        if (this.#open.size <= mostOpen) break
        this.#open.delete(oldest)
      }
      return null
    } catch (error) {
      return { status: 'failed', file: name, reason: explain(error).line }
    }
  }

  /** Forgets what was begun. */
  clear(): void {
    this.#open.clear()
  }
}
