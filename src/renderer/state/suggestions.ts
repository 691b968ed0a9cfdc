import { create } from 'zustand'
import { decisionsOf, openSuggestions } from '../../core/edit/deciding.ts'
import { ReadoutError } from '../../core/errors.ts'
import { type Note, textId } from '../../core/model/note.ts'
import type { Decisions, Suggestions } from '../../core/suggest/suggestions.ts'
import { t } from '../strings.ts'
import { Finder } from '../suggest/finder.ts'
import { nothing } from '../suggest/finderProtocol.ts'
import { useOpenNote } from './note.ts'
import { settled } from './settled.ts'
import { complain } from './toasts.ts'

interface Found {
  /** The note that was searched. */
  note: string | null
  /** All that was found in it, decided or not. What is open is {@link useOpenSuggestions}. */
  found: Suggestions
  /** Whether the search has come to its end once. A later one, after a decision, leaves it true. */
  isReady: boolean
}

const none: Found = { note: null, found: nothing, isReady: false }

/** What the machine found in the open note. It is never stored: the source and what was decided make it again. */
export const useSuggestions = create<Found>(() => none)

/** The suggestions of a note that nobody has decided yet; none while it is searched for the first time. */
export function useOpenSuggestions(note: Note): Suggestions {
  const found = useSuggestions((state) => (state.note === note.id ? state.found : nothing))
  return openIn(note, found)
}

/** The same outside of drawing. */
export function openNow(note: Note): Suggestions {
  const state = useSuggestions.getState()
  return openIn(note, state.note === note.id ? state.found : nothing)
}

let last: { of: readonly unknown[]; open: Suggestions } = { of: [], open: nothing }

/** Several parts of the window ask for the same: it is worked out once. */
function openIn(note: Note, found: Suggestions): Suggestions {
  if (found === nothing) return nothing
  const of = [note.source.text, note.annotations, note.events, note.keyPoints, note.dismissed, found]
  if (of.some((one, index) => one !== last.of[index])) last = { of, open: openSuggestions(note, found) }
  return last.open
}

/** A search begins when decisions rest this long, in milliseconds: several quick ones are searched for once. */
const pause = 150

/** In a text of more than this many UTF-16 code units, a search begins when it has been shown for this long, in milliseconds. */
const long = 200_000
const longPause = 1000

/** Keeps the suggestions in step with the note that is open. @returns a function that ends it */
export function followNote(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let searched: { note: Note; decisions: Decisions } | null = null
  // What failed once is not tried again, and complained of again, with every decision.
  let failed: string | null = null

  const finder = new Finder({
    found: (note, found) => {
      const open = useOpenNote.getState().note
      if (open !== null && textId(open) === note) useSuggestions.setState({ note: open.id, found, isReady: true })
    },
    failed: (note, why) => {
      const open = useOpenNote.getState().note
      if (open === null || textId(open) !== note) return
      failed = note
      useSuggestions.setState({ note: open.id, found: nothing, isReady: true })
      complain(
        new ReadoutError('internal', t.suggest.failed(why), {
          kept: t.suggest.failedKept,
          advice: t.suggest.failedAdvice,
        }),
      )
    },
  })

  const search = () => {
    const { note } = useOpenNote.getState()
    if (note === null || textId(note) === failed) return
    const decisions = decisionsOf(note)
    if (searched !== null && isSame(searched.note, note) && areSame(searched.decisions, decisions)) return
    searched = { note, decisions }
    const { text, meta } = note.source
    finder.find({ note: textId(note), text, title: meta.title, published: meta.published, decisions })
  }

  const follow = () => {
    const { note } = useOpenNote.getState()
    if (note?.id === searched?.note.id && searched !== null) {
      if (note === searched.note) return
      // What was found in a text says nothing of the one that took its place.
      if (note !== null && textId(note) !== textId(searched.note)) useSuggestions.setState({ ...none, note: note.id })
      clearTimeout(timer)
      timer = setTimeout(search, pause)
      return
    }
    clearTimeout(timer)
    searched = failed = null
    useSuggestions.setState({ ...none, note: note?.id ?? null })
    // The text is drawn first. The worker that looks for them would take its time from it where there are few processors.
    if (note === null) return
    const shown = note
    requestAnimationFrame(async () => {
      await settled
      if (useOpenNote.getState().note?.id !== shown.id || searched !== null) return
      clearTimeout(timer)
      timer = setTimeout(search, shown.source.text.length > long ? longPause : 0)
    })
  }

  follow()
  const stop = useOpenNote.subscribe((state, before) => {
    if (state.note !== before.note) follow()
  })
  return () => {
    stop()
    clearTimeout(timer)
    finder.stop()
  }
}

/** Whether nothing of the source has changed that suggestions depend on. */
function isSame(a: Note, b: Note): boolean {
  const [before, after] = [a.source.meta, b.source.meta]
  return textId(a) === textId(b) && before.title === after.title && before.published === after.published
}

function areSame(a: Decisions, b: Decisions): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
