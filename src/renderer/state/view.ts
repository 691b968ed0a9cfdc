import { create } from 'zustand'
import { citedIn } from '../../core/memo/cited.ts'
import { showPassage } from '../reader/passage.ts'
import { openMemo, takeOver } from './memo.ts'
import { openNote, select, useOpenNote } from './note.ts'
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

/** Shows a note, at one of its annotations if that is given, or at the words of a key point or an event. */
export async function showNote(id: string, annotation: string | null = null): Promise<void> {
  const isWanted = setOut()
  await flushAll()
  await openNote(id, isWanted)
  if (!isWanted()) return
  if (annotation === null) {
    useView.setState({ place: 'note', cameFrom: null })
    return
  }
  const { note } = useOpenNote.getState()
  const cited = note?.id === id ? citedIn(note, annotation) : null
  if (note === null || cited === null || cited.kind === 'annotation') {
    useView.setState({ place: 'note', noteView: 'text', cameFrom: null, tab: 'annotations' })
    select(annotation)
  } else {
    useView.setState({ place: 'note', noteView: 'text', cameFrom: null, tab: 'background' })
    select(null)
    // The text has to be drawn before words of it can be selected.
    requestAnimationFrame(() => showPassage(note, cited.target))
  }
}

export async function showMemo(id: string): Promise<void> {
  const isWanted = setOut()
  await flushAll()
  await openMemo(id, isWanted)
  if (!isWanted()) return
  useView.setState({ place: 'memo', preview: false })
}

/** Looks at the open note in another way. */
export function showView(noteView: NoteView): void {
  useView.setState({ place: 'note', noteView, cameFrom: null })
}

/** Shows the text, to point at a passage of it; {@link goBack} leads to where that was asked for. */
export function showText(): void {
  useView.setState(({ noteView, cameFrom }) => ({
    place: 'note',
    noteView: 'text',
    cameFrom: noteView === 'text' ? cameFrom : noteView,
  }))
}

/** Goes back to the view from which a passage was gone to. */
export function goBack(): void {
  const { cameFrom } = useView.getState()
  if (cameFrom !== null) showView(cameFrom)
}

export function showTab(tab: View['tab']): void {
  useView.setState({ tab })
}

export function togglePreview(): void {
  takeOver()
  useView.setState(({ preview }) => ({ preview: !preview }))
}

export function showShortcuts(shortcuts: boolean): void {
  useView.setState({ shortcuts })
}
