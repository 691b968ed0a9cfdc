import type { Note } from '../../core/model/note.ts'
import { toOffset } from '../reader/offsets.ts'
import { annotationAt, placedIn } from '../reader/placed.ts'
import { readSelection, spanOf } from '../reader/selection.ts'
import { useOpenNote } from '../state/note.ts'
import { complain } from '../state/toasts.ts'
import { isField } from '../ui/isField.ts'
import { annotationChoices, documentChoices, textChoices, wordChoices } from './choices.ts'
import { type Choice, choose } from './choosing.ts'

/**
 * Offers a menu, by right click, menu key or Shift+F10, for what is worked on: a document of the library, an annotation, words of the
 * text. Fields and everything else have the menu that the main process gives them.
 */
export function offerContextMenus(): void {
  window.addEventListener('contextmenu', (event) => {
    if (event.defaultPrevented || isField(event.target) || !(event.target instanceof Element)) return
    const choices = choicesAt(event, event.target)
    if (choices === null) return
    event.preventDefault()
    // By mouse the system knows the place better than the page, which may be zoomed.
    const at = isByMouse(event) ? null : { x: Math.round(event.clientX), y: Math.round(event.clientY) }
    void choose(choices, at).catch(complain)
  })
}

function isByMouse(event: MouseEvent): boolean {
  return event.button === 2
}

function choicesAt(event: MouseEvent, target: Element): (Choice | null)[] | null {
  const row = target.closest<HTMLElement>('[data-document]')
  if (row !== null) return documentChoices(row.dataset.document ?? '')
  const { note } = useOpenNote.getState()
  if (note === null) return null
  const card = target.closest('[data-region="side"] li')?.querySelector<HTMLElement>('[data-card]')
  if (card != null) return choicesFor(note, card.dataset.card)
  const text = target.closest('[data-region="middle"] article[data-focus]')
  return text === null ? null : choicesIn(text, note, event)
}

function choicesFor(note: Note, id: string | undefined): (Choice | null)[] | null {
  const annotation = note.annotations.find((one) => one.id === id)
  return annotation === undefined ? null : annotationChoices(note, annotation)
}

/** Words that are selected come first; without, the annotation under the pointer, or the one that is selected where keys asked. */
function choicesIn(text: Element, note: Note, event: MouseEvent): (Choice | null)[] {
  const { blocks } = note.source
  const directed = readSelection(text, blocks)
  if (directed !== null && directed.anchor !== directed.focus) return wordChoices(note, spanOf(directed))
  if (!isByMouse(event)) return choicesFor(note, useOpenNote.getState().selected ?? undefined) ?? textChoices()
  const caret = document.caretPositionFromPoint(event.clientX, event.clientY)
  const offset = caret === null ? null : toOffset(blocks, caret.offsetNode, caret.offset)
  const annotation = offset === null ? null : annotationAt(placedIn(note), { start: offset, end: offset })
  return annotation === null ? textChoices() : annotationChoices(note, annotation)
}
