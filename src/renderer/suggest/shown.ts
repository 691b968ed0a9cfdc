import { useDeferredValue, useMemo } from 'react'
import type { Note } from '../../core/model/note.ts'
import type { SuggestedQuote, Suggestions } from '../../core/suggest/suggestions.ts'
import { type Filter, isNarrowed, suggestionMatcher, useFilter } from '../annotations/filter.ts'
import { openNow, useOpenSuggestions } from '../state/suggestions.ts'
import { type Preferences, usePreferences } from './preferences.ts'

/**
 * The suggested quotations that a person sees: those in quotation marks, and reported speech where it is asked for; of both, what the
 * filter of the annotations leaves.
 */
export interface Shown {
  direct: readonly SuggestedQuote[]
  reported: readonly SuggestedQuote[]
}

const none: readonly SuggestedQuote[] = []
const tiers = new WeakMap<Suggestions, { direct: SuggestedQuote[]; reported: SuggestedQuote[] }>()

let last: { of: readonly unknown[]; shown: Shown } = { of: [], shown: { direct: none, reported: none } }

/** Several parts of the window ask for the same: it is worked out once. */
function shownIn(note: Note, open: Suggestions, preferences: Preferences, filter: Filter): Shown {
  const of = [note.source.text, note.actors, open, preferences, filter]
  if (of.some((one, index) => one !== last.of[index])) last = { of, shown: shownAnew(note, open, preferences, filter) }
  return last.shown
}

function shownAnew(note: Note, open: Suggestions, { isShown, isReportedShown }: Preferences, filter: Filter): Shown {
  const { direct, reported } = tiersOf(open)
  const shown = { direct: isShown ? direct : none, reported: isShown && isReportedShown ? reported : none }
  if (!isNarrowed(filter)) return shown
  const matches = suggestionMatcher(note, filter)
  const isWanted = (quote: SuggestedQuote) => {
    const speaker = quote.speaker === null ? undefined : open.actors[quote.speaker]
    const names = speaker === undefined ? [] : [speaker.name, ...speaker.aliases]
    return matches(note.source.text.slice(quote.start, quote.end), names)
  }
  return { direct: shown.direct.filter(isWanted), reported: shown.reported.filter(isWanted) }
}

/** The open quotations of each tier, whether they are shown or not. */
export function tiersOf(open: Suggestions): { direct: SuggestedQuote[]; reported: SuggestedQuote[] } {
  const known = tiers.get(open)
  if (known !== undefined) return known
  const { direct = [], reported = [] } = Object.groupBy(open.quotes, ({ tier }) => tier)
  tiers.set(open, { direct, reported })
  return { direct, reported }
}

export function useShown(note: Note): Shown {
  const open = useOpenSuggestions(note)
  const preferences = usePreferences()
  // Typing goes before drawing what it leaves.
  const filter = useDeferredValue(useFilter())
  return useMemo(() => shownIn(note, open, preferences, filter), [note, open, preferences, filter])
}

/** The same outside of drawing, in the order in which they are gone through. */
export function shownNow(note: Note): SuggestedQuote[] {
  const { direct, reported } = shownIn(note, openNow(note), usePreferences.getState(), useFilter.getState())
  return [...direct, ...reported]
}
