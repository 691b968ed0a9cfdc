import { type Quotation, quotationAt, quotationOf } from '../../core/interchange/quotation.ts'
import type { Note } from '../../core/model/note.ts'
import { readSelection, spanOf } from '../reader/selection.ts'
import { useOpenNote } from '../state/note.ts'

/**
 * Has words that are dragged to another program arrive there as those that are copied as a quotation do: with speaker, source and link.
 * They are dragged from an annotation's card, or from where they are selected in the text.
 */
export function offerQuotations(): void {
  window.addEventListener('dragstart', ({ target, dataTransfer }) => {
    const { note } = useOpenNote.getState()
    const element = target instanceof Element ? target : target instanceof Node ? target.parentElement : null
    const quotation = note === null || element === null ? null : quotationFrom(element, note)
    if (quotation === null || dataTransfer === null) return
    dataTransfer.clearData()
    dataTransfer.effectAllowed = 'copy'
    dataTransfer.setData('text/plain', quotation.text)
    dataTransfer.setData('text/html', quotation.html)
  })
}

function quotationFrom(element: Element, note: Note): Quotation | null {
  const card = element.closest<HTMLElement>('[data-card]')
  if (card !== null) {
    const annotation = note.annotations.find(({ id }) => id === card.dataset.card)
    return annotation === undefined ? null : quotationOf(note, annotation)
  }
  const text = element.closest('[data-region="middle"] article[data-focus]')
  const directed = text === null ? null : readSelection(text, note.source.blocks)
  return directed === null ? null : quotationAt(note, spanOf(directed))
}
