import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type ElectronApplication, expect, type Page } from '@playwright/test'
import { pasted } from './clipboard.ts'
import { chooseCommand, chooseOpenPaths, test } from './launch.ts'
import { chooseItem, shownMenu, watchMenus } from './popupMenus.ts'
import { cardOf, selectByMouse, textOf } from './select.ts'
import { notesOnDisk } from './vaultFiles.ts'

/** What the system was asked to show or to say since {@link watchSystem}. */
async function asked(app: ElectronApplication): Promise<string[]> {
  return app.evaluate(() => Reflect.get(globalThis, 'systemAsked'))
}

/** Has messages answered with their second button, and notes what the system is asked for instead of doing it. */
async function watchSystem(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ dialog, shell }) => {
    const told: string[] = []
    Object.assign(globalThis, { systemAsked: told })
    dialog.showMessageBox = async (...args: unknown[]) => {
      const { message, detail } = args.at(-1) as { message: string; detail: string }
      told.push(`${message}\n${detail}`)
      return { response: 1, checkboxChecked: false }
    }
    shell.showItemInFolder = (path) => void told.push(path)
  })
}

const title = (window: Page) => window.getByRole('textbox', { name: 'Title of the note' })
const row = (window: Page, words: string) =>
  window.getByRole('treegrid').getByRole('row').filter({ hasText: words }).first()

