import { writeFile } from 'node:fs/promises'
import { type ElectronApplication, expect, type Page } from '@playwright/test'
import { chooseOpenPaths } from './launch.ts'
import { textOf } from './select.ts'

/** The two quotations of the article, as they stand in it. */
export const words = 'We came for a contract, and we leave with one.'
export const denial = 'Nobody asked us before the gates were closed.'

/** A short article that the whole work can be done on. */
export const article = `Port strike ends after nine days

The dockers of the northern port go back to work on Monday, their union said.

“${words}” said Ana Ruiz, the chair of the dockers’ union.

“${denial}” said Bo Lindqvist, who runs the port.

Ships had been waiting outside the harbour since the first of the month.`

/** Imports a file that says `content`, the article or one made of it, by the keyboard, and waits until its quotations are found. */
export async function importByKey(
  app: ElectronApplication,
  window: Page,
  path: string,
  content: string,
): Promise<void> {
  await writeFile(path, content)
  await chooseOpenPaths(app, [path])
  await expect(textOf(window)).toContainText('The visit')
  await window.keyboard.press('Control+o')
  await expect(textOf(window)).toContainText('The dockers of the northern port')
  await expect(window.getByRole('region', { name: 'Suggestions' })).toContainText('2 suggested')
}
