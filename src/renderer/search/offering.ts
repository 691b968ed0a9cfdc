import { useEffect, useMemo, useState } from 'react'
import { hitKinds } from '../../core/search/answer.ts'
import { call } from '../bridge.ts'
import { useDesk } from '../state/desk.ts'
import { useLibrary } from '../state/library.ts'
import { complain } from '../state/toasts.ts'
import { t } from '../strings.ts'
import { newestOnly } from './asking.ts'
import { completed, extended, filterAt, type TypedFilter } from './queryText.ts'
import { useRecent } from './recent.ts'

/** Something that the box offers to be searched for. */
export interface Offer {
  key: string
  label: string
  /** What it is, or how often there is such a thing; may be empty. */
  detail: string
  /** The query that it makes, and where the caret is then. */
  query: string
  caret: number
}

export interface OfferGroup {
  title: string
  offers: readonly Offer[]
}

/** The most completions that are offered: as many as are read at a glance. */
const most = 8

/** What an empty box offers: what was searched for, what was kept, and the filters. */
export function useHelp(query: string): readonly OfferGroup[] {
  const recent = useRecent(({ queries }) => queries)
  const searches = useDesk(({ desk }) => desk?.searches)
  return useMemo(() => {
    const whole = (key: string, label: string, detail: string, wanted: string): Offer => ({
      key,
      label,
      detail,
      query: wanted,
      caret: wanted.length,
    })
    const groups = [
      { title: t.search.recent, offers: recent.map((one) => whole(`recent ${one}`, one, '', one)) },
      {
        title: t.search.saved,
        offers: (searches ?? []).map((one) =>
          whole(one.id, one.name, one.name === one.query ? '' : one.query, one.query),
        ),
      },
      {
        title: t.search.filtersTitle,
        offers: t.search.filters.map(({ example, meaning }) =>
          whole(example, example, meaning, extended(query, example)),
        ),
      },
    ]
    return groups.filter(({ offers }) => offers.length > 0)
  }, [recent, searches, query])
}

interface Value {
  value: string
  detail: string
}

/** What the filter at the caret can be completed to; empty where there is none, or where its value stands there already. */
export function useCompletions(query: string, caret: number | null): readonly OfferGroup[] {
  const typed = useMemo(() => (caret === null ? null : filterAt(query, caret)), [query, caret])
  const values = useValues(typed)
  return useMemo(() => {
    if (typed === null) return []
    const wanted = typed.value.toLowerCase()
    const fitting = values.filter(({ value }) => wordsBegin(value.toLowerCase(), wanted))
    if (fitting.length === 0 || fitting.some(({ value }) => value.toLowerCase() === wanted)) return []
    const offers = fitting
      .slice(0, most)
      .map(({ value, detail }) => ({ key: value, label: value, detail, ...completed(query, typed, value) }))
    return [{ title: t.search.completions, offers }]
  }, [typed, values, query])
}

/** Whether one of the words of `value`, or the whole, begins with what is typed. */
function wordsBegin(value: string, typed: string): boolean {
  return value.startsWith(typed) || value.includes(` ${typed}`)
}

const kinds: readonly Value[] = [...hitKinds, 'annotation'].map((value) => ({ value, detail: '' }))
const states: readonly Value[] = [{ value: 'archived', detail: '' }]
const none: readonly Value[] = []

/** The values of a filter. Those of `tag:` and `speaker:` are asked for when the filter is begun. */
function useValues(typed: TypedFilter | null): readonly Value[] {
  const [answered, setAnswered] = useState<{ name: string; values: readonly Value[] }>({ name: '', values: none })
  const [asking] = useState(() =>
    newestOnly(
      valuesOf,
      (values, { name }) => setAnswered({ name, values }),
      (error) => complain(error),
    ),
  )
  const name = typed?.name ?? ''
  // Of actors there may be thousands, so that the main process chooses; tags are chosen from here.
  const text = name === 'speaker' ? (typed?.value ?? '') : ''
  useEffect(() => {
    if (name === 'tag' || name === 'speaker') asking.ask({ name, text })
    else asking.forget()
  }, [asking, name, text])
  const publishers = usePublishers(name === 'from')
  if (name === 'kind') return kinds
  if (name === 'is') return states
  if (name === 'from') return publishers
  return answered.name === name ? answered.values : none
}

async function valuesOf({ name, text }: { name: string; text: string }): Promise<readonly Value[]> {
  if (name === 'speaker') {
    const actors = await call('search.actors', { text, limit: most })
    return actors.map(({ name: value, credit }) => ({ value, detail: credit }))
  }
  const tags = await call('tags.list', {})
  return tags.map(({ tag, notes, annotations }) => ({ value: tag, detail: `${notes + annotations}` }))
}

/** The publishers of the vault, those with the most notes first. */
function usePublishers(isWanted: boolean): readonly Value[] {
  const notes = useLibrary((library) => (isWanted ? library.notes : null))
  return useMemo(() => {
    const counts = new Map<string, number>()
    for (const { publisher } of notes ?? []) {
      if (publisher !== '') counts.set(publisher, (counts.get(publisher) ?? 0) + 1)
    }
    return [...counts].sort(([, a], [, b]) => b - a).map(([value, count]) => ({ value, detail: t.search.notes(count) }))
  }, [notes])
}
