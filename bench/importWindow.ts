import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron } from '@playwright/test'
import { runtimeExecutable } from '../scripts/project.mjs'
import { writeArticles, writeLongText, writePdf } from './articles.ts'
import { report } from './report.ts'

/** How long the window, and the main process, are held up at most while something large is imported. */
const root = resolve(import.meta.dirname, '..')
/** A task of the window longer than this is felt (W3C Long Tasks API). Milliseconds. */
const felt = 50

const folder = await mkdtemp(join(tmpdir(), 'readout-bench-'))
const { path } = runtimeExecutable()
const app = await _electron.launch({
  executablePath: path,
  args: [`--user-data-dir=${join(folder, 'profile')}`, root, '--vault', join(folder, 'vault')],
})
try {
  const window = await app.firstWindow()
  await window.getByRole('article', { name: 'Text' }).waitFor()
  await writeArticles(join(folder, 'articles'), 1000)
  await writeLongText(join(folder, 'long.txt'), 10 * 1024 * 1024)
  await writePdf(join(folder, 'report.pdf'), 300)
  await measure('import of a PDF of 300 pages', () => choose('note.import', join(folder, 'report.pdf')), /^Article 1:/u)
  await measure('import of 1,000 articles', () => choose('note.importFolder', join(folder, 'articles')), /^Article 0:/u)
  const archive = window.getByRole('navigation').getByRole('button', { name: /The whole archive/u })
  await measure(
    'import of a text of 10 MB',
    () => choose('note.import', join(folder, 'long.txt')),
    null,
    () => archive.waitFor(),
  )
  await measure('opening of a text of 10 MB', () => archive.click(), /The whole archive/u)

  /** Chooses a file or folder in the dialog that a command of the menu opens. */
  async function choose(command: string, file: string): Promise<void> {
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
    await window.evaluate(() => {
      const tasks: number[] = []
      const observe = (list: PerformanceObserverEntryList) =>
        tasks.push(...list.getEntries().map(({ duration }) => duration))
      new PerformanceObserver(observe).observe({ type: 'longtask' })
      Object.assign(globalThis, { tasks })
    })
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
    const tasks = await window.evaluate(() => Reflect.get(globalThis, 'tasks') as number[])
    const main = await app.evaluate(() => (Reflect.get(globalThis, 'delay') as { max: number }).max / 1e6)
    const longest = Math.max(0, ...tasks)
    const against = `${felt} ms`
    report({ name: `window's longest task, ${what}`, value: longest, unit: 'ms', against, ratio: longest / felt })
    report({ name: `main process's longest delay, ${what}`, value: main, unit: 'ms', against, ratio: main / felt })
  }
} finally {
  await app.close()
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
}
