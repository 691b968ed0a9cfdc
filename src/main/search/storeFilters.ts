import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { foldedWords } from '../../core/search/fold.ts'
import type { Filter } from '../../core/search/query.ts'
import { allOf, anyOf, facets, inColumn, phrase } from './ftsQuery.ts'
import { lastAfter } from './storeFile.ts'

/** Names, words or tags that a filter's words can be the beginnings of. */
const most = 200

interface Name {
  name: string
  words: string[]
}

/** Makes expressions for FTS5 of the filters of queries. */
export class Filters {
  readonly #speakers: StatementSync
  readonly #allTags: StatementSync
  readonly #allOrigins: StatementSync
  #tags: Name[] | null = null
  #origins: Name[] | null = null

  constructor(database: DatabaseSync) {
    this.#speakers = database.prepare('select distinct word from names where word >= ? and word < ? limit ?')
    this.#allTags = database.prepare(eachOnce('tags', 'tag'))
    this.#allOrigins = database.prepare(eachOnce('documents', 'origin'))
  }

  /** To be called when documents have changed. */
  forget(): void {
    this.#tags = null
    this.#origins = null
  }

  /** Tags with a word that is `word`, or begins so. */
  tagsWith(word: string, isPrefix: boolean): string[] {
    const tags = this.#tagNames().filter(({ words }) =>
      words.some((one) => (isPrefix ? one.startsWith(word) : one === word)),
    )
    return tags.map(({ name }) => name)
  }

  /** What an entry has to be for the required filters, and must not be for the excluded ones. */
  expressions(filters: readonly Filter[]): { required: string[]; excluded: string[] } {
    const required: string[] = []
    const excluded: string[] = []
    const alternatives = new Map<Filter['of'], string[]>()
    for (const filter of filters) {
      const expression = this.#expression(filter)
      if (filter.isExcluded) excluded.push(expression)
      // A thing can have several tags, but one speaker, one publisher, one kind.
      else if (filter.of === 'tag') required.push(expression)
      else alternatives.set(filter.of, [...(alternatives.get(filter.of) ?? []), expression])
    }
    return { required: [...required, ...[...alternatives.values()].map(anyOf)], excluded }
  }

  #expression(filter: Filter): string {
    switch (filter.of) {
      case 'archived':
        return inColumn('facets', phrase([facets.archived]))
      case 'kind':
        return inColumn('facets', anyOf(filter.kinds.map((kind) => phrase([facets.kind(kind)]))))
      case 'tag':
        return inColumn('tags', this.#namesWith(filter.words, this.#tagNames()))
      case 'publisher':
        this.#origins ??= namesOf(this.#allOrigins)
        return inColumn('publisher', this.#namesWith(filter.words, this.#origins))
      case 'speaker':
        return inColumn('speakers', allOf(filter.words.map((word) => this.#speakerWords(word))))
    }
  }

  #tagNames(): Name[] {
    this.#tags ??= namesOf(this.#allTags)
    return this.#tags
  }

  #namesWith(beginnings: readonly string[], names: readonly Name[]): string {
    const fitting = names.filter(({ words }) =>
      beginnings.every((beginning) => words.some((word) => word.startsWith(beginning))),
    )
    return orNone(fitting.slice(0, most).map(({ words }) => phrase(words)))
  }

  #speakerWords(beginning: string): string {
    const words = this.#speakers.all(beginning, beginning + lastAfter, most).map(({ word }) => String(word))
    return orNone(words.map((word) => phrase([word])))
  }
}

function orNone(expressions: readonly string[]): string {
  return expressions.length === 0 ? phrase([facets.none]) : anyOf(expressions)
}

/** Every value of the first column of an index once: steps from one to the next, without reading what lies between. */
function eachOnce(table: string, column: string): string {
  return `
    with recursive each(value) as (
      select min(${column}) from ${table}
      union all
      select (select min(${column}) from ${table} where ${column} > each.value) from each where each.value is not null
    )
    select value from each where value is not null`
}

function namesOf(statement: StatementSync): Name[] {
  const names = statement.all().map(({ value }) => ({ name: String(value), words: foldedWords(String(value)) }))
  return names.filter(({ words }) => words.length > 0)
}
