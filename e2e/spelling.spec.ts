import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type ElectronApplication, expect, type Locator, type Page } from '@playwright/test'
import { runtimeExecutable } from '../scripts/project.mjs'
import { usualLanguages } from '../src/main/spelling/languages.ts'
import { test } from './launch.ts'

/** The dictionaries in Chromium's folder. */
async function dictionariesOf(app: ElectronApplication): Promise<string[]> {
  const profile = await app.evaluate((electron) => electron.app.getPath('sessionData'))
  return (await readdir(join(profile, 'Dictionaries')).catch(() => [])).sort()
}

const settings = (app: ElectronApplication) =>
  app.evaluate(({ session: { defaultSession } }) => ({
    isOn: defaultSession.isSpellCheckerEnabled(),
    languages: defaultSession.getSpellCheckerLanguages(),
  }))

/** The field for the summary of the open note. */
async function summaryIn(window: Page): Promise<Locator> {
  await window.getByRole('tab', { name: 'Summary' }).click()
  return window.getByRole('textbox', { name: 'Summary' })
}

const expectChecked = (field: Locator, is: boolean) => expect(field).toHaveJSProperty('spellcheck', is)

/** How many points of a field are as red as the line under a word that is misspelled, and nothing else in it. */
async function marks(field: Locator): Promise<number> {
  const picture = (await field.screenshot()).toString('base64')
  return field.page().evaluate(async (encoded) => {
    const bytes = Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0))
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d')
    context?.drawImage(image, 0, 0)
    const { data = new Uint8ClampedArray() } = context?.getImageData(0, 0, image.width, image.height) ?? {}
    let count = 0
    for (let at = 0; at < data.length; at += 4) {
      const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3)
      if (red > 150 && green < 110 && blue < 110) count++
    }
    return count
  }, picture)
}

async function type(field: Locator, words: string): Promise<void> {
  await field.fill('')
  await field.pressSequentially(`${words} `)
}

/**
 * Types words into a field, the first of them misspelled, until that is marked. Chromium looks at a word once, when the next begins: what is
 * typed before its dictionaries are loaded has to be typed again.
 * @returns how many points are marked
 */
async function marksOf(field: Locator, words: string): Promise<number> {
  await expect(async () => {
    await type(field, words)
    await expect.poll(() => marks(field), { timeout: 3000 }).toBeGreaterThan(10)
  }).toPass()
  return marks(field)
}

/**
 * Types words into a field, and sees that so many points are marked in them. Words are looked at one after the other: when a misspelled one
 * that follows is marked they have all been, and it is taken away again.
 */
async function expectMarks(field: Locator, words: string, points: number): Promise<void> {
  const last = 'laet '
  await type(field, `${words} ${last.trim()}`)
  await expect.poll(() => marks(field)).toBeGreaterThan(points)
  for (const _ of last) await field.press('Backspace')
  await expect.poll(() => marks(field)).toBe(points)
}

test('spelling is checked in prose, by dictionaries that came with it, and nothing is asked for', async ({
  readout,
}) => {
  await test.step('the dictionaries of the languages in use are put where Chromium looks', async () => {
    const { app } = readout
    await expect.poll(async () => (await settings(app)).isOn).toBe(true)
    const [english = '', ...others] = (await settings(app)).languages
    expect(english).toMatch(/^en-(?:US|GB)$/u)
    expect(others.filter((language) => language !== 'fr')).toEqual([])
    const placed = [`${english}-10-1.bdic`, `${english}-10-2.bdic`]
    await expect.poll(() => dictionariesOf(app)).toEqual(expect.arrayContaining(placed))
  })

  await test.step('prose is checked, and names, tags and searches are not', async () => {
    const { window } = readout
    const card = window.locator('[data-card]').first()
    await card.press('Enter')
    await expectChecked(window.getByRole('textbox', { name: 'Remark' }), true)
    await expectChecked(window.locator('[data-field=speaker]'), false)
    await expectChecked(window.getByRole('textbox', { name: /^Tags/u }), false)
    await expectChecked(window.getByRole('textbox', { name: 'Title of the note' }), false)
    await expectChecked(window.getByRole('combobox', { name: 'Search everything' }), false)
    await expectChecked(await summaryIn(window), true)
  })

  const log = join(readout.folder, 'net.json')
  const again = await readout.restart(`--log-net-log=${log}`)

  await test.step('a misspelled word is marked, and a right one is not', async () => {
    const summary = await summaryIn(again.window)
    const one = await marksOf(summary, 'Ferrry')
    await expectMarks(summary, 'Ferrry was late', one)
  })

  await test.step('Chromium asked nobody for a dictionary', async () => {
    await again.end()
    const asked = await readFile(log, 'utf8')
    expect(asked).toContain('"constants"')
    expect(asked).not.toMatch(/\.bdic|dictionaries\.invalid/u)
  })
})

