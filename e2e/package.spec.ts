import { type ChildProcessByStdio, execFile, spawn } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { delimiter, join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { promisify } from 'node:util'
import { chromium, expect, type Page } from '@playwright/test'
import { findChromium } from '../runtime/find-chromium.mjs'
import { tryOut } from '../scripts/deliver/tryOut.ts'
import { node } from '../scripts/project.mjs'
import { test } from './launch.ts'

/**
 * The package for Debian and Ubuntu: made, installed with the system's own dpkg into a root of the test's own, used, and removed. Where the
 * tests do not run as root it is unpacked, which is all that installing does: it has no script. Elsewhere than on Debian there is no such
 * package, and no test; nor where there is Electron and no Chromium.
 */
const root = resolve(import.meta.dirname, '..')
const hasDpkg = (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, 'dpkg-deb')))
const isRoot = process.getuid?.() === 0
const run = promisify(execFile)

/** Chromium as the machine has it, which may not be as a package: whether it is there is then nothing that dpkg knows. */
const dpkg = (system: string, ...args: string[]) =>
  run('dpkg', [`--root=${system}`, '--no-triggers', '--force-depends', ...args])

async function install(file: string, system: string): Promise<void> {
  if (!isRoot) {
    await run('dpkg-deb', ['-x', file, system])
    return
  }
  for (const folder of ['updates', 'info', 'triggers'])
    mkdirSync(join(system, 'var/lib/dpkg', folder), { recursive: true })
  copyFileSync('/var/lib/dpkg/status', join(system, 'var/lib/dpkg/status'))
  await dpkg(system, '--install', file)
}

/** Starts the installed application, looks at its window, and ends it. */
async function withWindow(program: string, args: string[], look: (window: Page) => Promise<void>): Promise<void> {
  const child = spawn(program, ['--headless', '--remote-debugging-port=0', ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const ended = new Promise<number | null>((done) => child.once('exit', done))
  try {
    await lookAt(child, look)
    expect(await ended).toBe(0)
  } finally {
    // Only where something went wrong is it still there.
    child.kill()
  }
}

/** Looks at the window of an application that was started, and closes it. */
async function lookAt(child: ChildProcessByStdio<null, null, Readable>, look: (window: Page) => Promise<void>) {
  const address = await new Promise<string>((found, fail) => {
    createInterface(child.stderr).on('line', (line) => {
      const [, where] = /^DevTools listening on (.*)$/u.exec(line) ?? []
      if (where !== undefined) found(where)
    })
    child.once('exit', () => fail(new Error('the application ended before it had a window')))
  })
  const browser = await chromium.connectOverCDP(address)
  const [context] = browser.contexts()
  if (context === undefined) throw new Error('Chromium has no window')
  const isOwn = (page: Page) => page.url().includes('readout')
  await expect.poll(() => context.pages().some(isOwn)).toBe(true)
  const window = context.pages().find(isOwn)
  if (window !== undefined) await look(window)
  const session = await browser.newBrowserCDPSession()
  await session.send('Browser.close')
}

if (hasDpkg && findChromium() !== null) {
  test('the Debian package is made, installed, used and removed', async ({ folder }) => {
    const system = join(folder, 'system')
    const readout = join(system, 'usr/bin/readout')
    let file = ''

    await test.step('it is made, and says what it needs', async () => {
      const made = await run(node, ['scripts/deliver/deb.ts', '--fast', '--out', folder], { cwd: root })
      file = made.stdout.trim()
      const depends = (await run('dpkg-deb', ['--field', file, 'Depends'])).stdout
      expect(depends).toMatch(/chromium \(>= \d+\) \| google-chrome-stable/u)
      const content = (await run('dpkg-deb', ['--contents', file])).stdout
      for (const path of [
        './usr/share/man/man1/readout.1.gz',
        './usr/share/icons/hicolor/256x256/apps/readout.png',
        './usr/lib/readout/resources/app/out/guide/index.html',
        './usr/lib/readout/resources/app/out/guide/window.png',
      ])
        expect(content).toContain(path)
      expect(content).not.toMatch(/\.test\.ts|node_modules\/(?!electron\/|$)|electron\.cmd/mu)
      expect(content.split('\n').filter((line) => line !== '' && !/ root\/root /u.test(line))).toEqual([])
    })

    await test.step('it is installed, and the desktop knows what it opens', async () => {
      await install(file, system)
      const entry = await readFile(join(system, 'usr/share/applications/readout.desktop'), 'utf8')
      expect(entry).toMatch(/^MimeType=x-scheme-handler\/readout;application\/pdf;/mu)
      expect(entry).toMatch(/^Exec=readout %U$/mu)
    })

    const vault = join(folder, 'vault')
    await test.step('its window opens a fresh vault', async () => {
      await withWindow(readout, [`--user-data-dir=${join(folder, 'profile')}`, '--vault', vault], async (window) => {
        await expect(window.getByRole('navigation', { name: 'Library' })).toContainText('Raimondo in Beijing')
      })
    })

    await test.step('it works without a window: it imports, lists and prints, and runs no script that a variable brings in', async () => {
      const listed = await run(readout, ['--vault', vault, 'notes', '--json'])
      expect(JSON.parse(listed.stdout)).toMatchObject([{ title: expect.stringMatching(/^Raimondo in Beijing/u) }])
      await tryOut(readout)
    })

    await test.step('without a display it says so, rather than show a window nowhere', async () => {
      const env = { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '' }
      const refused = await run(readout, ['--vault', vault], { env }).catch((error: { stderr: string }) => error)
      expect(refused.stderr).toMatch(/^readout: There is no display/u)
    })

    if (isRoot) {
      await test.step('it is removed without a trace, and the vault stays', async () => {
        await dpkg(system, '--remove', 'readout-chromium')
        expect(existsSync(join(system, 'usr'))).toBe(false)
        expect(await readdir(join(vault, 'notes'))).toHaveLength(1)
      })
    }
  })
}
