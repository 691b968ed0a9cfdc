import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, test as base, type ElectronApplication, expect, type Page } from '@playwright/test'
import { runtimeExecutable } from '../../scripts/project.mjs'

/**
 * What the tests of this folder share. They state Electron's documented behaviour, as far as Readout relies on it; it has to hold on
 * Electron and on the stand-in alike: what passes here on one and fails on the other is a defect of the stand-in.
 */

interface ContractPage {
  invoke(channel: string, value?: unknown): Promise<unknown>
  send(channel: string, value: unknown): void
  on(channel: string, listener: (value: unknown) => void): () => void
  about: Record<string, unknown> & { list: unknown[] }
  fs: string | null
  own: string | null
  throws(): never
  later(value: unknown): Promise<unknown>
  give(): object
  isKept(value: unknown): boolean
}

declare global {
  var contract: ContractPage & { log: string[]; seconds: { argv: string[]; cwd: string; data: unknown }[] }
}

const { name, path } = runtimeExecutable()

/** The runtime that is tested: 'Electron' or 'stand-in'. */
export const runtimeName = name

/** The folder of the application that the tests drive. */
export const application = join(import.meta.dirname, 'application')

interface Started {
  app: ElectronApplication
  page: Page
  /** A folder of its own, which holds the profile. */
  folder: string
}

/**
 * What a test can leave behind in the application it does not: all those of a worker share one, and each has its page anew. A test
 * that ends windows or the application has one of its own.
 */
export const test = base.extend<{ page: Page; folder: string; own: Started }, { shared: Started }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern
  shared: [async ({}, use) => inFolder((folder) => started(folder, use)), { scope: 'worker' }],
  page: async ({ shared: { app, page } }, use) => {
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.loadURL('app://contract/page.html'))
    await expect(page.getByText('Words of the page.')).toBeVisible()
    await use(page)
  },
  own: async ({ folder }, use) => started(folder, use),
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern
  folder: async ({}, use) => inFolder(use),
})

/** Starts the application with its profile in `folder`, and ends it when it has been used. */
async function started(folder: string, use: (one: Started) => Promise<void>): Promise<void> {
  const app = await _electron.launch({ executablePath: path, args: argumentsFor(folder) })
  try {
    const page = await app.firstWindow()
    await expect(page.getByText('Words of the page.')).toBeVisible()
    await use({ app, page, folder })
  } finally {
    await app.close()
  }
}

/** Lends a folder that is gone afterwards. */
async function inFolder(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'readout-contract-'))
  try {
    await use(folder)
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}

/** The command line that starts the application with its profile in `folder`. */
export function argumentsFor(folder: string): string[] {
  return [`--user-data-dir=${join(folder, 'profile')}`, application]
}

/** What happened in the application so far, in order. */
export const logOf = (app: ElectronApplication) => app.evaluate(() => globalThis.contract.log)

/** Runs the runtime on a script to its end. */
export function run(folder: string, args: string[], env: Record<string, string> = {}) {
  return new Promise<{ status: number; out: string; err: string }>((done) => {
    const options = { cwd: folder, env: { ...process.env, ...env }, shell: path.endsWith('.cmd') }
    execFile(path, args, options, (error, out, err) => {
      done({ status: typeof error?.code === 'number' ? error.code : error === null ? 0 : -1, out, err })
    })
  })
}
