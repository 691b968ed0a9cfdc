import { join } from 'node:path'
import { app, type BrowserWindow, screen } from 'electron'
import { z } from 'zod'
import { explain } from './failure.ts'
import { readProfileFile, writeProfileFile } from './profileFile.ts'
import { isReachable, smallest, usual } from './windowBounds.ts'

/** Where the window was, and how large: the file `window.json` of the profile. It is of this computer, not of a vault. */
const WindowPlace = z.strictObject({
  /** In Electron's device-independent pixels; while the window is maximised, what it goes back to. */
  bounds: z.strictObject({
    x: z.int(),
    y: z.int(),
    width: z.int().min(smallest.width),
    height: z.int().min(smallest.height),
  }),
  isMaximized: z.boolean(),
})
type WindowPlace = z.infer<typeof WindowPlace>

/** The place is kept when the window has not been moved for this long, in milliseconds. */
const pause = 500

/** The size to open the window with: the one it had last. */
export function lastSize(): { width: number; height: number } {
  const { width, height } = lastPlace()?.bounds ?? usual
  return { width, height }
}

/** Puts the window where it was last, if that is on a display that is there now; to be called before it is shown. */
export function putBack(window: BrowserWindow): void {
  const place = lastPlace()
  if (place === null) return
  if (isReachable(place.bounds, screen.getAllDisplays())) window.setBounds(place.bounds)
  if (place.isMaximized) window.maximize()
}

/** Keeps where the window is from now on. */
export function followPlace(window: BrowserWindow): void {
  let timer: NodeJS.Timeout | undefined
  const keep = () => {
    clearTimeout(timer)
    if (window.isMinimized()) return
    const { x, y, width, height } = window.getNormalBounds()
    // A window manager may make a window smaller than it asks to be.
    const size = { width: Math.max(width, smallest.width), height: Math.max(height, smallest.height) }
    write({ bounds: { x, y, ...size }, isMaximized: window.isMaximized() })
  }
  const keepSoon = () => {
    clearTimeout(timer)
    timer = setTimeout(keep, pause)
  }
  window.on('resize', keepSoon)
  window.on('move', keepSoon)
  window.on('maximize', keepSoon)
  window.on('unmaximize', keepSoon)
  window.on('close', keep)
  window.on('closed', () => clearTimeout(timer))
}

function file(): string {
  return join(app.getPath('userData'), 'window.json')
}

/** `null` where there is none that can be used: then the window opens as it does for everybody. */
function lastPlace(): WindowPlace | null {
  return readProfileFile(file(), WindowPlace, "The window's place is not known")
}

function write(place: WindowPlace): void {
  try {
    writeProfileFile(file(), place)
  } catch (error) {
    // Nothing that anybody wrote is lost; the window opens elsewhere the next time.
    console.error(`The window's place was not kept: ${explain(error).line}`)
  }
}
