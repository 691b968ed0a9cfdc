import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, test as base, type ElectronApplication, expect, type Page } from '@playwright/test'
import { runtimeExecutable } from '../scripts/project.mjs'
import { pasted } from './clipboard.ts'

/**
 * Electron's documented behaviour, as far as Readout relies on it. It has to hold on Electron and on the stand-in alike: what
 * passes here on one and fails on the other is a defect of the stand-in.
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
const application = join(import.meta.dirname, 'contract')

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
const test = base.extend<{ page: Page; folder: string; own: Started }, { shared: Started }>({
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
  const page = await app.firstWindow()
  await expect(page.getByText('Words of the page.')).toBeVisible()
  await use({ app, page, folder })
  await app.close()
}

/** Lends a folder that is gone afterwards. */
async function inFolder(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'readout-contract-'))
  await use(folder)
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
}

function argumentsFor(folder: string): string[] {
  return [`--user-data-dir=${join(folder, 'profile')}`, application]
}

const logOf = (app: ElectronApplication) => app.evaluate(() => globalThis.contract.log)

/** Runs the runtime on a script to its end. */
function run(folder: string, args: string[], env: Record<string, string> = {}) {
  return new Promise<{ status: number; out: string; err: string }>((done) => {
    const options = { cwd: folder, env: { ...process.env, ...env }, shell: path.endsWith('.cmd') }
    execFile(path, args, options, (error, out, err) => {
      done({ status: typeof error?.code === 'number' ? error.code : error === null ? 0 : -1, out, err })
    })
  })
}

test('names itself: version, name, paths, what is packaged', async ({ shared: { app, folder } }) => {
  const said = await app.evaluate(({ app }) => ({
    version: process.versions.electron,
    name: app.getName(),
    own: app.getVersion(),
    userData: app.getPath('userData'),
    appPath: app.getAppPath(),
    documents: app.getPath('documents'),
    languages: app.getPreferredSystemLanguages(),
    isReady: app.isReady(),
    isPackaged: app.isPackaged,
  }))
  expect(said).toMatchObject({
    name: 'Runtime contract',
    own: '1.2.3',
    userData: join(folder, 'profile'),
    appPath: application,
    isReady: true,
    isPackaged: false,
  })
  expect(said.languages.length).toBeGreaterThan(0)
  for (const language of said.languages) expect(Intl.getCanonicalLocales(language)).toHaveLength(1)
  expect(said.version).toMatch(/^45\./u)
  expect(said.documents).not.toBe('')
})

test('the preload script is sandboxed, and the page has nothing of it but what it exposes', async ({ page }) => {
  const { about, fs, own } = await page.evaluate(() => ({
    about: globalThis.contract.about,
    fs: globalThis.contract.fs,
    own: globalThis.contract.own,
  }))
  expect(about).toMatchObject({ sandboxed: true, isolated: true, argument: true, electron: 'string', state: 'loading' })
  expect(fs).toMatch(/module not found: fs/u)
  expect(own).toMatch(/module not found/u)
  const leaked = await page.evaluate(() =>
    ['require', 'module', 'exports', 'process', 'Buffer', 'ipcRenderer', 'kept', 'refusal'].filter(
      (global) => global in globalThis,
    ),
  )
  expect(leaked).toEqual([])
})

test('the context bridge copies and freezes; functions are called through; errors keep their message', async ({
  page,
}) => {
  const found = await page.evaluate(async () => {
    const { contract } = globalThis
    const attempt = (change: () => void) => {
      try {
        change()
        return 'done'
      } catch (error) {
        return error instanceof TypeError ? 'refused' : String(error)
      }
    }
    const thrown = (() => {
      try {
        return contract.throws()
      } catch (error) {
        return error instanceof Error ? error.message : String(error)
      }
    })()
    return {
      frozen: [contract, contract.about, contract.about.list, contract.about.list[1]].map((value) =>
        Object.isFrozen(value),
      ),
      replaced: attempt(() => {
        Object.assign(contract, { invoke: null })
      }),
      deleted: attempt(() => {
        Reflect.deleteProperty(globalThis, 'contract')
      }),
      still: typeof globalThis.contract.invoke,
      thrown,
      later: await contract.later({ list: [1, 2] }),
      isSameObject: contract.isKept(contract.give()),
    }
  })
  expect(found).toEqual({
    frozen: [true, true, true, true],
    replaced: 'refused',
    deleted: 'done',
    still: 'function',
    thrown: 'thrown in the preload script',
    later: { got: { list: [1, 2] } },
    isSameObject: false,
  })
})

