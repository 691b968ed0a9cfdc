import { relative } from 'node:path'
import { ReadoutError } from '../../core/errors.ts'
import { thinned } from '../../core/keeping/thin.ts'
import { type TurningPoint, type VersionAbout, VersionKey, type VersionSummary } from '../../core/keeping/version.ts'
import { say } from '../../core/words/say.ts'
import type { Collection } from '../vault/collection.ts'
import { reasonOf } from '../vault/diskError.ts'
import { Turns } from '../vault/turns.ts'
import type { Vault } from '../vault/vault.ts'
import { freeKey, inOrder, type Versioned, VersionFiles } from './versionFiles.ts'
import type { VersionKind } from './versionKind.ts'

/** Milliseconds between two versions that are kept by saving alone. */
export const between = 10 * 60 * 1000

/** States that wait to be written before whoever makes many is asked to wait. */
const mostWaiting = 8

/** Why a state is kept. */
interface Reason {
  isExported?: boolean
  isByHand?: boolean
  before?: TurningPoint | null
}

/** What is known of a version without its document. */
interface Entry {
  key: string
  revision: number
  saved: string
  kept: number
  isLasting: boolean
  text: string | null
}

interface Waiting<D> {
  document: D
  reason: Reason
  isForced: boolean
  now: Date
}

/**
 * Earlier states of the notes, or of the memos, a file each. They are a safety net: what saves a document does not wait for them, and where
 * one cannot be kept, that is reported and the document is saved all the same.
 */
export class Versions<D extends Versioned, V extends VersionAbout> {
  readonly #vault: Vault
  readonly #kind: VersionKind<D, V>
  readonly #files: VersionFiles<D, V>
  readonly #turns = new Turns()
  /** Oldest first; of the documents that a version was kept of since the start. */
  readonly #entries = new Map<string, Entry[]>()
  /** The documents whose next change is one before which their state is kept whatever the time. */
  readonly #next = new Map<string, TurningPoint>()
  readonly #waiting: Waiting<D>[] = []
  #writing: Promise<void> | null = null

  constructor(vault: Vault, kind: VersionKind<D, V>) {
    this.#vault = vault
    this.#kind = kind
    this.#files = new VersionFiles(vault, kind)
  }

  /** Keeps what this program replaces in a collection from now on. */
  follow(collection: Pick<Collection<D>, 'onChange'>): void {
    collection.onChange(({ before, document }) => {
      if (before !== null && document !== null) this.replaced(before, document, new Date())
    })
  }

