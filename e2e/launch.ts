import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { _electron, test as base, type ElectronApplication, expect, type Page } from '@playwright/test'
import { runtimeExecutable } from '../scripts/project.mjs'
import { tourFile } from '../src/main/tour.ts'
import { recordRequests } from './requests.ts'

const root = resolve(import.meta.dirname, '..')

export interface Readout {
  app: ElectronApplication
  window: Page
  /** The vault's folder. */
  vault: string
  /** A folder of the test's own, which holds vault and profile. */
  folder: string
  /** Ends the application as a user would; a {@link restart} starts it again. */
  end: () => Promise<void>
  /** Ends the application as a user would and starts it again on the same vault and profile, with more arguments where given. */
  restart: (...args: string[]) => Promise<Readout>
  /** Starts it a second time beside the one that runs, as following a link does; done when the second has ended. */
  startSecond: (...args: string[]) => Promise<void>
  /** Opens the same vault in another window: a process of its own, with a profile of its own, as on another computer. */
  openElsewhere: () => Promise<Readout>
}

/**
 * A test with the application started on a vault and a profile of its own, both gone afterwards. A test fails when the window
 * logs an error that is not among `expectedComplaints`, so that a broken policy or a crash cannot pass unnoticed; and when anything
 * tries to leave the machine, a request of the window or a connection of the main process, that is not among `expectedRequests`.
 */
export const test = base.extend<{
  folder: string
  readout: Readout
  /** Whoever starts it has never done so: is offered the tour, and has a sample memo. */
  isNewcomer: boolean
  expectedComplaints: RegExp
  expectedRequests: RegExp
  /** Of the interface, whatever the system's is. */
  language: 'en' | 'fr'
}>({
  isNewcomer: [false, { option: true }],
  expectedComplaints: [/^$/u, { option: true }],
  expectedRequests: [/^$/u, { option: true }],
  language: ['en', { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'readout-e2e-'))
    await use(folder)
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  },
  readout: async ({ folder, isNewcomer, expectedComplaints, expectedRequests, language }, use) => {
    const complaints: string[] = []
    const requests: string[] = []
    const running = new Set<ElectronApplication>()
    const startWith = async (profile: string, more: string[]): Promise<Readout> => {
      const vault = join(folder, 'vault')
      if (!isNewcomer) await rememberTour(join(folder, profile))
      await chooseLanguage(join(folder, profile), language)
      const start = async () => {
        const app = await launch(join(folder, profile), vault, more)
        running.add(app)
        await recordRequests(app, requests)
        return app
      }
      const { app, window } = await withWindow(start, async (missed) => {
        running.delete(missed)
        await missed.close()
      })
      window.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text())
      })
      window.on('pageerror', (error) => complaints.push(error.message))
      // The window is there before the vault is: its lists come when that has been opened.
      const locked = window.getByRole('main').getByRole('button', { name: /^(Open vault|Ouvrir le coffre)$/u })
      await window.locator('nav[data-region="library"][aria-busy="false"]').or(locked).waitFor()
      // Dialogs are loaded in the first moments after that: one that is asked for before shows itself then, and hears no key before.
      if (!(await locked.isVisible())) await window.locator('dialog').first().waitFor({ state: 'attached' })
      const end = async () => {
        if (running.delete(app)) await app.close()
      }
      const restart = async (...args: string[]) => {
        await end()
        return startWith(profile, args)
      }
      const startSecond = async (...args: string[]) => {
        const { path } = runtimeExecutable()
        const options = { cwd: root, shell: path.endsWith('.cmd') }
        await promisify(execFile)(path, [...argumentsFor(join(folder, profile), vault), ...args], options)
      }
      const openElsewhere = () => startWith(`profile-${running.size + 1}`, [])
      return { app, window, vault, folder, end, restart, startSecond, openElsewhere }
    }
    try {
      await use(await startWith('profile', []))
    } finally {
      for (const app of running) await app.close()
    }
    expect(complaints.filter((complaint) => !expectedComplaints.test(complaint))).toEqual([])
    expect(requests.filter((request) => !expectedRequests.test(request))).toEqual([])
  },
})

