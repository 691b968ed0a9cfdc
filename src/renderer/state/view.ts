import { create } from 'zustand'
import { citedIn } from '../../core/memo/cited.ts'
import type { Note } from '../../core/model/note.ts'
import type { Span } from '../../core/model/source.ts'
import { showPassage } from '../reader/passage.ts'
import { arrived, leaving, type Place } from './history.ts'
import { openMemo, takeOver, useOpenMemo } from './memo.ts'
import { type GivenNote, openNote, select, stopEditing, useOpenNote } from './note.ts'
import { rememberOpened } from './recent.ts'
import { flushAll } from './saving.ts'

/** How a note is looked at: its words, who says how much in it, or what happened when. */
export const noteViews = ['text', 'actors', 'timeline'] as const
export type NoteView = (typeof noteViews)[number]

interface View {
  /** What the middle of the window shows. */
  place: 'note' | 'memo'
  /** How it shows a note. */
  noteView: NoteView
  /** The view from which a passage of the text was gone to: the way back. */
  cameFrom: NoteView | null
  tab: 'annotations' | 'summary' | 'background'
  preview: boolean
  /** A memo is being exported: asked for a place, printed or written. */
  exporting: boolean
  shortcuts: boolean
}

export const useView = create<View>(() => ({
  place: 'note',
  noteView: 'text',
  cameFrom: null,
  tab: 'annotations',
  preview: false,
  exporting: false,
  shortcuts: false,
}))

let visits = 0

/** Begins to go somewhere. @returns whether that is still where the person wants to be: a long note takes a while to read */
function setOut(): () => boolean {
  const visit = ++visits
  return () => visit === visits
}

/**
 * Shows a note, at one of its annotations if that is given, or at the words of a key point or an event.
 * @param given the note, where it is there already
 */
export async function showNote(
  id: string,
  annotation: string | null = null,
  given: GivenNote | null = null,
): Promise<void> {
  const isWanted = setOut()
  leaving()
  await flushAll()
  await openNote(id, isWanted, given)
  if (!isWanted()) return
  const { note } = useOpenNote.getState()
  if (annotation === null) useView.setState({ place: 'note', cameFrom: null })
  else {
    useView.setState({ place: 'note', noteView: 'text', cameFrom: null })
    pointAt(note?.id === id ? note : null, annotation)
  }
  if (note?.id === id) atNote(note.id, annotation)
}

/** Points at an annotation in the text and in the list, or at the words of a key point or an event. */
function pointAt(note: Note | null, ref: string): void {
  const cited = note === null ? null : citedIn(note, ref)
  if (note === null || cited === null || cited.kind === 'annotation') {
    showTab('annotations')
    select(ref)
  } else {
    showTab('background')
    select(null)
    // The text has to be drawn before words of it can be selected.
    requestAnimationFrame(() => showPassage(note, cited.target))
  }
}

export async function showMemo(id: string): Promise<void> {
  const isWanted = setOut()
  leaving()
  await flushAll()
  await openMemo(id, isWanted)
  if (!isWanted()) return
  showOpenMemo()
  const { memo } = useOpenMemo.getState()
  if (memo?.id !== id) return
  arrived({ of: 'memo', id, scrolled: null, caret: null })
  rememberOpened({ of: 'memo', id })
}

/**
 * Shows a place that the window has been at before, without its being a step of its own.
 * @returns whether it is shown: it may be gone, or something else be wanted by the time it has been read
 */
export async function returnTo(place: Place): Promise<boolean> {
  const isWanted = setOut()
  await flushAll()
  if (place.of === 'memo') {
    await openMemo(place.id, isWanted)
    if (!isWanted() || useOpenMemo.getState().memo?.id !== place.id) return false
    showOpenMemo()
  } else {
    await openNote(place.id, isWanted)
    const { note } = useOpenNote.getState()
    if (!isWanted() || note?.id !== place.id) return false
    useView.setState({ place: 'note', noteView: place.view, cameFrom: null })
    if (place.ref === null) select(null)
    else pointAt(note, place.ref)
  }
  rememberOpened({ of: place.of, id: place.id })
  return true
}

/** Looks at the open note in another way. */
export function showView(noteView: NoteView): void {
  const { place, noteView: before } = useView.getState()
  if (place === 'note' && noteView === before) {
    useView.setState({ cameFrom: null })
    return
  }
  leaving()
  useView.setState({ place: 'note', noteView, cameFrom: null })
  const { note } = useOpenNote.getState()
  if (note !== null) atNote(note.id, null)
}

/**
 * Shows the text, to point at a passage of it; {@link goBack} leads to where that was asked for.
 * @param span the passage, where it is gone to rather than stepped to
 */
export function showText(span: Span | null = null): void {
  const { place, noteView: before } = useView.getState()
  const isThere = place === 'note' && before === 'text'
  if (!isThere || span !== null) leaving()
  useView.setState(({ noteView, cameFrom }) => ({
    place: 'note',
    noteView: 'text',
    cameFrom: noteView === 'text' ? cameFrom : noteView,
  }))
  const { note } = useOpenNote.getState()
  if (note !== null && (!isThere || span !== null)) atNote(note.id, null, span)
}

/** Goes back to the view from which a passage was gone to. */
export function goBack(): void {
  const { cameFrom } = useView.getState()
  if (cameFrom !== null) showView(cameFrom)
}

function atNote(id: string, ref: string | null, span: Span | null = null): void {
  arrived({ of: 'note', id, view: useView.getState().noteView, ref, span, offset: null })
  rememberOpened({ of: 'note', id })
}

export function showTab(tab: View['tab']): void {
  // A form that is not to be seen any more would still keep the note from following what others change.
  if (tab !== 'annotations') stopEditing()
  useView.setState({ tab })
}

function showOpenMemo(): void {
  stopEditing()
  useView.setState({ place: 'memo', preview: false })
}

export function togglePreview(): void {
  takeOver()
  useView.setState(({ preview }) => ({ preview: !preview }))
}

export function showShortcuts(shortcuts: boolean): void {
  useView.setState({ shortcuts })
}
