import { join } from 'node:path'
import type { z } from 'zod'
import { ReadoutError } from '../../core/errors.ts'
import { type TrashDone, type TrashEntry, type TrashKind, type TrashRef, trashKinds } from '../../core/keeping/trash.ts'
import { Template } from '../../core/memo/template.ts'
import { Id, isId } from '../../core/model/id.ts'
import { MemoFile } from '../../core/model/memoVersion1.ts'
import { Note } from '../../core/model/note.ts'
import { NoteCollection } from '../../core/model/noteCollection.ts'
import { say } from '../../core/words/say.ts'
import { explain } from '../failure.ts'
import { whereMissing } from '../vault/diskError.ts'
import { DurableFile } from '../vault/durableFile.ts'
import { UnreadableFile } from '../vault/unreadableFile.ts'
import type { Vault } from '../vault/vault.ts'

interface Kind {
  folder: 'notes' | 'memos' | 'templates' | 'collections'
  /** Reads what is shown of a document. */
  schema: z.ZodType<{ id: string; title: string }>
}

const kinds: Record<TrashKind, Kind> = {
  note: { folder: 'notes', schema: Note.transform(({ id, title }) => ({ id, title })) },
  memo: { folder: 'memos', schema: MemoFile.transform(({ id, head }) => ({ id, title: head.subject })) },
  template: { folder: 'templates', schema: Template.transform(({ id, name }) => ({ id, title: name })) },
  collection: { folder: 'collections', schema: NoteCollection.transform(({ id, name }) => ({ id, title: name })) },
}

/** What goes for ever with a document. */
export interface Belongings {
  /** Deletes what is kept of a note or memo besides the document itself. */
  forget: (document: TrashRef) => Promise<void>
}

/**
 * What was removed from a vault: `.readout/trash/<folder>/<id>.json`, each file as it was. When it was removed is when its file was
 * written there.
 */
export class Trash {
  readonly #vault: Vault
  readonly #belongings: Belongings

  constructor(vault: Vault, belongings: Belongings) {
    this.#vault = vault
    this.#belongings = belongings
  }

  /** Moves documents there. What fails is told; the others are moved. */
  put(documents: readonly TrashRef[]): Promise<TrashDone> {
    return each(documents, ({ of, id }) => this.#vault[kinds[of].folder].remove(id))
  }

  /** All that is in it, what was removed last first. */
  async list(): Promise<TrashEntry[]> {
    const entries: TrashEntry[] = []
    for (const of of trashKinds) for (const id of await this.#ids(of)) entries.push(await this.#entry(of, id))
    return entries.sort((a, b) => (a.removed < b.removed ? 1 : a.removed > b.removed ? -1 : a.id < b.id ? -1 : 1))
  }

  /** Brings documents back. One that is in the library again meanwhile stays in the trash, and is told. */
  restore(documents: readonly TrashRef[]): Promise<TrashDone> {
    return each(documents, async ({ of, id }) => {
      const collection = this.#vault[kinds[of].folder]
      if (await collection.has(id)) throw thereAlready()
      await collection.restore(id)
    })
  }

  /** Deletes documents for ever, with their versions and what could be undone in them. The files that notes were imported from stay. */
  delete(documents: readonly TrashRef[]): Promise<TrashDone> {
    return each(documents, async (document) => {
      const { of, id } = document
      const path = this.#path(of, id)
      if (this.#vault.disk.stateOf(path) === null) throw notThere()
      // Where it is back in the library too, its versions are of that one.
      if (!(await this.#vault[kinds[of].folder].has(id))) await this.#belongings.forget(document)
      await this.#vault.disk.remove(path)
    })
  }

  async #entry(of: TrashKind, id: string): Promise<TrashEntry> {
    const path = this.#path(of, id)
    const removed = new Date(this.#vault.disk.stateOf(path)?.modified ?? 0).toISOString()
    try {
      const shown = await new DurableFile(path, kinds[of].schema, this.#vault.disk).read()
      return { of, id, title: shown?.title ?? '', removed, isReadable: shown?.id === id }
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error
      return { of, id, title: '', removed, isReadable: false }
    }
  }

  async #ids(of: TrashKind): Promise<string[]> {
    const names = await this.#vault.disk.list(join(this.#folder(), kinds[of].folder)).catch(whereMissing<string[]>([]))
    return names
      .filter((name) => name.endsWith('.json'))
      .map((name) => name.slice(0, -'.json'.length))
      .filter(isId)
  }

  #path(of: TrashKind, id: string): string {
    return join(this.#folder(), kinds[of].folder, `${Id.parse(id)}.json`)
  }

  #folder(): string {
    return join(this.#vault.folder, '.readout', 'trash')
  }
}

async function each(documents: readonly TrashRef[], work: (document: TrashRef) => Promise<void>): Promise<TrashDone> {
  const told: TrashDone = { done: [], failed: [] }
  for (const document of documents) {
    try {
      await work(document)
      told.done.push(document)
    } catch (error) {
      told.failed.push({ id: document.id, reason: explain(error).line })
    }
  }
  return told
}

function thereAlready(): ReadoutError {
  return new ReadoutError('conflict', say.keeping.thereAlready.message, {
    kept: say.keeping.thereAlready.kept,
    advice: say.keeping.thereAlready.advice,
  })
}

function notThere(): ReadoutError {
  return new ReadoutError('not-found', say.keeping.notInTrash.message, {
    kept: say.editing.nothingChanged,
    advice: say.keeping.notInTrash.advice,
  })
}
