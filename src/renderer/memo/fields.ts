import { flushSync } from 'react-dom'

/**
 * Puts the focus on the field of a memo's block, which a change just made may have to draw first: at once, so that nothing is lost of
 * what is typed right after. `caret` is in UTF-16 code units, the end without it.
 */
export function focusField(block: string, caret?: number): void {
  // Draws what is waiting to be drawn.
  flushSync(() => undefined)
  const field = document.querySelector(`[data-field="${block}"]`)
  if (!(field instanceof HTMLElement)) return
  field.focus()
  field.scrollIntoView({ block: 'nearest' })
  if (field instanceof HTMLTextAreaElement) {
    const at = caret ?? field.value.length
    field.setSelectionRange(at, at)
  }
}
