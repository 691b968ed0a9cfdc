import { type MouseEvent, startTransition, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { SearchAnswer } from '../../core/search/answer.ts'
import { t } from '../strings.ts'
import { searchBox } from './focus.ts'
import { openHit } from './opening.ts'
import { hitId, ResultGroup } from './ResultGroup.tsx'
import { ResultsHead } from './ResultsHead.tsx'
import styles from './SearchResults.module.css'
import { atOnce, foundIn, hasMore, hitKey, showMore, useSearch } from './searching.ts'

export { hitId }

export const resultsId = 'search-results'

/** What was found, in the place of the library's lists. */
export function SearchResults() {
  // Not the query: a key press draws nothing here until its answer is there.
  const answer = useSearch((search) => search.answer)
  const answered = useSearch((search) => search.answered)
  const active = useSearch((search) => search.active)
  const limit = useSearch((search) => search.limit)
  if (answer === null) return null
  return (
    <section
      className={styles.results}
      aria-label={t.search.results}
      data-searching
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.preventDefault()
        searchBox()?.focus()
      }}
    >
      <ResultsHead answer={answer} query={answered} limit={limit} />
      {answer.groups.length === 0 ? (
        <Nothing query={answered} />
      ) : (
        <Groups answer={answer} query={answered} active={active} />
      )}
      {hasMore({ answer, limit }) && (
        <button type="button" className={`button plain ${styles.more}`} onClick={showMore}>
          {t.search.more}
        </button>
      )}
    </section>
  )
}

function Groups({ answer, query, active }: { answer: SearchAnswer; query: string; active: string | null }) {
  const list = useRef<HTMLDivElement>(null)
  const isScrolled = useRef(false)
  const found = useMemo(() => foundIn(answer), [answer])
  const at = active === null ? -1 : found.findIndex((one) => hitKey(one) === active)

  // What is found for other words begins at its beginning; what was gone to is kept in view.
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the query, that it is another one
  useLayoutEffect(() => {
    // To ask the list whether it is scrolled would have it laid out once more with each key press.
    if (isScrolled.current) list.current?.scrollTo({ top: 0, behavior: 'instant' })
  }, [query])
  useLayoutEffect(() => {
    if (at >= 0) document.getElementById(hitId(at))?.scrollIntoView({ block: 'nearest' })
  }, [at])

  const open = (event: MouseEvent) => {
    const place = event.target instanceof Element ? event.target.closest('[data-hit]')?.getAttribute('data-hit') : null
    const hit = found[Number(place ?? -1)]
    if (hit === undefined) return
    useSearch.setState({ active: hitKey(hit) })
    void openHit(hit, event.ctrlKey || event.metaKey)
  }

  const drawn = useDrawn(answer, at)
  let next = 0
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the box, which keeps the focus
    <div
      ref={list}
      id={resultsId}
      role="listbox"
      aria-label={t.search.results}
      className={styles.list}
      onScroll={({ currentTarget }) => {
        isScrolled.current = currentTarget.scrollTop > 0
      }}
      onMouseDown={(event) => event.preventDefault()}
      onClick={open}
    >
      {answer.groups.slice(0, drawn).map((group) => {
        const first = next
        next += group.hits.length
        return <ResultGroup key={group.id} group={group} first={first} active={at >= first && at < next ? at : -1} />
      })}
    </div>
  )
}

/** How many of the groups are drawn: those in view at once, the others after them, so that a key pressed then need not wait. */
function useDrawn(answer: SearchAnswer, at: number): number {
  const [whole, setWhole] = useState<SearchAnswer | null>(null)
  useEffect(() => {
    const frame = requestAnimationFrame(() => startTransition(() => setWhole(answer)))
    return () => cancelAnimationFrame(frame)
  }, [answer])
  return whole === answer || at >= 0 ? answer.groups.length : atOnce
}

function Nothing({ query }: { query: string }) {
  return (
    <div className={styles.nothing}>
      <p>{t.search.nothing(query.trim())}</p>
      <ul>
        {t.search.hintsFor(query).map((hint) => (
          <li key={hint}>{hint}</li>
        ))}
      </ul>
    </div>
  )
}
