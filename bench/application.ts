import { join, resolve } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { runtimeExecutable } from '../scripts/project.mjs'

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
