import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { ActorHit, SearchAnswer } from '../../core/search/answer.ts'
import type { Sought } from '../../core/search/matches.ts'
import { parseQuery, type Query, type Term } from '../../core/search/query.ts'
import { say } from '../../core/words/say.ts'
import { allOf, anyOf, facets, inColumn, inNames, inText, phrase, without } from './ftsQuery.ts'
import { dayAt, documentAt, firstPlaceOn, isAddedAt, placesPerDocument } from './places.ts'
import type { ActorFinding } from './storeActors.ts'
import type { Filters } from './storeFilters.ts'
import { type Candidate, Groups } from './storeGroups.ts'
import { type Wanted, wantedOf } from './storeTerms.ts'
import type { Vocabulary } from './storeWords.ts'

/** So many of the newest entries with the words are ranked; of older ones only those that have the words in their title or credit. */
const mostRanked = 800

/** How often the newest are asked for, where long documents are in the way. */
const mostRounds = 6

/** The best of the ranked that are looked at. */
const mostBest = 200

/** Words of a query that are looked for; more make no better question. */
const mostTerms = 16

/** A word that stands in more of the entries than this need not be in what is found, where other words are sought and there are many. */
const commonShare = 0.4
const manyRows = 2000

/** Forms of each of two words that are looked for beside each other. */
const mostPaired = 4

/** Actors and tags that are offered to narrow a search by. */
const mostOffered = 4

/** For documents that have the words in different entries, so many of the newest entries with each word are looked at. */
const mostScattered = 20_000

/**
 * How much more a place counts that people have marked, one that was published last, one with the words beside each other; most, one
 * with words that are complete as they were typed, over those that only begin so.
 */
const addedFactor = 1.3
const newestBonus = 0.3
const touchingFactor = 1.6
const exactFactor = 3

/** What words in names about a text count, where one word in a text counts 1. */
const aboutWeight = 0.01

/** After so many days, half of what newness is worth is gone. */
const halfLife = 365

/** What is looked for, in the terms of the index. */
interface Plan {
  wanted: Wanted[]
  /** Expressions that every entry has to fit, and those that none may. */
  required: string[]
  excluded: string[]
  from: number
  until: number
}

interface Found {
  candidates: Candidate[]
  count: number
  isMore: boolean
}

const nothing: Found = { candidates: [], count: 0, isMore: false }

/** Answers queries from the index. */
export class Searching {
  readonly #vocabulary: Vocabulary
  readonly #filters: Filters
  readonly #actors: ActorFinding
  readonly #groups: Groups
  readonly #newest: StatementSync
  readonly #best: StatementSync
  readonly #stands: StatementSync

