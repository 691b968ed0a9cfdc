import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { type Actor, nameKey } from '../../core/model/actor.ts'
import type { ActorHit } from '../../core/search/answer.ts'
import { foldedWords } from '../../core/search/fold.ts'

/** Parts two texts in one; no folded word has it. */
const gap = ' '

/**
 * Keeps who is named in which note. How many notes name somebody, and by which words, is counted in memory until {@link flush}: the same
 * people come up again and again.
 */
export class ActorWriting {
  readonly #actor: StatementSync
  readonly #of: StatementSync
  readonly #remove: StatementSync
  readonly #person: StatementSync
  readonly #name: StatementSync
  readonly #unperson: StatementSync
  readonly #unname: StatementSync
  #people = new Map<string, number>()
  /** By person, then by word. */
  #names = new Map<string, Map<string, number>>()

  constructor(database: DatabaseSync) {
    this.#actor = database.prepare('insert into actors values(?, ?, ?, ?, ?)')
    this.#of = database.prepare('select person, words from actors where place = ?')
    this.#remove = database.prepare('delete from actors where place = ?')
    this.#person = database.prepare(
      'insert into people values(?, ?) on conflict do update set notes = notes + excluded.notes',
    )
    this.#unperson = database.prepare('delete from people where person = ? and notes <= 0')
    this.#name = database.prepare(
      'insert into names values(?, ?, ?) on conflict do update set uses = uses + excluded.uses',
    )
    this.#unname = database.prepare('delete from names where word = ? and person = ? and uses <= 0')
  }

  /** @param place of the note's first entry */
  add(place: number, actors: readonly Actor[]): void {
    const people = Map.groupBy(actors, ({ name }) => nameKey(name))
    for (const [person, [first, ...others]] of people) {
      if (first === undefined) continue
      const names = [first, ...others].flatMap(({ name, aliases }) => [name, ...aliases])
      const words = [...new Set(names.flatMap(foldedWords))]
      const credit = [first.role, first.affiliation].filter(Boolean).join(', ')
      this.#actor.run(person, place, first.name, credit, words.join(gap))
      this.#count(person, words, 1)
    }
  }

  remove(place: number): void {
    for (const { person, words } of this.#of.all(place)) this.#count(String(person), String(words).split(gap), -1)
    this.#remove.run(place)
  }

  flush(): void {
    for (const [person, by] of this.#people) {
      if (by === 0) continue
      this.#person.run(person, by)
      if (by < 0) this.#unperson.run(person)
    }
    for (const [person, words] of this.#names) {
      for (const [word, by] of words) {
        if (by === 0) continue
        this.#name.run(word, person, by)
        if (by < 0) this.#unname.run(word, person)
      }
    }
    this.forget()
  }

  /** Forgets what was not written. */
  forget(): void {
    this.#people = new Map()
    this.#names = new Map()
  }

  #count(person: string, words: readonly string[], by: number): void {
    this.#people.set(person, (this.#people.get(person) ?? 0) + by)
    const uses = this.#names.get(person) ?? new Map<string, number>()
    this.#names.set(person, uses)
    for (const word of words) uses.set(word, (uses.get(word) ?? 0) + by)
  }
}

/** Finds people by the words of their names. */
export class ActorFinding {
  readonly #all: StatementSync
  readonly #named: StatementSync
  readonly #hit: StatementSync

  constructor(database: DatabaseSync) {
    this.#all = database.prepare('select person, notes from people order by notes desc, person limit ?')
    this.#named = database.prepare(
      'select distinct person, notes from names join people using(person) where word >= ? and word < ?',
    )
    this.#hit = database.prepare(
      `select name, credit, id from actors join documents using(place) where person = ? order by place desc limit 1`,
    )
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
      const rows = this.#named.all(word, isWhole ? `${word}${gap}` : `${word}\uffff`).map(personOf)
      const before = found
      found = new Map(rows.filter(({ person }) => before?.has(person) ?? true).map((one) => [one.person, one]))
    }
    return [...(found?.values() ?? [])].sort((a, b) => b.notes - a.notes || (a.person < b.person ? -1 : 1))
  }

  #hitOf({ person, notes }: Person): ActorHit[] {
    const row = this.#hit.get(person)
    if (row === undefined) return []
    return [{ name: String(row.name), credit: String(row.credit), notes, latest: String(row.id) }]
  }
}

interface Person {
  person: string
  notes: number
}

function personOf(row: Record<string, unknown>): Person {
  return { person: String(row.person), notes: Number(row.notes) }
}
