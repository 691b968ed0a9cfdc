import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type ElectronApplication, expect, type Locator, type Page } from '@playwright/test'
import { commandIds, commands } from '../src/shared/commands.ts'
import { violationsByScheme, withoutMotion } from './axe.ts'
import { pasted } from './clipboard.ts'
import { chooseOpenPaths, test } from './launch.ts'
import { drawnAgain, selectByMouse, textOf } from './select.ts'
import { notesOnDisk } from './vaultFiles.ts'

const strike = 'Harbour strike goes on\n\n“We came for a contract,” said Ana Ruiz on Friday.'
const long = `Export controls widen\n\n${Array.from({ length: 80 }, (_, at) => `Paragraph ${at + 1} is about chips, licences and the firms that sell them.`).join('\n\n')}`

const palette = (window: Page): Locator => window.getByRole('dialog', { name: 'Command palette' })
const field = (window: Page): Locator => palette(window).getByRole('combobox', { name: 'Go to or do' })
const options = (window: Page): Locator => palette(window).getByRole('option')
const active = (window: Page): Locator => palette(window).locator('[aria-selected="true"]')
const title = (window: Page): Locator => window.getByRole('textbox', { name: 'Title of the note' })
const memoText = (window: Page): Locator => window.getByRole('textbox', { name: 'Text of the memo' })
const library = (window: Page): Locator => window.getByRole('navigation', { name: 'Library' })
const shelf = (window: Page): Locator => library(window).getByRole('list', { name: 'Pinned' })
const selected = (window: Page): Promise<string> => window.evaluate(() => String(getSelection()))
/** The number of the paragraph that is the first in view. */
const firstInView = (window: Page): Promise<number> =>
  textOf(window).evaluate((text) => {
    const top = text.closest('[data-scroller]')?.getBoundingClientRect().top ?? 0
    const blocks = [...text.querySelectorAll('[data-block]')]
    const first = blocks.find((block) => block.getBoundingClientRect().bottom > top + 8)
    return Number(/\d+/u.exec(first?.textContent ?? '')?.[0] ?? 0)
  })

async function openPalette(window: Page, typed = ''): Promise<void> {
  await window.keyboard.press('Control+Shift+P')
  await expect(field(window)).toBeFocused()
  await window.keyboard.type(typed)
}

async function importArticles(app: ElectronApplication, window: Page, folder: string): Promise<void> {
  const files = { 'strike.txt': strike, 'controls.txt': long }
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
  const paths = Object.keys(files).map((name) => join(folder, name))
  await expect(title(window)).toBeVisible()
  for (const path of paths) {
    await chooseOpenPaths(app, [path])
    await window.keyboard.press('Control+o')
    await expect(title(window)).toHaveValue(path.endsWith('strike.txt') ? /^Harbour/u : /^Export/u)
  }
}

