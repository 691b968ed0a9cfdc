import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { expect, type Page } from '@playwright/test'
import type { AxeResults } from 'axe-core'

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe-core holds against the window as it is, a line each. */
export async function violations(window: Page): Promise<string[]> {
  if (!(await window.evaluate(() => 'axe' in globalThis))) await window.evaluate(axe)
  // Of what is well, the names of the rules are enough.
  const { violations: found, passes } = await window.evaluate<AxeResults>("axe.run({ resultTypes: ['violations'] })")
  expect(passes.map(({ id }) => id)).toContain('color-contrast')
  return found.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`))
}

/** What axe-core holds against the window as it is, in light and in dark. Where motion is reduced, no colour is on its way. */
export async function violationsByScheme(window: Page): Promise<string[]> {
  const found: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await window.emulateMedia({ colorScheme })
    found.push(...(await violations(window)).map((violation) => `${colorScheme}: ${violation}`))
  }
  return found
}

/** Does `work` in a window whose colours do not fade from one to the other; afterwards it is as it was. */
export async function withoutMotion(window: Page, work: () => Promise<void>): Promise<void> {
  await window.emulateMedia({ reducedMotion: 'reduce' })
  await work()
  await window.emulateMedia({ reducedMotion: null, colorScheme: null })
}
