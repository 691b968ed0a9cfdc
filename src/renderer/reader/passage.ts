import type { Target } from '../../core/model/annotation.ts'
import type { Note } from '../../core/model/note.ts'
import { anchor } from '../../core/text/anchor.ts'
import { toRange } from './offsets.ts'

/** Selects the words of `target` in the open note's text and brings them into view. Does nothing where they are not found. */
export function showPassage(note: Note, target: Target): void {
  const text = document.querySelector<HTMLElement>('[data-region="middle"] [data-focus]')
  const span = anchor(note.source.text, target)
  if (text === null || span === null) return
  const range = toRange(note.source.blocks, (index) => text.children[index] ?? null, span)
  if (range === null) return
  text.focus({ preventScroll: true })
  const selection = window.getSelection()
  selection?.removeAllRanges()
  selection?.addRange(range)
  reveal(range)
}

/** Scrolls to a range that is out of view, so that it stands a third down the window. */
export function reveal(range: Range): void {
  const scroller = range.startContainer.parentElement?.closest('[data-scroller]')
  if (scroller === null || scroller === undefined) return
  const box = range.getBoundingClientRect()
  const view = scroller.getBoundingClientRect()
  if (box.top >= view.top + 40 && box.bottom <= view.bottom - 40) return
  scroller.scrollBy({ top: box.top - view.top - view.height / 3 })
}
