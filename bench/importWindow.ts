import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { watchTasks, withApplication } from './application.ts'
import { writeArticles, writeLongText, writePdf } from './articles.ts'
import { report } from './report.ts'

/** How long the window, and the main process, are held up at most while something large is imported. */

/** A task of the window longer than this is felt (W3C Long Tasks API). Milliseconds. */
const felt = 50

const folder = await mkdtemp(join(tmpdir(), 'readout-bench-'))
try {
  await writeArticles(join(folder, 'articles'), 1000)
  await writeLongText(join(folder, 'long.txt'), 10 * 1024 * 1024)
  await writePdf(join(folder, 'report.pdf'), 300)
  await withApplication(folder, importAll)
} finally {
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
}

async function importAll(window: Page, app: ElectronApplication): Promise<void> {
  await window.getByRole('article', { name: 'Text' }).waitFor()
  const from = (command: string, name: string) => () => choose(app, command, join(folder, name))
  await measure(window, app, 'import of a PDF of 300 pages', from('note.import', 'report.pdf'), /^Article 1:/u)
  await measure(window, app, 'import of 1,000 articles', from('note.importFolder', 'articles'), /^Article 0:/u)
  const archive = window.getByRole('navigation').getByRole('button', { name: /The whole archive/u })
  await measure(window, app, 'import of a text of 10 MB', from('note.import', 'long.txt'), null, () =>
    archive.waitFor(),
  )
  await measure(window, app, 'opening of a text of 10 MB', () => archive.click(), /The whole archive/u)
}

/** Chooses a file or folder in the dialog that a command of the menu opens. */
async function choose(app: ElectronApplication, command: string, file: string): Promise<void> {
  await app.evaluate(
    async ({ dialog, Menu }, { filePaths, id }) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths })
      Menu.getApplicationMenu()?.getMenuItemById(id)?.click()
    },
    { filePaths: [file], id: command },
  )
}

/** Does something and waits for a note of that title to be open, or for what `until` waits for. */
async function measure(
  window: Page,
  app: ElectronApplication,
  what: string,
  work: () => Promise<void>,
  title: RegExp | null,
  until = async () => {},
): Promise<void> {
  await app.evaluate(() => {
    const { monitorEventLoopDelay } = process.getBuiltinModule('node:perf_hooks')
    const delay = monitorEventLoopDelay({ resolution: 5 })
    delay.enable()
    Object.assign(globalThis, { delay })
  })
  const longestTask = await watchTasks(window)
  await work()
  await until()
  if (title !== null) {
    await window.waitForFunction(
      (source) =>
        new RegExp(source, 'u').test(document.querySelector<HTMLInputElement>('main header input')?.value ?? ''),
      title.source,
      { timeout: 600_000 },
    )
  }
  // What drawing it brings with it is part of it.
  await window.evaluate(() => new Promise((done) => requestIdleCallback(() => setTimeout(done, 500))))
  const longest = await longestTask()
  const main = await app.evaluate(() => {
    const { delay } = globalThis as unknown as { delay: { max: number; disable: () => void } }
    delay.disable()
    return delay.max / 1e6
  })
  const against = `${felt} ms`
  report({ name: `window's longest task, ${what}`, value: longest, unit: 'ms', against, ratio: longest / felt })
  report({ name: `main process's longest delay, ${what}`, value: main, unit: 'ms', against, ratio: main / felt })
}
