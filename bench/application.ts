import { join, resolve } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { runtimeExecutable } from '../scripts/project.mjs'

/**
 * Begins to watch for long tasks of the window (the W3C's Long Tasks API).
 * @returns ends that, and gives the longest one since, in milliseconds; 0 where there was none
 */
export async function watchTasks(window: Page): Promise<() => Promise<number>> {
  await window.evaluate(() => {
    const tasks: number[] = []
    const observe = (list: PerformanceObserverEntryList) =>
      tasks.push(...list.getEntries().map(({ duration }) => duration))
    const observer = new PerformanceObserver(observe)
    observer.observe({ type: 'longtask' })
    const take = () => {
      observer.disconnect()
      return tasks
    }
    Object.assign(globalThis, { take })
  })
  return async () =>
    Math.max(0, ...(await window.evaluate(() => (Reflect.get(globalThis, 'take') as () => number[])())))
}

/** Starts the application on the vault in `folder`, with its profile beside that, uses its window, and ends it. */
export async function withApplication<T>(
  folder: string,
  use: (window: Page, app: ElectronApplication) => Promise<T>,
): Promise<T> {
  const root = resolve(import.meta.dirname, '..')
  const args = [`--user-data-dir=${join(folder, 'profile')}`, root, '--vault', join(folder, 'vault')]
  const app = await _electron.launch({ executablePath: runtimeExecutable().path, args })
  try {
    return await use(await app.firstWindow(), app)
  } finally {
    await app.close()
  }
}