test('what structured clone carries crosses IPC and comes back as it was', async ({ page }) => {
  const back = await page.evaluate(async () => {
    const { invoke } = globalThis.contract
    const bytes = (await invoke('echo', new Uint8Array([0, 127, 255]))) as Uint8Array
    const map = (await invoke('echo', new Map([['a', new Set([1])]]))) as Map<string, Set<number>>
    const date = (await invoke('echo', new Date(86_400_000))) as Date
    const object = (await invoke('echo', {
      missing: undefined,
      nothing: null,
      list: [1, [2]],
      text: '\u{1F4DD}\uD800',
    })) as {
      text: string
    }
    return {
      bytes: bytes instanceof Uint8Array && [...bytes],
      map: map instanceof Map && map.get('a')?.has(1),
      date: date instanceof Date && date.getTime(),
      object,
      hasMissing: 'missing' in object,
      text: [...object.text].map((char) => char.codePointAt(0)),
      numbers: [await invoke('echo', Number.NaN), await invoke('echo', -0), await invoke('echo', 10n)].map((value) =>
        Object.is(value, Number.NaN) ? 'NaN' : Object.is(value, -0) ? '-0' : String(value),
      ),
      kinds: [
        await invoke('kind', new Uint8Array(1)),
        await invoke('kind', new Map()),
        await invoke('kind', new Date()),
      ],
    }
  })
  expect(back).toEqual({
    bytes: [0, 127, 255],
    map: true,
    date: 86_400_000,
    object: { nothing: null, list: [1, [2]], text: expect.any(String) },
    hasMissing: true,
    text: [0x1f4dd, 0xd800],
    numbers: ['NaN', '-0', '10'],
    kinds: ['[object Uint8Array]', '[object Map]', '[object Date]'],
  })
})

test('an error crosses IPC as a message that names the channel', async ({ page, shared: { app } }) => {
  const messages = await page.evaluate(async () => {
    const { invoke } = globalThis.contract
    const message = (work: Promise<unknown>) => work.then(String, (error: Error) => error.message)
    return {
      thrown: await message(invoke('fails')),
      nobody: await message(invoke('nobody')),
      answer: await message(invoke('function')),
    }
  })
  expect(messages).toEqual({
    thrown: "Error invoking remote method 'fails': RangeError: no such luck",
    nobody: "Error invoking remote method 'nobody': Error: No handler registered for 'nobody'",
    answer: expect.stringMatching(/could not be cloned/u),
  })
  const second = await app.evaluate(({ ipcMain }) => {
    try {
      ipcMain.handle('echo', () => null)
      return 'accepted'
    } catch (error) {
      return error instanceof Error ? error.message : ''
    }
  })
  expect(second).toBe("Attempted to register a second handler for 'echo'")
})

test('the main process knows who asks, and tells the page unasked', async ({ shared: { app }, page }) => {
  expect(await page.evaluate(() => globalThis.contract.invoke('sender'))).toMatchObject({
    url: 'app://contract/page.html',
    isTop: true,
  })
  await page.evaluate(() => globalThis.contract.send('said', 'something'))
  await expect.poll(() => logOf(app)).toContain('said something')

  await page.evaluate(() => {
    const heard: unknown[] = []
    const stop = globalThis.contract.on('news', (value) => heard.push(value))
    Object.assign(globalThis, { heard, stop })
  })
  const tell = (value: unknown) =>
    app.evaluate(({ BrowserWindow }, news) => BrowserWindow.getAllWindows()[0]?.webContents.send('news', news), value)
  const heard = () => page.evaluate(() => Reflect.get(globalThis, 'heard') as unknown)
  await tell({ first: true })
  await expect.poll(heard).toEqual([{ first: true }])
  await page.evaluate(() => (Reflect.get(globalThis, 'stop') as () => void)())
  await tell('not heard')
  await page.evaluate(() => globalThis.contract.invoke('echo', 1))
  expect(await heard()).toEqual([{ first: true }])
})

