import { Selection } from 'prosemirror-state'
import { dispatch, useOpenMemo } from '../state/memo.ts'
import { goToPlace, type Place, scrollerOf } from './place.ts'

/**
 * Puts the open memo as it was when it was left: scrolled to a place, `null` for its beginning, and with the caret at a position of its
 * document, `null` to leave the caret where it is. What was written or taken out meanwhile may lie in between.
 */
export function settleMemo(scrolled: Place | null, caret: number | null): void {
  const { editor, view } = useOpenMemo.getState()
  if (editor === null || view === null) return
  if (caret !== null && caret !== editor.selection.head) {
    const at = editor.doc.resolve(Math.min(caret, editor.doc.content.size))
    dispatch(editor.tr.setSelection(Selection.near(at)))
  }
  const scroller = scrollerOf(view.dom)
  if (scroller === null) return
  if (scrolled === null) scroller.scrollTo({ top: 0, behavior: 'instant' })
  else goToPlace(scroller, view.dom, scrolled)
}
