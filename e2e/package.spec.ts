import { execFile, spawn } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { delimiter, join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import { chromium, expect, type Page } from '@playwright/test'
import { node } from '../scripts/project.mjs'
import { test } from './launch.ts'

/**
 * The package for Debian and Ubuntu: made, installed with the system's own dpkg into a root of the test's own, used, and removed. Where the
 * tests do not run as root it is unpacked, which is all that installing does: it has no script. Elsewhere than on Debian there is no such
 * package, and no test.
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
  expect(await ended).toBe(0)
}

if (hasDpkg) {
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
      for (const path of ['./usr/share/man/man1/readout.1.gz', './usr/share/icons/hicolor/256x256/apps/readout.png'])
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

    const env = {
      ...process.env,
      HOME: folder,
      XDG_CONFIG_HOME: join(folder, 'config'),
      DISPLAY: '',
      WAYLAND_DISPLAY: '',
    }
    const vault = join(folder, 'vault')
    await test.step('its window opens a fresh vault', async () => {
      await withWindow(readout, [`--user-data-dir=${join(folder, 'profile')}`, '--vault', vault], async (window) => {
        await expect(window.getByRole('navigation', { name: 'Library' })).toContainText('Raimondo in Beijing')
      })
    })

    await test.step('it works without a window: it lists, imports and prints', async () => {
      const [note] = JSON.parse((await run(readout, ['--vault', vault, 'notes', '--json'], { env })).stdout)
      expect(note.title).toMatch(/^Raimondo in Beijing/u)
      await writeFile(join(folder, 'strike.md'), '# Port strike ends\n\nThe dockers go back to work.\n')
      const imported = await run(readout, ['--vault', vault, 'import', 'strike.md'], { env, cwd: folder })
      expect(imported.stdout).toContain('Port strike ends')
      await run(readout, ['--vault', vault, 'memo', 'Port strike ends', '--out', 'memo.pdf'], { env, cwd: folder })
      expect((await readFile(join(folder, 'memo.pdf'))).toString('latin1', 0, 5)).toBe('%PDF-')
      // Without a command there would be a window, and there is nowhere to show it.
      const refused = await run(readout, ['--vault', vault], { env }).catch((error: { stderr: string }) => error)
      expect(refused.stderr).toMatch(/^readout: There is no display/u)
    })

    await test.step('nobody has it run something else by a variable', async () => {
      await writeFile(join(folder, 'other.cjs'), 'console.log("something else")')
      const variables = { NODE_OPTIONS: `--require=${join(folder, 'other.cjs')}`, ELECTRON_RUN_AS_NODE: '1' }
      const told = await run(readout, [join(folder, 'other.cjs'), '--help'], { env: { ...env, ...variables } }).catch(
        (error: { stdout: string }) => error,
      )
      expect(told.stdout).not.toContain('something else')
    })

    if (isRoot) {
      await test.step('it is removed without a trace, and the vault stays', async () => {
        await dpkg(system, '--remove', 'readout')
        expect(existsSync(join(system, 'usr'))).toBe(false)
        expect(await readdir(join(vault, 'notes'))).toHaveLength(2)
      })
    }
  })
}
