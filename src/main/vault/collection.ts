import { join } from 'node:path'
import { Low } from 'lowdb'
import type { z } from 'zod'
import { ReadoutError } from '../../core/errors.ts'
import { Id, isId } from '../../core/model/id.ts'
import type { Noun } from '../../core/words/noun.ts'
import { say } from '../../core/words/say.ts'
import type { Disk, FileState } from './disk.ts'
import { diskError, isMissing, sayingOf, whereMissing } from './diskError.ts'
import { DurableFile, moveDurably, Overtaken } from './durableFile.ts'
import type { SetAside } from './setAside.ts'
import { UnreadableFile } from './unreadableFile.ts'

interface Options<T> {
  /** The vault's folder. */
  vault: string
  /** Name of the collection's folder in the vault, such as `notes`. */
  folder: string
  /** What one document is called in messages, such as `note`. */
  noun: Noun
  schema: z.ZodType<T>
  setAside: SetAside
  disk: Disk
}

/** A document that was written, or `null` in its place where it was removed. */
export interface Change<T> {
  id: string
  document: T | null
  /** What was changed; `null` where nothing was there, or where that was not read. */
  before: T | null
}

/**
 * The documents of one kind: a folder with a lowdb document for each, named by its id. Writes to the same document wait for one
 * another; nothing but the document asked for is read or written.
 */
export class Collection<T extends { id: string }> {
  readonly #options: Options<T>
  readonly #folder: string
  readonly #queues = new Map<string, Promise<unknown>>()
  readonly #listeners: ((change: Change<T>) => void)[] = []

  constructor(options: Options<T>) {
    this.#options = options
    this.#folder = join(options.vault, options.folder)
  }

  /** Calls `listener` after each change that this program makes, before whoever made it is answered. */
  onChange(listener: (change: Change<T>) => void): void {
    this.#listeners.push(listener)
  }

  /** Every readable document, one after the other; files that are none are set aside and reported. */
  async *all(): AsyncGenerator<T> {
    for (const id of await this.ids()) {
      const document = await this.#readOrSetAside(id)
      if (document !== null) yield document
    }
  }

  /** @throws ReadoutError `not-found` when there is no such document, `unreadable` when its file had to be set aside */
  async get(id: string): Promise<T> {
    return this.#inTurn(id, async () => (await this.#load(id)).data)
  }

  /** The document, or `null` where there is none or its file had to be set aside. */
  async read(id: string): Promise<T | null> {
    return this.#inTurn(id, () => this.#readOrSetAside(id))
  }

  /**
   * As {@link read}, but touches no file.
   * @throws UnreadableFile when the file holds no such document: another program may be about to write it
   */
  async peek(id: string): Promise<T | null> {
    return this.#readFile(id)
  }

  async has(id: string): Promise<boolean> {
    return this.fileState(id) !== null
  }

  /** The ids that files are named by, whether these can be read or not, in no order. */
  async ids(): Promise<string[]> {
    const names = await this.#names()
    return names
      .filter((name) => name.endsWith('.json') && !name.startsWith('.'))
      .map((name) => name.slice(0, -'.json'.length))
      .filter(isId)
  }

  /** The state of the document's file, `null` where there is none. It is asked for at once: for a program that has nothing else to do. */
  fileState(id: string): FileState | null {
    return this.#options.disk.stateOf(this.#path(id))
  }

