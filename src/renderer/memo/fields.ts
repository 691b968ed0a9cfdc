/** Puts the focus on the field of a memo's block, once it is drawn; `caret` is in UTF-16 code units, the end without it. */
export function focusField(block: string, caret?: number): void {
  requestAnimationFrame(() => {
    const field = document.querySelector(`[data-field="${block}"]`)
    if (!(field instanceof HTMLElement)) return
    field.focus()
    field.scrollIntoView({ block: 'nearest' })
    if (field instanceof HTMLTextAreaElement) {
      const at = caret ?? field.value.length
      field.setSelectionRange(at, at)
    }
  })
}
