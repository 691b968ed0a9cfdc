import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { runtimeExecutable } from '../scripts/project.mjs'
import { evaluate, type Started, withProgram } from './devtools.ts'
import { idOf, newsNote, rareWordOf, speakerOf } from './news.ts'
import { writeNewsVault } from './newsVault.ts'
import { report } from './report.ts'

/**
 * How long the window takes, in a vault of 10,000 notes, from a key press in the search box until the frame is drawn that shows what was
 * found for it. Queries are typed letter by letter, each letter when the one before has been answered.
 */
const root = resolve(import.meta.dirname, '..')
const count = 10_000
/** What is taken to be at once, in milliseconds. */
const goal = 50

const surname = speakerOf(3).split(' ').at(-1) ?? ''
const words = newsNote(21).source.text.split(/\s+/u).slice(40, 42).join(' ')
const queries = [
  'tariff',
  'the export',
  'sanctoin',
  'semiconductors',
  '"export of the"',
  'speaker:gong',
  'tag:trade budget',
  'kind:quote treaty',
  'after:2019 minister',
  surname,
  words,
  rareWordOf(4711),
]

const folder = mkdtempSync(join(tmpdir(), 'readout-bench-'))
try {
  const vault = join(folder, 'vault')
  writeNewsVault(vault, count)
  const args = [`--user-data-dir=${join(folder, 'profile')}`, '--remote-debugging-port=0', root, '--vault', vault]
  await withProgram(runtimeExecutable().path, args, /readout/u, async (window) => {
    await untilIndexed(window)
    await evaluate(window, `(${watchKeys})()`)
    for (const query of queries.slice(0, 3)) await type(window, query)
    const times: number[] = []
    for (const query of queries) times.push(...(await type(window, query)))
    times.sort((a, b) => a - b)
    line('p50', times, 0.5)
    line('p95', times, 0.95)
    line('longest', times, 1)
  })
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
}

function line(name: string, sorted: readonly number[], part: number): void {
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
  report({ name: `key press to paint, ${name}`, value, unit: 'ms', against: `${goal} ms`, ratio: value / goal })
}

/** Waits until the note that is indexed last is found, too: the one that was changed longest ago. */
async function untilIndexed(window: Started): Promise<void> {
  const ask = (query: string) =>
    evaluate<{ ok: boolean; value?: { groups: { id: string }[] } }>(
      window,
      `window.readout.invoke('search.query', ${JSON.stringify({ query, limit: 5, shown: 5 })})`,
    )
  const oldest = Array.from({ length: count }, (_, seed) => ({ seed, updated: newsNote(seed, 0).updated }))
    .sort((a, b) => (a.updated < b.updated ? -1 : 1))
    .at(0)
  const { seed = 0 } = oldest ?? {}
  const deadline = performance.now() + 120_000
  while (performance.now() < deadline) {
    const { value } = await ask(rareWordOf(seed))
    if (value?.groups.some(({ id }) => id === idOf(seed)) === true) {
      // The window asks again when it hears that the index is whole.
      await evaluate(window, `(${untilQuiet})()`)
      return
    }
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  throw new Error('the vault was not indexed in time')
}

/** Runs in the page: resolves once no progress has been shown for two seconds. */
async function untilQuiet(): Promise<void> {
  for (let quiet = 0; quiet < 20; quiet++) {
    await new Promise((resolve) => setTimeout(resolve, 100))
    if (document.querySelector('[data-region="library"] progress') !== null) quiet = 0
  }
}

/** Types a query into the empty box. @returns milliseconds from each key to the frame that shows its answer */
async function type(window: Started, query: string): Promise<number[]> {
  await evaluate(window, `(${emptyBox})()`)
  const times: number[] = []
  for (const [index, letter] of [...query].entries()) {
    const typed = [...query].slice(0, index + 1).join('')
    const answered = typed.trim() === '' ? null : evaluate<number>(window, `(${timeOf})(${JSON.stringify(typed)})`)
    const key = { type: 'keyDown', key: letter, text: letter, windowsVirtualKeyCode: keyCode(letter) }
    await window.cdp.send('Input.dispatchKeyEvent', key, window.page)
    await window.cdp.send('Input.dispatchKeyEvent', { ...key, type: 'keyUp', text: undefined }, window.page)
    if (answered !== null) times.push(await answered)
  }
  return times
}

/** Windows' code of a key: without one, Chromium types the letter and tells no script of the key. */
function keyCode(letter: string): number {
  const others: Record<string, number> = { ':': 186, '"': 222 }
  return others[letter] ?? letter.toUpperCase().charCodeAt(0)
}

/** Runs in the page. */
function emptyBox(): void {
  const box = document.querySelector<HTMLInputElement>('[data-search]')
  box?.focus()
  box?.select()
  document.execCommand('delete')
}

/** Runs in the page: notes when a key was pressed last. */
function watchKeys(): void {
  window.addEventListener('keydown', ({ timeStamp }) => Reflect.set(globalThis, 'pressed', timeStamp), {
    capture: true,
  })
}

/** Runs in the page: waits for the window to say that the answer to the query is drawn. @returns milliseconds since the last key */
function timeOf(query: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntriesByName('readout-search')) {
        if (!(entry instanceof PerformanceMeasure) || entry.detail !== query) continue
        observer.disconnect()
        clearTimeout(late)
        resolve(entry.startTime + entry.duration - Number(Reflect.get(globalThis, 'pressed')))
      }
    })
    const late = setTimeout(() => reject(new Error(`no answer to ${query}`)), 10_000)
    observer.observe({ type: 'measure', buffered: true })
  })
}
