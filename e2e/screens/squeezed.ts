import type { Page } from '@playwright/test'

/** The controls whose drawing has less room than it was given a size for, a line each: nobody can make out what it shows. */
export function squeezedIcons(window: Page): Promise<string[]> {
  return window.evaluate(() =>
    [...document.querySelectorAll('svg[width]')].flatMap((icon) => {
      const { width } = icon.getBoundingClientRect()
      const wanted = Number(icon.getAttribute('width'))
      // Bars and the like are as wide as their place is.
      if (!icon.checkVisibility() || !(width < wanted - 0.5)) return []
      const control = icon.closest('button, a, [role]')
      return [`${control?.getAttribute('aria-label') ?? control?.textContent}: ${width} of ${wanted}`]
    }),
  )
}
