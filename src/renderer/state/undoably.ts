import type { NoteEdit } from '../../core/edit/noteEdit.ts'
import { t } from '../strings.ts'
import { edit, undo, useOpenNote } from './note.ts'
import { say } from './toasts.ts'
import { showNote } from './view.ts'

/** Takes one step of a note back. @returns whether it did; where the step no longer fits the note, that was told */
export type TakeBack = () => Promise<boolean>

/**
 * What takes back the step that was made last in a note, whatever is done after it, there or elsewhere: a message stays for a while, and
 * its button must not take back something else. Where another note is open by then, this one is shown again. `null` where the note is
 * not open, or nothing was done in it.
 */
export function takesBackLast(id: string): TakeBack | null {
  const { note, undo: steps } = useOpenNote.getState()
  const inverse = steps.at(-1)
  if (note?.id !== id || inverse === undefined) return null
  return async () => {
    if (useOpenNote.getState().note?.id !== id) await showNote(id)
    const now = useOpenNote.getState()
    // Gone, or not to be read: that was told.
    if (now.note?.id !== id) return false
    if (now.undo.at(-1) !== inverse) return edit(inverse)
    undo()
    return true
  }
}

/** Applies edits to the open note. @returns what takes exactly these back; `null` where there are none, or they did not fit */
export function editUndoably(edits: NoteEdit[]): TakeBack | null {
  const id = useOpenNote.getState().note?.id
  return id !== undefined && edits.length > 0 && edit(edits) ? takesBackLast(id) : null
}

/** Applies edits to the open note and says what was done, with a button that takes exactly that back. */
export function editAndSay(edits: NoteEdit[], said: string): void {
  const takeBack = editUndoably(edits)
  if (takeBack !== null) say(said, [{ label: t.panel.undo, run: () => void takeBack() }])
}
