import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { chromiumSwitches } from '../runtime/chromium.ts'
import { findChromium } from '../runtime/find-chromium.mjs'
import { runtimeExecutable } from '../scripts/project.mjs'
import { evaluate, memoryOf, type Started, withProgram } from './devtools.ts'
import { writeNewsVault } from './newsVault.ts'
import { report } from './report.ts'

/**
 * From the start of the process to a usable window, on vaults of several sizes, beside the same Chromium with an empty application
 * window; both are started in turns, several times. And the memory that the processes hold, with more notes and with longer ones.
 * Usable: the library lists notes, the last note is open, both are drawn, and a key is answered.
 */
const root = resolve(import.meta.dirname, '..')
const rounds = 7
const goals = new Map([
  [100, 1.5],
  [1000, 1.5],
  [10_000, 2],
])
const folder = mkdtempSync(join(tmpdir(), 'readout-bench-'))
const headless = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY

try {
  await starts()
  if (process.platform === 'linux') await memory()
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
}

async function starts(): Promise<void> {
  for (const notes of goals.keys()) writeNewsVault(vaultOf(notes), notes)
  await floor()
  const first = new Map<number, number>()
  for (const notes of goals.keys()) first.set(notes, (await usable(notes, { untilIndexed: true })).took)
  const floors: number[] = []
  const taken = new Map([...goals.keys()].map((notes) => [notes, [] as number[]]))
  for (let round = 0; round < rounds; round++) {
    floors.push(await floor())
    for (const [notes, times] of taken) times.push((await usable(notes)).took)
  }
  const least = median(floors)
  report({ name: 'start of an empty Chromium app window', value: least, unit: 'ms', against: 'itself', ratio: 1 })
  for (const [notes, times] of taken) {
    const value = median(times)
    const against = `empty window (goal ${goals.get(notes)})`
    report({ name: `start, ${named(notes)}`, value, unit: 'ms', against, ratio: value / least })
  }
  for (const [notes, value] of first)
    report({ name: `first start, ${named(notes)}`, value, unit: 'ms', against: 'empty window', ratio: value / least })
}

async function memory(): Promise<void> {
  const long = 30_000
  writeNewsVault(vaultOf(1000, long), 1000, 5, long)
  await usable(1000, { bytes: long, untilIndexed: true })
  const few = (await usable(1000)).held
  const many = (await usable(10_000)).held
  const longer = (await usable(1000, { bytes: long })).held
  const line = (name: string, value: number, against: number) =>
    report({ name, value, unit: 'MB', against: '1,000 notes of 3 KB', ratio: value / against })
  line('memory of all processes, 1,000 notes', few.all, few.all)
  line('memory of all processes, 10,000 notes', many.all, few.all)
  line('memory of all processes, 1,000 notes of 30 KB', longer.all, few.all)
  line('memory of the main process, 1,000 notes', few.main, few.main)
  line('memory of the main process, 10,000 notes', many.main, few.main)
  line('memory of the main process, 1,000 notes of 30 KB', longer.main, few.main)
}

/** An empty application window, with the switches that the application's has. @returns milliseconds until it is drawn */
async function floor(): Promise<number> {
  const chromium = findChromium()
  if (chromium === null) throw new Error('there is no Chromium')
  const options = {
    profile: join(folder, 'empty'),
    headless,
    hasPage: false,
    switches: new Map([['remote-debugging-port', '0']]),
  }
  const page = 'data:text/html,<title>Empty</title><p>Nothing'
  const args = chromiumSwitches(options).filter(
    (one) => !/^--(remote-debugging-pipe|no-startup-window|app=)/u.test(one),
  )
  return withProgram(chromium, [...args, `--app=${page}`], /^data:text\/html,<title>/u, async (window) => {
    const drawn = await evaluate<number>(window, `(${whenDrawn})(() => document.readyState === 'complete')`)
    return drawn - window.at
  })
}

/**
 * The application on a vault of so many notes.
 * @param untilIndexed it is not ended before its index is whole
 * @returns milliseconds until it is usable; what it holds once it rests
 */
async function usable(notes: number, { bytes = 3000, untilIndexed = false } = {}) {
  const { path } = runtimeExecutable()
  const profile = join(folder, `profile-${notes}-${bytes}`)
  const args = [`--user-data-dir=${profile}`, '--remote-debugging-port=0', root, '--vault', vaultOf(notes, bytes)]
  return withProgram(path, args, /readout/u, async (window) => {
    await evaluate<number>(window, `(${whenDrawn})(${isFilled})`)
    const took = (await pressKey(window)) - window.at
    if (untilIndexed) await evaluate(window, `window.readout.invoke('library.refresh', {})`)
    await evaluate(
      window,
      'new Promise((rest) => requestIdleCallback(() => setTimeout(rest, 1500), { timeout: 5000 }))',
    )
    return { took, held: process.platform === 'linux' ? memoryOf(window) : { all: 0, main: 0 } }
  })
}

/** Goes to the library by its key. @returns when that is drawn */
async function pressKey(window: Started): Promise<number> {
  const isThere = `() => document.activeElement?.closest('[data-region="library"]') !== null`
  const drawn = evaluate<number>(window, `(${whenDrawn})(${isThere})`)
  const key = { key: '1', code: 'Digit1', windowsVirtualKeyCode: 49, modifiers: process.platform === 'darwin' ? 4 : 2 }
  for (const type of ['rawKeyDown', 'keyUp'])
    await window.cdp.send('Input.dispatchKeyEvent', { type, ...key }, window.page)
  return drawn
}

/** Runs in the page: notes are listed, and one is open with its text. */
function isFilled(): boolean {
  const listed = document.querySelectorAll('[data-region="library"] section button strong').length
  const text = document.querySelector('[data-region="middle"] article')?.textContent ?? ''
  return listed >= 5 && text.length > 300
}

/** Runs in the page. @returns when what `isSo` asks for has been drawn, in milliseconds since 1970 */
function whenDrawn(isSo: () => boolean): Promise<number> {
  return new Promise((resolve) => {
    const draw = () => {
      // A frame after the one in which it is drawn.
      requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now())))
    }
    const look = () => (isSo() ? draw() : requestAnimationFrame(look))
    look()
  })
}

function vaultOf(notes: number, bytes = 3000): string {
  return join(folder, `vault-${notes}-${bytes}`)
}

function named(notes: number): string {
  return `${notes.toLocaleString('en')} notes`
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}
