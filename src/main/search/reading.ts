import { join } from 'node:path'
import { setImmediate as turn, setTimeout as wait } from 'node:timers/promises'
import type { DocumentRef } from '../../core/model/desk.ts'
import type { Memo } from '../../core/model/memo.ts'
import type { Note } from '../../core/model/note.ts'
import { explain } from '../failure.ts'
import { UnreadableFile } from '../vault/unreadableFile.ts'
import type { Vault } from '../vault/vault.ts'
import { stampOf, tick } from './stamp.ts'

/** A document's file as it was found, `null` where there is none that can be used. */
export type Found = { id: string } & (
  | { of: 'note'; stamp: string; document: Note | null }
  | { of: 'memo'; stamp: string; document: Memo | null }
)

/** A file to be read. */
export interface ToRead extends DocumentRef {
  /** In bytes; where that is not known, 0. */
  size: number
}

/** What is put into the index at a time makes questions wait: it should take about so long, in milliseconds. */
const idealTime = 20
/** The most files of a batch, and the bytes that it has until it is known how long they take. */
const mostFiles = 250
const firstBytes = 300_000
/** It never has room for less: a put costs something by itself, and one that took long because the machine was busy says nothing. */
const leastBytes = 150_000

/** A file that another program may still be writing is not set aside before it is this old, in milliseconds. */
const patience = 2000

/**
 * A document of which reading and indexing takes long is not read again at once when it is saved again: only after this many times as
 * long as that took. So the thread has time for questions while somebody types.
 */
const restFactor = 4
/** It is left alone at most so much longer than that took, in milliseconds: on a busy machine everything takes long. */
const mostRest = 1000

/**
 * Reads files of the vault, one after the other, and hands on what is found in batches. A file that is named again while it waits is read
 * once; what this program has just changed comes before what was found changed.
 */
export class Reading {
  readonly #vault: Vault
  readonly #take: (found: Found[], asOf: number, isUrgent: boolean) => void
  readonly #goOn: () => Promise<void>
  readonly #urgent = new Map<string, ToRead>()
  readonly #backlog = new Map<string, ToRead>()
  /** Until when a file is left alone, in milliseconds since 1970. */
  readonly #resting = new Map<string, number>()
  #running: Promise<void> | null = null
  #urgentAtWork = false
  #waiters: (() => void)[] = []
  /** The bytes of a batch. */
  #room = firstBytes
  #heard = 0

  /**
   * @param take gets what was found, and the number of the last change that was heard of before that was read; what it throws ends the
   * reading, and is thrown where that is waited for; what is urgent has to be found at once
   * @param goOn does what is to be done between two batches
   */
  constructor(
    vault: Vault,
    take: (found: Found[], asOf: number, isUrgent: boolean) => void,
    goOn: () => Promise<void>,
  ) {
    this.#vault = vault
    this.#take = take
    this.#goOn = goOn
  }

  /** How many files are still to be read. */
  get left(): number {
    return this.#urgent.size + this.#backlog.size
  }

  /** The number of the last change that was heard of. */
  get heard(): number {
    return this.#heard
  }

  /** Hears of a change, and reads its file before those that wait. @param number the change's, where this program has made it */
  readSoon({ of, id }: DocumentRef, number = this.#heard): void {
    this.#heard = number
    this.#urgent.set(keyOf(of, id), { of, id, size: 0 })
    this.#backlog.delete(keyOf(of, id))
    // Who waits for it is told; for the others, it is tried again with the next change.
    this.readAll().catch(() => undefined)
  }

