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
  await measure('a PDF of 300 pages', 'note.import', [join(folder, 'report.pdf')], /^report$|Article 1/u)
  await measure('1,000 articles', 'note.importFolder', [join(folder, 'articles')], /Article 0/u)
  await measure('a text of 10 MB', 'note.import', [join(folder, 'long.txt')], /The whole archive/u)

  async function measure(what: string, command: string, paths: string[], title: RegExp): Promise<void> {
    await app.evaluate(
      async ({ dialog, Menu }, { paths: filePaths, id }) => {
        dialog.showOpenDialog = async () => ({ canceled: false, filePaths })
        const { monitorEventLoopDelay } = process.getBuiltinModule('node:perf_hooks')
        const delay = monitorEventLoopDelay({ resolution: 5 })
        delay.enable()
        Object.assign(globalThis, { delay })
        Menu.getApplicationMenu()?.getMenuItemById(id)?.click()
      },
      { paths, id: command },
    )
    await window.evaluate(() => {
      const tasks: number[] = []
      new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
        type: 'longtask',
      })
      Object.assign(globalThis, { tasks })
    })
    await window.waitForFunction(
      (source) => {
        const field = document.querySelector<HTMLInputElement>('main header input')
        return new RegExp(source, 'u').test(field?.value ?? '') && document.querySelector('progress') === null
      },
      title.source,
      { timeout: 600_000 },
    )
    // What drawing the note brings with it is part of it.
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
