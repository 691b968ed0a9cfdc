import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type ElectronApplication, expect, type Page } from '@playwright/test'
import { test } from './launch.ts'
import { textOf } from './select.ts'
import { notesOnDisk } from './vaultFiles.ts'

const title = (window: Page) => window.getByRole('textbox', { name: 'Title of the note' })
const row = (window: Page, words: string) => window.getByRole('treegrid').getByRole('row').filter({ hasText: words })

/** At which moment of a page's life something is handed over: as it begins to go, or when the next one has come but is not filled. */
type Moment = 'going' | 'coming'

/** Loads the window's page once more, and has second starts hand over things meanwhile, one after the other. */
async function handOverWhileLoading(app: ElectronApplication, moment: Moment, things: string[]): Promise<void> {
  await app.evaluate(
    async ({ app: application, BrowserWindow }, { moment, things }) => {
      const [window] = BrowserWindow.getAllWindows()
      const handOver = () => {
        for (const thing of things) application.emit('second-instance', {}, ['readout', thing], '/')
      }
      const handedOver = new Promise<void>((done) => {
        window?.webContents.once('dom-ready', () => {
          if (moment === 'coming') handOver()
          done()
        })
      })
      window?.webContents.reload()
      if (moment === 'going') handOver()
      await handedOver
    },
    { moment, things },
  )
}

test('what is handed over while the page loads waits until the window is filled, and keeps its order', async ({
  readout,
}) => {
  const { app, window, vault, folder } = readout
  await expect(textOf(window)).toContainText('The visit')
  const [sample] = await notesOnDisk(vault)
  const link = `readout://note/${sample?.id}`
  const article = async (name: string) => {
    const file = join(folder, `${name}.md`)
    await writeFile(file, `# ${name}\n\nThe harbour master said “${name} is late” on Monday.\n`)
    return file
  }
  const inVault = async () => (await notesOnDisk(vault)).map((note) => note.title).sort()

  await test.step('as the page goes: files, then a link', async () => {
    await handOverWhileLoading(app, 'going', [await article('First'), await article('Second'), link])
    await expect(row(window, 'First')).toBeVisible()
    await expect(row(window, 'Second')).toBeVisible()
    await expect(title(window)).toHaveValue(sample?.title ?? '')
    await window.keyboard.press('Escape')
    expect(await inVault()).toEqual(['First', sample?.title ?? '', 'Second'].sort())
  })

  await test.step('as the next one comes: a link that leads nowhere, a link, then a file', async () => {
    await handOverWhileLoading(app, 'coming', ['readout://note/nowhere', link, await article('Third')])
    await expect(window.getByRole('alert').filter({ hasText: 'not in this vault' })).toBeVisible()
    await expect(title(window)).toHaveValue('Third')
    expect(await inVault()).toEqual(['First', sample?.title ?? '', 'Second', 'Third'].sort())
    // A page that comes after it is handed nothing again.
    await window.reload()
    await expect(row(window, 'Third')).toBeVisible()
    await expect(title(window)).toHaveValue(sample?.title ?? '')
    expect(await inVault()).toHaveLength(4)
  })
})