  constructor(database: DatabaseSync, vocabulary: Vocabulary, filters: Filters, actors: ActorFinding) {
    this.#vocabulary = vocabulary
    this.#filters = filters
    this.#actors = actors
    this.#groups = new Groups(database)
    this.#newest = database.prepare(
      'select rowid as place from found where found match ? and rowid >= cast(? as integer) and rowid < cast(? as integer) order by rowid desc limit ?',
    )
    // FTS5 passes over bounds that are no integers, and numbers of JavaScript are none to SQLite.
    // The weights of the columns, in their order: what a title says counts most. What a tag or a speaker's name says counts less than any
    // word of a text, but for where nothing else has the words.
    this.#best = database.prepare(
      `select rowid as place, bm25(found, 8, 1, ${aboutWeight}, 0, 0, 0, 0) as score from found
       where found match ? and rowid >= cast(? as integer) and rowid < cast(? as integer) order by score limit ?`,
    )
    this.#stands = database.prepare('select 1 from found where found match ? limit 1')
  }

  search(text: string, limit: number, shown: number): SearchAnswer {
    this.#vocabulary.follow()
    const query = parseQuery(text)
    const { plan, corrected } = this.#plan(query)
    const terms = query.terms.filter(({ isExcluded }) => !isExcluded)
    const problems = [...query.problems]
    if (query.terms.length > mostTerms) problems.push(say.searching.tooMany(mostTerms))
    let found = nothing
    const sought = plan.wanted.map((one) => one.sought)
    if (terms.length === 0) {
      if (isQuestion(query)) found = this.#newestFirst(plan)
    } else if (plan.wanted.length > 0) {
      found = this.#bestFirst(plan, limit)
      if (found.count === 0 && plan.wanted.length > 1) found = this.#scattered(plan, limit)
      if (found.count === 0 && plan.wanted.length > 1) {
        found = this.#bestFirst(withAnyWord(plan), limit)
        if (found.count > 0) problems.push(say.searching.someOnly)
      }
    }
    const { candidates, count, isMore } = found
    return {
      ...this.#groups.of(candidates, sought, limit, shown),
      count,
      isMore,
      actors: this.#offeredActors(terms),
      tags: this.#offeredTags(terms),
      corrected,
      problems,
    }
  }

  #plan(query: Query): { plan: Plan; corrected: SearchAnswer['corrected'] } {
    const { required, excluded } = this.#filters.expressions(query.filters)
    const wanted: Wanted[] = []
    const corrected: SearchAnswer['corrected'] = []
    for (const term of query.terms.slice(0, mostTerms)) {
      const one = wantedOf(term, this.#vocabulary, (word) => this.#isThere(word))
      if (term.isExcluded) {
        if (one.instead === null) excluded.push(inText(one.expression))
        continue
      }
      if (one.instead !== null) corrected.push({ word: term.typed, instead: one.instead })
      if (one.expression !== '') wanted.push(one)
    }
    const plan = {
      wanted,
      required,
      excluded,
      from: query.from === null ? 0 : firstPlaceOn(query.from),
      until: query.until === null ? Number.MAX_SAFE_INTEGER : firstPlaceOn(query.until),
    }
    return { plan, corrected }
  }

  #isThere(word: string): boolean {
    return this.#stands.get(inText(phrase([word]))) !== undefined
  }

  /** What fits filters alone, the newest first. */
  #newestFirst({ required, excluded, from, until }: Plan): Found {
    const heads = inColumn('facets', phrase([facets.head]))
    const places = this.#placesOf(without([heads, ...required], excluded), from, until, mostRanked + 1)
    const candidates = places.slice(0, mostRanked).map((place) => ({ place, score: place }))
    return { candidates, count: candidates.length, isMore: places.length > mostRanked }
  }

  #bestFirst(plan: Plan, limit: number): Found {
    const { required, excluded, from, until } = plan
    const words = this.#requiredWords(plan)
    const match = without([...required, inText(words)], excluded)
    const { places, isMore } = this.#newestOf(match, plan, limit)
    if (places.length === 0) return nothing
    const oldest = isMore ? (places.at(-1) ?? from) : from
    const most = Math.max(mostBest, limit * 4)
    let best = this.#scored(match, oldest, until, most)
    // Where the best are all in a few long documents, the best of others are further down.
    if (best.length < places.length && documentsOf(best.map(([place]) => place)) < limit)
      best = this.#scored(match, oldest, until, places.length)
    const scores = new Map(best)
    if (isMore) {
      // To rank these too would cost as much again; with the words in their title, they are as good as the best.
      const highest = best[0]?.[1] ?? 0
      const named = without([...required, inNames(words)], excluded)
      const sought = plan.wanted.map((one) => one.sought)
      for (const place of this.#placesOf(named, from, oldest, limit))
        scores.set(place, this.#groups.isTitled(place, sought) ? highest : highest * aboutWeight)
    }
    const touching = this.#touching(plan, oldest)
    const exact = this.#exact(plan, oldest)
    const newestDay = dayAt(places[0] ?? 0)
    const candidates = [...scores].map(([place, score]) => {
      const closeness = (touching.has(place) ? touchingFactor : 1) * (exact.has(place) ? exactFactor : 1)
      return { place, score: score * closeness * newness(place, newestDay) * (isAddedAt(place) ? addedFactor : 1) }
    })
    candidates.sort((a, b) => b.score - a.score)
    return { candidates, count: places.length, isMore }
  }

  /** The newest places that fit: so many that a long document with the words in every passage does not keep others out. */
  #newestOf(match: string, { from, until }: Plan, limit: number): { places: number[]; isMore: boolean } {
    const places: number[] = []
    let end = until
    for (let round = 0; round < mostRounds; round++) {
      const found = this.#placesOf(match, from, end, mostRanked + 1)
      places.push(...found.slice(0, mostRanked))
      if (found.length <= mostRanked) return { places, isMore: false }
      if (documentsOf(places) >= limit) break
      // Further down in the document that is in the way, there is nothing new.
      const last = places.at(-1) ?? from
      end = last - (last % placesPerDocument)
    }
    return { places, isMore: true }
  }

  /** Words that stand nearly everywhere tell little, and cost most. */
  #requiredWords({ wanted }: Plan): string {
    const rows = this.#vocabulary.rows
    const telling = wanted.filter(({ entries }) => rows < manyRows || entries <= rows * commonShare)
    return allOf((telling.length === 0 ? wanted : telling).map(({ expression }) => expression))
  }

  /** Places with words of the query beside each other, in their order. */
  #touching({ wanted, required, excluded, until }: Plan, oldest: number): ReadonlySet<number> {
    const pairs = wanted.slice(1).flatMap((second, index) => {
      const first = wanted[index]?.single.slice(0, mostPaired) ?? []
      return first.flatMap((one) => second.single.slice(0, mostPaired).map((other) => phrase([one, other])))
    })
    if (pairs.length === 0) return new Set()
    const match = without([...required, inText(anyOf(pairs))], excluded)
    return new Set(this.#placesOf(match, oldest, until, mostRanked))
  }

  /** Places with the words as they were typed, or inflected; none where there are no others. */
  #exact({ wanted, required, excluded, until }: Plan, oldest: number): ReadonlySet<number> {
    if (wanted.every(({ exact, expression }) => exact === expression)) return new Set()
    const match = without([...required, inText(allOf(wanted.map(({ exact }) => exact)))], excluded)
    return new Set(this.#placesOf(match, oldest, until, mostRanked))
  }

  /** Documents that have all words, each somewhere, the newest first. */
  #scattered({ wanted, required, excluded, from, until }: Plan, limit: number): Found {
    const byWord = wanted.map(({ expression }) => {
      const match = without([...required, inText(expression)], excluded)
      return Map.groupBy(this.#placesOf(match, from, until, mostScattered), documentAt)
    })
    byWord.sort((a, b) => a.size - b.size)
    const [rarest, ...others] = byWord
    const documents = [...(rarest?.keys() ?? [])].filter((document) => others.every((one) => one.has(document)))
    const candidates = documents.slice(0, limit).flatMap((document) => {
      const places = byWord.map((one) => {
        const all = one.get(document) ?? []
        return all.find(isAddedAt) ?? all.at(-1) ?? 0
      })
      return [...new Set(places)].map((place) => ({ place, score: place }))
    })
    return { candidates, count: candidates.length, isMore: documents.length > limit }
  }

  #placesOf(match: string, from: number, until: number, most: number): number[] {
    return this.#newest.all(match, from, until, most).map(({ place }) => Number(place))
  }

  /** The best places with their scores: higher is better. */
  #scored(match: string, from: number, until: number, most: number): [place: number, score: number][] {
    return this.#best.all(match, from, until, most).map(({ place, score }) => [Number(place), -Number(score)])
  }

  #offeredActors(terms: readonly Term[]): ActorHit[] {
    const words = terms.filter(isOffering)
    const together =
      words.length > 1 ? this.#actors.find(words.map(({ words: [one] }) => one).join(' '), mostOffered) : []
    const each = words.flatMap(({ words: [one = ''], isPrefix }) => this.#actors.find(one, mostOffered, !isPrefix))
    const all = new Map([...together, ...each].map((actor) => [actor.name, actor]))
    return [...all.values()].slice(0, mostOffered)
  }

  #offeredTags(terms: readonly Term[]): string[] {
    const tags = terms
      .filter(isOffering)
      .flatMap(({ words: [one = ''], isPrefix }) => this.#filters.tagsWith(one, isPrefix))
    return [...new Set(tags)].slice(0, mostOffered)
  }
}

/** One letter is no question for anybody. */
function isOffering({ words: [word = '', ...others] }: Term): boolean {
  return others.length === 0 && word.length > 1
}

function isQuestion({ terms, filters, from, until }: Query): boolean {
  return terms.length > 0 || filters.length > 0 || from !== null || until !== null
}

function documentsOf(places: readonly number[]): number {
  return new Set(places.map(documentAt)).size
}

function newness(place: number, newestDay: number): number {
  const age = Math.max(0, newestDay - dayAt(place))
  return 1 + newestBonus * 2 ** (-age / halfLife)
}

function withAnyWord(plan: Plan): Plan {
  const sought: Sought = { words: [], prefix: '', phrases: [], isOpen: false }
  const expression = anyOf(plan.wanted.map((one) => one.expression))
  return { ...plan, wanted: [{ expression, exact: expression, sought, entries: 0, single: [], instead: null }] }
}