  /** Writes a new document; resolved means that it is on disk. @throws ReadoutError `disk`, and there is none then */
  async create(document: T): Promise<T> {
    return this.#writing(document.id, async () => {
      // What has this id already is not taken away where the write fails.
      const file = this.#file(document.id)
      if (this.#isThere(document.id)) await file.write(document)
      else await this.#low(document.id, null, document).write()
      this.#tell({ id: document.id, document, before: null })
      return document
    })
  }

  /**
   * Reads the document, lets `change` make the new one, and writes it: as one step, so that no change is lost to another.
   * Where `change` throws, nothing is written. It is called again where somebody has written the document meanwhile: a program that knows of
   * no locks, or another window that took over the lock of this one, which had stood still.
   * @throws ReadoutError `disk`, and the document is as it was then; otherwise as {@link get}
   */
  async update(id: string, change: (document: T) => T): Promise<T> {
    return this.#writing(id, async () => {
      for (;;) {
        const state = this.#stateNow(id)
        const db = await this.#load(id, state)
        const before = db.data
        db.data = change(before)
        if (!(await isWritten(db))) continue
        this.#tell({ id, document: db.data, before })
        return db.data
      }
    })
  }

  /** Moves the document's file to the vault's trash. @throws ReadoutError `not-found`, or `disk`, and it is where it was then */
  async remove(id: string): Promise<void> {
    await this.#writing(id, async () => {
      await this.#move(this.#path(id), this.#trashPath(id), id)
      this.#tell({ id, document: null, before: null })
    })
  }

  /** Brings a removed document back. One that is there stays as it is: it may be newer. @throws ReadoutError as {@link remove} */
  async restore(id: string): Promise<void> {
    await this.#writing(id, async () => {
      if (!this.#isThere(id)) await this.#move(this.#trashPath(id), this.#path(id), id)
      this.#tell({ id, document: await this.#readOrSetAside(id), before: null })
    })
  }

  #isThere(id: string): boolean {
    return this.#stateNow(id) !== null
  }

  #stateNow(id: string): FileState | null {
    try {
      return this.fileState(id)
    } catch (error) {
      throw diskError(error, this.#path(id)) ?? error
    }
  }

  #tell(change: Change<T>): void {
    for (const listener of this.#listeners) listener(change)
  }

  #path(id: string): string {
    return join(this.#folder, `${Id.parse(id)}.json`)
  }

  #trashPath(id: string): string {
    return join(this.#options.vault, '.readout', 'trash', this.#options.folder, `${Id.parse(id)}.json`)
  }

  /** What copies a vault may leave out folders that are empty, as git does. */
  async #names(): Promise<string[]> {
    const { disk } = this.#options
    return sayingOf(this.#folder, () => disk.list(this.#folder)).catch(whereMissing<string[]>([]))
  }

  #file(id: string): DurableFile<T> {
    return new DurableFile(this.#path(id), this.#options.schema, this.#options.disk)
  }

  /**
   * @param before what the file holds now, `null` where there is none
   * @param state of the file, where it must be the same when it is written
   */
  #low(id: string, before: T | null, data: T, state?: FileState | null): Low<T> {
    const file = this.#file(id)
    return new Low({ read: () => file.read(), write: (after) => file.replace(before, after, state) }, data)
  }

  async #load(id: string, state?: FileState | null): Promise<Low<T>> {
    const document = await this.#readOrSetAside(id)
    if (document === null) throw this.#notFound(id)
    return this.#low(id, document, document, state)
  }

  #readOrSetAside(id: string): Promise<T | null> {
    return this.#options.setAside.orAside(() => this.#readFile(id))
  }

  async #readFile(id: string): Promise<T | null> {
    const file = this.#file(id)
    const document = await file.read()
    if (document !== null && document.id !== id)
      throw new UnreadableFile(file.path, say.vault.reasons.other(this.#options.noun, document.id))
    return document
  }

  async #move(from: string, to: string, id: string): Promise<void> {
    try {
      await moveDurably(from, to, this.#options.disk)
    } catch (error) {
      if (isMissing(error)) throw this.#notFound(id)
      throw error
    }
  }

  /** As {@link #inTurn}, and while no other process writes the document. */
  #writing<R>(id: string, work: () => Promise<R>): Promise<R> {
    const { vault, folder, disk } = this.#options
    return this.#inTurn(id, () => disk.alone(vault, `${folder}-${id}`, work))
  }

  /** Runs `work` after everything that was asked of the same document before. */
  async #inTurn<R>(id: string, work: () => Promise<R>): Promise<R> {
    const before = this.#queues.get(id) ?? Promise.resolve()
    const turn = before.then(work, work)
    // A failure is the caller's to handle; the queue only waits for it to be over.
    const over = turn.then(
      () => undefined,
      () => undefined,
    )
    this.#queues.set(id, over)
    try {
      return await turn
    } finally {
      if (this.#queues.get(id) === over) this.#queues.delete(id)
    }
  }

  #notFound(id: string): ReadoutError {
    const { noun } = this.#options
    return new ReadoutError('not-found', say.editing.noSuch(noun, id), {
      advice: say.editing.listThem(noun),
    })
  }
}

/** Writes a document, unless somebody else has done so since it was read. */
async function isWritten<T>(db: Low<T>): Promise<boolean> {
  try {
    await db.write()
    return true
  } catch (error) {
    if (error instanceof Overtaken) return false
    throw error
  }
}
