import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { editDistance } from '../../core/checks/editDistance.ts'
import { wordPattern } from '../../core/search/fold.ts'
import { stemOf } from './stems.ts'
import { lastAfter, numberFrom } from './storeFile.ts'

/** A word of the index, and in about how many entries it stands. */
export interface Word {
  word: string
  entries: number
}

/** Rows that are few beside those of the index are looked through one by one; after many, the index is asked for all its words. */
const fewRows = 0.1
const fewest = 200

/** A small index is asked for all its words at once: some hundredths of a second. */
const fewToFollow = 3000

/** Words that the index is asked for at a time: a hundredth of a second. */
const atOnce = 1000

/**
 * The words of the index with their stems. It may lag behind: a word that stands nowhere any more stays until the next refresh, and how
 * often a word stands is an estimate.
 */
export class Vocabulary {
  readonly #database: DatabaseSync
  readonly #add: StatementSync
  readonly #sameStem: StatementSync
  readonly #beginning: StatementSync
  readonly #between: StatementSync
  readonly #entries: StatementSync
  readonly #indexed: StatementSync
  readonly #removeBetween: StatementSync
  /** Rows of the index when it was last asked for all its words. */
  #rowsThen: number
  #rows: number
  #isStale = false
  #isAsked = false
  /** Up to which word the words have been refreshed, while that goes on. */
  #refreshed = ''

  constructor(database: DatabaseSync) {
    this.#database = database
    this.#add = database.prepare(
      'insert into words values(?, ?, ?) on conflict do update set entries = entries + excluded.entries',
    )
    this.#sameStem = database.prepare('select word, entries from words where stem = ? order by entries desc limit ?')
    this.#beginning = database.prepare(
      'select word, entries from words where word >= ? and word < ? order by entries desc limit ?',
    )
    this.#between = database.prepare(
      'select word, entries from words where word >= ? and word < ? and length(word) between ? and ?',
    )
    this.#entries = database.prepare('select entries from words where word = ?')
    this.#indexed = database.prepare('select term, doc from vocabulary where term > ? order by term limit ?')
    this.#removeBetween = database.prepare('delete from words where word > ? and word <= ?')
    this.#rows = numberFrom(database, 'select count(*) from entries')
    this.#rowsThen = this.#rows
  }

  /** About how many entries there are. */
  get rows(): number {
    return this.#rows
  }

  /** Takes in the words of so many texts that have just been put into the index; they are asked for where that is worth while. */
  add(count: number, texts: () => string[]): void {
    this.#rows += count
    if (!this.#isStale && count <= Math.max(fewest, this.#rowsThen * fewRows)) this.#addEach(texts())
    else this.#isStale = true
  }

  /**
   * Makes the words good enough to search by, while an index is built: each time that it has become half as large again. In a large one,
   * that is left to the build.
   */
  follow(): void {
    if (this.#rows < this.#rowsThen * 1.5) return
    if (this.#rows < fewToFollow) while (this.refresh(Number.POSITIVE_INFINITY));
    else this.#isAsked = true
  }

  /** Somebody would be answered better if the words were refreshed. */
  get isAsked(): boolean {
    return this.#isAsked
  }

  /**
   * Asks the index for all its words, if there were many new ones, for about `most` milliseconds.
   * @returns whether there is more to do
   */
  refresh(most: number): boolean {
    if (!this.#isStale) return false
    const end = performance.now() + most
    do {
      const count = this.#refreshSome()
      if (count < atOnce) {
        this.#rows = numberFrom(this.#database, 'select count(*) from entries')
        this.#rowsThen = this.#rows
        this.#refreshed = ''
        this.#isStale = false
        this.#isAsked = false
        return false
      }
    } while (performance.now() < end)
    return true
  }

  /** Refreshes the words that follow in their order. @returns how many there were */
  #refreshSome(): number {
    const words = this.#indexed
      .all(this.#refreshed, atOnce)
      .map(({ term, doc }) => ({ word: String(term), entries: Number(doc) }))
    const until = words.length < atOnce ? lastAfter : (words.at(-1)?.word ?? lastAfter)
    this.#database.exec('savepoint refresh')
    try {
      this.#removeBetween.run(this.#refreshed, until)
      for (const { word, entries } of words) if (!isFacet(word)) this.#add.run(word, stemOf(word), entries)
    } finally {
      this.#database.exec('release refresh')
    }
    this.#refreshed = until
    return words.length
  }

  /** In about how many entries a word stands. */
  entriesOf(word: string): number {
    return Number(this.#entries.get(word)?.entries ?? 0)
  }

  /** Inflections of a word, with itself where it is in the index, the most frequent first. */
  inflections(word: string, most: number): Word[] {
    return this.#sameStem.all(stemOf(word), most).map(wordOf)
  }

  /** Words that begin so, the most frequent first. */
  beginningWith(prefix: string, most: number): Word[] {
    return this.#beginning.all(prefix, prefix + lastAfter, most).map(wordOf)
  }

  /**
   * Words that somebody who typed `word` may have meant: those that differ least, with the same first letter. None for a word of fewer
   * than four letters, of which too many would do.
   */
  meant(word: string, most: number): Word[] {
    if (word.length < 4) return []
    const reach = word.length < 8 ? 1 : 2
    const first = String.fromCodePoint(word.codePointAt(0) ?? 0)
    const letters = letterSet(word)
    return this.#between
      .all(first, first + lastAfter, word.length - reach, word.length + reach)
      .map(wordOf)
      .filter((one) => bitCount(letterSet(one.word) ^ letters) <= reach * 2)
      .map((one) => ({ ...one, distance: editDistance(word, one.word, reach) }))
      .filter(({ distance }) => distance <= reach)
      .sort((a, b) => a.distance - b.distance || b.entries - a.entries)
      .filter((one, _, [best]) => one.distance === best?.distance)
      .slice(0, most)
      .map(({ word: other, entries }) => ({ word: other, entries }))
  }

  #addEach(texts: readonly string[]): void {
    const counts = new Map<string, number>()
    for (const text of texts) {
      for (const word of new Set(text.toLowerCase().match(wordPattern()))) counts.set(word, (counts.get(word) ?? 0) + 1)
    }
    for (const [word, entries] of counts) this.#add.run(word, stemOf(word), entries)
  }
}

/** Whether it marks what an entry is, see `facets`. */
function isFacet(word: string): boolean {
  return word.startsWith('\ue000')
}

function wordOf(row: Record<string, unknown>): Word {
  return { word: String(row.word), entries: Number(row.entries) }
}

/** Which letters a word has, as bits: an edit changes at most two of them, so that most words need no closer look. */
function letterSet(word: string): number {
  let set = 0
  for (let at = 0; at < word.length; at++) set |= 1 << (word.charCodeAt(at) & 31)
  return set
}

function bitCount(bits: number): number {
  let count = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++
  return count
}
