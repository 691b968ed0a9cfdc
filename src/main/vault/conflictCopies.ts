import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { z } from 'zod'
import { copyDate, copyOfMemo, copyOfNote } from '../../core/library/copies.ts'
import { isId } from '../../core/model/id.ts'
import type { Memo } from '../../core/model/memo.ts'
import { MemoFile } from '../../core/model/memoVersion1.ts'
import { Note } from '../../core/model/note.ts'
import { say } from '../../core/words/say.ts'
import type { Collection } from './collection.ts'
import { conflictingWith, isPerhapsConflict } from './conflictNames.ts'
import { isMissing, reasonOf } from './diskError.ts'
import { DurableFile } from './durableFile.ts'
import { sha256 } from './originals.ts'
import { UnreadableFile } from './unreadableFile.ts'
import type { Vault } from './vault.ts'

/** A file that another program may still be writing is left alone until it is this old, in milliseconds. */
const patience = 2000

/** The ids that the files of a vault's documents are named by, whether these can be read or not. */
export interface Present {
  notes: string[]
  memos: string[]
}

/** What there is to know of a kind of documents. */
interface Kind<T extends { id: string; revision: number; updated: string }> {
  folder: 'notes' | 'memos'
  schema: z.ZodType<T>
  documents: (vault: Vault) => Collection<T>
  copy: (document: T, copy: { id: string; what: string; now: string }) => T
  noun: 'note' | 'memo'
  nameOf: (document: T) => string
}

const notes: Kind<Note> = {
  folder: 'notes',
  schema: Note,
  documents: (vault) => vault.notes,
  copy: copyOfNote,
  noun: 'note',
  nameOf: ({ title }) => title,
}

const memos: Kind<Memo> = {
  folder: 'memos',
  schema: MemoFile,
  documents: (vault) => vault.memos,
  copy: copyOfMemo,
  noun: 'memo',
  nameOf: ({ head }) => head.subject.trim(),
}

/**
 * The second versions of documents that programs leave beside them which keep folders in step (Dropbox, Syncthing, OneDrive, Google Drive,
 * Nextcloud), where two computers had changed the same one. Each becomes a document of its own; its file is kept, untouched, in
 * `.readout/set-aside`. One that says the same as the document is put there without a word.
 */
export class ConflictCopies {
  readonly #vault: Vault
  /** Files that were looked at and are no second versions, by their names, as they were then. */
  readonly #known = new Map<string, number>()

  constructor(vault: Vault) {
    this.#vault = vault
  }

  /**
   * Takes in those that are there. One that cannot be, because nothing may be written, is told and tried again the next time.
   * @returns which documents there are then: to know them, the folders have to be listed anyway
   * @throws what the operating system says where a folder cannot be listed
   */
  async takeIn(): Promise<Present> {
    return { notes: await this.#lookFor(notes), memos: await this.#lookFor(memos) }
  }

  async #lookFor<T extends { id: string; revision: number; updated: string }>(kind: Kind<T>): Promise<string[]> {
    const stems = await this.#stems(kind)
    const present = new Set(stems)
    const has = (id: string) => present.has(id)
    let hasMoved = false
    for (const stem of stems) {
      const isCandidate = isId(stem) ? isPerhapsConflict(stem, has) : conflictingWith(stem).length > 0
      if (isCandidate && (await this.#look(kind, stem, has))) hasMoved = true
    }
    return (hasMoved ? await this.#stems(kind) : stems).filter(isId)
  }

  /** What the files of a folder are called, without `.json`; not all are ids. */
  async #stems({ folder }: { folder: string }): Promise<string[]> {
    const names = await this.#vault.disk.list(join(this.#vault.folder, folder))
    return names.filter((name) => /^[^.].*\.json$/u.test(name)).map((name) => name.slice(0, -'.json'.length))
  }

  /** @returns whether a file was moved, which may have left another in its place */
  async #look<T extends { id: string; revision: number; updated: string }>(
    kind: Kind<T>,
    stem: string,
    has: (id: string) => boolean,
  ): Promise<boolean> {
    const name = join(kind.folder, `${stem}.json`)
    const path = join(this.#vault.folder, name)
    const state = this.#vault.disk.stateOf(path)
    if (state === null || this.#known.get(name) === state.modified) return false
    try {
      const document = await new DurableFile(path, kind.schema, this.#vault.disk).read()
      if (document !== null && document.id !== stem && conflictingWith(stem).includes(document.id)) {
        await this.#vault.disk.alone(this.#vault.folder, 'conflict-copies', () => this.#takeIn(kind, document, path))
        return true
      }
      this.#known.set(name, state.modified)
      return false
    } catch (error) {
      if (!(error instanceof UnreadableFile)) {
        if (!isMissing(error)) this.#vault.setAside.tell(name, untaken(error))
        // What went wrong may have gone wrong after something was written.
        return true
      }
      const isSettled = Math.abs(Date.now() - state.modified) >= patience
      // Files of which nothing says that they are ours stay where they are; what bears an id is read as a document.
      const isOurs = !isId(stem) && conflictingWith(stem).some(has)
      if (isSettled && isOurs) await this.#vault.setAside.report(error)
      return isSettled && isOurs
    }
  }

  async #takeIn<T extends { id: string; revision: number; updated: string }>(
    kind: Kind<T>,
    document: T,
    path: string,
  ): Promise<void> {
    const documents = kind.documents(this.#vault)
    const other = await documents.peek(document.id).catch(unlessUnreadable)
    if (other !== null && isSame(other, document)) {
      await this.#vault.setAside.keep(path, null)
      return
    }
    // Another process may have come as far as this and been ended: then the copy is there.
    const id = sha256(JSON.stringify(document)).slice(0, 32)
    const what = `conflicting copy of ${copyDate(document.updated)}`
    const copy = kind.copy(document, { id, what, now: new Date().toISOString() })
    if (!(await documents.has(id))) await documents.create(copy)
    await this.#vault.setAside.keep(path, say.vault.twice(kind.noun, kind.nameOf(document), kind.nameOf(copy)))
  }
}

function isSame<T extends { revision: number; updated: string }>(one: T, other: T): boolean {
  return isDeepStrictEqual({ ...one, revision: 0, updated: '' }, { ...other, revision: 0, updated: '' })
}

function unlessUnreadable(error: unknown): null {
  if (error instanceof UnreadableFile) return null
  throw error
}

function untaken(error: unknown): string {
  return say.vault.notTakenIn(reasonOf(error))
}
