import { useOpenNote } from '../state/note.ts'
import { toOffset } from './offsets.ts'

/** Below the top of the view, in CSS pixels: inside its first whole line. */
const inset = 20

/** The place in the open text that stands at the top of the view; 0 at the text's beginning, `null` when no text is shown. */
export function readingOffset(): number | null {
  const { note } = useOpenNote.getState()
  const text = document.querySelector('#panel-text article')
  const scroller = text?.closest('[data-scroller]')
  if (note === null || text === null || scroller === null || scroller === undefined) return null
  if (!scroller.checkVisibility()) return null
  if (scroller.scrollTop < inset) return 0
  const { left } = text.getBoundingClientRect()
  const { top } = scroller.getBoundingClientRect()
  const caret = document.caretPositionFromPoint(left + inset, top + inset)
  if (caret === null || !text.contains(caret.offsetNode)) return null
  return toOffset(note.source.blocks, caret.offsetNode, caret.offset)
}
