import type { Plugin } from 'prosemirror-state'
import { takeOver, useOpenMemo } from '../../state/memo.ts'
import { showNote } from '../../state/view.ts'
import { checksPlugin } from './checksPlugin.ts'

/** The checks of the memo that is open. */
export function memoChecks(): Plugin {
  return checksPlugin({
    memo: takeOver,
    notes: () => useOpenMemo.getState().notes,
    showNote: (note, annotation) => void showNote(note, annotation),
    showField: (field) => {
      const input = document.querySelector(`[data-field="${field}"]`)
      if (input instanceof HTMLElement) input.focus()
    },
  })
}
