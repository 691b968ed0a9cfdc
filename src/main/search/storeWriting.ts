import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { type HitKind, hitKinds } from '../../core/search/answer.ts'
import type { Entry } from '../../core/search/entries.ts'
import { indexText } from '../../core/search/fold.ts'
import { facets } from './ftsQuery.ts'
import { furtherEntries, type IndexedDocument, listed, textEntries } from './indexed.ts'
import { firstAdded, mostDocuments, placeOf, placesPerDocument } from './places.ts'
import { ActorWriting } from './storeActors.ts'
import type { Vocabulary } from './storeWords.ts'

/** A row of `found`, its text folded but for the case of A to Z, which FTS5 folds. */
interface Row {
  place: number
  columns: [
    title: string,
    body: string,
    about: string,
    speakers: string,
    tags: string,
    publisher: string,
    facets: string,
  ]
}

/** How much folded text waits at most to be put into `found` during a build, in UTF-16 code units. */
const mostWaiting = 12_000_000

/** FTS5 may hold this much in memory before it writes a segment: a build makes few large ones. */
const buildMemory = 32 * 1024 * 1024
const usualMemory = 1024 * 1024

/**
 * Puts documents into the index and takes them out. During a build the words wait until there are many, so that FTS5 gets them in the
 * order of their places; the transaction stays open until then, so that the file never tells less than it says.
 */
export class StoreWriting {
  readonly #database: DatabaseSync
  readonly #actors: ActorWriting
  readonly #vocabulary: Vocabulary
  readonly #statements: Statements
  #waiting: Row[] = []
  #waitingLength = 0
  /** Where the documents begin that have rows among those. */
  #waitingPlaces = new Set<number>()
  #isBuilding = false
  #isOpen = false

  constructor(database: DatabaseSync, vocabulary: Vocabulary) {
    this.#database = database
    this.#vocabulary = vocabulary
    this.#actors = new ActorWriting(database)
    this.#statements = prepare(database)
  }

