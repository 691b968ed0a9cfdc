import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type ElectronApplication, expect, type Locator, type Page } from '@playwright/test'
import { withoutMotion } from './axe.ts'
import { chooseCommand, closeWindow, type Readout, test } from './launch.ts'
import { chooseItem, shownMenu, watchMenus } from './popupMenus.ts'
import { answerQuestions, questions } from './questions.ts'
import { visit } from './screens/visit.ts'
import { textOf } from './select.ts'

const [passphrase, other] = ['correct horse battery', 'another long passphrase']
/** Words of the sample's text, and one that is typed. */
const [inSource, typed] = ['lands in Beijing', 'Xylophanous']

const dialog = (window: Page, name: string) => window.getByRole('dialog', { name })
const field = (window: Page) => window.getByRole('main').getByLabel('Passphrase', { exact: true })

/** The files of a folder in which words stand in the clear, in UTF-8 or UTF-16. */
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

async function unlock(window: Page, words: string): Promise<void> {
  await expect(field(window)).toBeFocused()
  await field(window).fill(words)
  await window.keyboard.press('Enter')
}

/** Opens the vault in a window that waits for its passphrase, and asks there for the encryption to be taken off. @returns the dialog */
async function unlockAndDecrypt({ app, window }: Readout, passphrase: string): Promise<Locator> {
  await unlock(window, passphrase)
  await expect(textOf(window)).toContainText('The visit')
  await window.locator('dialog').first().waitFor({ state: 'attached' })
  await chooseCommand(app, 'vault.decrypt')
  const asked = dialog(window, 'Remove encryption')
  await asked.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await asked.getByRole('button', { name: 'Remove encryption' }).click()
  return asked
}

test('a vault is encrypted, asks for its passphrase, is worked in, and is decrypted again', async ({ readout }) => {
  test.slow()
  const { app, window, vault, folder } = readout
  await expect(textOf(window)).toContainText('The visit')

  await test.step('encrypting takes the passphrase twice, and the clear word to be ticked', async () => {
    expect(await filesWith(vault, [inSource])).not.toEqual([])
    await chooseCommand(app, 'vault.encrypt')
    const asked = dialog(window, 'Encrypt vault')
    const go = asked.getByRole('button', { name: 'Encrypt', exact: true })
    await expect(asked.getByLabel('New passphrase', { exact: true })).toBeFocused()
    await expect(asked).toContainText('There is no way to get a lost passphrase back')
    await asked.getByLabel('New passphrase', { exact: true }).fill('short')
    await expect(asked).toContainText('Too short')
    await asked.getByLabel('New passphrase', { exact: true }).fill(passphrase)
    await asked.getByLabel('The same once more', { exact: true }).fill('corect')
    await expect(asked.getByRole('status')).toContainText('not the same')
    await asked.getByLabel('The same once more', { exact: true }).fill(passphrase)
    await expect(go).toBeDisabled()
    await asked.getByRole('checkbox').check()
    await expect(go).toBeEnabled()
    await withoutMotion(window, () => visit(window, 'encrypt'))
    await go.click()
    // The window begins anew, and is the same.
    await expect(asked).toBeHidden({ timeout: 30_000 })
    await expect(textOf(window)).toContainText('The visit')
    expect(await filesWith(vault, [inSource])).toEqual([])
  })

  await test.step('another window on the vault is in the way of everything but its passphrase', async () => {
    const elsewhere = await readout.openElsewhere()
    const asked = await unlockAndDecrypt(elsewhere, passphrase)
    await expect(asked.getByRole('alert')).toContainText('open in another window')
    await elsewhere.window.keyboard.press('Escape')
    await expect(asked).toBeHidden()
    await elsewhere.end()
  })

  const again = await readout.restart()
  await test.step('the next start shows nothing before the passphrase; a wrong one is told and changes nothing', async () => {
    await expect(field(again.window)).toBeFocused()
    expect(await again.window.textContent('body')).not.toContain('Beijing')
    await withoutMotion(again.window, () => visit(again.window, 'locked'))
    await again.window.getByRole('button', { name: 'Show Passphrase' }).click()
    await expect(field(again.window)).toHaveAttribute('type', 'text')
    await again.window.getByRole('button', { name: 'Show Passphrase' }).click()
    await field(again.window).focus()
    await watchMenus(again.app)
    await field(again.window).fill('correct horse')
    await field(again.window).click({ button: 'right' })
    // Nothing can be copied out of the field; what is in the clipboard can be put into it.
    const labels = ['Undo', 'Redo', '-', '(Cut)', '(Copy)', 'Paste', 'Paste and Match Style', '-', 'Select All']
    expect(await shownMenu(again.app)).toEqual(labels)
    await chooseItem(again.app, 'Undo')
    await expect(field(again.window)).toHaveValue('')
    await unlock(again.window, 'correct horse batteries')
    await expect(again.window.getByRole('alert')).toContainText('not the passphrase of this vault')
    await withoutMotion(again.window, () => visit(again.window, 'refused'))
    await unlock(again.window, passphrase)
    await expect(textOf(again.window)).toContainText('The visit')
  })

  await test.step('search finds, a change is saved, and the passphrase is changed', async () => {
    const { window } = again
    await window.getByRole('textbox', { name: 'Title of the note' }).fill(`${typed} title`)
    await window.getByRole('textbox', { name: 'Title of the note' }).press('Enter')
    await expect(window.getByRole('main').getByText('Saved', { exact: true })).toBeVisible()
    await window.keyboard.press('ControlOrMeta+k')
    await window.keyboard.type(typed)
    await expect(window.getByRole('listbox', { name: 'Search results' })).toContainText(typed)
    await window.keyboard.press('Escape')
    await window.locator('dialog').first().waitFor({ state: 'attached' })
    await chooseCommand(again.app, 'vault.passphrase')
    const asked = dialog(window, 'Change passphrase')
    await asked.getByLabel('Passphrase', { exact: true }).fill('not the one')
    await asked.getByLabel('New passphrase', { exact: true }).fill(other)
    await asked.getByLabel('The same once more', { exact: true }).fill(other)
    await asked.getByRole('button', { name: 'Change' }).click()
    await expect(asked.getByRole('alert')).toContainText('not the passphrase of this vault')
    await asked.getByLabel('Passphrase', { exact: true }).fill(passphrase)
    await asked.getByRole('button', { name: 'Change' }).click()
    await expect(window.getByRole('status').filter({ hasText: 'The passphrase was changed.' })).toBeVisible()
  })

  await test.step('after the end not a word of it is in the vault, in the profile or beside them', async () => {
    await again.end()
    expect(await filesWith(folder, [inSource, typed, passphrase, other])).toEqual([])
  })

  await test.step('the encryption is taken off, and the vault opens as it did before', async () => {
    const third = await again.restart()
    const asked = await unlockAndDecrypt(third, other)
    await expect(asked).toBeHidden({ timeout: 30_000 })
    await expect(third.window.getByRole('textbox', { name: 'Title of the note' })).toHaveValue(`${typed} title`)
    expect(await filesWith(vault, [inSource])).not.toEqual([])
  })
})

