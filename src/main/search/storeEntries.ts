import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { type HitKind, hitKinds } from '../../core/search/answer.ts'
import type { Entry, Named } from '../../core/search/entries.ts'
import { indexText } from '../../core/search/fold.ts'
import { facets } from './ftsQuery.ts'
import { entryAt, placesPerDocument } from './places.ts'
import type { Vocabulary } from './storeWords.ts'

/** An entry whose words wait to be written. */
interface Waiting {
  place: number
  entry: Entry
  archived: boolean
}

/** How often the clock is looked at: an entry takes some hundredths of a millisecond. */
const entriesPerLook = 16

/**
 * Writes the entries of documents: what is shown of them into `entries`, at once, and their words into `found`. Words wait until there are
 * many, and are written in the order of their places, as FTS5 wants them.
 */
export class EntryWriting {
  readonly #vocabulary: Vocabulary
  readonly #statements: Record<'entry' | 'unentry' | 'entries' | 'bodies' | 'found' | 'unfound', StatementSync>
  #waiting: Waiting[] = []
  #length = 0
  /** Where the documents begin that have entries among those. */
  #places = new Set<number>()
  /** What is being written, in the order of places, and how many of these have been. */
  #sorted: Waiting[] = []
  #written = 0

  constructor(database: DatabaseSync, vocabulary: Vocabulary) {
    const sql = (text: string) => database.prepare(text)
    this.#vocabulary = vocabulary
    this.#statements = {
      entry: sql('insert into entries values(?, ?, ?, ?, ?, ?, ?, ?)'),
      unentry: sql('delete from entries where entry between ? and ?'),
      entries: sql('select entry from entries where entry between ? and ?'),
      bodies: sql('select body from entries where entry between ? and ? order by entry'),
      found: sql(
        'insert into found(rowid, title, body, about, speakers, tags, publisher, facets) values(?, ?, ?, ?, ?, ?, ?, ?)',
      ),
      unfound: sql('delete from found where rowid = ?'),
    }
  }

  /** How much text waits, in UTF-16 code units. */
  get length(): number {
    return this.#length
  }

  /** @param from the place of the first of them; @param document where its document begins */
  add(entries: readonly Entry[], from: number, document: number, archived: boolean): void {
    this.#places.add(document)
    for (const [index, entry] of entries.entries()) {
      const place = from + index
      const { kind, ref, start, end, credit, about, body } = entry
      const names = about.length === 0 ? '' : JSON.stringify(about)
      this.#statements.entry.run(entryAt(place), hitKinds.indexOf(kind), ref, start, end, credit, names, body)
      this.#waiting.push({ place, entry, archived })
      this.#length += entry.body.length
    }
  }

  /**
   * Writes what waits for about `most` milliseconds.
   * @returns whether something still waits
   */
  flush(most: number): boolean {
    const end = performance.now() + most
    if (this.#written === this.#sorted.length) this.#sort()
    while (this.#written < this.#sorted.length) {
      const next = this.#sorted[this.#written]
      if (next !== undefined) this.#write(next)
      this.#written++
      if (this.#written % entriesPerLook === 0 && performance.now() > end) break
    }
    if (this.#written < this.#sorted.length || this.#waiting.length > 0) return true
    this.forget()
    return false
  }

  /** Forgets what was not written. */
  forget(): void {
    this.#waiting = []
    this.#sorted = []
    this.#written = 0
    this.#length = 0
    this.#places.clear()
  }

  /** Takes out those entries of the document that begins at the place `document` that are at `from` or behind it. */
  remove(document: number, from: number): void {
    // What is put twice before it is written waits still.
    if (this.#places.has(document)) while (this.flush(Number.POSITIVE_INFINITY));
    const { entries, unfound, unentry } = this.#statements
    const range = [entryAt(from), entryAt(document) + placesPerDocument - 1] as const
    const day = document - entryAt(document)
    for (const { entry } of entries.all(...range)) unfound.run(day + Number(entry))
    unentry.run(...range)
  }

  /** Whether the texts of a document from the place `from` on, and below `until`, are those of `entries`. */
  has(entries: readonly Entry[], from: number, until: number): boolean {
    const bodies = this.#statements.bodies.all(entryAt(from), entryAt(until) - 1)
    return bodies.length === entries.length && entries.every((entry, index) => entry.body === bodies[index]?.body)
  }

  #sort(): void {
    this.#sorted = this.#waiting.sort((a, b) => a.place - b.place)
    this.#waiting = []
    this.#written = 0
    this.#vocabulary.add(this.#sorted.length, () =>
      this.#sorted.map(({ entry: { title, body, about } }) => indexText(`${title} ${body} ${linesOf(about)}`)),
    )
  }

  #write({ place, entry, archived }: Waiting): void {
    const { kind, title, body, about, speakers, tags, publisher, isHead } = entry
    this.#statements.found.run(
      place,
      indexText(title),
      indexText(body),
      indexText(linesOf(about)),
      indexText(speakers.join('\n')),
      indexText(tags.join('\n')),
      indexText(publisher),
      facetsOf(kind, isHead, archived),
    )
  }
}

/** Names as a text in which no word belongs to two of them. */
function linesOf(names: readonly Named[]): string {
  return names.map(({ name }) => name).join('\n')
}

function facetsOf(kind: HitKind, isHead: boolean, archived: boolean): string {
  return `${facets.any} ${facets.kind(kind)}${isHead ? ` ${facets.head}` : ''}${archived ? ` ${facets.archived}` : ''}`
}