test('the application answers its own scheme, in a secure context, with the headers it gives', async ({ page }) => {
  const found = await page.evaluate(async () => {
    const answered = await fetch('/echo?q=a%20b', { method: 'POST', body: 'körper', headers: { 'X-Sent': 'yes' } })
    return {
      isSecure: isSecureContext,
      status: answered.status,
      header: answered.headers.get('X-Received'),
      body: await answered.text(),
      missing: (await fetch('/nothing.txt')).status,
    }
  })
  expect(found).toEqual({
    isSecure: true,
    status: 201,
    header: 'yes',
    body: 'POST ?q=a%20b körper',
    missing: 404,
  })
})

test('the policy of an answer binds its page', async ({ page }) => {
  const ran = await page.evaluate(async () => {
    const script = document.createElement('script')
    script.textContent = 'globalThis.inlineRan = true'
    document.body.append(script)
    // Later, because a debugger's own scripts are above the policy.
    const evaluated = await new Promise((done) =>
      setTimeout(() => {
        try {
          done(String(new Function('return 1')()))
        } catch (error) {
          done(error instanceof Error ? error.name : '')
        }
      }),
    )
    return { inline: 'inlineRan' in globalThis, evaluated }
  })
  expect(ran).toEqual({ inline: false, evaluated: 'EvalError' })
})

test('a request that the session cancels does not leave', async ({ shared: { app }, page }) => {
  const failed = await page.evaluate(() =>
    fetch('https://example.com/secret').then(String, (error: Error) => error.name),
  )
  expect(failed).toBe('TypeError')
  expect(await logOf(app)).toContain('cancelled https://example.com/secret')
})

test('a page goes nowhere that will-navigate prevents, and opens no window that is denied', async ({
  shared: { app },
  page,
}) => {
  await page.getByRole('link', { name: 'Elsewhere' }).click()
  await expect.poll(() => logOf(app)).toContain('will-navigate https://example.com/elsewhere')
  await expect(page.getByText('Words of the page.')).toBeVisible()

  expect(await page.evaluate(() => globalThis.open('https://example.com/opened') === null)).toBe(true)
  await page.getByRole('link', { name: 'New window' }).click()
  await expect.poll(() => logOf(app)).toContain('window-open https://example.com/opened')
  await expect.poll(() => logOf(app)).toContain('window-open https://example.com/new')
  await page.getByRole('link', { name: 'Other' }).click({ modifiers: ['ControlOrMeta'] })
  await page.getByRole('link', { name: 'Elsewhere' }).click({ button: 'middle' })
  await expect.poll(() => logOf(app)).toContain('window-open app://contract/other.html')
  await expect.poll(() => logOf(app)).toContain('window-open https://example.com/elsewhere')
  expect(app.windows()).toHaveLength(1)

  await page.getByRole('link', { name: 'Other' }).click()
  await expect(page.getByRole('heading', { name: 'Other' })).toBeVisible()
  expect(await page.evaluate(() => globalThis.contract.invoke('sender'))).toMatchObject({
    url: 'app://contract/other.html',
  })
})

test('permissions are denied', async ({ page }) => {
  const answers = await page.evaluate(async () => ({
    notification: await Notification.requestPermission(),
    geolocation: (await navigator.permissions.query({ name: 'geolocation' })).state,
  }))
  expect(answers).toEqual({ notification: 'denied', geolocation: 'denied' })
})

test('a window is created hidden, ready, then shown; and it refuses to close when told to', async ({
  shared: { app },
  page,
}) => {
  await expect.poll(() => logOf(app)).toContain('loaded')
  const log = await logOf(app)
  expect(log.filter((line) => line === 'ready-to-show')).toHaveLength(1)
  const states = await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    const before = window?.isVisible()
    window?.once('close', (event) => event.preventDefault())
    window?.close()
    return { before, after: window?.isDestroyed() }
  })
  expect(states).toEqual({ before: true, after: false })
  expect(page.isClosed()).toBe(false)
})

