import { togglePin } from '../state/desk.ts'
import { useOpenMemo } from '../state/memo.ts'
import { useOpenNote } from '../state/note.ts'
import { say } from '../state/toasts.ts'
import { useView } from '../state/view.ts'
import { t } from '../strings.ts'

/** Pins the note or memo that is open, or lets go of it. */
export function pinOpen(): void {
  const { place } = useView.getState()
  const id = place === 'note' ? useOpenNote.getState().note?.id : useOpenMemo.getState().memo?.id
  if (id === undefined) say(t.shelf.nothingToPin)
  else togglePin({ of: place, id })
}
