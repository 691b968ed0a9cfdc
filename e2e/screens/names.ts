import type { Page } from '@playwright/test'
import { withAxe } from '../axe.ts'

/**
 * What the window has more than one of by what a screen reader calls it, a line each: two with the same role, name and description in the
 * same labelled part. Rows and entries of the library are called by the titles that people gave, which may be alike.
 */
export async function sharedNames(window: Page): Promise<string[]> {
  await withAxe(window)
  return window.evaluate(() => {
    // axe-core has no types for what its rules are made of.
    const { setup, teardown, commons } = Reflect.get(globalThis, 'axe')
    const page = document.querySelector('dialog:modal') ?? document
    setup()
    const theirs = '[role="row"] *, [data-region="library"] li *'
    const names = [...page.querySelectorAll('button, a[href], input, select, textarea, [role="button"]')]
      .filter((element) => !element.matches(theirs))
      .filter((element) => commons.dom.isVisibleToScreenReaders(element))
      .map((element) => {
        const described = element.getAttribute('aria-describedby')?.split(' ') ?? []
        const description = described.map((id) => document.getElementById(id)?.textContent ?? '').join(' ')
        const part = element.parentElement?.closest('[aria-label], [aria-labelledby]')
        return `${part?.ariaLabel ?? part?.localName}: ${commons.aria.getRole(element)}: ${commons.text.accessibleText(element)} ${description}`.trim()
      })
    teardown()
    return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))]
  })
}
