import { useMemo } from 'react'
import type { Note } from '../../core/model/note.ts'
import type { SuggestedQuote, Suggestions } from '../../core/suggest/suggestions.ts'
import { openNow, useOpenSuggestions } from '../state/suggestions.ts'
import { type Preferences, usePreferences } from './preferences.ts'

/** The suggested quotations that a person sees: those in quotation marks, and reported speech where it is asked for. */
export interface Shown {
  direct: readonly SuggestedQuote[]
  reported: readonly SuggestedQuote[]
}

const none: readonly SuggestedQuote[] = []
const tiers = new WeakMap<Suggestions, { direct: SuggestedQuote[]; reported: SuggestedQuote[] }>()

function shownIn(open: Suggestions, { isShown, isReportedShown }: Preferences): Shown {
  const { direct, reported } = tiersOf(open)
  return { direct: isShown ? direct : none, reported: isShown && isReportedShown ? reported : none }
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
  return useMemo(() => shownIn(open, preferences), [open, preferences])
}

/** The same outside of drawing, in the order in which they are gone through. */
export function shownNow(note: Note): SuggestedQuote[] {
  const { direct, reported } = shownIn(openNow(note), usePreferences.getState())
  return [...direct, ...reported]
}
