import { flushSync } from 'react-dom'
import { anchorerOf } from '../../core/anchoring/anchor.ts'
import type { Target } from '../../core/model/annotation.ts'
import type { Note } from '../../core/model/note.ts'
import type { Span } from '../../core/model/source.ts'
import { showText } from '../state/view.ts'
import { blockElement } from './chunks.ts'
import { toRange } from './offsets.ts'

let drawSpan: (span: Span) => void = () => undefined

/** Tells how words of the open text are drawn that are not yet. @returns a function that takes it back */
export function drawPassagesBy(draw: (span: Span) => void): () => void {
  drawSpan = draw
  return () => {
    if (drawSpan === draw) drawSpan = () => undefined
  }
}

/** Selects the words of `target` in the open note's text and brings them into view. Does nothing where they are not found. */
export function showPassage(note: Note, target: Target): void {
  const span = anchorerOf(note.source).find(target)
  if (span !== null) showWords(note, span)
}

/** Selects the words at `span` in the open note's text and brings them into view, whichever view of the note is shown. */
export function showWords(note: Note, span: Span): void {
  const range = goToWords(note, span)
  if (range === null) return
  const selection = window.getSelection()
  selection?.removeAllRanges()
  selection?.addRange(range)
}

/** Brings the words at `span` into view, with the focus on the text. @returns them on the screen; `null` where nothing shows them */
export function goToWords(note: Note, span: Span): Range | null {
  flushSync(() => showText(span))
  const text = document.querySelector<HTMLElement>('[data-region="middle"] [data-focus]')
  if (text === null) return null
  drawSpan(span)
  const range = toRange(note.source.blocks, (index) => blockElement(text, index), span)
  if (range === null) return null
  text.focus({ preventScroll: true })
  reveal(range)
  return range
}

/** Has words of the open text drawn that may not be yet, and moves nothing. */
export function drawWords(span: Span): void {
  drawSpan(span)
}

/** Brings the words at `span` into view and leaves the focus where it is. */
export function drawAt(note: Note, span: Span): void {
  const text = document.querySelector('[data-region="middle"] [data-focus]')
  drawSpan(span)
  const range = toRange(note.source.blocks, (index) => blockElement(text, index), span)
  if (range !== null) reveal(range)
}

/** Distances beyond this many views are jumped over: gliding there would draw everything on the way. */
const far = 4

/**
 * Scrolls to a range that is out of view, so that it stands a third down the window. In a long text the way is only estimated
 * until what lies around its end is laid out, so that a jump is followed by a look, `looks` times at most.
 */
export function reveal(range: Range, looks = 4): void {
  const scroller = range.startContainer.parentElement?.closest('[data-scroller]')
  if (scroller === null || scroller === undefined) return
  const box = range.getBoundingClientRect()
  const view = scroller.getBoundingClientRect()
  if (box.top >= view.top + 40 && box.bottom <= view.bottom - 40) return
  const top = box.top - view.top - view.height / 3
  const isFar = Math.abs(top) > far * view.height
  scroller.scrollBy({ top, behavior: isFar ? 'instant' : 'auto' })
  if (isFar && looks > 0) requestAnimationFrame(() => reveal(range, looks - 1))
}
