import type { Page } from '@playwright/test'
import { withAxe } from '../axe.ts'

/**
 * What the window has more than one of by what a screen reader calls it, a line each: of two with the same role, name and description, a
 * list of buttons does not say which is which.
 */
export async function sharedNames(window: Page): Promise<string[]> {
  await withAxe(window)
  return window.evaluate(() => {
    // axe-core has no types for what its rules are made of.
    const { setup, teardown, commons } = Reflect.get(globalThis, 'axe')
    const page = document.querySelector('dialog:modal') ?? document
    setup()
    const names = [...page.querySelectorAll('button, a[href], input, select, textarea, [role="button"]')]
      .filter((element) => commons.dom.isVisibleToScreenReaders(element))
      .map((element) => {
        const described = element.getAttribute('aria-describedby')?.split(' ') ?? []
        const description = described.map((id) => document.getElementById(id)?.textContent ?? '').join(' ')
        return `${commons.aria.getRole(element)}: ${commons.text.accessibleText(element)} ${description}`.trim()
      })
    teardown()
    return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))]
  })
}
