/** Puts the focus into the middle of the window where what had it is gone with the place that was left. */
export function keepFocus(): void {
  const { activeElement } = document
  if (activeElement !== null && activeElement !== document.body && activeElement.checkVisibility()) return
  const candidates = [...document.querySelectorAll<HTMLElement>('[data-region="middle"] [data-focus]')]
  candidates.find((one) => one.checkVisibility())?.focus({ preventScroll: true })
}
