import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { summariseMemo, summariseNote } from '../../core/library/summary.ts'
import type { DocumentRef } from '../../core/model/desk.ts'
import { say } from '../../core/words/say.ts'
import { ConflictCopies } from '../vault/conflictCopies.ts'
import { isPerhapsConflict } from '../vault/conflictNames.ts'
import type { Vault } from '../vault/vault.ts'
import { ChangesToTell } from './changesToTell.ts'
import { KeptStore, type Renewal } from './keptStore.ts'
import { type Found, Reading } from './reading.ts'
import { stampOf } from './stamp.ts'
import type { IndexedDocument, SearchStore } from './store.ts'
import { differences } from './sync.ts'
import type { Report } from './workerProtocol.ts'

/** So many files to be read are worth a progress bar, and are put into the index faster when it prepares for them. */
const many = 200
/** The least time between two reports of progress, in milliseconds. */
const progressPause = 100
/** How often another process is waited for; SQLite waits some seconds each time. */
const mostAttempts = 5
/** How long the index works without a look at questions, in milliseconds. */
const slice = 20
/** How long a question waits for what this program has just changed, in milliseconds. */
const shortWait = 50

/**
 * The search index of a vault, which follows the vault's files: they are the truth, and whatever becomes of the index, it is made again
 * from them. Everything here belongs in a thread or process of its own: SQLite answers at once, or not before it is done.
 */
export class VaultIndex {
  readonly #vault: Vault
  readonly #tell: (report: Report) => void
  readonly #kept: KeptStore
  readonly #reading: Reading
  readonly #changes: ChangesToTell
  readonly #conflicts: ConflictCopies
  /** By id, the stamps of the files as they were told to whoever keeps lists; also of those that cannot be used. */
  #known: Map<string, string>
  #renewal: Renewal | null
  #problemsTold = 0
  #syncing: Promise<void> | null = null
  #nextSync: Promise<void> | null = null
  /** Whether the refresh that is under way has begun to look at the files. */
  #isLooking = false
  #firstFound: Promise<void> = Promise.resolve()
  #onFirstFound = () => {}
  #isClosed = false
  /** There may be something to tidy: also what was left when the index was closed. */
  #isUntidy = true
  #progress = { total: 0, told: 0, isShown: false }