test('a window is moved and resized, says so, and lies on a display', async ({ own: { app, page } }) => {
  await expect.poll(() => logOf(app)).toContain('loaded')
  const asked = { x: 20, y: 10, width: 700, height: 500 }
  const told = await app.evaluate(({ BrowserWindow }, bounds) => {
    const [window] = BrowserWindow.getAllWindows()
    const events: string[] = []
    window?.on('resize', () => events.push('resize'))
    window?.on('move', () => events.push('move'))
    window?.setBounds(bounds)
    Object.assign(globalThis, { events })
    return window?.isMaximized()
  }, asked)
  expect(told).toBe(false)
  await expect.poll(() => page.evaluate(() => outerWidth)).toBe(asked.width)
  const events = () => app.evaluate(() => Reflect.get(globalThis, 'events') as string[])
  await expect.poll(events).toEqual(expect.arrayContaining(['resize', 'move']))
  const bounds = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds())
  expect(await bounds()).toEqual(asked)
  const areas = await app.evaluate(({ screen }) => screen.getAllDisplays().map(({ workArea }) => workArea))
  expect(areas.length).toBeGreaterThan(0)
  expect(areas[0]).toMatchObject({ x: expect.any(Number), y: expect.any(Number), width: expect.any(Number) })
  // What it goes back to is known while it is maximised.
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.maximize())
  const isMaximized = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMaximized())
  await expect.poll(isMaximized).toBe(true)
  expect(await bounds()).toEqual(asked)
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.unmaximize())
  await expect.poll(isMaximized).toBe(false)
})

test('quitting: before-quit, each window closes, will-quit', async ({ own: { app, page, folder } }) => {
  await app.evaluate(
    ({ app }, file) => {
      const { appendFileSync } = process.getBuiltinModule('node:fs')
      app.on('quit', (_event, status) => appendFileSync(file, `${globalThis.contract.log.join('\n')}\nquit ${status}`))
    },
    join(folder, 'log.txt'),
  )
  const closed = page.waitForEvent('close')
  await app.close()
  await closed
  const { readFile } = await import('node:fs/promises')
  const lines = (await readFile(join(folder, 'log.txt'), 'utf8')).split('\n')
  const order = ['before-quit', 'close', 'closed', 'will-quit', 'quit 0']
  expect(lines.filter((line) => order.includes(line))).toEqual(order)
})

test('closing the last window does not end an application that listens', async ({ own: { app, page } }) => {
  const closed = page.waitForEvent('close')
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await closed
  await expect.poll(() => logOf(app)).toEqual(expect.arrayContaining(['close', 'closed', 'window-all-closed']))
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(0)
})

test('words are put on the clipboard in several forms at once, for a page without permissions to paste', async ({
  shared: { app },
  page,
}) => {
  const html = '<p onclick="run()">“Words” &amp; more</p>'
  const item = await app.evaluate(async ({ ClipboardItem, clipboard }, markup) => {
    const written = new ClipboardItem({ 'text/plain': '“Words” & more\nof them', 'text/html': markup })
    await clipboard.write([written])
    const refused = await written.getType('text/csv').then(String, () => 'refused')
    return { types: written.types, html: await (await written.getType('text/html')).text(), refused }
  }, html)
  expect(item).toEqual({ types: ['text/plain', 'text/html'], html, refused: 'refused' })
  expect(await pasted(page)).toEqual({ text: '“Words” & more\nof them', html: expect.stringContaining(html) })

  await app.evaluate(({ clipboard }) => clipboard.writeText('only words'))
  expect(await pasted(page)).toEqual({ text: 'only words', html: '' })
})