  put(documents: readonly IndexedDocument[]): void {
    this.#inTransaction(() => {
      for (const document of documents) this.#putOne(document)
    })
  }

  remove(ids: readonly string[]): void {
    this.#inTransaction(() => {
      this.#flush()
      for (const id of ids) this.#removeOne(id)
    })
  }

  beginBuild(): void {
    if (this.#isBuilding) return
    this.#isBuilding = true
    this.#tune({ hashsize: buildMemory, automerge: 0, crisismerge: 64 })
  }

  endBuild(): void {
    if (!this.#isBuilding) return
    this.commit()
    this.#isBuilding = false
    this.#tune({ hashsize: usualMemory, automerge: 4, crisismerge: 16 })
    this.#vocabulary.refresh()
  }

  /** Makes what was put so far part of the index on disk. */
  commit(): void {
    if (!this.#isOpen) return
    try {
      this.#flush()
      this.#actors.flush()
      this.#database.exec('commit')
      this.#isOpen = false
    } catch (error) {
      this.rollback()
      throw error
    }
  }

  /** Writes what waits, so that it can be found. */
  flush(): void {
    if (!this.#isOpen) return
    this.#flush()
    this.#actors.flush()
  }

  rollback(): void {
    this.#takeWaiting()
    this.#actors.forget()
    if (this.#isOpen && this.#database.isTransaction) this.#database.exec('rollback')
    this.#isOpen = false
  }

  #inTransaction(work: () => void): void {
    try {
      if (!this.#isOpen) this.#database.exec('begin immediate')
      this.#isOpen = true
      work()
    } catch (error) {
      this.rollback()
      throw error
    }
    if (!this.#isBuilding || this.#waitingLength > mostWaiting) this.commit()
  }

  #putOne(indexed: IndexedDocument): void {
    const { of, stamp, document } = indexed
    const { title, origin, published, summary, day, key } = listed(indexed)
    const before = this.#statements.find.get(document.id)
    const number = before === undefined ? this.#newNumber() : Number(before.number)
    const place = placeOf(day, number)
    const isSameText = before !== undefined && before.key === key && key !== '' && before.place === place
    if (before !== undefined) this.#clear(Number(before.place), number, isSameText ? firstAdded : 0)
    const json = JSON.stringify(summary)
    this.#statements.document.run(
      ...[number, document.id, of, stamp, place, key, summary.updated, title, origin, published, json],
    )
    const archived = document.archived
    this.#waitingPlaces.add(place)
    if (!isSameText) this.#add(textEntries(indexed), place, archived)
    this.#add(furtherEntries(indexed).slice(0, placesPerDocument - firstAdded), place + firstAdded, archived)
    if (of === 'note') this.#putLists(indexed.document, number, place)
  }

  #putLists(note: Extract<IndexedDocument, { of: 'note' }>['document'], number: number, place: number): void {
    const tags = new Map<string, { onNote: number; annotations: number }>(
      note.tags.map((tag) => [tag, { onNote: 1, annotations: 0 }]),
    )
    for (const tag of note.annotations.flatMap((annotation) => [...new Set(annotation.tags)])) {
      const { onNote, annotations } = tags.get(tag) ?? { onNote: 0, annotations: 0 }
      tags.set(tag, { onNote, annotations: annotations + 1 })
    }
    for (const [tag, { onNote, annotations }] of tags) this.#statements.tag.run(tag, number, onNote, annotations)
    this.#actors.add(place, note.actors)
  }

  /** Rows are written when the transaction ends, in the order of their places. */
  #add(entries: readonly Entry[], from: number, archived: boolean): void {
    for (const [index, entry] of entries.entries()) {
      const place = from + index
      const { kind, ref, start, end, credit, body } = entry
      this.#statements.entry.run(place, hitKinds.indexOf(kind), ref, start, end, credit, body)
      const row: Row = {
        place,
        columns: [
          indexText(entry.title),
          indexText(body),
          indexText(entry.about),
          indexText(entry.speakers.join('\n')),
          indexText(entry.tags.join('\n')),
          indexText(entry.publisher),
          facetsOf(kind, entry.isHead, archived),
        ],
      }
      this.#waiting.push(row)
      this.#waitingLength += body.length
    }
  }

  #flush(): void {
    const rows = this.#takeWaiting().sort((a, b) => a.place - b.place)
    for (const { place, columns } of rows) this.#statements.found.run(place, ...columns)
    this.#vocabulary.add(rows.length, () =>
      rows.map(({ columns: [title, body, about] }) => `${title} ${body} ${about}`),
    )
  }

  #takeWaiting(): Row[] {
    const rows = this.#waiting
    this.#waiting = []
    this.#waitingLength = 0
    this.#waitingPlaces.clear()
    return rows
  }

  #removeOne(id: string): void {
    const before = this.#statements.find.get(id)
    if (before === undefined) return
    this.#clear(Number(before.place), Number(before.number), 0)
    this.#statements.forget.run(id)
  }

  /** Takes out what hangs on a document: its entries from one on, its tags and its actors. */
  #clear(place: number, number: number, from: number): void {
    const range = [place + from, place + placesPerDocument - 1] as const
    const { places, unfound, unentry, untag } = this.#statements
    // What is put twice in one transaction waits still.
    if (this.#waitingPlaces.has(place)) this.#flush()
    for (const { place: at } of places.all(...range)) unfound.run(at ?? null)
    unentry.run(...range)
    untag.run(number)
    this.#actors.remove(place)
  }

  #newNumber(): number {
    const number = Number(this.#statements.next.get()?.number ?? 0)
    if (number >= mostDocuments) throw new RangeError('the search index is full')
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

function facetsOf(kind: HitKind, isHead: boolean, archived: boolean): string {
  const names = [facets.any, facets.kind(kind)]
  if (isHead) names.push(facets.head)
  if (archived) names.push(facets.archived)
  return names.join(' ')
}

type Statements = Record<
  'find' | 'next' | 'document' | 'forget' | 'entry' | 'unentry' | 'places' | 'found' | 'unfound' | 'tag' | 'untag',
  StatementSync
>

function prepare(database: DatabaseSync): Statements {
  const sql = (text: string) => database.prepare(text)
  return {
    find: sql('select number, place, key from documents where id = ?'),
    next: sql('select coalesce(max(number), -1) + 1 as number from documents'),
    document: sql('insert or replace into documents values(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)'),
    forget: sql('delete from documents where id = ?'),
    entry: sql('insert into entries values(?, ?, ?, ?, ?, ?, ?)'),
    unentry: sql('delete from entries where place between ? and ?'),
    places: sql('select place from entries where place between ? and ?'),
    found: sql(
      'insert into found(rowid, title, body, about, speakers, tags, publisher, facets) values(?, ?, ?, ?, ?, ?, ?, ?)',
    ),
    unfound: sql('delete from found where rowid = ?'),
    tag: sql('insert into tags values(?, ?, ?, ?)'),
    untag: sql('delete from tags where number = ?'),
  }
}
