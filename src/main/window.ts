import { join } from 'node:path'
import { BrowserWindow } from 'electron'
import { origin } from './protocol.ts'

let main: BrowserWindow | null = null

/** Opens the application's window, or brings the one that is open to the front. */
export function openWindow(): void {
  if (main !== null) {
    if (main.isMinimized()) main.restore()
    main.focus()
    return
  }
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    minWidth: 880,
    minHeight: 560,
    show: false,
    title: 'Readout',
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
    },
  })
  main = window
  window.once('ready-to-show', () => window.show())
  window.on('closed', () => {
    main = null
  })
  void window.loadURL(pageUrl())
}

/** The window that a dialog belongs to. Requests come from it, so it is there. */
export function askedFrom(): BrowserWindow {
  if (main === null) throw new Error('there is no window to ask from')
  return main
}

/** Tells the window something unasked, if it is open. */
export function tellWindow(notice: string, payload: unknown): void {
  main?.webContents.send(notice, payload)
}

/** The window's page: the built one, or electron-vite's while developing. */
function pageUrl(): string {
  return process.env.ELECTRON_RENDERER_URL ?? `${origin}/index.html`
}
