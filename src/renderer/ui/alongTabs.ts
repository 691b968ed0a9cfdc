import type { KeyboardEvent } from 'react'

/**
 * What the keys of a `tablist` do: the arrows go to the next tab or the one before, from the last to the first and back. The tab that is
 * come to is shown, as by a click, and has the focus.
 */
export function alongTabs(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
  // With Alt they go back and forward.
  if (step === 0 || event.altKey) return
  event.preventDefault()
  const tabs = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="tab"]')]
  const at = tabs.findIndex((tab) => tab.ariaSelected === 'true')
  const next = tabs.at((at + step) % tabs.length)
  next?.click()
  next?.focus()
}
