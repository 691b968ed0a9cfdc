import { create } from 'zustand'
import { longestQuery, type SearchAnswer, type SearchGroup, type SearchHit } from '../../core/search/answer.ts'
import { call, onNotice } from '../bridge.ts'
import { complain, say } from '../state/toasts.ts'
import { newestOnly } from './asking.ts'
import { measureAnswer } from './timing.ts'

interface Search {
  /** What is typed in the search box. */
  query: string
  /** What was found last; `null` while nothing is searched for. It stays until what is found for another query is there. */
  answer: SearchAnswer | null
  /** The query that the answer is of. */
  answered: string
  /** The most groups that are asked for. */
  limit: number
  /** The hit that the keys have gone to, by {@link hitKey}. */
  active: string | null
  /** How far the index is with what it has not read yet. */
  indexing: { done: number; total: number } | null
}

/** A hit, and the note or memo that it is in. */
export interface Found {
  group: SearchGroup
  hit: SearchHit
}

/** Groups that are shown with a key press: more than the highest window has room for. */
export const atOnce = 10
/** Groups that are shown when the typing pauses, and how many more are each time that more are asked for: several views of the list. */
const step = 30
/** How long after the first groups the others are asked for, in milliseconds: who types on at the usual speed does not wait for them. */
const pauseBeforeRest = 150
/** The most that the main process gives. */
const most = 200

interface Asked {
  query: string
  limit: number
  /** How many of the groups are wanted now. */
  shown: number
  /** When it was typed, in milliseconds as `performance.now()` tells them; not a number where it was not. */
  since: number
}

const nothing = { query: '', answer: null, answered: '', limit: step, active: null }

export const useSearch = create<Search>(() => ({ ...nothing, indexing: null }))

/** What waits for the answer to what is typed. */
let due: (() => void) | null = null

const asking = newestOnly(
  ({ query, limit, shown }: Asked) => call('search.query', { query, limit, shown }),
  (answer, { query, since }) => {
    useSearch.setState({ answer, answered: query })
    measureAnswer(query, since)
    if (isCut(answer)) askForRestSoon()
    const work = due
    due = null
    work?.()
  },
  (error) => {
    // It must not happen later, when the list is asked for again.
    due = null
    complain(error)
  },
)

/**
 * Searches for `query`, as it is typed; nothing but blanks clears the search.
 * @param since when it was typed, in milliseconds as `performance.now()` tells them
 */
export function searchFor(query: string, since = performance.now()): void {
  const fitted = query.slice(0, longestQuery)
  due = null
  clearTimeout(rest)
  const { query: before } = useSearch.getState()
  if (fitted.trim() === '') {
    asking.forget()
    useSearch.setState({ ...nothing, query: fitted })
    return
  }
  if (fitted === before) return
  useSearch.setState({ query: fitted, limit: step, active: null })
  asking.ask({ query: fitted, limit: step, shown: atOnce, since })
}

/** Does something with what was found for what is typed: at once, or when that is there, unless something else is typed before. */
export function whenAnswered(work: () => void): void {
  const { query, answered } = useSearch.getState()
  if (query.trim() === '') return
  if (query === answered) work()
  else due = work
}

export function clearSearch(): void {
  searchFor('')
}

/** There are groups that have not been asked for yet. */
function isCut({ groups, documents }: SearchAnswer): boolean {
  return groups.length < documents
}

/** There may be more groups than were searched for. */
export function hasMore({ answer, limit }: Pick<Search, 'answer' | 'limit'>): boolean {
  return answer !== null && answer.documents >= limit && limit < most
}

/** Shows the groups after those that are shown. */
export function showMore(): void {
  const { answer } = useSearch.getState()
  if (answer !== null && isCut(answer)) {
    askAgain()
    return
  }
  if (!hasMore(useSearch.getState())) return
  useSearch.setState(({ limit }) => ({ limit: Math.min(limit + step, most) }))
  askAgain()
}

/** All hits that are shown, in their order. */
export function foundIn(answer: SearchAnswer | null): Found[] {
  return answer === null ? [] : answer.groups.flatMap((group) => group.hits.map((hit) => ({ group, hit })))
}

/** What tells a hit from the others, also in a later answer. */
export function hitKey({ group, hit }: Found): string {
  return [group.id, hit.kind, hit.ref ?? '', hit.start].join(' ')
}

/** Goes `by` hits on, or back: before the first one, the keys are the box's own again. */
export function stepHit(by: number): void {
  const { answer, active } = useSearch.getState()
  const found = foundIn(answer)
  const at = found.findIndex((one) => hitKey(one) === active)
  const to = at === 0 && by < 0 ? -1 : Math.max(at + by, by < 0 && at < 0 ? -1 : 0)
  const next = found[Math.min(to, found.length - 1)]
  useSearch.setState({ active: next === undefined ? null : hitKey(next) })
  if (to >= found.length - 1) showMore()
}

/** The hit that the keys have gone to, otherwise the best one; `null` where nothing was found. */
export function activeHit(): Found | null {
  const { answer, active } = useSearch.getState()
  const found = foundIn(answer)
  return found.find((one) => hitKey(one) === active) ?? found[0] ?? null
}

/** Follows what the main process tells of the vault and of its index: what is found may be another thing then. @returns a function that stops */
export function followIndex(): () => void {
  const stops = [
    onNotice('library', askAgainSoon),
    onNotice('indexing', (indexing) => {
      useSearch.setState({ indexing })
      askAgainSoon()
    }),
    onNotice('reindexed', ({ reason }) => say(reason)),
  ]
  return () => {
    for (const stop of stops) stop()
    clearTimeout(timer)
    timer = undefined
  }
}

/** While the vault is read or many notes are changed, notices come one upon the other: milliseconds from one look to the next. */
const pause = 400

let timer: ReturnType<typeof setTimeout> | undefined
let lastAsked = 0

function askAgainSoon(): void {
  if (timer !== undefined || useSearch.getState().query.trim() === '') return
  timer = setTimeout(
    () => {
      timer = undefined
      lastAsked = performance.now()
      askAgain()
    },
    Math.max(0, lastAsked + pause - performance.now()),
  )
}

let rest: ReturnType<typeof setTimeout> | undefined

function askForRestSoon(): void {
  clearTimeout(rest)
  rest = setTimeout(askAgain, pauseBeforeRest)
}

/** Asks for all groups of what is typed. */
function askAgain(): void {
  clearTimeout(rest)
  const { query, limit } = useSearch.getState()
  if (query.trim() !== '') asking.ask({ query, limit, shown: limit, since: Number.NaN })
}
