import type { Page } from '@playwright/test'

/**
 * What stands outside the window with nothing that can be scrolled to reach it, a line each: controls, and words that are read. Where the
 * window is as it is at 200 %, everything has to be within reach (WCAG 2.2, 1.4.4).
 */
export function outOfReach(window: Page): Promise<string[]> {
  return window.evaluate(() => {
    const canScroll = (element: Element, along: 'X' | 'Y') => {
      const style = getComputedStyle(element)
      const [room, all] =
        along === 'X' ? [element.clientWidth, element.scrollWidth] : [element.clientHeight, element.scrollHeight]
      // A sliver shows nothing, however far it scrolls.
      return ['auto', 'scroll'].includes(style[`overflow${along}`]) && all > room && room >= 60
    }
    const isScrolled = (element: Element, along: 'X' | 'Y'): boolean =>
      element.parentElement !== null &&
      (canScroll(element.parentElement, along) || isScrolled(element.parentElement, along))
    const page = document.querySelector('dialog:modal') ?? document
    const all = page.querySelectorAll('button, a[href], input, select, textarea, summary, h1, h2, h3, p, [role="row"]')
    return [...all].flatMap((element) => {
      const { left, right, top, bottom, width } = element.getBoundingClientRect()
      const isSeen = width > 1 && element.checkVisibility({ visibilityProperty: true })
      if (!isSeen || element.closest('.visually-hidden, [aria-hidden="true"]') !== null) return []
      const isBeside = (left < -1 || right > innerWidth + 1) && !isScrolled(element, 'X')
      const isBeyond = (top < -1 || bottom > innerHeight + 1) && !isScrolled(element, 'Y')
      if (!isBeside && !isBeyond) return []
      const name = element.getAttribute('aria-label') ?? element.textContent.slice(0, 40)
      return [`${element.localName} ${name}: ${[left, top, right, bottom].map(Math.round).join(' ')}`]
    })
  })
}
