import type { DatabaseSync, SQLOutputValue, StatementSync } from 'node:sqlite'
import type { Note } from '../../core/model/note.ts'
import { furtherEntries, type IndexedDocument, listed, textEntries } from './indexed.ts'
import { firstAdded, mostDocuments, placeOf, placesPerDocument } from './places.ts'
import { ActorWriting } from './storeActors.ts'
import { EntryWriting } from './storeEntries.ts'
import type { Vocabulary } from './storeWords.ts'

/** How much text waits at most to be put into `found` during a build, in UTF-16 code units: what is written together makes a question wait. */
const mostWaiting = 4_000_000

/** As much as a question waits for, so that it is answered by all that was put: some hundredths of a second. */
const mostForQuestion = 200_000

/** FTS5 may hold this much in memory before it writes a segment: in a build, what is written together makes one. */
const buildMemory = 32 * 1024 * 1024
const usualMemory = 1024 * 1024

/** Segments of one size that FTS5 leaves as they are, and those that it does not wait for a pause to join. */
const buildSegments = { automerge: 32, crisismerge: 128 }
const usualSegments = { automerge: 4, crisismerge: 16 }

/** Pages that FTS5 joins segments by at a time: a hundredth of a second. */
const mergedAtOnce = 128

const unbounded = Number.POSITIVE_INFINITY

/**
 * Puts documents into the index and takes them out. During a build the words wait until there are many, so that FTS5 gets them in the
 * order of their places; the transaction stays open until then, so that the file never tells less than it says.
 */
export class StoreWriting {
  readonly #database: DatabaseSync
  readonly #actors: ActorWriting
  readonly #vocabulary: Vocabulary
  readonly #entries: EntryWriting
  readonly #statements: Statements
  #isBuilding = false
  #isOpen = false
  /** What waits is being written, so that it can be kept. */
  #isKeeping = false
  /** The number of the next new document; `null` where another process may have put one. */
  #next: number | null = null

  constructor(database: DatabaseSync, vocabulary: Vocabulary) {
    this.#database = database
    this.#vocabulary = vocabulary
    this.#actors = new ActorWriting(database)
    this.#entries = new EntryWriting(database, vocabulary)
    this.#statements = prepare(database)
  }

