import { type KeyboardEvent, useEffect, useState } from 'react'
import { longestQuery } from '../../core/search/answer.ts'
import { t } from '../strings.ts'
import { drawNow } from '../ui/drawNow.ts'
import { Icon } from '../ui/Icon.tsx'
import { keysOf } from '../ui/keys.ts'
import { comeFrom, leaveSearch, searchBox } from './focus.ts'
import { Offers, offerId, offersId } from './Offers.tsx'
import { type Offer, type OfferGroup, useCompletions, useHelp } from './offering.ts'
import { openHit } from './opening.ts'
import styles from './SearchBox.module.css'
import { hitId, resultsId } from './SearchResults.tsx'
import {
  activeHit,
  clearSearch,
  followIndex,
  foundIn,
  hitKey,
  searchFor,
  stepHit,
  useSearch,
  whenAnswered,
} from './searching.ts'

/** Hits that Page Up and Page Down pass over. */
const page = 10

const noOffers: readonly OfferGroup[] = []

/**
 * The field in which everything is searched for, a combobox by the WAI-ARIA Authoring Practices (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/):
 * the focus stays in it while the arrow keys go through what was found, or through what it offers: help when it is empty, values while
 * a filter is typed.
 */
export function SearchBox() {
  useEffect(followIndex, [])
  const query = useSearch((search) => search.query)
  const [caret, setCaret] = useState<number | null>(null)
  const [dismissed, setDismissed] = useState<string | null>(null)
  const [pointed, setPointed] = useState(-1)
  const help = useHelp(query)
  const completions = useCompletions(query, caret)
  const isEmpty = query.trim() === ''
  const groups = caret === null || dismissed === query ? noOffers : isEmpty ? help : completions
  const offers = groups.flatMap((group) => group.offers)
  // Of values, the first is meant until another one is; nothing is put into an empty box that nobody has gone to.
  const at = isEmpty || pointed >= 0 ? Math.min(pointed, offers.length - 1) : Math.min(0, offers.length - 1)

  const results = useResults()
  const isOffering = offers.length > 0

  const type = (wanted: string, since?: number) => {
    setPointed(-1)
    setDismissed(null)
    searchFor(wanted, since)
  }
  const take = (offer: Offer) => {
    type(offer.query)
    setCaret(offer.caret)
    // The field has the new words when it is drawn; the caret goes to their end, or after the value.
    drawNow()
    searchBox()?.focus()
    searchBox()?.setSelectionRange(offer.caret, offer.caret)
  }
  const onOffersKey = (event: KeyboardEvent): boolean => {
    const offer = offers[at]
    if (event.key === 'ArrowDown') setPointed(Math.min(at + 1, offers.length - 1))
    else if (event.key === 'ArrowUp') setPointed(Math.max(at - 1, isEmpty ? -1 : 0))
    else if (event.key === 'Escape' && !isEmpty) setDismissed(query)
    else if (offer === undefined) return false
    else if (event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey)) take(offer)
    else return false
    return true
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.altKey) return
    if (isOffering ? onOffersKey(event) || onKey(event) : onKey(event)) event.preventDefault()
    // What is cleared gives the lists back: what can be searched for does not stand over them until it is asked for.
    if (event.key === 'Escape' && !isOffering) setDismissed('')
    else if (event.key === 'ArrowDown' && isEmpty) setDismissed(null)
  }

  return (
    <search className={styles.search} aria-label={t.search.region} data-searching>
      <div className={styles.field}>
        <Icon name="search" size={14} />
        <input
          type="text"
          role="combobox"
          className="input"
          data-search
          aria-label={t.search.label}
          aria-expanded={isOffering || results.count > 0}
          aria-controls={isOffering ? offersId : results.count > 0 ? resultsId : undefined}
          aria-autocomplete="list"
          aria-activedescendant={isOffering ? (at >= 0 ? offerId(at) : undefined) : results.active}
          placeholder={t.search.label}
          maxLength={longestQuery}
          spellCheck={false}
          autoComplete="off"
          value={query}
          onChange={({ target, timeStamp }) => {
            setCaret(target.selectionStart)
            type(target.value, timeStamp)
          }}
          onSelect={({ currentTarget }) =>
            setCaret(document.activeElement === currentTarget ? currentTarget.selectionStart : null)
          }
          onFocus={({ relatedTarget, currentTarget }) => {
            if (relatedTarget instanceof HTMLElement) comeFrom(relatedTarget)
            setCaret(currentTarget.selectionStart)
            setDismissed(null)
          }}
          onBlur={() => {
            setCaret(null)
            setPointed(-1)
          }}
          onKeyDown={onKeyDown}
        />
        {isEmpty ? (
          <span className={styles.keys} aria-hidden="true">
            <kbd>{keysOf('search.focus')}</kbd>
          </span>
        ) : (
          <button
            type="button"
            className="button plain"
            aria-label={t.search.clear}
            title={`${t.search.clear} (Esc)`}
            onClick={() => {
              clearSearch()
              searchBox()?.focus()
            }}
          >
            <Icon name="remove" size={12} />
          </button>
        )}
      </div>
      {isOffering && (
        <Offers label={isEmpty ? t.search.help : t.search.completions} groups={groups} at={at} take={take} />
      )}
    </search>
  )
}

/** How many hits are shown, and the id of the one that the keys have gone to. */
function useResults(): { count: number; active: string | undefined } {
  const answer = useSearch((search) => search.answer)
  const active = useSearch((search) => search.active)
  const found = foundIn(answer)
  const at = active === null ? -1 : found.findIndex((one) => hitKey(one) === active)
  return { count: found.length, active: at < 0 ? undefined : hitId(at) }
}

/** The keys of the results. @returns whether it was one */
function onKey(event: KeyboardEvent): boolean {
  const by = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page }[event.key]
  const { query } = useSearch.getState()
  if (event.key === 'Escape') {
    if (query === '') leaveSearch()
    else clearSearch()
  } else if (query.trim() === '') return false
  else if (event.key === 'Enter') whenAnswered(() => openActive(event.ctrlKey || event.metaKey))
  else if (by !== undefined && !event.ctrlKey && !event.metaKey) whenAnswered(() => stepHit(by))
  else return false
  return true
}

function openActive(keepsFocus: boolean): void {
  const hit = activeHit()
  if (hit === null) return
  useSearch.setState({ active: hitKey(hit) })
  void openHit(hit, keepsFocus)
}
