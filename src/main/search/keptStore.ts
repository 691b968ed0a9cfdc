import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { explain } from '../failure.ts'
import { IndexUnusable, SearchStore } from './store.ts'

/** Why an index that is empty was put in the place of another one. */
export type Renewal = 'missing' | 'damaged' | 'foreign' | { disk: string }

/** An index that is damaged this often in one run is damaged by what it is kept on. */
const mostRenewals = 3

/** Results of SQLite that are the disk's doing: read-only, refused, broken, full, not to be opened. https://sqlite.org/rescode.html */
const diskResults = new Set([8, 3, 10, 13, 14])

/**
 * The index in its file, or, where it must not be on the disk, in memory from the start. One that cannot be used is thrown away, and an empty one takes its place: in the same file, or, where the disk
 * will not have it, in memory until the program ends.
 */
export class KeptStore {
  readonly #file: string | null
  #store: SearchStore
  #renewal: Renewal | null = null
  #renewals = 0
  #isInMemory = false
  #onRenewed = () => {}

  /** @param file its path; `null` where the index is of an encrypted vault: it holds words in the clear */
  constructor(file: string | null) {
    this.#file = file
    this.#store = this.#open()
  }

  /** Calls `listener` whenever the index has become empty, though it should not be. */
  onRenewed(listener: () => void): void {
    this.#onRenewed = listener
  }

  /** Why the index is not the one that was there, the last time; `null` where it is. */
  get renewal(): Renewal | null {
    return this.#renewal
  }

  /** How often the index was put in the place of another one since it was opened. */
  get renewals(): number {
    return this.#renewals
  }

  /** Runs `work` on the index; once more on the one that takes its place, where it turns out to be unusable. */
  use<R>(work: (store: SearchStore) => R): R {
    try {
      return work(this.#store)
    } catch (error) {
      if (this.#isInMemory || !this.#renew(error)) throw error
      return work(this.#store)
    }
  }

  close(): void {
    this.#store.close()
  }

  #open(): SearchStore {
    if (this.#file === null) {
      this.#isInMemory = true
      return SearchStore.open(':memory:')
    }
    try {
      return this.#openFile(this.#file)
    } catch (error) {
      if (error instanceof IndexUnusable) return this.#openAnew(error.why)
      return this.#openInMemory(error)
    }
  }

  #openFile(file: string): SearchStore {
    const { size } = statSync(file, { throwIfNoEntry: false }) ?? { size: null }
    if (size === null && existsSync(dirname(file))) return this.#openAnew('missing')
    if (size === 0) return this.#openAnew('damaged')
    mkdirSync(dirname(file), { recursive: true })
    return SearchStore.open(file)
  }

  #openAnew(why: Renewal): SearchStore {
    if (this.#file === null) throw new Error('an index in memory is not opened anew')
    try {
      // What SQLite keeps beside a database belongs to that one.
      for (const end of ['', '-wal', '-shm', '-journal']) rmSync(this.#file + end, { force: true })
      const store = SearchStore.open(this.#file)
      this.#renewal = why
      return store
    } catch (error) {
      return this.#openInMemory(error)
    }
  }

  #openInMemory(error: unknown): SearchStore {
    const store = SearchStore.open(':memory:')
    this.#isInMemory = true
    this.#renewal = { disk: explain(error).message }
    return store
  }

  /** @returns whether there is another index now */
  #renew(error: unknown): boolean {
    const isUnusable = error instanceof IndexUnusable
    if (!isUnusable && !isDiskTrouble(error)) return false
    this.#renewals++
    closeQuietly(this.#store)
    const isHopeless = !isUnusable || this.#renewals > mostRenewals
    this.#store = isHopeless ? this.#openInMemory(error) : this.#openAnew(error.why)
    this.#onRenewed()
    return true
  }
}

function isDiskTrouble(error: unknown): boolean {
  return (
    error instanceof Error &&
    'errcode' in error &&
    typeof error.errcode === 'number' &&
    // The lowest byte is the kind of result; the others say more.
    diskResults.has(error.errcode & 0xff)
  )
}

/** Of a store that is thrown away it does not matter whether it can be closed. */
function closeQuietly(store: SearchStore): void {
  try {
    store.close()
  } catch {
    return
  }
}