test('it says what it is, keeps a log, and imports what is opened with it', async ({ readout }) => {
  const { app, window, vault, folder, startSecond, restart } = readout
  await watchSystem(app)

  await test.step('About tells the versions, and copies them', async () => {
    await chooseCommand(app, 'help.about')
    await expect.poll(() => asked(app)).toHaveLength(1)
    const [about] = await asked(app)
    expect(about).toMatch(
      /^Readout \d+\.\d+\.\d+\nElectron \d+.*\nChromium \d+[\d.]+\nNode \d+[\d.]+\nVault schema \d+\n/u,
    )
    await expect.poll(async () => (await pasted(window)).text).toBe(about)
  })

  await test.step('the log is in its place, and has nothing of what people read and write in it', async () => {
    await chooseCommand(app, 'help.logs')
    await expect.poll(() => asked(app)).toHaveLength(2)
    const [, file = ''] = await asked(app)
    expect(file).toBe(join(await app.evaluate((electron) => electron.app.getPath('logs')), 'readout.log'))
    const log = await readFile(file, 'utf8')
    expect(log).toMatch(/ start version=\d+\.\d+\.\d+ platform=\w+ .*\n/u)
    const [sample] = await notesOnDisk(vault)
    expect(log).not.toContain(sample?.title)
    expect(log).not.toContain(vault)
  })

  await test.step('the menu shows as off what would do nothing now', async () => {
    const areOn = (ids: string[]) =>
      app.evaluate(
        ({ Menu }, wanted) => wanted.map((id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.enabled),
        ids,
      )
    const ids = ['edit.undo', 'edit.redo', 'memo.export', 'note.copyLink']
    await textOf(window).focus()
    await expect.poll(() => areOn(ids)).toEqual([false, false, false, true])
    await window.locator('[data-card]').first().press('Delete')
    await expect.poll(() => areOn(ids)).toEqual([true, false, false, true])
    await chooseCommand(app, 'edit.undo')
    await expect.poll(() => areOn(ids)).toEqual([false, true, false, true])
    await title(window).focus()
    await expect.poll(() => areOn(ids)).toEqual([true, true, false, true])
  })

  const article = join(folder, 'an article.txt')
  await writeFile(article, 'The ferry is late\n\nThe harbour master said “the ferry is late” on Monday.\n')
  await test.step('a file that is opened with it is imported into the window that runs; once more, it is shown', async () => {
    await startSecond(article)
    await expect(textOf(window)).toContainText('The harbour master said')
    await expect.poll(async () => (await notesOnDisk(vault)).length).toBe(2)
    await row(window, 'Raimondo').click()
    await expect(textOf(window)).toContainText('The visit')
    await startSecond(article)
    await expect(textOf(window)).toContainText('The harbour master said')
    expect(await notesOnDisk(vault)).toHaveLength(2)
  })

  await test.step('and so are files that it is started with; what cannot be imported is reported', async () => {
    const [second, picture] = [join(folder, 'second.md'), join(folder, 'picture.xyz')]
    await writeFile(second, '# Second\n\nThe minister said “no”.\n')
    await writeFile(picture, Buffer.from([0, 1, 2, 3]))
    const again = await restart(second, picture)
    await expect(again.window.getByText('picture.xyz')).toBeVisible()
    await expect.poll(async () => (await notesOnDisk(vault)).length).toBe(3)
    // The first of them opens after the report.
    await expect(textOf(again.window)).toContainText('The minister said')
    await again.window.keyboard.press('Escape')

    await test.step('another vault is opened by ending as usual and starting again', async () => {
      const other = join(folder, 'other vault')
      await mkdir(other)
      const relaunched = join(folder, 'relaunched.json')
      await again.app.evaluate(({ app: application }, path) => {
        application.relaunch = (options) =>
          process.getBuiltinModule('node:fs').writeFileSync(path, JSON.stringify(options?.args))
      }, relaunched)
      await title(again.window).fill('Typed at the last moment')
      await chooseOpenPaths(again.app, [other])
      const closed = again.app.waitForEvent('close')
      await chooseCommand(again.app, 'vault.open')
      await closed
      const args: string[] = JSON.parse(await readFile(relaunched, 'utf8'))
      expect(args.slice(-2)).toEqual(['--vault', other])
      expect(args.join()).not.toContain('second.md')
      expect((await notesOnDisk(vault)).map(({ title }) => title)).toContain('Typed at the last moment')
      const kept = JSON.parse(await readFile(join(folder, 'profile', 'vaults.json'), 'utf8'))
      expect(kept).toEqual({ current: other, recent: [vault] })
    })
  })
})

/** A place on the selected words, in CSS pixels. */
async function middleOfSelection(window: Page): Promise<{ x: number; y: number }> {
  return window.evaluate(() => {
    const [first = new DOMRect()] = getSelection()?.getRangeAt(0).getClientRects() ?? []
    return { x: first.x + first.width / 2, y: first.y + first.height / 2 }
  })
}

test('what is worked on has a menu of its own, by right click and by keys, and quotations are dragged out', async ({
  readout,
}) => {
  const { app, window, vault } = readout
  await watchMenus(app)
  const exact = 'stoke division and confrontation'
  await expect(textOf(window)).toContainText('The visit')

  await test.step('a note of the library', async () => {
    // The menus come a moment after the window.
    await expect(async () => {
      await row(window, 'Raimondo').getByRole('button').click({ button: 'right' })
      expect(await app.evaluate(() => Reflect.has(globalThis, 'shownMenu'))).toBe(true)
    }).toPass()
    const labels = ['Open', 'Pin', '-', 'New memo…', 'Tag…', 'Add to a collection…', 'Archive', '-', 'Move to trash']
    expect(await shownMenu(app)).toEqual(labels)
    await chooseItem(app, 'Pin')
    await row(window, 'Raimondo').getByRole('button').click({ button: 'right' })
    expect(await shownMenu(app)).toContain('Unpin')
    await chooseItem(app, 'Tag…')
    await expect(window.getByRole('dialog')).toBeVisible()
    await window.keyboard.press('Escape')
    await expect(window.getByRole('dialog')).toBeHidden()
  })

  await test.step('an annotation, by mouse and by keys', async () => {
    await cardOf(window, exact).click({ button: 'right' })
    const labels = ['Show in text', 'Edit', 'Reply', '-', 'Copy as quotation', 'Copy link', '-', 'Delete']
    expect(await shownMenu(app)).toEqual(labels)
    await chooseItem(app, 'Copy as quotation')
    await expect.poll(async () => (await pasted(window)).text).toContain(`“${exact}” — Chinese officials`)
    await window.locator('[data-card]').first().focus()
    await window.keyboard.press('Shift+F10')
    expect(await shownMenu(app)).toEqual(labels)
    await chooseItem(app, 'Reply')
    await expect(window.getByRole('textbox', { name: /reply/iu })).toBeFocused()
    await window.keyboard.press('Escape')
  })

  await test.step('selected words of the text', async () => {
    const before = (await notesOnDisk(vault))[0]?.annotations.length ?? 0
    await selectByMouse(window, 'People who know the plans')
    const { x, y } = await middleOfSelection(window)
    await window.mouse.click(x, y, { button: 'right' })
    expect(await shownMenu(app)).toEqual([
      'Quote',
      'Highlight',
      'Claim',
      'Comment',
      '-',
      'Copy',
      'Copy as quotation',
      'Copy link to note',
    ])
    await chooseItem(app, 'Highlight')
    await expect.poll(async () => (await notesOnDisk(vault))[0]?.annotations.length).toBe(before + 1)
  })

  await test.step('what is dragged out has speaker, source and link', async () => {
    await window.evaluate(() => {
      const dragged: string[][] = []
      Object.assign(globalThis, { dragged })
      globalThis.addEventListener('dragstart', ({ dataTransfer }) => {
        if (dataTransfer !== null) dragged.push(['text/plain', 'text/html'].map((type) => dataTransfer.getData(type)))
      })
    })
    const dragged = () => window.evaluate(() => Reflect.get(globalThis, 'dragged') as string[][])
    await cardOf(window, exact).locator('[data-card]').dragTo(textOf(window))
    await expect.poll(async () => (await dragged()).length).toBe(1)
    await selectByMouse(window, 'American attempt')
    const { x, y } = await middleOfSelection(window)
    await window.mouse.move(x, y)
    await window.mouse.down()
    await window.mouse.move(x + 10, y + 10)
    await window.mouse.move(x + 80, y + 80)
    await window.mouse.up()
    await expect.poll(async () => (await dragged()).length).toBe(2)
    const [card = [], words = []] = await dragged()
    expect(card[0]).toMatch(new RegExp(`^“${exact}” — Chinese officials, `, 'u'))
    expect(card[1]).toContain('<blockquote')
    expect(card[1]).toContain('readout://note/')
    expect(words[0]).toMatch(/^“American attempt” — /u)
    expect(words[1]).toContain('readout://note/')
  })

  await test.step('a field', async () => {
    await title(window).fill('One two')
    await title(window).selectText()
    await title(window).click({ button: 'right' })
    const labels = ['Undo', 'Redo', '-', 'Cut', 'Copy', 'Paste', 'Paste and Match Style', '-', 'Select All']
    expect(await shownMenu(app)).toEqual(labels)
    await chooseItem(app, 'Cut')
    await expect(title(window)).toHaveValue('')
    await window.keyboard.press('Escape')
  })
})