/** What a profile has in which the tour was taken or declined. */
async function rememberTour(profile: string): Promise<void> {
  await mkdir(profile, { recursive: true })
  await writeFile(join(profile, tourFile), '{}')
}

/** As if it had been chosen before; what was chosen since the last start stays. */
async function chooseLanguage(profile: string, language: string): Promise<void> {
  await mkdir(profile, { recursive: true })
  await writeFile(join(profile, 'language.json'), JSON.stringify({ language }), { flag: 'wx' }).catch((error) => {
    if (error.code !== 'EEXIST') throw error
  })
}

function argumentsFor(profile: string, vault: string): string[] {
  return [`--user-data-dir=${profile}`, root, '--vault', vault]
}

/** How long Playwright may take to know a window, in milliseconds; it usually takes half a second. */
const patience = 20_000

/**
 * The application with its window as Playwright knows it. Seldom, once in hundreds of starts, Playwright does not hear of a window in time.
 * Where the application says that it has one, with its page, Playwright's connection is at fault: the application is started once more.
 * Where it has none, or one without its page, that is a fault of the application, and fails.
 */
async function withWindow(
  start: () => Promise<ElectronApplication>,
  end: (app: ElectronApplication) => Promise<void>,
): Promise<{ app: ElectronApplication; window: Page }> {
  const app = await start()
  try {
    return { app, window: await app.firstWindow({ timeout: patience }) }
  } catch (error) {
    const addresses = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map(({ webContents }) => webContents.getURL()),
    )
    console.log(`Playwright knows no window; those of the application: ${addresses.join(', ') || 'none'}`)
    if (!addresses.some((address) => address.startsWith('app:'))) throw error
    await end(app)
    const again = await start()
    return { app: again, window: await again.firstWindow() }
  }
}

/** Starts the application and nothing more: no profile is made ready, and nothing is watched. */
export async function launch(profile: string, vault: string, more: string[]): Promise<ElectronApplication> {
  const { path, name } = runtimeExecutable()
  console.log(`runtime: ${name}`)
  const args = [...argumentsFor(profile, vault), ...more]
  return _electron.launch({ executablePath: path, args, cwd: root })
}

/** Answers the next save dialogs with `path`, as if the person had chosen it; `null` cancels. */
export async function chooseSavePath(app: ElectronApplication, path: string | null): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    Object.assign(globalThis, { savesAsked: 0 })
    dialog.showSaveDialog = async () => {
      Object.assign(globalThis, { savesAsked: Reflect.get(globalThis, 'savesAsked') + 1 })
      return { canceled: filePath === null, filePath: filePath ?? '' }
    }
  }, path)
}

/** How often a place to save to was asked for since {@link chooseSavePath}. */
export async function savesAsked(app: ElectronApplication): Promise<number> {
  return app.evaluate(() => Reflect.get(globalThis, 'savesAsked'))
}

/** Answers the next open dialogs with `paths`; none cancels. */
export async function chooseOpenPaths(app: ElectronApplication, paths: string[]): Promise<void> {
  await app.evaluate(({ dialog }, filePaths) => {
    Object.assign(globalThis, { opensAsked: 0 })
    dialog.showOpenDialog = async () => {
      Object.assign(globalThis, { opensAsked: Reflect.get(globalThis, 'opensAsked') + 1 })
      return { canceled: filePaths.length === 0, filePaths }
    }
  }, paths)
}

/** How often something to open was asked for since {@link chooseOpenPaths}. */
export async function opensAsked(app: ElectronApplication): Promise<number> {
  return app.evaluate(() => Reflect.get(globalThis, 'opensAsked'))
}

/** Chooses a command in the application menu by its id, as a click on it would. */
export async function chooseCommand(app: ElectronApplication, id: string): Promise<void> {
  await app.evaluate(({ Menu }, itemId) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(itemId)
    if (!item) throw new Error(`the menu has no item ${itemId}`)
    item.click()
  }, id)
}

/** Closes the application's window, as a click on its sign for that would. */
export async function closeWindow(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
}
