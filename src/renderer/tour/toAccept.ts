import { useState } from 'react'
import type { Span } from '../../core/model/source.ts'
import { useFilter } from '../annotations/filter.ts'
import { useOpenNote } from '../state/note.ts'
import { useSuggestions } from '../state/suggestions.ts'
import { keyOf } from '../suggest/choice.ts'
import { usePreferences } from '../suggest/preferences.ts'
import { shownNow } from '../suggest/shown.ts'
import { type TourStep, useTour } from './touring.ts'

/** What the first step of the tour has somebody accept. */
interface ToAccept {
  /** The key of the first suggested quotation of the sample; `null` in another step, or where none is open. */
  suggested: string | null
  /** Whether the one that was suggested is a quotation of the note now. */
  isAccepted: boolean
}

export function useToAccept(step: TourStep): ToAccept {
  const note = useOpenNote((open) => open.note)
  const sample = useTour((tour) => tour.note)
  // Whatever changes what is shown draws the card anew.
  useSuggestions()
  usePreferences()
  useFilter()
  const [last, setLast] = useState<Span | null>(null)
  if (step !== 'mark' || note?.id !== sample) return { suggested: null, isAccepted: false }
  const first = shownNow(note).find(({ tier }) => tier === 'direct')
  if (first !== undefined) {
    if (first.start !== last?.start) setLast(first)
    return { suggested: keyOf(first), isAccepted: false }
  }
  const isWithin = ({ start, end }: Span) => last !== null && last.start <= start && end <= last.end
  const isAccepted = note.annotations.some(({ kind, target }) => kind === 'quote' && isWithin(target.selector[1]))
  return { suggested: null, isAccepted }
}