/** Has a note that was encrypted take so many milliseconds before the next file is begun. */
async function slowDown(app: ElectronApplication, pause: number): Promise<void> {
  await app.evaluate((_electron, milliseconds) => {
    const files = process.getBuiltinModule('node:fs/promises')
    const { utimes } = files
    files.utimes = async (path, ...times) => {
      if (String(path).includes('notes')) await new Promise((done) => setTimeout(done, milliseconds))
      return utimes(path, ...times)
    }
    process.getBuiltinModule('node:module').syncBuiltinESMExports()
  }, pause)
}

test('a window that is closed while its vault is encrypted asks, and the next start does the rest', async ({
  readout,
}) => {
  test.slow()
  const { app, window, vault } = readout
  const question = { message: 'The vault is being encrypted.', buttons: ['Keep going', 'Close anyway'] }
  await expect(textOf(window)).toContainText('The visit')
  await slowDown(app, 60_000)
  await chooseCommand(app, 'vault.encrypt')
  const form = dialog(window, 'Encrypt vault')
  await form.getByLabel('New passphrase', { exact: true }).fill(passphrase)
  await form.getByLabel('The same once more', { exact: true }).fill(passphrase)
  await form.getByRole('checkbox').check()
  await form.getByRole('button', { name: 'Encrypt', exact: true }).click()
  await expect(form.getByRole('status')).toContainText(/\d of \d/u)

  await test.step('who keeps going is left with the window as it was', async () => {
    await answerQuestions(app, 0)
    await closeWindow(app)
    await expect.poll(() => questions(app)).toMatchObject([question])
    await expect(form.getByRole('progressbar')).toBeVisible()
  })

  await test.step('who closes it anyway loses nothing', async () => {
    await answerQuestions(app, 1)
    const closed = app.waitForEvent('close')
    await closeWindow(app)
    await closed
    expect(await filesWith(vault, [inSource])).not.toEqual([])
    const next = await readout.restart()
    await unlock(next.window, passphrase)
    await expect(textOf(next.window)).toContainText('The visit')
    expect(await filesWith(vault, [inSource])).toEqual([])
  })
})
