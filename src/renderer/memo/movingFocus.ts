import { useOpenMemo } from '../state/memo.ts'

/** Puts the focus back into the text, where the caret was. */
export function focusText(): void {
  useOpenMemo.getState().view?.focus()
}

/** The side's first field: the filter of the evidence. */
function focusSide(): void {
  const field = document.querySelector('[data-region="side"] [data-focus]')
  if (field instanceof HTMLElement) field.focus()
}

/** Ctrl Alt E goes from the text to the evidence and back. @returns a function that stops listening */
export function listenForSideKey(): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    const isKey = (event.ctrlKey || event.metaKey) && event.altKey && !event.shiftKey && event.code === 'KeyE'
    if (!isKey || event.getModifierState('AltGraph')) return
    event.preventDefault()
    const isThere = document.activeElement?.closest('[data-region="side"]') !== null
    if (isThere) focusText()
    else focusSide()
  }
  window.addEventListener('keydown', onKeyDown)
  return () => window.removeEventListener('keydown', onKeyDown)
}
