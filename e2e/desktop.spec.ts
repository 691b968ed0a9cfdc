import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type ElectronApplication, expect, type Page } from '@playwright/test'
import { pasted } from './clipboard.ts'
import { chooseCommand, chooseOpenPaths, test } from './launch.ts'
import { textOf } from './select.ts'
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

const heading = (window: Page) => window.getByRole('textbox', { name: 'Title of the note' })
const row = (window: Page, words: string) => window.getByRole('treegrid').getByRole('row').filter({ hasText: words }).first()

test('it says what it is, keeps a log, and imports what is opened with it', async ({ readout }) => {
  const { app, window, vault, folder, startSecond, restart } = readout
  await watchSystem(app)

  await test.step('About tells the versions, and copies them', async () => {
    await chooseCommand(app, 'help.about')
    await expect.poll(() => asked(app)).toHaveLength(1)
    const [about] = await asked(app)
    expect(about).toMatch(/^Readout \d+\.\d+\.\d+\nElectron \d+.*\nChromium \d+[\d.]+\nNode \d+[\d.]+\nVault schema \d+\n/u)
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
    await again.window.keyboard.press('Escape')

    await test.step('another vault is opened by ending as usual and starting again', async () => {
      const other = join(folder, 'other vault')
      await mkdir(other)
      const relaunched = join(folder, 'relaunched.json')
      await again.app.evaluate(({ app: application }, path) => {
        application.relaunch = (options) =>
          process.getBuiltinModule('node:fs').writeFileSync(path, JSON.stringify(options?.args))
      }, relaunched)
      await heading(again.window).fill('Typed at the last moment')
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
