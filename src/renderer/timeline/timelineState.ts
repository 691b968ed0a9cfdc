import { create } from 'zustand'
import type { paperSizes } from '../../core/model/memo.ts'
import { useOpenNote } from '../state/note.ts'

interface TimelineState {
  /** The event whose form is open, by its key; {@link newEvent} for one that is not there yet. */
  editing: string | null
  /** The event that Tab reaches, by its key. */
  current: string
  /** A timeline is being exported: asked for a place, printed or written. */
  isExporting: boolean
  /** Whether suggested events are shown. */
  isSuggestedShown: boolean
  /** How it is exported. */
  paper: (typeof paperSizes)[number]
  hasSuggested: boolean
}

export const newEvent = 'new'

export const useTimelineState = create<TimelineState>(() => ({
  editing: null,
  current: '',
  isExporting: false,
  isSuggestedShown: true,
  paper: 'A4',
  hasSuggested: false,
}))

useOpenNote.subscribe(({ note }, before) => {
  if (note?.id !== before.note?.id) useTimelineState.setState({ editing: null, current: '' })
})
