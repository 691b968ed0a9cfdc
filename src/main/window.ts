import { join } from 'node:path'
import { BrowserWindow, dialog } from 'electron'
import { say } from '../core/words/say.ts'
import type { Begun } from '../shared/begun.ts'
import { queryFor } from '../shared/language.ts'
import { devServer } from './devServer.ts'
import { language } from './language.ts'
import { origin } from './protocol.ts'
import { safePreferences } from './safePreferences.ts'
import { smallest } from './windowBounds.ts'
import { followPlace, lastSize, putBack } from './windowPlace.ts'
import { native } from './words/native.ts'

/** A page that does not say by then that it has saved is taken to hang, and closed. Milliseconds. */
const patience = 10_000

let main: BrowserWindow | null = null
let isLeaving = false
let mayHoldWork = true
let giveUp: NodeJS.Timeout | undefined
let turning: Turning | null = null
let isAskedAboutTurning = false
let stayed: () => void = () => undefined

/** What is being done to all files of the vault; `finishing` is what was broken off at an earlier start. */
export type Turning = 'encrypting' | 'decrypting' | 'finishing'

/** Opens the application's window, or brings the one that is open to the front. */
export function openWindow(): void {
  if (main !== null) {
    if (main.isMinimized()) main.restore()
    main.focus()
    return
  }
  const window = new BrowserWindow({
    ...lastSize(),
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    title: 'Readout',
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/index.cjs'),
      ...safePreferences,
    },
  })
  main = window
  isLeaving = false
  window.once('ready-to-show', () => {
    putBack(window)
    window.show()
  })
  followPlace(window)
  window.on('close', (event) => {
    if (isLeaving) return
    if (turning !== null) {
      event.preventDefault()
      void askAboutTurning(window, turning)
      return
    }
    if (!mayHoldWork) return
    // The page first saves what was typed, and says so by `window.leave`.
    event.preventDefault()
    tellWindow('closing', {})
    clearTimeout(giveUp)
    giveUp = setTimeout(() => window.destroy(), patience)
  })
  window.on('closed', () => {
    clearTimeout(giveUp)
    main = null
  })
  void window.loadURL(pageUrl())
}

/** Says whether there may be something in the window to be saved: there is not while a vault is locked, and then it closes at once. */
export function sayWhetherWorking(isWorking: boolean): void {
  mayHoldWork = isWorking
}

/** Whether there may be something in the window to be saved, see {@link sayWhetherWorking}. */
export function isWorking(): boolean {
  return mayHoldWork
}

/** Says what is being done to all files of the vault, which closing the window would break off; `null` when it is done. */
export function sayWhetherTurning(doing: Turning | null): void {
  turning = doing
}

/** Has `listener` told whenever the window was to be closed and the person has chosen to stay. */
export function onStay(listener: () => void): void {
  stayed = listener
}

/** The page could say nothing of it: while its vault is closed, nobody answers it. */
async function askAboutTurning(window: BrowserWindow, doing: Turning): Promise<void> {
  if (isAskedAboutTurning) return
  isAskedAboutTurning = true
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: native.turning.message[doing],
    detail: native.turning.detail,
    buttons: [native.turning.stay, native.turning.close],
    defaultId: 0,
    cancelId: 0,
  })
  isAskedAboutTurning = false
  if (response === 0) return stayed()
  // Where it has come to its end meanwhile, there may be something to be saved again.
  isLeaving = turning !== null
  window.close()
}

/**
 * Closes the window, which has saved what was typed; where it could not be saved, or something is only begun, only if the person would
 * rather lose it.
 * @returns whether it closes
 */
export async function leave(saved: boolean, begun: Begun | null): Promise<boolean> {
  const window = askedFrom()
  clearTimeout(giveUp)
  if (!saved || begun !== null) {
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: saved && begun !== null ? say.editing.begun[begun.what](begun.words) : native.leaving.message,
      detail: saved ? native.leaving.finish : native.leaving.detail,
      buttons: [native.leaving.stay, native.leaving.close],
      defaultId: 0,
      cancelId: 0,
    })
    if (response === 0) {
      stayed()
      return false
    }
  }
  isLeaving = true
  window.close()
  return true
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

/** The window's page in the language of the interface: the built one, or electron-vite's while developing. */
function pageUrl(): string {
  return `${devServer() ?? `${origin}/index.html`}${queryFor(language())}`
}