test('a second instance is told that it is one, and the first hears of it', async ({ shared: { app, folder } }) => {
  const second = await run(folder, [...argumentsFor(folder), '--vault', 'elsewhere'])
  expect(second.status).toBe(7)
  const heard = () => app.evaluate(() => globalThis.contract.seconds)
  await expect.poll(async () => (await heard()).length).toBe(1)
  const [said] = await heard()
  expect(said?.argv).toEqual(expect.arrayContaining(['--vault', 'elsewhere']))
  expect(said?.data).toEqual({ said: 'hello' })
})

test('an application that is to be relaunched starts again, on the arguments given, when it has ended', async ({
  own: { app, folder },
}) => {
  const [script, told] = [join(folder, 'again.cjs'), join(folder, 'told.json')]
  const tell = `require('node:fs').writeFileSync(${JSON.stringify(told)}, JSON.stringify(process.argv))`
  await writeFile(script, `${tell}\nrequire('electron').app.exit()\n`)
  const closed = app.waitForEvent('close')
  await app.evaluate(
    ({ app: application }, args) => {
      application.relaunch({ args })
      application.quit()
    },
    [`--user-data-dir=${join(folder, 'again')}`, script, 'said'],
  )
  await closed
  const arrived = () => readFile(told, 'utf8').catch(() => 'not yet')
  await expect.poll(arrived).toContain('"said"')
})

test('a key that the menu has does what the menu does, unless the page takes it', async ({ shared: { app }, page }) => {
  await app.evaluate(({ Menu }) => {
    const { log } = globalThis.contract
    const submenu = [
      { id: 'make', label: 'Make', accelerator: 'CmdOrCtrl+Shift+M', click: () => log.push('made') },
      { id: 'idle', label: 'Idle', accelerator: 'CmdOrCtrl+I', enabled: false, click: () => log.push('idle') },
    ]
    Menu.setApplicationMenu(Menu.buildFromTemplate([{ label: 'Do', submenu }]))
  })
  await page.getByRole('textbox', { name: 'Field' }).focus()
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('make')?.click())
  expect(await logOf(app)).toContain('made')
  expect(await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('nothing') ?? null)).toBeNull()
})

test('a window with a menu of its own has the keys of that one, and not the application’s', async ({
  own: { app },
}) => {
  const opened = app.waitForEvent('window')
  await app.evaluate(({ BrowserWindow, Menu }) => {
    const { log } = globalThis.contract
    const item = (label: string, accelerator: string) => ({ label, accelerator, click: () => log.push(label) })
    const menuOf = (label: string, items: Electron.MenuItemConstructorOptions[]) =>
      Menu.buildFromTemplate([{ label, submenu: items }])
    Menu.setApplicationMenu(menuOf('All', [item('common', 'CmdOrCtrl+Shift+M'), item('other', 'CmdOrCtrl+Shift+O')]))
    const window = new BrowserWindow({ width: 400, height: 300, show: false })
    window.once('ready-to-show', () => window.show())
    if (process.platform !== 'darwin') window.setMenu(menuOf('Own', [item('own', 'CmdOrCtrl+Shift+M')]))
    void window.loadURL('app://contract/other.html')
  })
  const second = await opened
  await expect(second.getByRole('heading', { name: 'Other' })).toBeVisible()
  if (name === 'Electron') return
  // Electron hears keys from the system alone, which a test cannot press.
  await second.keyboard.press('ControlOrMeta+Shift+O')
  await second.keyboard.press('ControlOrMeta+Shift+M')
  await expect.poll(() => logOf(app)).toContain('own')
  expect(await logOf(app)).not.toContain('common')
  expect(await logOf(app)).not.toContain('other')
})

