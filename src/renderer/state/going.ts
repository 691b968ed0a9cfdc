import { flushSync } from 'react-dom'
import { placeAt, step, type Trail } from '../../core/trail/trail.ts'
import { showWords } from '../reader/passage.ts'
import { scrollToOffset } from '../reader/scrollToOffset.ts'
import { leaving, type MemoPlace, type NotePlace, type Place, useHistory } from './history.ts'
import { keepFocus } from './keepFocus.ts'
import { useLibrary } from './library.ts'
import { useOpenMemo } from './memo.ts'
import { useOpenNote } from './note.ts'
import { returnTo } from './view.ts'

/** Whether there is somewhere to go to: back (-1) or forward (1). */
export function useCanGo(by: -1 | 1): boolean {
  const trail = useHistory((history) => history.trail)
  // What was removed meanwhile is passed over.
  useLibrary()
  return nextOf(trail, by) !== null
}

export function canGo(by: -1 | 1): boolean {
  return nextOf(useHistory.getState().trail, by) !== null
}

/** Where the way leads that is not at its end yet: a document takes a while to read, and a step further goes on from there. */
let ahead: Trail<Place> | null = null

/** Goes back (-1) or forward (1) to where the window was: to the document, how it was looked at, and how far it was read. */
export async function go(by: -1 | 1): Promise<void> {
  // A dialog is answered first.
  if (document.querySelector('dialog[open]') !== null) return
  if (ahead === null) leaving()
  const next = nextOf(ahead ?? useHistory.getState().trail, by)
  const place = next === null ? null : placeAt(next)
  if (next === null || place === null) return
  ahead = next
  const isShown = await returnTo(place)
  if (ahead !== next) return
  ahead = null
  if (!isShown) return
  useHistory.setState({ trail: next })
  // The document has to be in the window before it can be scrolled.
  flushSync(() => undefined)
  if (place.of === 'note') settleNote(place)
  else await settleMemo(place)
  keepFocus()
}

function nextOf(trail: Trail<Place>, by: -1 | 1): Trail<Place> | null {
  return step(trail, by, isThere)
}

/** While the library is still being read, what it does not have yet is taken to be there. */
function isThere({ of, id }: Place): boolean {
  const { notes, memos, isComplete } = useLibrary.getState()
  return of === 'memo' ? memos.some((memo) => memo.id === id) : !isComplete || notes.some((note) => note.id === id)
}

function settleNote({ id, view, span, offset }: NotePlace): void {
  const { note } = useOpenNote.getState()
  if (view !== 'text' || note?.id !== id) return
  if (span !== null) showWords(note, span)
  if (offset !== null) scrollToOffset(note, offset)
}

async function settleMemo({ id, scrolled, caret }: MemoPlace): Promise<void> {
  // Of the editor, which is not loaded before a memo is opened.
  const { settleMemo: settle } = await import('../memo/settleMemo.ts')
  if (useOpenMemo.getState().memo?.id === id) settle(scrolled, caret)
}
