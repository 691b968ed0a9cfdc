import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { app, BrowserWindow, ipcMain, protocol, session } from 'electron'

// An application that is nothing but Electron: what Readout relies on, in its smallest form. The tests of `e2e/runtime` drive it.

/** What happened, in order; the tests read it. @type {string[]} */
const log = []
/** What second instances said. @type {{ argv: string[], cwd: string, data: unknown }[]} */
const seconds = []
Object.assign(globalThis, { contract: { log, seconds } })

protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
])

if (app.requestSingleInstanceLock({ said: 'hello' })) void start()
else app.exit(7)

app.on('second-instance', (_event, argv, cwd, data) => seconds.push({ argv, cwd, data }))
app.on('before-quit', () => log.push('before-quit'))
app.on('will-quit', () => log.push('will-quit'))
// Listening is what keeps the application alive without a window.
app.on('window-all-closed', () => log.push('window-all-closed'))
app.on('web-contents-created', (_event, contents) => {
  contents.on('will-navigate', (event) => {
    log.push(`will-navigate ${event.url}`)
    if (!event.url.startsWith('app://contract/')) event.preventDefault()
  })
  contents.setWindowOpenHandler(({ url }) => {
    log.push(`window-open ${url}`)
    return { action: 'deny' }
  })
})

ipcMain.handle('echo', (_event, value) => value)
ipcMain.handle('kind', (_event, value) => Object.prototype.toString.call(value))
ipcMain.handle('fails', () => {
  throw new RangeError('no such luck')
})
ipcMain.handle('function', () => () => 1)
ipcMain.handle('sender', ({ sender, senderFrame }) => ({
  url: senderFrame?.url,
  isTop: senderFrame?.parent === null,
  isOfWindow: BrowserWindow.fromWebContents(sender) === BrowserWindow.getAllWindows()[0],
}))
ipcMain.on('said', (_event, value) => log.push(`said ${value}`))

async function start() {
  await app.whenReady()
  const { defaultSession } = session
  defaultSession.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  defaultSession.setPermissionCheckHandler(() => false)
  defaultSession.webRequest.onBeforeRequest(({ url }, decide) => {
    const isOwn = url.startsWith('app://contract/')
    if (!isOwn) log.push(`cancelled ${url}`)
    decide({ cancel: !isOwn })
  })
  protocol.handle('app', answer)

  const window = new BrowserWindow({
    width: 640,
    height: 480,
    show: false,
    title: 'Contract',
    webPreferences: {
      preload: join(import.meta.dirname, 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      additionalArguments: ['--for-the-preload=yes'],
    },
  })
  window.once('ready-to-show', () => {
    log.push('ready-to-show')
    window.show()
  })
  window.on('close', () => log.push('close'))
  window.on('closed', () => log.push('closed'))
  await window.loadURL('app://contract/page.html')
  log.push('loaded')
}

/** @param {Request} request */
async function answer(request) {
  const { pathname, search } = new URL(request.url)
  if (pathname === '/echo') {
    const headers = { 'X-Received': request.headers.get('X-Sent') ?? '' }
    return new Response(`${request.method} ${search} ${await request.text()}`, { status: 201, headers })
  }
  if (pathname === '/never') {
    log.push('asked for what never comes')
    return new Promise(() => {})
  }
  if (!/^\/\w+\.html$/u.test(pathname)) return new Response('Not found', { status: 404 })
  return new Response(await readFile(join(import.meta.dirname, pathname)), {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': "default-src 'none'; script-src 'self'; connect-src *",
    },
  })
}