test('a right click is told with what is there, unless the page has a menu of its own', async ({
  shared: { app },
  page,
}) => {
  await app.evaluate(({ BrowserWindow }) => {
    const asked: unknown[] = []
    Object.assign(globalThis, { asked })
    BrowserWindow.getAllWindows()[0]?.webContents.on('context-menu', (_event, params) => {
      const { isEditable, selectionText, misspelledWord, editFlags } = params
      asked.push({
        isEditable,
        selectionText,
        misspelledWord,
        canCopy: editFlags.canCopy,
        canPaste: editFlags.canPaste,
      })
    })
  })
  const asked = () => app.evaluate(() => Reflect.get(globalThis, 'asked'))
  const field = page.getByRole('textbox', { name: 'Field' })
  await field.fill('typed')
  await field.selectText()
  await field.click({ button: 'right' })
  const inField = { isEditable: true, selectionText: 'typed', misspelledWord: '', canCopy: true, canPaste: true }
  await expect.poll(asked).toEqual([inField])
  await page.evaluate(() => window.addEventListener('contextmenu', (event) => event.preventDefault(), { once: true }))
  await page.getByText('Words of the page.').click({ button: 'right' })
  await field.selectText()
  await field.click({ button: 'right' })
  await expect.poll(asked).toEqual([inField, inField])
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.removeAllListeners('context-menu'),
  )
})

test('a menu that pops up tells when it is closed', async ({ shared: { app }, page }) => {
  await expect(page.getByText('Words of the page.')).toBeVisible()
  await app.evaluate(({ BrowserWindow, Menu }) => {
    const { log } = globalThis.contract
    const [window] = BrowserWindow.getAllWindows()
    if (window === undefined) throw new Error('there is no window')
    const items = [
      { label: 'One', accelerator: 'O', registerAccelerator: false },
      { label: 'Two', enabled: false },
    ]
    const menu = Menu.buildFromTemplate(items)
    menu.popup({ window, x: 20, y: 30, callback: () => log.push('menu closed') })
    setTimeout(() => menu.closePopup(), 300)
  })
  await expect.poll(() => logOf(app)).toContain('menu closed')
})

// Electron’s popup menu is the system’s, which no test can look into.
if (name === 'stand-in')
  test('the stand-in draws a popup menu: by mouse and keyboard, with the focus back where it was', async ({
    shared: { app },
    page,
  }) => {
    const popUp = () =>
      app.evaluate(({ BrowserWindow, Menu }) => {
        const { log } = globalThis.contract
        const one = (label: string, enabled = true) => ({ label, enabled, click: () => log.push(`chose ${label}`) })
        const template = [one('Alpha'), one('Beta', false), { type: 'separator' as const }, { role: 'paste' as const }]
        const [window] = BrowserWindow.getAllWindows()
        Menu.buildFromTemplate(template).popup({ ...(window && { window }), callback: () => log.push('closed') })
      })
    const field = page.getByRole('textbox', { name: 'Field' })
    await field.fill('typed')
    await field.focus()
    await popUp()
    const item = (label: string) => page.getByRole('menuitem', { name: label })
    await expect(item('Beta')).toHaveAttribute('aria-disabled', 'true')
    await page.keyboard.press('ArrowDown')
    await expect(item('Alpha')).toBeFocused()
    await page.keyboard.press('Enter')
    await expect.poll(() => logOf(app)).toContain('chose Alpha')
    await expect(page.getByRole('menu')).toBeHidden()
    await expect(field).toBeFocused()

    await field.selectText()
    await page.keyboard.press('ControlOrMeta+C')
    await page.keyboard.press('End')
    await popUp()
    await item('Paste').click()
    await expect(field).toHaveValue('typedtyped')
  })

test('a page is printed from a window that is never shown: tagged, outlined, on the paper of its style', async ({
  shared: { app },
  page,
}) => {
  await expect(page.getByText('Words of the page.')).toBeVisible()
  const pdf = await app.evaluate(async ({ BrowserWindow }) => {
    const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true } })
    await window.loadURL('app://contract/page.html')
    const bytes = await window.webContents.printToPDF({
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      preferCSSPageSize: true,
    })
    window.destroy()
    return { isBuffer: Buffer.isBuffer(bytes), text: bytes.toString('latin1') }
  })
  expect(pdf.isBuffer).toBe(true)
  expect(pdf.text).toMatch(/^%PDF-/u)
  expect(pdf.text).toContain('/StructTreeRoot')
  expect(pdf.text).toContain('/Outlines')
  await expect.poll(() => app.windows()).toHaveLength(1)
})