test('everything is a few letters away, and Back leads to where one was', async ({ readout }) => {
  const { app, window, folder } = readout
  await window.emulateMedia({ reducedMotion: 'reduce' })

  await test.step('keys that wait while the window is busy are not lost', async () => {
    await window.evaluate(() => {
      const busy = (event: KeyboardEvent) => {
        const until = performance.now() + (event.key === 'Escape' ? 300 : 0)
        while (performance.now() < until);
      }
      addEventListener('keydown', busy, true)
      Object.assign(globalThis, { atEase: () => removeEventListener('keydown', busy, true) })
    })
    for (const keys of [
      ['Control', 'Shift', 'P'],
      ['Control', '/'],
    ]) {
      await window.keyboard.press(keys.join('+'))
      await expect(window.getByRole('dialog')).toBeVisible()
      await Promise.all([window.keyboard.press('Escape'), ...keys.map((key) => window.keyboard.down(key))])
      for (const key of keys) await window.keyboard.up(key)
      await drawnAgain(window)
      await expect(window.getByRole('dialog')).toBeVisible()
      await window.keyboard.press('Escape')
      await expect(window.getByRole('dialog')).toBeHidden()
    }
    await window.evaluate(() => Reflect.get(globalThis, 'atEase')())
  })

  await test.step('the palette runs a command on what is selected, which stays selected', async () => {
    await selectByMouse(window, 'economic coercion')
    await openPalette(window)
    await expect(options(window).filter({ hasText: 'Command palette' })).toHaveCount(0)
    await window.keyboard.type('copqu')
    await expect(active(window)).toContainText('Copy as quotation')
    await expect(active(window)).toContainText('Ctrl Shift C')
    await window.keyboard.press('Enter')
    await expect(palette(window)).toBeHidden()
    await expect(window.getByRole('status').filter({ hasText: 'Quotation copied.' })).toBeVisible()
    expect(await selected(window)).toBe('economic coercion')
    await expect(textOf(window)).toBeFocused()
    expect((await pasted(window)).text).toContain('“economic coercion”')
  })

  await test.step('Escape leaves everything as it was: the focus, and what is selected in a field', async () => {
    await title(window).click()
    await title(window).evaluate((input: HTMLInputElement) => input.setSelectionRange(3, 9))
    await openPalette(window, 'something')
    await window.keyboard.press('Escape')
    await expect(title(window)).toBeFocused()
    const range = () => title(window).evaluate((input: HTMLInputElement) => [input.selectionStart, input.selectionEnd])
    await expect.poll(range).toEqual([3, 9])
  })

  await test.step('what cannot be done now says why, and is not done', async () => {
    await openPalette(window, '>preview')
    await expect(options(window)).toHaveCount(1)
    await expect(active(window)).toHaveAttribute('aria-disabled', 'true')
    await expect(active(window)).toContainText('Go to a memo first')
    await window.keyboard.press('Enter')
    await expect(palette(window)).toBeVisible()
    await field(window).fill('nothing is called this')
    await expect(palette(window)).toContainText('Nothing is called “nothing is called this”')
    await window.keyboard.press('Escape')
  })

  await importArticles(app, window, folder)

  await test.step('it opens notes: those of before while nothing is typed, otherwise by some letters of the title', async () => {
    await openPalette(window)
    await expect(active(window)).toContainText('Harbour strike goes on')
    expect(await violationsByScheme(window)).toEqual([])
    await window.keyboard.press('ArrowDown')
    await expect(active(window)).toContainText('Raimondo in Beijing')
    await window.keyboard.press('PageDown')
    await window.keyboard.press('ArrowUp')
    await window.keyboard.type('harstr')
    await expect(active(window)).toContainText('Harbour strike goes on')
    await window.keyboard.press('Enter')
    await expect(title(window)).toHaveValue('Harbour strike goes on')
    await expect(textOf(window)).toBeFocused()
  })

  await test.step('it finds what somebody says', async () => {
    await openPalette(window, '@raim')
    await expect(active(window)).toContainText('Gina Raimondo')
    await window.keyboard.press('Enter')
    const box = library(window).getByRole('combobox', { name: 'Search everything' })
    await expect(box).toHaveValue('speaker:"Gina Raimondo"')
    await expect(box).toBeFocused()
    await window.keyboard.press('Escape')
    await window.keyboard.press('Escape')
  })

  await test.step('Back leads from the actors over a memo and an annotation to the note, and Forward there again', async () => {
    await openPalette(window, 'raimondo in')
    await window.keyboard.press('Enter')
    await expect(title(window)).toHaveValue(/^Raimondo in Beijing/u)
    await window.keyboard.press('Control+n')
    await window.keyboard.press('Enter')
    await expect(memoText(window)).toContainText('principle-based activities')
    await memoText(window)
      .getByText('“The best case in Strayer’s eyes is a fixed calendar of dialogues.”')
      .first()
      .click()
    await window.keyboard.press('Control+Enter')
    await expect.poll(() => selected(window)).toMatch(/^The best case in Strayer’s eyes/u)
    await window.keyboard.press('Control+5')
    await expect(window.getByRole('tab', { name: 'Actors' })).toHaveAttribute('aria-selected', 'true')

    await window.keyboard.press('Alt+ArrowLeft')
    await expect(window.getByRole('tab', { name: 'Text' })).toHaveAttribute('aria-selected', 'true')
    await expect.poll(() => selected(window)).toMatch(/^The best case in Strayer’s eyes/u)
    await window.keyboard.press('Alt+ArrowLeft')
    await expect(memoText(window)).toBeVisible()
    await window.keyboard.press('Alt+ArrowLeft')
    await expect(title(window)).toHaveValue(/^Raimondo in Beijing/u)
    await window.keyboard.press('Alt+ArrowLeft')
    await expect(title(window)).toHaveValue('Harbour strike goes on')

    // Who presses quickly goes as far.
    await window.keyboard.press('Alt+ArrowRight')
    await window.keyboard.press('Alt+ArrowRight')
    await expect(memoText(window)).toBeVisible()
    await window.keyboard.press('Alt+ArrowRight')
    await expect.poll(() => selected(window)).toMatch(/^The best case in Strayer’s eyes/u)
    await library(window).getByRole('button', { name: 'Forward' }).click()
    await expect(window.getByRole('tab', { name: 'Actors' })).toHaveAttribute('aria-selected', 'true')
    await expect(library(window).getByRole('button', { name: 'Forward' })).toHaveAttribute('aria-disabled', 'true')
  })

  await test.step('a text is where it was read, and a new way cuts off the one ahead', async () => {
    await openPalette(window, 'export contr')
    await expect(active(window)).toContainText('Export controls widen')
    await window.keyboard.press('Enter')
    await expect(title(window)).toHaveValue('Export controls widen')
    await window.keyboard.press('Control+4')
    await textOf(window).getByText('Paragraph 60 is').scrollIntoViewIfNeeded()
    const before = await firstInView(window)
    expect(before).toBeGreaterThan(30)
    await openPalette(window, 'harstr')
    await window.keyboard.press('Enter')
    await expect(title(window)).toHaveValue('Harbour strike goes on')
    await window.keyboard.press('Alt+ArrowLeft')
    await expect(title(window)).toHaveValue('Export controls widen')
    // A line that is cut by the edge of the view may be taken for the one below it.
    await expect.poll(async () => Math.abs((await firstInView(window)) - before)).toBeLessThan(2)
    // The memo that was made of the note is called as it is, and comes first.
    await openPalette(window, 'raimondo in')
    await window.keyboard.press('ArrowDown')
    await window.keyboard.press('Enter')
    await expect(title(window)).toHaveValue(/^Raimondo in Beijing/u)
    await expect(library(window).getByRole('button', { name: 'Forward' })).toHaveAttribute('aria-disabled', 'true')
  })

  await test.step('every command that has keys is on the page of shortcuts', async () => {
    await window.keyboard.press('Control+/')
    const page = window.getByRole('dialog', { name: 'Keyboard shortcuts' })
    for (const id of commandIds.filter((one) => 'keys' in commands[one])) {
      await expect(
        page
          .getByRole('term')
          .filter({ hasText: commands[id].label.replace('…', '') })
          .first(),
      ).toBeVisible()
    }
    await expect(page).toContainText('Ctrl Shift P')
    await expect(page).toContainText('Alt ←')
    expect(await violationsByScheme(window)).toEqual([])
    await window.keyboard.press('Escape')
    await expect(page).toBeHidden()
  })
})