  put(documents: readonly IndexedDocument[]): void {
    this.#inTransaction(() => {
      for (const document of documents) this.#putOne(document)
    })
    // Whoever does not go on with the build in between is not to fill the memory.
    if (!this.#isBuilding || this.#entries.length > mostWaiting * 2) this.commit()
  }

  remove(ids: readonly string[]): void {
    this.#inTransaction(() => {
      for (const id of ids) this.#removeOne(id)
    })
    if (!this.#isBuilding) this.commit()
  }

  beginBuild(): void {
    if (this.#isBuilding) return
    this.#isBuilding = true
    this.#tune({ hashsize: buildMemory, ...buildSegments })
  }

  /**
   * Does what is due of a build, for about `most` milliseconds.
   * @returns whether there is more
   */
  continueBuild(most: number): boolean {
    if (!this.#isBuilding) return false
    if (this.#isKeeping || this.#entries.length > mostWaiting) return this.#keep(most)
    return this.#vocabulary.isAsked && this.#vocabulary.refresh(most)
  }

  /**
   * Does what is left to do of a build, for about `most` milliseconds.
   * @returns whether there is more
   */
  finishBuild(most: number): boolean {
    if (!this.#isBuilding) return false
    if (this.#isOpen) {
      this.#keep(most)
      return true
    }
    if (this.#vocabulary.refresh(most)) return true
    this.#isBuilding = false
    this.#tune({ hashsize: usualMemory, ...usualSegments })
    this.commit()
    return false
  }

  /** Joins some segments of FTS5, if there are several of one size: a query has to look into each. @returns whether there may be more */
  merge(): boolean {
    if (this.#isBuilding) return false
    const changes = () => Number(this.#statements.changes.get()?.changes)
    const before = changes()
    this.#database.exec(`insert into found(found, rank) values('merge', ${mergedAtOnce})`)
    // One change is the command itself. https://sqlite.org/fts5.html#the_merge_command
    return changes() - before >= 2
  }

  /** Makes what was put so far part of the index on disk. */
  commit(): void {
    while (this.#keep(unbounded));
  }

  /** Writes what waits, if a question can wait for that, so that it can be found. */
  flush(): void {
    if (!this.#isOpen) return
    if (this.#entries.length <= mostForQuestion) this.#entries.flush(unbounded)
    this.#actors.flush()
  }

  #rollback(): void {
    this.#entries.forget()
    this.#actors.forget()
    this.#next = null
    this.#isKeeping = false
    if (this.#isOpen && this.#database.isTransaction) this.#database.exec('rollback')
    this.#isOpen = false
  }

  /** @returns whether there is more to write */
  #keep(most: number): boolean {
    if (!this.#isOpen) return false
    try {
      this.#isKeeping = this.#entries.flush(most)
      if (this.#isKeeping) return true
      this.#actors.flush()
      this.#database.exec('commit')
      this.#isOpen = false
      this.#next = null
      return false
    } catch (error) {
      this.#rollback()
      throw error
    }
  }

  #inTransaction(work: () => void): void {
    try {
      if (!this.#isOpen) this.#database.exec('begin immediate')
      this.#isOpen = true
      work()
    } catch (error) {
      this.#rollback()
      throw error
    }
  }

  #putOne(indexed: IndexedDocument): void {
    const { of, stamp, document } = indexed
    const { title, origin, published, summary, day, key } = listed(indexed)
    const entries = textEntries(indexed)
    const before = this.#statements.find.get(document.id)
    const number = before === undefined ? this.#newNumber() : Number(before.number)
    const place = placeOf(day, number)
    const isSameText =
      before !== undefined &&
      key !== '' &&
      before.key === key &&
      before.place === place &&
      this.#entries.has(entries, place, place + firstAdded)
    if (before !== undefined) this.#clear(before, isSameText ? firstAdded : 0)
    const people = of === 'note' ? this.#actors.add(place, document.actors) : []
    this.#statements.document.run(
      ...[number, document.id, of, stamp, place, key, summary.updated, title, origin, published],
      listOf(people),
      JSON.stringify(summary),
    )
    const { archived } = document
    if (!isSameText) this.#entries.add(entries, place, place, archived)
    const further = furtherEntries(indexed).slice(0, placesPerDocument - firstAdded)
    this.#entries.add(further, place + firstAdded, place, archived)
    if (of === 'note') this.#putTags(document, number)
  }

  #putTags(note: Note, number: number): void {
    const tags = new Map<string, { onNote: number; annotations: number }>(
      note.tags.map((tag) => [tag, { onNote: 1, annotations: 0 }]),
    )
    for (const tag of note.annotations.flatMap((annotation) => [...new Set(annotation.tags)])) {
      const { onNote, annotations } = tags.get(tag) ?? { onNote: 0, annotations: 0 }
      tags.set(tag, { onNote, annotations: annotations + 1 })
    }
    for (const [tag, { onNote, annotations }] of tags) this.#statements.tag.run(tag, number, onNote, annotations)
  }

  #removeOne(id: string): void {
    const before = this.#statements.find.get(id)
    if (before === undefined) return
    this.#clear(before, 0)
    this.#statements.forget.run(id)
  }

  /** Takes out what hangs on a document: its entries from one on, its tags and its actors. */
  #clear({ number, place, people }: Record<string, SQLOutputValue>, from: number): void {
    const begins = Number(place)
    this.#entries.remove(begins, begins + from)
    this.#statements.untag.run(Number(number))
    this.#actors.remove(begins, fromList(String(people)))
  }

  #newNumber(): number {
    const number = this.#next ?? Number(this.#statements.next.get()?.number ?? 0)
    if (number >= mostDocuments) throw new RangeError('the search index is full')
    this.#next = number + 1
    return number
  }

  #tune(settings: Record<string, number>): void {
    this.#inTransaction(() => {
      for (const [name, value] of Object.entries(settings)) {
        // A bound number would be no integer to SQLite, and FTS5 wants one.
        this.#database.exec(`insert into found(found, rank) values('${name}', ${value})`)
      }
    })
  }
}

/** People as one text. No name's key has a line break, but one may be empty. */
function listOf(people: readonly string[]): string {
  return people.map((person) => `${person}\n`).join('')
}

function fromList(list: string): string[] {
  return list.split('\n').slice(0, -1)
}

type Statements = Record<'find' | 'next' | 'document' | 'forget' | 'tag' | 'untag' | 'changes', StatementSync>

function prepare(database: DatabaseSync): Statements {
  const sql = (text: string) => database.prepare(text)
  return {
    find: sql('select number, place, key, people from documents where id = ?'),
    next: sql('select coalesce(max(number), -1) + 1 as number from documents'),
    document: sql('insert or replace into documents values(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)'),
    forget: sql('delete from documents where id = ?'),
    tag: sql('insert into tags values(?, ?, ?, ?)'),
    untag: sql('delete from tags where number = ?'),
    changes: sql('select total_changes() as changes'),
  }
}
