import { basename } from 'node:path'
import { toReadoutError } from '../../core/errors.ts'
import type { ImportOutcome } from '../../shared/importContract.ts'
import { explain } from '../failure.ts'
import { namesOfOriginals } from '../vault/originals.ts'
import type { Vault } from '../vault/vault.ts'
import { type HashedFile, readHashed } from './hashedFile.ts'
import { keepDocument } from './keepDocument.ts'
import type { ParserPool } from './parserPool.ts'

/** Told after each file: how many are done, how many there are, and the one that was done last. */
export type OnProgress = (progress: { done: number; total: number; file: string }) => void

/** How many files may be on their way to the disk while others are being read: waiting for the disk costs no processor. */
const writers = 3

/** A note that holds a file's content. */
interface Holder {
  id: string
  title: string
}

/** What the vault holds: read once for files that come together, and kept up to date with them. */
interface Known {
  /** When it was last asked for, as `Date.now()` gives it. */
  used: number
  /** Their names, see `namesOfOriginals`. */
  originals: Promise<Set<string>>
  /** By SHA-256. */
  holders: Promise<Map<string, Holder>> | null
}

/** Milliseconds without a file after which the vault may have changed. */
const rest = 2000

/** Imports files into a vault, each into a note of its own. */
export class Importer {
  readonly #vault: Vault
  readonly #pool: ParserPool
  /** By SHA-256: the import of that content that is under way. */
  readonly #underWay = new Map<string, Promise<ImportOutcome>>()
  #cancelled = 0
  #known: Known | null = null

  constructor(vault: Vault, pool: ParserPool) {
    this.#vault = vault
    this.#pool = pool
  }

  /**
   * Imports files by their paths, a few at a time. A file that cannot be imported never stops the others: its outcome says why.
   * Bytes that the vault holds already are not imported again; the outcome names the note they are in. Outcomes are in the order of
   * the paths. After {@link cancel}, those not done are `cancelled`.
   */
  async importPaths(paths: readonly string[], onProgress: OnProgress = () => undefined): Promise<ImportOutcome[]> {
    const round = this.#cancelled
    this.#known = null
    const outcomes: ImportOutcome[] = []
    let next = 0
    let done = 0
    const lane = async () => {
      for (let index = next++; index < paths.length; index = next++) {
        const file = paths[index] ?? ''
        const isStopped = this.#cancelled !== round
        outcomes[index] = isStopped ? { status: 'cancelled', file } : await this.#import(file, () => readHashed(file))
        onProgress({ done: ++done, total: paths.length, file })
      }
    }
    await Promise.all(Array.from({ length: this.#pool.lanes + writers }, lane))
    this.#pool.rest()
    return outcomes
  }

  /** Imports one file whose bytes are there already. `file` is its name, with or without folders. */
  importFile(file: string, content: HashedFile): Promise<ImportOutcome> {
    return this.#import(file, async () => content)
  }

  /** Stops what is under way; what was imported by then stays. */
  cancel(): void {
    this.#cancelled++
    this.#pool.cancel()
  }

  /** As {@link cancel}. Resolves when nothing is being written any more. */
  async end(): Promise<void> {
    this.cancel()
    await Promise.allSettled(this.#underWay.values())
    this.#pool.rest()
  }

  async #import(file: string, read: () => Promise<HashedFile>): Promise<ImportOutcome> {
    const round = this.#cancelled
    try {
      const content = await read()
      const before = this.#underWay.get(content.sha256)
      const outcome = this.#importAfter(before, file, content, round)
      this.#underWay.set(content.sha256, outcome)
      return await outcome.finally(() => {
        if (this.#underWay.get(content.sha256) === outcome) this.#underWay.delete(content.sha256)
      })
    } catch (error) {
      if (toReadoutError(error).code === 'cancelled') return { status: 'cancelled', file }
      return { status: 'failed', file, reason: explain(error).line }
    }
  }

  /** Where the same content is being imported already, what becomes of that decides. */
  async #importAfter(
    before: Promise<ImportOutcome> | undefined,
    file: string,
    content: HashedFile,
    round: number,
  ): Promise<ImportOutcome> {
    // Its failure is reported for its own file, and tried again for this one.
    await before?.catch(() => undefined)
    return this.#importOnce(file, content, round)
  }

  async #importOnce(file: string, content: HashedFile, round: number): Promise<ImportOutcome> {
    const holder = await this.#holderOf(content.sha256)
    if (holder !== null) return { status: 'duplicate', file, note: holder.id, title: holder.title }
    if (this.#cancelled !== round) return { status: 'cancelled', file }

    const name = basename(file.replaceAll('\\', '/'))
    const parsed = await this.#pool.parse(content.bytes, name)
    if (this.#cancelled !== round) return { status: 'cancelled', file }
    const note = await keepDocument(this.#vault, parsed, content, name)
    const { originals, holders } = this.#knownNow()
    ;(await originals).add(this.#vault.disk.nameFor(content.sha256))
    if (holders !== null) (await holders).set(content.sha256, note)
    return { status: 'imported', file, note: note.id, title: note.title, length: note.source.text.length }
  }

  /** The note that holds a content. Notes are only looked through, once, when an original of some content is there. */
  async #holderOf(sha256: string): Promise<Holder | null> {
    const known = this.#knownNow()
    if (!(await known.originals).has(this.#vault.disk.nameFor(sha256))) return null
    known.holders ??= this.#holders()
    return (await known.holders).get(sha256) ?? null
  }

  async #holders(): Promise<Map<string, Holder>> {
    const holders = new Map<string, Holder>()
    for await (const { id, title, source } of this.#vault.notes.all()) {
      // Of several notes with one content the first is offered.
      if (!holders.has(source.original.sha256)) holders.set(source.original.sha256, { id, title })
    }
    return holders
  }

  /** What is known of the vault's content, read anew after a rest: files that are dropped together come one by one. */
  #knownNow(): Known {
    const now = Date.now()
    if (this.#known === null || now - this.#known.used > rest) {
      this.#known = { used: now, originals: namesOfOriginals(this.#vault), holders: null }
    }
    this.#known.used = now
    return this.#known
  }
}