test('an address that cannot be loaded is an error that says so', async ({ shared: { app }, page }) => {
  await expect(page.getByText('Words of the page.')).toBeVisible()
  const message = await app.evaluate(async ({ BrowserWindow }) => {
    const window = new BrowserWindow({ show: false })
    const failed = await window.loadURL('https://example.com/').then(String, (error: Error) => error.message)
    window.destroy()
    return failed
  })
  expect(message).toMatch(/^ERR_\w+ \(-\d+\) loading 'https:\/\/example\.com\/'$/u)
})

test('a utility process is given messages, answers, and is ended; V8 that cannot go on is told', async ({
  shared: { app },
}) => {
  const script = join(application, 'utility.mjs')
  const said = await app.evaluate(async ({ utilityProcess }, path) => {
    const start = (memory: number) =>
      utilityProcess.fork(path, ['one'], {
        serviceName: 'Contract',
        execArgv: [`--max-old-space-size=${memory}`],
        env: { ...process.env, GIVEN: 'yes' },
        stdio: 'ignore',
      })
    const exit = (child: ReturnType<typeof start>) => new Promise<number>((done) => child.once('exit', done))
    const child = start(256)
    const spawned = new Promise<void>((done) => child.once('spawn', done))
    // Sent before it runs, and kept until it listens.
    child.postMessage({ bytes: new Uint8Array([1, 2]), list: new Map([['a', 1]]) })
    const answer = await new Promise((done) => child.once('message', done))
    await spawned
    const during = typeof child.pid
    const streams = [child.stdout, child.stderr]
    const ended = exit(child)
    child.postMessage({ exit: 0 })
    const status = await ended
    await new Promise((done) => setTimeout(done))
    const after = [typeof child.pid, child.kill()]

    const busy = start(256)
    const killed = exit(busy)
    busy.postMessage({ spin: true })
    await new Promise<void>((done) => busy.once('spawn', done))
    const kill = busy.kill()
    const killedStatus = await killed

    const greedy = start(32)
    const told: string[] = []
    greedy.once('error', (type) => told.push(type))
    const full = exit(greedy)
    greedy.postMessage({ fill: true })
    const fullStatus = await full
    return { answer, during, streams, status, after, kill, killedStatus, told, fullStatus }
  }, script)
  expect(said).toMatchObject({
    answer: { data: { list: expect.anything() }, isBytes: true, args: ['one'], given: 'yes', title: 'string' },
    during: 'number',
    streams: [null, null],
    status: 0,
    after: ['undefined', false],
    kill: true,
    told: ['FatalError'],
  })
  expect(said.killedStatus).not.toBe(0)
  expect(said.fullStatus).not.toBe(0)
})

test('ELECTRON_RUN_AS_NODE makes it Node, with the arguments and status of Node', async ({ folder }) => {
  const script = join(folder, 'script.mjs')
  await writeFile(
    script,
    `console.log(JSON.stringify({ args: process.argv.slice(2), electron: process.versions.electron, type: process.type ?? null }))
process.exitCode = 3`,
  )
  const { status, out } = await run(folder, [script, 'one', '--two'], { ELECTRON_RUN_AS_NODE: '1' })
  expect(status).toBe(3)
  expect(JSON.parse(out)).toEqual({ args: ['one', '--two'], electron: expect.stringMatching(/^45\./u), type: null })
})

test('a script is run as an application, and app.exit gives the status', async ({ folder }) => {
  const script = join(folder, 'script.mjs')
  await writeFile(
    script,
    "import { app } from 'electron'\nvoid app.whenReady().then(() => app.exit(app.isReady() ? 5 : 1))\n",
  )
  const { status } = await run(folder, [`--user-data-dir=${join(folder, 'other')}`, script])
  expect(status).toBe(5)
})

test('what a runtime does not have is an error that names it', async ({ shared: { app } }) => {
  const said = await app.evaluate(async ({ app }) => {
    try {
      return typeof (await app.getGPUInfo('basic'))
    } catch (error) {
      return error instanceof Error ? error.message : ''
    }
  })
  expect(said).toMatch(name === 'Electron' ? /^object$/u : /does not implement app\.getGPUInfo of Electron's API/u)
})
