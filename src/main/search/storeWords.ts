import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { editDistance } from '../../core/checks/editDistance.ts'
import { wordPattern } from '../../core/search/fold.ts'
import { stemOf } from './stems.ts'
import { numberFrom } from './storeFile.ts'

/** A word of the index, and in about how many entries it stands. */
export interface Word {
  word: string
  entries: number
}

/** After a word in the order of words, before any that it does not begin. */
const last = '\u{10ffff}'

/** Rows that are few beside those of the index are looked through one by one; after many, the index is asked for all its words. */
const fewRows = 0.1
const fewest = 200

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
  /** Rows of the index when it was last asked for all its words. */
  #rowsThen: number
  #rows: number
  #isStale = false

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

  /** Makes the words good enough to search by, while an index is built: each time that it has become half as large again. */
  follow(): void {
    if (this.#rows >= this.#rowsThen * 1.5) this.refresh()
  }

  /** Asks the index for all its words, if there were many new ones. */
  refresh(): void {
    if (!this.#isStale) return
    this.#database.exec(`
      savepoint refresh;
      delete from words;
      insert into words select term, stem(term), doc from vocabulary where unicode(term) <> ${0xe000};
      release refresh;
    `)
    this.#rows = numberFrom(this.#database, 'select count(*) from entries')
    this.#rowsThen = this.#rows
    this.#isStale = false
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
    return this.#beginning.all(prefix, prefix + last, most).map(wordOf)
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
      .all(first, first + last, word.length - reach, word.length + reach)
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