test('what is at hand and how the window is arranged outlast a restart', async ({ readout }) => {
  const { app, window, folder, vault } = readout
  await window.emulateMedia({ reducedMotion: 'reduce' })
  await importArticles(app, window, folder)
  const splitter = (of: Page, name: string) => of.getByRole('separator', { name })
  const widthOf = (of: Page, region: 'library' | 'side' | 'middle') =>
    of.locator(`[data-region="${region}"]`).evaluate((pane) => pane.getBoundingClientRect().width)

  await test.step('notes are pinned and unpinned by a key, and a search is kept', async () => {
    await expect(shelf(window)).toBeHidden()
    await window.keyboard.press('Control+d')
    await expect(shelf(window).getByRole('button', { name: 'Export controls widen', exact: true })).toBeVisible()
    await window.keyboard.press('Control+d')
    await expect(shelf(window)).toBeHidden()
    await window.getByRole('status').getByRole('button', { name: 'Undo' }).click()
    await openPalette(window, 'harstr')
    await window.keyboard.press('Enter')
    await expect(title(window)).toHaveValue('Harbour strike goes on')
    await openPalette(window, 'pin or')
    await window.keyboard.press('Enter')
    await expect(shelf(window).getByRole('listitem')).toHaveText([/^Export controls/u, /^Harbour strike/u])
    await window.keyboard.press('Control+k')
    await window.keyboard.type('tag:trade')
    await library(window).getByRole('button', { name: 'Save search' }).click()
    await window.keyboard.type('All about trade')
    await window.keyboard.press('Enter')
    await library(window).getByRole('combobox', { name: 'Search everything' }).press('Escape')
    await expect(shelf(window).getByRole('listitem')).toHaveCount(3)
  })

  await test.step('the arrow keys go through what is kept, move it, rename and remove it', async () => {
    await shelf(window).getByRole('button', { name: 'Export controls widen', exact: true }).focus()
    await window.keyboard.press('Alt+ArrowDown')
    await expect(shelf(window).getByRole('listitem')).toHaveText([/^Harbour/u, /^Export/u, /^All/u])
    await expect(shelf(window).getByRole('button', { name: 'Export controls widen', exact: true })).toBeFocused()
    await window.keyboard.press('ArrowDown')
    await window.keyboard.press('F2')
    await window.keyboard.type('Trade')
    await window.keyboard.press('Enter')
    await expect(shelf(window).getByRole('button', { name: 'Trade', exact: true })).toBeFocused()
    await window.keyboard.press('Delete')
    await expect(shelf(window).getByRole('listitem')).toHaveCount(2)
    await window.getByRole('status').getByRole('button', { name: 'Undo' }).click()
    await shelf(window).getByRole('button', { name: 'Trade', exact: true }).click()
    const box = library(window).getByRole('combobox', { name: 'Search everything' })
    await expect(box).toHaveValue('tag:trade')
    await box.press('Escape')
    await withoutMotion(window, async () => {
      await shelf(window).getByRole('button', { name: 'Trade', exact: true }).focus()
      expect(await violationsByScheme(window)).toEqual([])
    })
  })

  await test.step('panes are made wider and narrower by keyboard and by mouse, and the middle keeps its own', async () => {
    const wide = await widthOf(window, 'library')
    await splitter(window, 'Width of the library').focus()
    await window.keyboard.press('Shift+ArrowRight')
    await expect.poll(() => widthOf(window, 'library')).toBe(wide + 64)
    await expect(splitter(window, 'Width of the library')).toHaveAttribute('aria-valuenow', String(wide + 64))
    const box = await splitter(window, 'Width of the side panel').boundingBox()
    const side = await widthOf(window, 'side')
    await window.mouse.move((box?.x ?? 0) + 4, 300)
    await window.mouse.down()
    await window.mouse.move((box?.x ?? 0) - 46, 320, { steps: 4 })
    await window.mouse.up()
    await expect.poll(() => widthOf(window, 'side')).toBe(side + 50)
    await splitter(window, 'Width of the library').press('End')
    await expect.poll(() => widthOf(window, 'middle')).toBe(352)
    await splitter(window, 'Width of the library').press('Enter')
    await expect.poll(() => widthOf(window, 'library')).toBe(wide)
    await splitter(window, 'Width of the library').press('Shift+ArrowRight')
  })

  const library64 = await widthOf(window, 'library')
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 30, y: 20, width: 1180, height: 720 })
  })
  const again = await readout.restart()

  await test.step('after a restart, window and panes are as they were', async () => {
    const bounds = () => again.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds())
    await expect.poll(bounds).toEqual({ x: 30, y: 20, width: 1180, height: 720 })
    await expect.poll(() => again.window.evaluate(() => outerWidth)).toBe(1180)
    expect(await widthOf(again.window, 'library')).toBe(library64)
  })

  await test.step('what was pinned is still there, and so is what was open', async () => {
    await expect(shelf(again.window).getByRole('listitem')).toHaveText([/^Harbour/u, /^Export/u, /^Trade/u])
    await openPalette(again.window)
    const recent = palette(again.window).getByRole('group', { name: 'Recent' })
    await expect(recent.getByRole('option')).toHaveText([/^Harbour/u, /^Raimondo/u])
    await again.window.keyboard.press('Escape')
  })

  await test.step('what was changed in the file elsewhere is kept beside what is changed here', async () => {
    const [note] = (await notesOnDisk(vault)).filter((one) => one.title.startsWith('Harbour'))
    const other = {
      schema: 1,
      revision: 40,
      updated: new Date().toISOString(),
      pinned: [{ of: 'note', id: note?.id }],
      searches: [],
    }
    await writeFile(join(vault, 'desk.json'), JSON.stringify(other))
    await openPalette(again.window, 'raimondo in')
    await again.window.keyboard.press('Enter')
    await expect(title(again.window)).toHaveValue(/^Raimondo in Beijing/u)
    await again.window.keyboard.press('Control+d')
    await expect(shelf(again.window).getByRole('listitem')).toHaveText([/^Harbour/u, /^Raimondo/u])
  })

  await test.step('a damaged file is set aside, and the window says so', async () => {
    await writeFile(join(vault, 'desk.json'), '{ "pinned":')
    await expect(again.window.getByRole('alert').filter({ hasText: 'desk.json' })).toBeVisible()
    await expect(shelf(again.window)).toBeHidden()
    const last = await again.restart()
    await expect(shelf(last.window)).toBeHidden()
  })
})
