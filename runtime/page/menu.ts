/** An entry of a menu as the page draws it. */
export interface DrawnItem {
  label: string
  isSeparator: boolean
  isEnabled: boolean
  /** Whether it is checked; `null` for what cannot be. */
  isChecked: boolean | null
  /** Its keys as they are shown; empty where it has none. */
  keys: string
}

export interface DrawnMenu {
  items: DrawnItem[]
  /** In CSS pixels of the window; `null` for where the pointer was when a menu was asked for last. */
  at: { x: number; y: number } | null
}

/**
 * Draws a popup menu over the page: Chromium has none that a program can fill. Sent to the page as source text with the bridge, so
 * that it uses nothing from outside itself. Its looks are set by script, which a page's policy on styles lets through.
 * @param done is called once: with the index of the item that was chosen, or `null` where the menu was closed without
 * @returns closes it
 */
export function drawMenu({ items, at }: DrawnMenu, done: (chosen: number | null) => void): () => void {
  const before = document.activeElement
  const menu = document.createElement('div')
  menu.setAttribute('role', 'menu')
  menu.popover = 'manual'
  menu.tabIndex = -1
  Object.assign(menu.style, {
    position: 'fixed',
    inset: 'auto',
    margin: '0',
    padding: '4px',
    minWidth: '12rem',
    maxHeight: '100vh',
    overflowY: 'auto',
    border: '1px solid color-mix(in srgb, CanvasText 25%, Canvas)',
    borderRadius: '6px',
    background: 'Canvas',
    color: 'CanvasText',
    font: 'menu',
    fontSize: '13px',
    outline: 'none',
    boxShadow: '0 4px 16px rgb(0 0 0 / 25%)',
    userSelect: 'none',
  })

  const entries: HTMLElement[] = []
  const light = (entry: HTMLElement, isLit: boolean) => {
    entry.style.background = isLit ? 'Highlight' : 'transparent'
    entry.style.color = isLit ? 'HighlightText' : ''
  }
  items.forEach((item, index) => {
    const entry = document.createElement('div')
    menu.append(entry)
    if (item.isSeparator) {
      entry.setAttribute('role', 'separator')
      Object.assign(entry.style, { height: '1px', margin: '4px 0', background: 'currentColor', opacity: '0.2' })
      return
    }
    entry.setAttribute('role', item.isChecked === null ? 'menuitem' : 'menuitemcheckbox')
    if (item.isChecked !== null) entry.setAttribute('aria-checked', String(item.isChecked))
    if (!item.isEnabled) entry.setAttribute('aria-disabled', 'true')
    entry.tabIndex = -1
    const label = document.createElement('span')
    label.textContent = item.label
    const keys = document.createElement('span')
    keys.textContent = item.isChecked === true ? '✓' : item.keys
    keys.setAttribute('aria-hidden', 'true')
    keys.style.opacity = '0.6'
    entry.append(label, keys)
    Object.assign(entry.style, {
      display: 'flex',
      justifyContent: 'space-between',
      gap: '2rem',
      padding: '4px 12px',
      borderRadius: '4px',
      outline: 'none',
      opacity: item.isEnabled ? '1' : '0.45',
    })
    entry.onfocus = () => light(entry, item.isEnabled)
    entry.onblur = () => light(entry, false)
    entry.onpointermove = () => entry.focus()
    entry.onclick = () => {
      if (item.isEnabled) close(index)
    }
    entries.push(entry)
  })

  let isOpen = true
  function close(chosen: number | null): void {
    if (!isOpen) return
    isOpen = false
    window.removeEventListener('keydown', onKey, true)
    window.removeEventListener('pointerdown', onPress, true)
    window.removeEventListener('blur', onLeave)
    menu.remove()
    // A menu of the system does not take the focus from the page.
    if (before instanceof HTMLElement) before.focus({ preventScroll: true })
    done(chosen)
  }
  function onLeave(): void {
    close(null)
  }
  function onPress(event: Event): void {
    if (menu.contains(event.target as Node)) event.preventDefault()
    else close(null)
  }
  function onKey(event: KeyboardEvent): void {
    event.preventDefault()
    event.stopImmediatePropagation()
    const now = entries.indexOf(document.activeElement as HTMLElement)
    const round = [...entries.slice(now + 1), ...entries.slice(0, now + 1)]
    if (event.key === 'Escape' || event.key === 'Tab') close(null)
    else if (event.key === 'ArrowDown') round[0]?.focus()
    else if (event.key === 'ArrowUp') entries.at(now < 0 ? -1 : now - 1)?.focus()
    else if (event.key === 'Home') entries[0]?.focus()
    else if (event.key === 'End') entries.at(-1)?.focus()
    else if (event.key === 'Enter' || event.key === ' ') entries[now]?.click()
    else if (event.key.length === 1)
      round.find((entry) => entry.textContent.toLowerCase().startsWith(event.key.toLowerCase()))?.focus()
  }
  menu.onmousedown = (event) => event.preventDefault()
  menu.oncontextmenu = (event) => {
    event.preventDefault()
    event.stopPropagation()
  }

  // Above a dialog that is open, and not made inert by it.
  const host = [...document.querySelectorAll('dialog:modal')].at(-1) ?? document.documentElement
  host.append(menu)
  menu.showPopover()
  const { width, height } = menu.getBoundingClientRect()
  const { x, y } = at ?? { x: 0, y: 0 }
  menu.style.left = `${Math.max(0, Math.min(x, innerWidth - width))}px`
  menu.style.top = `${Math.max(0, y + height > innerHeight ? y - height : y)}px`
  menu.focus({ preventScroll: true })
  window.addEventListener('keydown', onKey, true)
  window.addEventListener('pointerdown', onPress, true)
  window.addEventListener('blur', onLeave)
  return () => close(null)
}
