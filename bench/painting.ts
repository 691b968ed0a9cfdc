import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { type Annotation, annotationKinds } from '../src/core/model/annotation.ts'
import { newId } from '../src/core/model/id.ts'
import { Note } from '../src/core/model/note.ts'
import { describeSpan } from '../src/core/text/selectors.ts'
import { watchTasks, withApplication } from './application.ts'
import { writeLongText } from './articles.ts'
import { report } from './report.ts'

/**
 * How long the window is held up at most while a long source with thousands of annotations, many of which overlap, is worked on; beside
 * it, what the same text takes without any annotation.
 */
/** A task of the window longer than this is felt (W3C Long Tasks API). Milliseconds. */
const felt = 50
const annotated = { bytes: 1024 * 1024, count: 5000 }

const folder = await mkdtemp(join(tmpdir(), 'readout-bench-'))
const vault = join(folder, 'vault')
const title = 'The whole archive'
/** Of the same text without annotations. */
const bareTitle = 'Bare text'
try {
  await writeLongText(join(folder, 'long.txt'), annotated.bytes)
  await withApplication(folder, importSource)
  await annotateOnDisk()
  const floor = await withApplication(folder, (window) => work(window, bareTitle))
  const longest = await withApplication(folder, (window) => work(window, title))
  for (const [what, value] of longest) {
    reportTask(what, value)
    const least = floor.get(what)
    if (least !== undefined) reportTask(`${what}, without annotations`, least)
  }
} finally {
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
}

async function importSource(window: Page, app: ElectronApplication): Promise<void> {
  await textOf(window).waitFor({ timeout: 120_000 })
  await app.evaluate(
    async ({ dialog, Menu }, filePaths) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths })
      Menu.getApplicationMenu()?.getMenuItemById('note.import')?.click()
    },
    [join(folder, 'long.txt')],
  )
  await inLibrary(window, title).waitFor()
}

/** Puts the annotations into the note's file: what is measured is the window, not how they came there. */
async function annotateOnDisk(): Promise<void> {
  for (const name of await readdir(join(vault, 'notes'))) {
    const path = join(vault, 'notes', name)
    const note = Note.parse(JSON.parse(await readFile(path, 'utf8')))
    if (!note.title.startsWith(title)) continue
    const actors = Array.from({ length: 12 }, (_, index) => ({
      id: newId(),
      kind: 'person' as const,
      name: `Speaker Number${index}`,
      aliases: [],
      role: '',
      affiliation: '',
    }))
    const annotations = Array.from({ length: annotated.count }, (_, index): Annotation => {
      const start = Math.floor((index * (note.source.text.length - 2000)) / annotated.count)
      // Each reaches into the next ones, every fifth over several paragraphs.
      const end = start + 40 + (index % 7) * 45 + (index % 5 === 0 ? 800 : 0)
      return {
        id: newId(),
        kind: annotationKinds[index % annotationKinds.length] ?? 'quote',
        target: describeSpan(note.source.text, { start, end }),
        speaker: actors[index % actors.length]?.id ?? null,
        comment: index % 3 === 0 ? `To be checked, number ${index}` : '',
        tags: index % 4 === 0 ? ['port', `tag ${index % 9}`] : [],
        created: note.created,
        updated: note.created,
      }
    })
    await writeFile(path, JSON.stringify({ ...note, actors, annotations }))
    const bare = { ...note, id: newId(), title: bareTitle }
    await writeFile(join(vault, 'notes', `${bare.id}.json`), JSON.stringify(bare))
  }
}

/** @returns the longest task of each step with the note of that title, in milliseconds */
async function work(window: Page, opened: string): Promise<Map<string, number>> {
  const longest = new Map<string, number>()
  const measure = async (what: string, act: () => Promise<void>) => {
    longest.set(what, await longestTask(window, act))
  }
  await textOf(window).waitFor({ timeout: 120_000 })
  const sample = window
    .getByRole('navigation')
    .getByRole('button')
    .filter({ hasNotText: new RegExp(`${title}|${bareTitle}`, 'u') })
  await sample.last().click()
  await settle(window)
  await measure('opening', async () => {
    await inLibrary(window, opened).click()
    await window.waitForFunction(
      (start) => document.querySelector<HTMLInputElement>('main header input')?.value.startsWith(start),
      opened,
    )
    // Until the whole text has been drawn.
    await window.waitForFunction(
      () =>
        [...document.querySelectorAll('article > [data-chunk]')].every(
          ({ childElementCount }) => childElementCount > 0,
        ),
      undefined,
      { timeout: 300_000 },
    )
    // And all that can be suggested in it has been found.
    await window.getByRole('region', { name: 'Suggestions' }).waitFor({ timeout: 300_000 })
  })
  await measure('scrolling through the text', async () => {
    const box = await textOf(window).locator('xpath=ancestor::*[@data-scroller]').boundingBox()
    await window.mouse.move((box?.x ?? 0) + 300, (box?.y ?? 0) + 300)
    for (let step = 0; step < 60; step++) {
      await window.mouse.wheel(0, 900)
      await window.waitForTimeout(30)
    }
  })
  await measure('a jump to the end of the text', async () => {
    await window.evaluate(() => document.querySelector('[data-scroller]')?.scrollTo({ top: 1e9, behavior: 'instant' }))
  })
  await measure('scrolling through the list', async () => {
    const box = await window.locator('#side-panel').boundingBox()
    await window.mouse.move((box?.x ?? 0) + 100, (box?.y ?? 0) + 400)
    for (let step = 0; step < 40; step++) {
      await window.mouse.wheel(0, 900)
      await window.waitForTimeout(30)
    }
  })
  if (opened === title) {
    await measure('selecting an annotation', () => window.locator('#side-panel [data-card]').nth(4).click())
    await measure('next annotation, twenty times', async () => {
      for (let step = 0; step < 20; step++) await window.keyboard.press('F7')
    })
    await measure('filter by kind', () =>
      window
        .locator('#side-panel')
        .getByRole('button', { name: /^Claims/u })
        .click(),
    )
    await measure('filter by words', async () => {
      await window.keyboard.press('Control+Shift+F')
      await window.keyboard.type('number 12', { delay: 30 })
    })
    await measure('clearing the filter', () => window.keyboard.press('Escape'))
    await measure('colour by speaker', () => window.getByRole('radio', { name: 'Speaker' }).click())
  }
  await measure('adding an annotation', async () => {
    await textOf(window).focus()
    await window.keyboard.press('ArrowDown')
    await window.keyboard.press('h')
  })
  await measure('undoing it', () => window.keyboard.press('Control+Z'))
  return longest
}

/** The longest task that the window has while something is done, and while it draws what comes of it. */
async function longestTask(window: Page, act: () => Promise<void>): Promise<number> {
  const longest = await watchTasks(window)
  await act()
  await settle(window)
  return longest()
}

function reportTask(what: string, longest: number): void {
  report({ name: `longest task, ${what}`, value: longest, unit: 'ms', against: `${felt} ms`, ratio: longest / felt })
}

/** Waits until nothing is left to do. Chromium may hold itself busy for long after a wheel was turned: it is not waited for then. */
async function settle(window: Page): Promise<void> {
  await window.evaluate(
    () => new Promise((done) => requestIdleCallback(() => setTimeout(done, 700), { timeout: 3000 })),
  )
}

function textOf(window: Page) {
  return window.getByRole('article', { name: 'Text' })
}

function inLibrary(window: Page, name: string) {
  return window.getByRole('navigation').getByRole('button', { name: new RegExp(name, 'u') })
}
