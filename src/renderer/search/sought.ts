import { create } from 'zustand'
import type { Span } from '../../core/model/source.ts'
import { useOpenNote } from '../state/note.ts'
import { markedWords } from './marked.ts'
import { useSearch } from './searching.ts'
import { type Sought, soughtOf } from './soughtWords.ts'

interface State {
  /** The note or memo that was opened from the results; `null` while none is. */
  document: string | null
  words: Sought
  /** Where the hit is that it was opened at, in the note's text, in UTF-16 code units. */
  here: Span | null
}

const none: State = { document: null, words: new Map(), here: null }

/** The words of the search in the document that was opened from its results: they stay marked there. */
export const useSought = create<State>(() => none)

/** Begins to mark the words that were found, in the document that is about to be opened. */
export function seekIn(document: string): void {
  const groups = useSearch.getState().answer?.groups ?? []
  const texts = groups.flatMap(({ title, hits }) => [title, ...hits.map(({ snippet }) => snippet)])
  useSought.setState({ document, words: soughtOf(markedWords(texts)), here: null })
}

export function pointAt(here: Span | null): void {
  useSought.setState({ here })
}

useSearch.subscribe(({ query }) => {
  if (query.trim() === '' && useSought.getState().document !== null) useSought.setState(none)
})

useOpenNote.subscribe(({ note }, before) => {
  if (note?.id === before.note?.id || useSought.getState().document === note?.id) return
  useSought.setState(none)
})
