import { create } from 'zustand'
import { openMemo } from './memo.ts'
import { openNote, select } from './note.ts'
import { flushAll } from './saving.ts'

interface View {
  /** What the middle of the window shows. */
  place: 'note' | 'memo'
  tab: 'annotations' | 'summary' | 'background'
  preview: boolean
  shortcuts: boolean
}

export const useView = create<View>(() => ({ place: 'note', tab: 'annotations', preview: false, shortcuts: false }))

/** Shows a note, at one of its annotations if that is given. */
export async function showNote(id: string, annotation: string | null = null): Promise<void> {
  await flushAll()
  await openNote(id)
  useView.setState(annotation === null ? { place: 'note' } : { place: 'note', tab: 'annotations' })
  if (annotation !== null) select(annotation)
}

export async function showMemo(id: string): Promise<void> {
  await flushAll()
  await openMemo(id)
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
