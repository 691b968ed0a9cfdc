import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { violationsByScheme, withoutMotion } from './axe.ts'
import { chooseCommand, test } from './launch.ts'
import { textOf } from './select.ts'

const passphrase = 'correct horse battery'
/** A word of the sample, which is in its text, and one that is typed in. */
const [inSource, typed] = ['Kaliningrad', 'Xylophanous']

const lockPage = (window: Page) => window.getByRole('main')
const dialog = (window: Page, name: string) => window.getByRole('dialog', { name })

/** The files of vault and profile in which words stand in the clear, in UTF-8 or UTF-16. */
async function filesWith(folder: string, words: string[]): Promise<string[]> {
  const sought = words.flatMap((word) => [Buffer.from(word), Buffer.from(word, 'utf16le')])
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const found: string[] = []
  for (const entry of entries.filter((one) => one.isFile())) {
    const path = join(entry.parentPath, entry.name)
    const bytes = await readFile(path).catch(() => Buffer.alloc(0))
    if (sought.some((word) => bytes.includes(word))) found.push(path.slice(folder.length + 1))
  }
  return found
}

test('a vault is encrypted, asks for its passphrase, is worked in, and is decrypted again', async ({ readout }) => {
  test.slow()
  const { app, window, vault, folder } = readout
  await expect(textOf(window)).toContainText('The visit')
  const word = ((await textOf(window).textContent()) ?? '').match(/\p{Lu}\p{L}{8,}/u)?.[0] ?? inSource

  await test.step('encrypting takes the passphrase twice, and the clear word to be ticked', async () => {
    expect(await filesWith(vault, [word])).not.toEqual([])
    await chooseCommand(app, 'vault.encrypt')
    const asked = dialog(window, 'Encrypt vault')
    const go = asked.getByRole('button', { name: 'Encrypt', exact: true })
    await expect(asked.getByLabel('New passphrase')).toBeFocused()
    await expect(asked).toContainText('There is no way to get a lost passphrase back')
    await asked.getByLabel('New passphrase').fill('short')
    await expect(asked).toContainText('Too short')
    await asked.getByLabel('New passphrase').fill(passphrase)
    await asked.getByLabel('The same once more').fill('corect')
    await expect(asked.getByRole('status')).toContainText('not the same')
    await asked.getByLabel('The same once more').fill(passphrase)
    await expect(go).toBeDisabled()
    await asked.getByRole('checkbox').check()
    await expect(go).toBeEnabled()
    await withoutMotion(window, async () => expect(await violationsByScheme(window)).toEqual([]))
    await go.click()
    // The window begins anew, and is the same.
    await expect(asked).toBeHidden({ timeout: 20_000 })
    await expect(textOf(window)).toContainText('The visit')
    expect(await filesWith(vault, [word])).toEqual([])
  })
})
