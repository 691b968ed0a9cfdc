import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { type Actor, nameKey } from '../../core/model/actor.ts'
import type { ActorHit } from '../../core/search/answer.ts'
import { foldedWords } from '../../core/search/fold.ts'
import { documentAt } from './places.ts'
import { lastAfter } from './storeFile.ts'

/** Parts two texts in one; no folded word has it. */
const gap = ' '

/** Somebody who is named in a note, as it waits to be written. */
interface Naming {
  person: string
  place: number
  name: string
  credit: string
  words: string
}

/** Names whose words are remembered, and people whose names are known to be written: the same ones come up again and again. */
const mostRemembered = 5000

/**
 * Keeps who is named in which note. Until {@link flush}, that waits, so that it is written in the order in which SQLite keeps it; in how
 * many notes somebody is named is counted in memory meanwhile.
 */
export class ActorWriting {
  readonly #statements: Statements
  /** By how much the notes that name somebody have become more, or fewer, by person. */
  #people = new Map<string, number>()
  /** The same of the words that somebody can be found by, by person, then by word. */
  #names = new Map<string, Map<string, number>>()
  #waiting: Naming[] = []
  /** Where the notes begin of which somebody waits. */
  #places = new Set<number>()
  readonly #known = new Map<string, { person: string; words: string[] }>()
  /** Words by person that are known to be written. */
  readonly #written = new Map<string, Set<string>>()
  #otherWrites = Number.NaN

