import { type CommandId, commandIds } from '../../shared/commands.ts'
import { call } from '../bridge.ts'
import { whyNot } from '../palette/whyNot.ts'
import { useHistory } from '../state/history.ts'
import { useLibrary } from '../state/library.ts'
import { useOpenMemo } from '../state/memo.ts'
import { useOpenNote } from '../state/note.ts'
import { useSelection } from '../state/selection.ts'
import { complain } from '../state/toasts.ts'
import { useView } from '../state/view.ts'
import { isField } from '../ui/isField.ts'

/** The menu is told this long after something has changed, in milliseconds: before anybody can have opened it. */
const pause = 100

/** Has the application menu show as off what would do nothing now. Keys are the window's own, and always say why not. */
export function followMenuState(): void {
  let isSoon = false
  let told = ''
  const tell = () => {
    isSoon = false
    const disabled = commandIds.filter((id) => whyNot(id) !== null || isNothingLeft(id))
    if (disabled.join() === told) return
    told = disabled.join()
    void call('menu.state', { disabled }).catch(complain)
  }
  const soon = () => {
    if (isSoon) return
    isSoon = true
    setTimeout(tell, pause)
  }
  for (const store of [useView, useOpenNote, useOpenMemo, useSelection, useLibrary, useHistory]) store.subscribe(soon)
  // In a field, undo is the field's own.
  window.addEventListener('focusin', soon)
  window.addEventListener('focusout', soon)
  soon()
}

/** Whether there is nothing to undo or to redo in the note that is open. A memo's editor knows of its own, and does nothing then. */
function isNothingLeft(id: CommandId): boolean {
  if (useView.getState().place !== 'note' || isField(document.activeElement)) return false
  const { undo, redo } = useOpenNote.getState()
  return (id === 'edit.undo' && undo.length === 0) || (id === 'edit.redo' && redo.length === 0)
}