  /** Reads files in the order given, after those that wait. */
  add(files: readonly ToRead[]): void {
    for (const file of files) {
      if (!this.#urgent.has(keyOf(file.of, file.id))) this.#backlog.set(keyOf(file.of, file.id), file)
    }
  }

  /** Reads until nothing waits. */
  async readAll(): Promise<void> {
    if (this.#running === null && this.left > 0) this.#running = this.#run()
    await this.#running
  }

  /** Resolves when what this program has changed is read, but for what is left alone for a while, or after `most` milliseconds. */
  async urgentRead(most: number): Promise<void> {
    const end = Date.now() + most
    while ((this.#urgentAtWork || this.#isUrgent()) && Date.now() < end) {
      const woken = new Promise<void>((resolve) => this.#waiters.push(resolve))
      await Promise.race([woken, wait(Math.max(0, end - Date.now()))])
    }
  }

  async #run(): Promise<void> {
    try {
      while (this.left > 0) {
        const batch = this.#nextBatch()
        if (batch.length === 0) await wait(tick)
        else await this.#readBatch(batch)
        // Questions that came meanwhile are answered first.
        await turn()
      }
    } finally {
      this.#running = null
      this.#wake()
    }
  }

  async #readBatch(batch: ToRead[]): Promise<void> {
    const asOf = this.#heard
    try {
      const looked = await Promise.all(batch.map((file) => this.#look(file)))
      const found = looked.filter((one) => one !== null)
      const began = performance.now()
      this.#take(found, asOf, this.#urgentAtWork)
      this.#learn(batch, performance.now() - began)
      if (!this.#urgentAtWork) await this.#goOn()
    } catch (error) {
      // They are not lost: what is not in the index is found again by the next look at the vault.
      this.#backlog.clear()
      this.#urgent.clear()
      throw error
    } finally {
      this.#urgentAtWork = false
      this.#wake()
    }
  }

  #nextBatch(): ToRead[] {
    const isUrgent = this.#isUrgent()
    const waiting = isUrgent ? this.#urgent : this.#backlog
    const batch: ToRead[] = []
    let bytes = 0
    for (const [key, file] of waiting) {
      if (!this.#isRested(key)) continue
      if (batch.length >= mostFiles || (batch.length > 0 && bytes + file.size > this.#room)) break
      batch.push(file)
      bytes += file.size
    }
    for (const { of, id } of batch) {
      waiting.delete(keyOf(of, id))
      this.#resting.delete(keyOf(of, id))
    }
    this.#urgentAtWork = isUrgent
    return batch
  }

  /** Learns from how long a batch took how large the next one may be, and how long a single document is left alone. */
  #learn(batch: readonly ToRead[], took: number): void {
    const [only, ...others] = batch
    if (only !== undefined && others.length === 0) {
      this.#resting.set(keyOf(only.of, only.id), Date.now() + Math.min(took * restFactor, took + mostRest))
      return
    }
    const bytes = batch.reduce((sum, { size }) => sum + size, 0)
    // A few small files tell nothing.
    if (bytes < this.#room / 2) return
    this.#room = Math.max(leastBytes, (this.#room + (bytes * idealTime) / Math.max(1, took)) / 2)
  }

  #isUrgent(): boolean {
    return this.#urgent.keys().some((key) => this.#isRested(key))
  }

  #isRested(key: string): boolean {
    return (this.#resting.get(key) ?? 0) <= Date.now()
  }

  #wake(): void {
    for (const resolve of this.#waiters.splice(0)) resolve()
  }

  /** @returns `null` where the file is to be looked at later */
  async #look({ of, id, size }: ToRead): Promise<Found | null> {
    const files = this.#vault[of === 'note' ? 'notes' : 'memos']
    let state = files.fileState(id)
    if (state !== null && Math.abs(Date.now() - state.modified) < tick) {
      await wait(tick)
      state = files.fileState(id)
    }
    if (state === null) return { of, id, stamp: '', document: null }
    // The time of reading is that of its begin: what is written from now on is not sure to be seen.
    const stamp = stampOf(of, state, Date.now())
    try {
      return { of, id, stamp, document: await files.peek(id) } as Found
    } catch (error) {
      if (!(error instanceof UnreadableFile)) return this.#report(of, id, error)
      const age = Date.now() - state.modified
      if (!error.fromNewer && age >= 0 && age < patience) {
        this.#resting.set(keyOf(of, id), state.modified + patience)
        this.#backlog.set(keyOf(of, id), { of, id, size })
        return null
      }
      return { of, id, stamp, document: await files.read(id) } as Found
    }
  }

  /** One file that the system will not let be read, perhaps for now, stops no other: it is said once, and tried with the next look. */
  #report(of: DocumentRef['of'], id: string, error: unknown): null {
    this.#vault.setAside.tell(join(`${of}s`, `${id}.json`), explain(error).message)
    return null
  }
}

function keyOf(of: DocumentRef['of'], id: string): string {
  return `${of} ${id}`
}