  /**
   * Tells that a state was replaced. It is kept, after whoever saves has been answered, unless a version was kept less than ten minutes
   * ago: so the last state of every sitting is there, and one of each ten minutes within. Before a turning point it is always kept.
   */
  replaced(before: D, after: D, now: Date): void {
    const turn = this.#next.get(before.id) ?? (this.#kind.isTurn(before, after) ? 'update' : null)
    this.#next.delete(before.id)
    if (turn === null && !this.#mayBeDue(before.id, now)) return
    this.#waiting.push({ document: before, reason: { before: turn }, isForced: turn !== null, now })
    this.#writing ??= this.#writeAll()
  }

  /** Has the state of a document kept that its next change replaces. Resolves when few others wait to be kept. */
  async keepNext(id: string, before: TurningPoint): Promise<void> {
    this.#next.set(id, before)
    if (this.#waiting.length >= mostWaiting) await this.#writing
  }

  /** Keeps a document as it is now, because a person asked for it. @throws ReadoutError `disk` */
  async keep(document: D, reason: Reason, now = new Date()): Promise<void> {
    await this.#turns.take(() => this.#keep({ document, reason, isForced: true, now }))
  }

  /** As {@link keep}; where it fails, that is reported. */
  async tryToKeep(document: D, reason: Reason, now = new Date()): Promise<void> {
    await this.#trying(document.id, () => this.keep(document, reason, now))
  }

  /** The versions of a document, the latest first; files that are none are set aside and reported. */
  async list(id: string): Promise<VersionSummary[]> {
    return this.#turns.take(async () => {
      const summaries: VersionSummary[] = []
      const entries: Entry[] = []
      let earlier: V | null = null
      for (const key of await this.#files.keys(id)) {
        const version = await this.#files.read(id, key)
        if (version === null) continue
        const { isExported, isByHand, before } = version
        const changes = earlier === null ? null : this.#kind.changes(earlier, version)
        summaries.push({ key, saved: this.#kind.savedOf(version), isExported, isByHand, before, changes })
        entries.push(this.#entryOf(key, version))
        earlier = version
      }
      this.#entries.set(id, entries)
      return summaries.reverse()
    })
  }

  /**
   * The document of a version.
   * @throws ReadoutError `not-found` when it is not kept, or its file had to be set aside; `unreadable` when its text is damaged
   */
  async get(id: string, key: string): Promise<D> {
    return this.#turns.take(async () => {
      const version = await this.#files.read(id, VersionKey.parse(key))
      if (version === null) throw this.#notKept()
      const hash = this.#kind.textOf(version)
      const text = hash === null ? null : await this.#files.text(id, hash)
      return this.#kind.join(version, text)
    })
  }

  /** Deletes all versions of a document, for ever. */
  async forget(id: string): Promise<void> {
    await this.flush()
    await this.#turns.take(async () => {
      this.#entries.delete(id)
      await this.#files.forget(id)
    })
  }

  /** Resolves when everything that was replaced so far is kept. */
  async flush(): Promise<void> {
    while (this.#writing !== null) await this.#writing
  }

  async #writeAll(): Promise<void> {
    // Whoever saves is answered first.
    await new Promise((resolve) => setImmediate(resolve))
    try {
      for (let next = this.#waiting.shift(); next !== undefined; next = this.#waiting.shift()) {
        const waiting = next
        await this.#trying(waiting.document.id, () => this.#turns.take(() => this.#keep(waiting)))
      }
    } finally {
      // In the same moment in which nothing waits any more: what comes after it begins anew.
      this.#writing = null
    }
  }

  /** Whether as much time has passed as far as is known; the clock may have been put back. */
  #mayBeDue(id: string, now: Date): boolean {
    if (this.#waiting.some(({ document, isForced }) => document.id === id && !isForced)) return false
    const latest = this.#entries.get(id)?.at(-1)
    return latest === undefined || Math.abs(now.getTime() - latest.kept) >= between
  }

  async #keep({ document, reason, isForced, now }: Waiting<D>): Promise<void> {
    const { id, revision, updated } = document
    const entries = this.#entries.get(id) ?? (await this.#readEntries(id))
    const latest = entries.at(-1)
    if (!isForced && latest !== undefined && Math.abs(now.getTime() - latest.kept) < between) return
    const known = entries.find((entry) => entry.revision === revision && entry.saved === updated)
    const earlier = known === undefined ? null : await this.#files.read(id, known.key)
    const key = known?.key ?? freeKey(entries, document)
    const { version, text } = this.#kind.split(document, {
      schema: 1,
      id,
      revision,
      kept: now.toISOString(),
      isExported: (reason.isExported ?? false) || (earlier?.isExported ?? false),
      isByHand: (reason.isByHand ?? false) || (earlier?.isByHand ?? false),
      // What was said first is why: a restore replaces a source too.
      before: earlier?.before ?? reason.before ?? null,
    })
    const hash = this.#kind.textOf(version)
    // The text first: a version never names one that is not there.
    if (hash !== null && text !== null) await this.#files.writeText(id, hash, text)
    await this.#files.write(id, key, version)
    const entry = this.#entryOf(key, version)
    await this.#thinOut(id, [...entries.filter((one) => one.key !== key), entry].sort(inOrder), now)
  }

  /** Lets go of what is too many, then of the texts that nothing names any more. */
  async #thinOut(id: string, entries: Entry[], now: Date): Promise<void> {
    this.#entries.set(id, entries)
    const gone = new Set(thinned(entries, now.getTime()))
    for (const { key } of gone) await this.#files.remove(id, key)
    const left = entries.filter((entry) => !gone.has(entry))
    this.#entries.set(id, left)
    const texts = [...gone].flatMap(({ text }) => text ?? [])
    if (unnamedOf(texts, left).length === 0) return
    // Another window may have kept versions that have the same text.
    const kept = await this.#readEntries(id)
    this.#entries.set(id, kept)
    for (const hash of unnamedOf(texts, kept)) await this.#files.removeText(id, hash)
  }

  #entryOf(key: string, version: V): Entry {
    const { revision, kept, isExported, isByHand } = version
    return {
      key,
      revision,
      saved: this.#kind.savedOf(version),
      kept: Date.parse(kept),
      isLasting: isExported || isByHand,
      text: this.#kind.textOf(version),
    }
  }

  async #readEntries(id: string): Promise<Entry[]> {
    const entries: Entry[] = []
    for (const key of await this.#files.keys(id)) {
      const version = await this.#files.read(id, key)
      if (version !== null) entries.push(this.#entryOf(key, version))
    }
    return entries
  }

  async #trying(id: string, keep: () => Promise<void>): Promise<void> {
    try {
      await keep()
    } catch (error) {
      const reason = say.vault.versionNotKept(this.#kind.noun, reasonOf(error))
      this.#vault.setAside.tell(relative(this.#vault.folder, this.#files.folder(id)), reason)
    }
  }

  #notKept(): ReadoutError {
    return new ReadoutError('not-found', say.keeping.versionGone.message(this.#kind.noun), {
      advice: say.keeping.versionGone.advice,
    })
  }
}

/** Those of some texts, by their hashes, that no version names; each once. */
function unnamedOf(texts: readonly string[], versions: readonly Entry[]): string[] {
  const named = new Set(versions.map(({ text }) => text))
  return [...new Set(texts)].filter((hash) => !named.has(hash))
}
