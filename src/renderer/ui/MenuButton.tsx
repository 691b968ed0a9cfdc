import { type KeyboardEvent, useId, useRef } from 'react'
import { Icon, type IconName } from './Icon.tsx'
import styles from './MenuButton.module.css'

interface MenuItem {
  label: string
  run: () => void
  isDisabled?: boolean
}

interface Props {
  /** What the button is called. */
  label: string
  items: readonly MenuItem[]
  /** What the button shows. */
  sign?: IconName
  look?: 'plain' | 'primary'
}

/**
 * A button that opens a menu, with the keys of the WAI-ARIA Authoring Practices (menu button, https://www.w3.org/WAI/ARIA/apg/patterns/menu-button/):
 * ↓ opens it at its first item, ↑ at its last; in it the arrows go round, Home, End and letters go to an item, Escape and Tab close it.
 */
export function MenuButton({ label, items, sign = 'more', look = 'plain' }: Props) {
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const menu = useRef<HTMLDivElement>(null)
  const opensAt = useRef<'first' | 'last'>('first')

  const entries = () => [...(menu.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])]

  const focusFirst = () =>
    entries()
      .at(opensAt.current === 'first' ? 0 : -1)
      ?.focus()

  const onButtonKey = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    opensAt.current = event.key === 'ArrowUp' ? 'last' : 'first'
    // The button is where the menu is placed: it has to be the one to open it. (To click it once more would close it.)
    if (!menu.current?.matches(':popover-open')) button.current?.click()
    // The menu tells that it is open in a task of its own: the key that follows has to find the focus in it already.
    focusFirst()
  }

  const onMenuKey = (event: KeyboardEvent) => {
    if (event.key === 'Tab') {
      menu.current?.hidePopover()
      return
    }
    const all = entries()
    const at = all.findIndex((entry) => entry.matches(':focus'))
    const to = target(event, at, all)
    if (to === undefined) return
    event.preventDefault()
    event.stopPropagation()
    to.focus()
  }

  const choose = (run: () => void) => {
    menu.current?.hidePopover()
    button.current?.focus()
    run()
  }

  return (
    <>
      <button
        ref={button}
        type="button"
        className={`button ${look}`}
        popoverTarget={id}
        aria-haspopup="menu"
        aria-label={label}
        title={label}
        onKeyDown={onButtonKey}
      >
        <Icon name={sign} size={12} />
      </button>
      <div
        ref={menu}
        id={id}
        popover="auto"
        role="menu"
        tabIndex={-1}
        aria-label={label}
        className={`raised ${styles.menu}`}
        onKeyDown={onMenuKey}
        onToggle={(event) => {
          if (event.newState !== 'open') return
          if (!entries().some((entry) => entry.matches(':focus'))) focusFirst()
          opensAt.current = 'first'
        }}
      >
        {items.map(({ label: name, run, isDisabled = false }) => (
          <button
            key={name}
            type="button"
            role="menuitem"
            tabIndex={-1}
            aria-disabled={isDisabled || undefined}
            onClick={() => isDisabled || choose(run)}
          >
            {name}
          </button>
        ))}
      </div>
    </>
  )
}

/** The item that a key leads to from the one at `at`. */
function target({ key, ctrlKey, metaKey, altKey }: KeyboardEvent, at: number, all: readonly HTMLElement[]) {
  switch (key) {
    case 'ArrowDown':
      return all[(at + 1) % all.length]
    case 'ArrowUp':
      return all.at(Math.max(at, 0) - 1)
    case 'Home':
      return all[0]
    case 'End':
      return all.at(-1)
    default: {
      if (key.length !== 1 || key === ' ' || ctrlKey || metaKey || altKey) return undefined
      const round = [...all.slice(at + 1), ...all.slice(0, at + 1)]
      return round.find((entry) => entry.textContent.trim().toLowerCase().startsWith(key.toLowerCase()))
    }
  }
}
