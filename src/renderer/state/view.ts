import { create } from 'zustand'
import { openMemo } from './memo.ts'
import { openNote, select } from './note.ts'
import { flushAll } from './saving.ts'

interface View {
  /** What the middle of the window shows. */
  place: 'note' | 'memo'
  tab: 'annotations' | 'summary' | 'background'
  preview: boolean
  /** A memo is being exported: asked for a place, printed or written. */
  exporting: boolean
  shortcuts: boolean
}

export const useView = create<View>(() => ({
  place: 'note',
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

/** Shows a note, at one of its annotations if that is given. */
export async function showNote(id: string, annotation: string | null = null): Promise<void> {
  const isWanted = setOut()
  await flushAll()
  await openNote(id, isWanted)
  if (!isWanted()) return
  useView.setState(annotation === null ? { place: 'note' } : { place: 'note', tab: 'annotations' })
  if (annotation !== null) select(annotation)
}

export async function showMemo(id: string): Promise<void> {
  const isWanted = setOut()
  await flushAll()
  await openMemo(id, isWanted)
  if (!isWanted()) return
  useView.setState({ place: 'memo', preview: false })
}

export function showTab(tab: View['tab']): void {
  useView.setState({ tab })
}

export function togglePreview(): void {
  useView.setState(({ preview }) => ({ preview: !preview }))
}

export function showShortcuts(shortcuts: boolean): void {
  useView.setState({ shortcuts })
}
