import { expect, type Locator, type Page } from '@playwright/test'

/** Presses a key until something has the focus, as a person goes there who has no mouse. */
export async function goTo(window: Page, wanted: Locator, key: 'Tab' | 'Shift+Tab'): Promise<void> {
  for (let step = 0; step < 40; step++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return
    await window.keyboard.press(key)
  }
  throw new Error(`${key} does not lead to ${wanted}`)
}

interface Stop {
  /** Role or element, and what it says. */
  name: string
  /** Which of the three parts of the window it is in; empty for what lies above them. */
  region: string
  /** Whether a line or a caret says where the keys go. */
  isShown: boolean
  isInView: boolean
  /** Whether something else lies over the whole of it (WCAG 2.2, 2.4.11). */
  isCovered: boolean
}

/** What has the focus; `null` where nothing has. */
export async function focused(window: Page): Promise<Stop | null> {
  return window.evaluate(() => {
    const element = document.activeElement
    if (!(element instanceof HTMLElement) || element === document.body) return null
    const isOutlined = (one: Element | null) => {
      if (one === null) return false
      const { outlineStyle, outlineWidth } = getComputedStyle(one)
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
    }
    const hasCaret = element.isContentEditable || element.matches('textarea, input:not([type]), input[type="search"]')
    // A long text has a line along it, and one that panes are moved by is one.
    const { parentElement } = element
    const hasLine = element.matches('article[data-focus]')
      ? parentElement !== null && getComputedStyle(parentElement, '::before').content !== 'none'
      : element.role === 'separator' && getComputedStyle(element, '::after').opacity === '1'
    const { left, right, top, bottom } = element.getBoundingClientRect()
    const [l, r] = [Math.max(left, 0), Math.min(right, innerWidth)]
    const [t, b] = [Math.max(top, 0), Math.min(bottom, innerHeight)]
    const points = [
      [l + 1, t + 1],
      [r - 1, t + 1],
      [(l + r) / 2, (t + b) / 2],
      [l + 1, b - 1],
      [r - 1, b - 1],
    ] as const
    return {
      name: `${element.role ?? element.localName} ${element.ariaLabel ?? element.textContent.slice(0, 40)}`,
      region: element.closest<HTMLElement>('[data-region]')?.dataset.region ?? '',
      // A choice has its line around its label too.
      isShown: hasCaret || hasLine || isOutlined(element) || isOutlined(element.closest('label')),
      isInView: r > l && b > t,
      isCovered: points.every(([x, y]) => {
        const hit = document.elementFromPoint(x, y)
        return hit !== null && !element.contains(hit) && !hit.contains(element)
      }),
    }
  })
}

/** Waits until something has the focus, and expects that everybody can see what. It may come a frame after what it follows. */
export async function focusIsSeen(window: Page): Promise<void> {
  const seen = { isShown: true, isInView: true, isCovered: false }
  await expect.poll(() => focused(window), { message: 'the focus is seen' }).toMatchObject(seen)
}
