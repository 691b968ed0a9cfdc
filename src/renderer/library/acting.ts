import { create } from 'zustand'
import { ReadoutError } from '../../core/errors.ts'
import { askNewMemo } from '../memo/new/newMemo.ts'
import { markNotes } from '../state/bulk.ts'
import { useLibrary } from '../state/library.ts'
import { edit, useOpenNote } from '../state/note.ts'
import { clearSelection, selectedNotes } from '../state/selection.ts'
import { complain } from '../state/toasts.ts'
import { editAndSay } from '../state/undoably.ts'
import { useView } from '../state/view.ts'
import { t } from '../strings.ts'

/** What is asked about some notes. */
interface Acting {
  asks: 'tags' | 'collection' | null
  /** Ids of the notes it is about. */
  notes: readonly string[]
}

export const useActing = create<Acting>(() => ({ asks: null, notes: [] }))

/** The notes that a command is about: the selected ones, otherwise the open one. Where there is none, says so. */
function wanted(): string[] {
  const selected = selectedNotes()
  const open = useView.getState().place === 'note' ? useOpenNote.getState().note : null
  const notes = selected.length > 0 || open === null ? selected : [open.id]
  if (notes.length === 0) complain(new ReadoutError('usage', t.listing.none, { advice: t.listing.noneAdvice }))
  return notes
}

/** Asks which tags the selected notes, or the open one, are to have. */
export function askTags(notes: readonly string[] = wanted()): void {
  ask('tags', notes)
}

/** Asks to which collection the selected notes, or the open one, are to be added. */
export function askCollection(notes: readonly string[] = wanted()): void {
  ask('collection', notes)
}

/** One question at a time: what is asked already stays. */
function ask(asks: 'tags' | 'collection', notes: readonly string[]): void {
  if (document.querySelector('dialog[open]') !== null) return
  if (notes.length > 0) useActing.setState({ asks, notes })
}

export function closeActing(): void {
  useActing.setState({ asks: null })
}

/** Puts the selected notes away, or the open one; or takes them back. */
export function archiveNotes(archived: boolean, notes: readonly string[] = wanted()): void {
  if (notes.length === 0) return
  clearSelection()
  if (isOpenAlone(notes)) archiveOpen(archived)
  else void markNotes({ ids: [...notes], addTags: [], removeTags: [], archived })
}

/** The open note's own change is a step of its undo, as every other that is made to it. */
function archiveOpen(archived: boolean): void {
  const { note } = useOpenNote.getState()
  if (note === null || note.archived === archived) return
  editAndSay(
    [{ type: 'note.change', change: { archived } }],
    archived ? t.listing.noteArchived : t.listing.noteUnarchived,
  )
}

/** Gives the notes tags and takes others from them, as one step. */
export function tagNotes(notes: readonly string[], addTags: readonly string[], removeTags: readonly string[]): void {
  if (addTags.length === 0 && removeTags.length === 0) return
  const { note } = useOpenNote.getState()
  if (note !== null && isOpenAlone(notes)) {
    const left = note.tags.filter((tag) => !removeTags.includes(tag))
    edit([{ type: 'note.change', change: { tags: [...new Set([...left, ...addTags])] } }])
  } else void markNotes({ ids: [...notes], addTags: [...addTags], removeTags: [...removeTags], archived: null })
}

function isOpenAlone(notes: readonly string[]): boolean {
  return notes.length === 1 && notes[0] === useOpenNote.getState().note?.id
}

/** Asks for a memo that draws from the selected notes, in the order in which they are listed. */
export function memoFromSelected(listed: readonly string[]): void {
  const selected = new Set(selectedNotes())
  const shown = [...new Set(listed)].filter((id) => selected.has(id))
  // Some may stand under a closed heading.
  askNewMemo([...new Set([...shown, ...selected])])
}

/** How many of the notes bear each tag, the most common first. */
export function tagsOf(ids: readonly string[]): { tag: string; count: number }[] {
  const wantedIds = new Set(ids)
  const counts = new Map<string, number>()
  for (const { id, tags } of useLibrary.getState().notes)
    if (wantedIds.has(id)) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  return [...counts]
    .map(([tag, count]) => ({ tag, count }))
    .sort((a, b) => b.count - a.count || (a.tag < b.tag ? -1 : 1))
}