  constructor(vault: Vault, tell: (report: Report) => void) {
    this.#vault = vault
    this.#tell = tell
    this.#changes = new ChangesToTell(tell)
    this.#conflicts = new ConflictCopies(vault)
    this.#reading = new Reading(
      vault,
      (found, asOf, isUrgent) => this.#take(found, asOf, isUrgent),
      () => this.#inSlices((store) => store.continueBuild(slice)),
    )
    this.#kept = new KeptStore(vault.key === null ? indexFile(vault.folder) : null)
    this.#known = this.#kept.use((store) => store.stamps())
    this.#renewal = this.#kept.renewal
    this.#kept.onRenewed(() => this.#renewed())
    if (this.#known.size === 0) {
      this.#firstFound = new Promise((resolve) => {
        this.#onFirstFound = resolve
      })
    }
  }

  /** Hears that this program has written or removed a document: its file is read, if need be again. */
  changed(document: DocumentRef, number: number): void {
    this.#reading.readSoon(document, number)
  }

  /**
   * Hears that another program may have written or removed documents: those whose files are other than they were read are read again. What
   * this program has written itself costs no more than a look at the state of its file.
   */
  look(documents: readonly DocumentRef[]): void {
    const differing = documents.filter(({ of, id }) => {
      const state = (of === 'note' ? this.#vault.notes : this.#vault.memos).fileState(id)
      return this.#known.get(id) !== (state === null ? undefined : stampOf(of, state))
    })
    const has = (id: string) => this.#known.has(id)
    // A second version of a document has to be taken in before it is read as one that holds another than its name says.
    if (differing.some(({ id }) => !has(id) && isPerhapsConflict(id, has))) this.refresh().catch(() => undefined)
    else for (const document of differing) this.#reading.readSoon(document)
  }

  /**
   * Brings the index up to date with the files. Whoever asks before they are looked at is answered by that time, and whoever asks later by the
   * next, one for all.
   */
  refresh(): Promise<void> {
    if (this.#syncing === null) {
      this.#isLooking = false
      this.#syncing = this.#sync().finally(() => {
        this.#syncing = null
        this.#onFirstFound()
        void this.#tidy()
      })
      return this.#syncing
    }
    if (!this.#isLooking) return this.#syncing
    const start = () => {
      this.#nextSync = null
      return this.refresh()
    }
    this.#nextSync ??= this.#syncing.then(start, start)
    return this.#nextSync
  }

  /** Answers by what is indexed so far; of an index that is still empty, by the first that is read. */
  async list<R>(question: (store: SearchStore) => R): Promise<R> {
    if (this.#known.size === 0) await this.#firstFound
    await this.#reading.urgentRead(shortWait)
    return this.#kept.use(question)
  }

  /** Answers by what is indexed so far. An index that turns out to be damaged is made again first. */
  async ask<R>(question: (store: SearchStore) => R): Promise<R> {
    await this.#reading.urgentRead(shortWait)
    const before = this.#kept.renewals
    const answer = this.#kept.use(question)
    if (this.#kept.renewals === before) return answer
    await this.refresh()
    return this.#kept.use(question)
  }

  /** Answers by everything that is in the vault now. */
  async askAll<R>(question: (store: SearchStore) => R): Promise<R> {
    await this.#reading.readAll()
    await this.#syncing
    return this.ask(question)
  }

  close(): void {
    this.#isClosed = true
    this.#kept.close()
  }

  async #sync(): Promise<void> {
    try {
      // The window asks as soon as there is somebody to ask, which is when the thread has begun to look by itself.
      await turn()
      this.#isLooking = true
      for (let attempts = 1; !(await this.#follow(attempts)); attempts++);
      this.#tellRenewal()
    } finally {
      this.#changes.flush()
      this.#tellProblems()
      if (this.#progress.isShown) this.#tell({ report: 'indexing', progress: null })
      this.#progress.isShown = false
    }
  }

  /** @returns false where another process held the index for so long that it has to be tried again */
  async #follow(attempts: number): Promise<boolean> {
    // Where a folder cannot be listed, this throws: nothing is said to be gone then.
    const present = await this.#conflicts.takeIn()
    const asOf = this.#reading.heard
    const { differing, gone } = await differences(this.#vault, present, this.#known)
    try {
      this.#remove(gone, asOf)
      this.#reading.add(differing)
      this.#progress = { total: differing.length, told: 0, isShown: differing.length >= many }
      await this.#build(differing.length)
      return true
    } catch (error) {
      this.#forgetUnkept()
      if (!isBusy(error) || attempts >= mostAttempts) throw error
      return false
    }
  }

  async #build(count: number): Promise<void> {
    const before = this.#kept.renewals
    if (count >= many) this.#kept.use((store) => store.beginBuild())
    try {
      await this.#reading.readAll()
    } finally {
      if (count >= many && this.#kept.renewals === before) await this.#inSlices((store) => store.finishBuild(slice))
    }
  }

  /** Does some work on the index, with pauses for questions, until `work` says that there is no more. */
  async #inSlices(work: (store: SearchStore) => boolean): Promise<void> {
    while (this.#kept.use(work)) await turn()
  }

  /** Makes queries quicker while nothing else is to be done. */
  async #tidy(): Promise<void> {
    try {
      while (this.#isUntidy && !this.#isClosed && this.#syncing === null && this.#reading.left === 0) {
        this.#isUntidy = this.#kept.use((store) => store.tidy())
        await turn()
      }
    } catch {
      // It answers as it is, and whoever puts something into it next is told what is wrong with the disk.
      this.#isUntidy = false
    }
  }

  /** A write that failed may have taken others with it, which were to be kept together. */
  #forgetUnkept(): void {
    const kept = this.#kept.use((store) => store.stamps())
    for (const [id, stamp] of this.#known) if (kept.get(id) !== stamp) this.#known.set(id, lost(stamp))
  }

  /** Puts what was read into the index, and tells of it. */
  #take(found: readonly Found[], asOf: number, isUrgent: boolean): void {
    const present = found.filter(({ document }) => document !== null) as IndexedDocument[]
    this.#isUntidy = true
    this.#kept.use((store) => {
      store.put(present)
      if (isUrgent) store.keep()
    })
    for (const one of present) {
      this.#known.set(one.document.id, one.stamp)
      if (one.of === 'note') this.#changes.note(summariseNote(one.document), asOf)
      else this.#changes.memo(summariseMemo(one.document), asOf)
    }
    const absent = found.filter(({ document }) => document === null)
    this.#remove(
      absent.map(({ id }) => id),
      asOf,
    )
    for (const { of, id, stamp } of absent) {
      // One that a newer Readout wrote is still there, and need not be read each time.
      const isThere = (of === 'note' ? this.#vault.notes : this.#vault.memos).fileState(id) !== null
      if (isThere && stamp !== '') this.#known.set(id, stamp)
    }
    this.#changes.flushIf(this.#syncing === null)
    this.#tellProblems()
    this.#tellProgress()
    if (present.length > 0) this.#onFirstFound()
  }

  #remove(ids: readonly string[], asOf: number): void {
    if (ids.length === 0) return
    this.#kept.use((store) => store.remove(ids))
    for (const id of ids) {
      this.#known.delete(id)
      this.#changes.removed(id, asOf)
    }
  }

  /** The index is empty, and lists are not: everything is read again. */
  #renewed(): void {
    this.#renewal = this.#kept.renewal
    for (const [id, stamp] of this.#known) this.#known.set(id, lost(stamp))
    // What goes wrong is told to who waits for the same, and tried again with the next one.
    this.refresh().catch(() => undefined)
  }

  #tellRenewal(): void {
    if (this.#renewal !== null) this.#tell({ report: 'reindexed', reason: reasonFor(this.#renewal) })
    this.#renewal = null
  }

  #tellProblems(): void {
    const { problems } = this.#vault.setAside
    for (const problem of problems.slice(this.#problemsTold)) this.#tell({ report: 'problem', problem })
    this.#problemsTold = problems.length
  }

  #tellProgress(): void {
    const now = performance.now()
    if (!this.#progress.isShown || now - this.#progress.told < progressPause) return
    this.#progress.told = now
    const { total } = this.#progress
    this.#tell({ report: 'indexing', progress: { done: Math.max(0, total - this.#reading.left), total } })
  }
}

/** Where a vault's index is kept. */
export function indexFile(vault: string): string {
  return join(vault, '.readout', 'index', 'search.sqlite')
}

/** A stamp that no file has, of a document that was told of and has to be read again. */
function lost(stamp: string): string {
  return `${stamp} lost`
}

/** Whether another process was writing all the time. https://sqlite.org/rescode.html#busy */
function isBusy(error: unknown): boolean {
  return (
    error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' && (error.errcode & 0xff) === 5
  )
}

function reasonFor(why: Renewal): string {
  return typeof why === 'string' ? say.vault.index[why] : say.vault.index.notKept(why.disk.replace(/\.$/u, ''))
}