  constructor(database: DatabaseSync) {
    const sql = (text: string) => database.prepare(text)
    this.#statements = {
      actor: sql('insert into actors values(?, ?, ?, ?, ?)'),
      of: sql('select words from actors where person = ? and place = ?'),
      ofAll: sql('select words from actors where person = ?'),
      unactor: sql('delete from actors where person = ? and place = ?'),
      person: sql('insert into people values(?, ?) on conflict do update set notes = notes + excluded.notes'),
      unperson: sql('delete from people where person = ? and notes <= 0'),
      name: sql('insert or ignore into names values(?, ?)'),
      unname: sql('delete from names where word = ? and person = ?'),
      otherWrites: sql('pragma data_version'),
    }
  }

  /**
   * @param place of the note's first entry
   * @returns who is named, to be given to {@link remove}
   */
  add(place: number, actors: readonly Actor[]): string[] {
    if (actors.length > 0) this.#places.add(place)
    const people = Map.groupBy(actors, ({ name }) => this.#knownName(name).person)
    for (const [person, [first, ...others]] of people) {
      if (first === undefined) continue
      const names = [first, ...others].flatMap(({ name, aliases }) => [name, ...aliases])
      const words = [...new Set(names.flatMap((name) => this.#knownName(name).words))]
      const credit = [first.role, first.affiliation].filter(Boolean).join(', ')
      this.#waiting.push({ person, place, name: first.name, credit, words: words.join(gap) })
      this.#count(person, words, 1)
    }
    return [...people.keys()]
  }

  remove(place: number, people: readonly string[]): void {
    // What is put twice before it is written waits still.
    if (this.#places.has(place)) this.flush()
    for (const person of people) {
      const row = this.#statements.of.get(person, place)
      if (row === undefined) continue
      this.#count(person, String(row.words).split(gap), -1)
      this.#statements.unactor.run(person, place)
    }
  }

  flush(): void {
    const { actor, person: counted, unperson } = this.#statements
    this.#waiting.sort((a, b) => (a.person < b.person ? -1 : a.person > b.person ? 1 : a.place - b.place))
    for (const { person, place, name, credit, words } of this.#waiting) actor.run(person, place, name, credit, words)
    for (const [person, by] of this.#people) {
      if (by === 0) continue
      counted.run(person, by)
      if (by < 0) unperson.run(person)
    }
    if (this.#names.size > 0) this.#heedOthers()
    for (const [person, words] of this.#names) {
      for (const [word, by] of words) {
        if (by > 0) this.#writeName(word, person)
        else if (by < 0) this.#removeName(word, person)
      }
    }
    this.#forgetWaiting()
  }

  /** Forgets what was not written, and what is written no more where a transaction is taken back. */
  forget(): void {
    this.#forgetWaiting()
    this.#written.clear()
  }

  #forgetWaiting(): void {
    this.#people = new Map()
    this.#names = new Map()
    this.#waiting = []
    this.#places.clear()
  }

  #writeName(word: string, person: string): void {
    let written = this.#written.get(person)
    if (written?.has(word)) return
    this.#statements.name.run(word, person)
    if (written === undefined) {
      if (this.#written.size >= mostRemembered) this.#written.clear()
      written = new Set()
      this.#written.set(person, written)
    }
    written.add(word)
  }

  /** Takes a word out that no note has for that person. */
  #removeName(word: string, person: string): void {
    for (const { words } of this.#statements.ofAll.iterate(person)) if (String(words).split(gap).includes(word)) return
    this.#statements.unname.run(word, person)
    this.#written.get(person)?.delete(word)
  }

  /** Another process may have taken names out. */
  #heedOthers(): void {
    const writes = Number(this.#statements.otherWrites.get()?.data_version)
    if (writes !== this.#otherWrites) this.#written.clear()
    this.#otherWrites = writes
  }

  #knownName(name: string): { person: string; words: string[] } {
    const before = this.#known.get(name)
    if (before !== undefined) return before
    const known = { person: nameKey(name), words: foldedWords(name) }
    if (this.#known.size >= mostRemembered) this.#known.clear()
    this.#known.set(name, known)
    return known
  }

  #count(person: string, words: readonly string[], by: number): void {
    this.#people.set(person, (this.#people.get(person) ?? 0) + by)
    const uses = this.#names.get(person) ?? new Map<string, number>()
    this.#names.set(person, uses)
    for (const word of words) uses.set(word, (uses.get(word) ?? 0) + by)
  }
}

type Statements = Record<
  'actor' | 'of' | 'ofAll' | 'unactor' | 'person' | 'unperson' | 'name' | 'unname' | 'otherWrites',
  StatementSync
>

/** Finds people by the words of their names. */
export class ActorFinding {
  readonly #all: StatementSync
  readonly #named: StatementSync
  readonly #latest: StatementSync
  readonly #id: StatementSync

  constructor(database: DatabaseSync) {
    this.#all = database.prepare('select person, notes from people order by notes desc, person limit ?')
    this.#named = database.prepare(
      'select distinct person, notes from names join people using(person) where word >= ? and word < ?',
    )
    this.#latest = database.prepare(
      'select name, credit, place from actors where person = ? order by place desc limit 1',
    )
    this.#id = database.prepare('select id from documents where number = ?')
  }

  /**
   * People with a name or alias whose words begin as those of `text`, or are those words where `isWhole`; those of the most notes
   * first, all of them where there are no words.
   */
  find(text: string, limit: number, isWhole = false): ActorHit[] {
    const words = foldedWords(text)
    const people = words.length === 0 ? this.#everybody(limit) : this.#namedBy(words, isWhole)
    return people.slice(0, limit).flatMap((one) => this.#hitOf(one))
  }

  #everybody(limit: number): Person[] {
    return this.#all.all(limit).map(personOf)
  }

  #namedBy(words: readonly string[], isWhole: boolean): Person[] {
    let found: Map<string, Person> | undefined
    for (const word of words) {
      const rows = this.#named.all(word, isWhole ? word + gap : word + lastAfter).map(personOf)
      const before = found
      found = new Map(rows.filter(({ person }) => before?.has(person) ?? true).map((one) => [one.person, one]))
    }
    return [...(found?.values() ?? [])].sort((a, b) => b.notes - a.notes || (a.person < b.person ? -1 : 1))
  }

  #hitOf({ person, notes }: Person): ActorHit[] {
    const row = this.#latest.get(person)
    const document = row === undefined ? undefined : this.#id.get(documentAt(Number(row.place)))
    if (row === undefined || document === undefined) return []
    return [{ name: String(row.name), credit: String(row.credit), notes, latest: String(document.id) }]
  }
}

interface Person {
  person: string
  notes: number
}

function personOf(row: Record<string, unknown>): Person {
  return { person: String(row.person), notes: Number(row.notes) }
}
