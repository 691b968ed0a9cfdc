interface Origin {
  element: HTMLElement
  /** The words that were selected in it. */
  range: Range | null
}

let origin: Origin | null = null

/** The search box: where it stands in the window. */
export function searchBox(): HTMLInputElement | null {
  return document.querySelector<HTMLInputElement>('[data-search]')
}

/** Goes to the search box from wherever the focus is, with its words selected so that others can be typed over them. */
export function focusSearch(): void {
  const box = searchBox()
  if (box === null) return
  const from = document.activeElement
  if (from instanceof HTMLElement) comeFrom(from)
  box.focus()
  box.select()
}

/** Keeps where the focus goes back to; parts of the search are not left for one another. */
export function comeFrom(element: HTMLElement | null): void {
  if (element === null || element === document.body || element.closest('[data-searching]') !== null) return
  if (origin?.element === element && document.activeElement !== element) return
  const selection = window.getSelection()
  const isIn = selection !== null && selection.rangeCount > 0 && element.contains(selection.anchorNode)
  origin = { element, range: isIn ? selection.getRangeAt(0).cloneRange() : null }
}

/** Gives the focus back to where it came from, with what was selected there; where that is gone, to the middle of the window. */
export function leaveSearch(): void {
  const from = origin
  origin = null
  if (from?.element.isConnected && from.element.checkVisibility()) {
    from.element.focus({ preventScroll: true })
    restore(from.range)
  } else document.querySelector<HTMLElement>('[data-region="middle"] [data-focus]')?.focus({ preventScroll: true })
}

function restore(range: Range | null): void {
  if (range === null || range.collapsed || !range.startContainer.isConnected) return
  const selection = window.getSelection()
  selection?.removeAllRanges()
  selection?.addRange(range)
}
