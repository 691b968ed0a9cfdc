/** Where a text was scrolled to: the block at the upper edge of the view, and how far above the edge that begins, in CSS pixels. */
export interface Place {
  block: number
  above: number
}

/** The place that is in view. `null` where nothing is scrolled away. */
export function placeOf(scroller: HTMLElement, text: HTMLElement): Place | null {
  if (scroller.scrollTop === 0) return null
  const { top } = scroller.getBoundingClientRect()
  const block = [...text.children].findIndex((one) => one.getBoundingClientRect().bottom > top)
  const shown = text.children[block]
  return shown === undefined ? null : { block, above: top - shown.getBoundingClientRect().top }
}

/**
 * Scrolls to a place. The heights of blocks that were not in view yet are estimates until they are laid out, so that a jump is followed by
 * a look, `looks` times at most.
 */
export function goToPlace(scroller: HTMLElement, text: HTMLElement, place: Place, looks = 3): void {
  const block = text.children[place.block]
  if (block === undefined) return
  const by = block.getBoundingClientRect().top - scroller.getBoundingClientRect().top + place.above
  scroller.scrollBy({ top: by, behavior: 'instant' })
  if (looks > 0) requestAnimationFrame(() => text.isConnected && goToPlace(scroller, text, place, looks - 1))
}

/** What a text is scrolled in. */
export function scrollerOf(text: HTMLElement): HTMLElement | null {
  let one = text.parentElement
  while (one !== null && !['auto', 'scroll'].includes(getComputedStyle(one).overflowY)) one = one.parentElement
  return one
}
