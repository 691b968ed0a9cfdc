import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { expect, type Page } from '@playwright/test'
import type { AxeResults, RunOptions } from 'axe-core'

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What is held against colours: of all the rules, these can give another answer where the colours alone are others. */
const ofColours = ['color-contrast', 'link-in-text-block']

/** Puts axe-core into the window's page, where it is not there yet. */
export async function withAxe(window: Page): Promise<void> {
  if (!(await window.evaluate(() => 'axe' in globalThis))) await window.evaluate(axe)
}

/** What axe-core holds against the window as it is, a line each: by the rules of WCAG 2.2 A and AA and its own best practice. */
export async function violations(window: Page): Promise<string[]> {
  // The one rule of 2.2 AA, which axe-core leaves out unless it is asked for.
  return run(window, { rules: { 'target-size': { enabled: true } } })
}

/**
 * What axe-core holds against the window as it is, in light and in dark, where only the colours are others. Where motion is reduced, no
 * colour is on its way. Afterwards it is in the one that it was in.
 */
export async function violationsByScheme(window: Page): Promise<string[]> {
  const isDark = await window.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
  await window.emulateMedia({ colorScheme: 'light' })
  const light = await violations(window)
  await window.emulateMedia({ colorScheme: 'dark' })
  const dark = await run(window, { runOnly: { type: 'rule', values: ofColours } })
  await window.emulateMedia({ colorScheme: isDark ? 'dark' : 'light' })
  return [...light.map((violation) => `light: ${violation}`), ...dark.map((violation) => `dark: ${violation}`)]
}

/** Does `work` in a window whose colours do not fade from one to the other; afterwards it is as it was. */
export async function withoutMotion(window: Page, work: () => Promise<void>): Promise<void> {
  await window.emulateMedia({ reducedMotion: 'reduce' })
  await work()
  await window.emulateMedia({ reducedMotion: null, colorScheme: null })
}

/** Behind a modal dialog nothing can be reached: then the dialog alone is looked at; of two, the one that has the keys. */
async function run(window: Page, options: RunOptions): Promise<string[]> {
  await withAxe(window)
  // Of what is well, the names of the rules are enough.
  // Style sheets need not be fetched again: that is for a rule about the orientation of telephones.
  const asked = JSON.stringify({ ...options, preload: false, resultTypes: ['violations'] })
  const { violations: found, passes } = await window.evaluate<AxeResults>(
    `axe.run(document.activeElement?.closest('dialog:modal') ?? document.querySelector('dialog:modal') ?? document, ${asked})`,
  )
  expect(passes.map(({ id }) => id)).toContain('color-contrast')
  return found.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`))
}