// Electron’s popup menu is the system’s, which no test can look into.
if (runtimeExecutable().name === 'stand-in')
  test('the menu of prose switches the languages of spelling, and spelling off', async ({ readout }) => {
    const { app, window } = readout
    const item = (page: Page, name: string) => page.getByRole('menuitemcheckbox', { name })
    await expect.poll(async () => (await settings(app)).isOn).toBe(true)
    const { languages } = await settings(app)

    await test.step('another language is checked too, and its dictionary is put there', async () => {
      await (await summaryIn(window)).click({ button: 'right' })
      await expect(item(window, 'Check spelling')).toHaveAttribute('aria-checked', 'true')
      await expect(item(window, 'French')).toHaveAttribute('aria-checked', 'false')
      await item(window, 'French').click()
      await expect.poll(async () => (await settings(app)).languages).toEqual([...languages, 'fr'])
      await expect.poll(() => dictionariesOf(app)).toContain('fr-FR-3-0.bdic')
    })

    const again = await readout.restart()
    await test.step('it is known at the next start', async () => {
      const summary = await summaryIn(again.window)
      const one = await marksOf(summary, 'Retrad')
      await expectMarks(summary, 'Retrad: the ferry était en retard', one)
    })

    await test.step('off is off, and stays off', async () => {
      await (await summaryIn(again.window)).click({ button: 'right' })
      await item(again.window, 'Check spelling').click()
      await expect.poll(async () => (await settings(again.app)).isOn).toBe(false)
    })

    const last = await again.restart()
    await test.step('then nothing is marked, and no language offered', async () => {
      const summary = await summaryIn(last.window)
      await type(summary, 'The ferrry was laet')
      await summary.click({ button: 'right' })
      await expect(item(last.window, 'Check spelling')).toHaveAttribute('aria-checked', 'false')
      await expect(item(last.window, 'French')).toHaveCount(0)
      await last.window.keyboard.press('Escape')
      expect(await marks(summary)).toBe(0)
    })

    await test.step('the menu of a field for a name says nothing of it', async () => {
      await last.window.getByRole('textbox', { name: 'Title of the note' }).click({ button: 'right' })
      await expect(last.window.getByRole('menuitem', { name: 'Select All' })).toBeVisible()
      await expect(item(last.window, 'Check spelling')).toHaveCount(0)
    })
  })

test.describe('with the interface in French', () => {
  test.use({ language: 'fr' })

  test('French is checked beside English', async ({ readout: { app, window } }) => {
    await expect.poll(async () => (await settings(app)).isOn).toBe(true)
    await expect.poll(async () => (await settings(app)).languages).toEqual([expect.stringMatching(/^en-/u), 'fr'])
    await expect.poll(() => dictionariesOf(app)).toContain('fr-FR-3-0.bdic')
    // What is chosen for the interface later counts at once.
    await window.evaluate(() => globalThis.readout.invoke('language.choose', { choice: 'en' }))
    const preferred = await app.evaluate((electron) => electron.app.getPreferredSystemLanguages())
    await expect.poll(async () => (await settings(app)).languages).toEqual(usualLanguages('en', preferred))
  })
})
