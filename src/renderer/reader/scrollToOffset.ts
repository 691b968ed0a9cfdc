import type { Note } from '../../core/model/note.ts'
import { blockElement } from './chunks.ts'
import { toRange } from './offsets.ts'
import { drawWords } from './passage.ts'

/** Between the upper edge of the view and the line that is scrolled there, in CSS pixels. */
const margin = 8

/**
 * Scrolls the open note's text so that the line at `offset`, in UTF-16 code units, is the first in view; 0 is the text's beginning. The
 * heights of what was not in view yet are estimates until it is laid out, so that a jump is followed by a look, `looks` times at most.
 */
export function scrollToOffset(note: Note, offset: number, looks = 3): void {
  const text = document.querySelector('#panel-text article')
  const scroller = text?.closest('[data-scroller]')
  if (scroller === null || scroller === undefined) return
  if (offset === 0) {
    scroller.scrollTo({ top: 0, behavior: 'instant' })
    return
  }
  const span = { start: offset, end: offset + 1 }
  // Words of a long text that are out of view may not be drawn yet.
  drawWords(span)
  const range = toRange(note.source.blocks, (index) => blockElement(text ?? null, index), span)
  if (range === null) return
  const top = range.getBoundingClientRect().top - scroller.getBoundingClientRect().top - margin
  scroller.scrollBy({ top, behavior: 'instant' })
  if (looks > 0) requestAnimationFrame(() => text?.isConnected && scrollToOffset(note, offset, looks - 1))
}
