import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { closeReport, dragOver, dropOn, paste, reportOf } from './drop.ts'
import { chooseCommand, chooseOpenPaths, test } from './launch.ts'
import { painted, saved, selectByMouse, textOf } from './select.ts'
import { notesOnDisk } from './vaultFiles.ts'

const strike = 'Port strike ends\n\n“We came for a contract,” said Ana Ruiz on Friday.'
const library = (window: Page) => window.getByRole('navigation', { name: 'Library' })
const progress = (window: Page) => window.getByRole('region', { name: 'Import in progress' })

/** Goes to a place in the text as dragging the scroll bar does, in CSS pixels. */
async function scrollTo(window: Page, top: number): Promise<void> {
  await window.evaluate((to) => {
    globalThis.document.querySelector('[data-scroller]')?.scrollTo({ top: to, behavior: 'instant' })
  }, top)
}

/** A folder with articles in two levels, one of them twice, and files that cannot be imported. */
async function mixedFolder(folder: string): Promise<string> {
  const root = join(folder, 'press')
  await mkdir(join(root, 'ports/west'), { recursive: true })
  await writeFile(join(root, 'a-first.md'), '# Harbour news\n\nThe *first* of them.\n')
  await writeFile(join(root, 'ports/strike.txt'), strike)
  await writeFile(join(root, 'ports/west/again.txt'), strike)
  await writeFile(join(root, 'ports/west/quiet.txt'), 'Quiet on the quay\n\nNothing has moved since.')
  await writeFile(join(root, 'ports/empty.txt'), '')
  await writeFile(join(root, 'ports/photo.xyz'), new Uint8Array([0, 1, 2, 255]))
  await writeFile(join(root, '.hidden.txt'), 'Hidden\n\nNot to be seen.')
  return root
}

test('articles are dropped and pasted, whatever their length', async ({ readout }) => {
  const { window, vault, folder } = readout
  await expect(textOf(window)).toContainText('The visit')
  await test.step('files that are dragged away again change nothing', async () => {
    const drag = await dragOver(window, [await mixedFolder(folder)])
    await expect(window.getByText('Drop to import')).toBeVisible()
    await drag.leave()
    await expect(window.getByText('Drop to import')).toHaveCount(0)
    expect(await notesOnDisk(vault)).toHaveLength(1)
  })

  await test.step('what is copied in the window is pasted by its keys; a field keeps its own pasting', async () => {
    await window.getByRole('tab', { name: 'Summary' }).click()
    const summary = window.getByRole('textbox', { name: 'Summary' })
    await summary.fill('Four words are enough')
    await summary.press('Control+a')
    await summary.press('Control+c')
    await summary.press('End')
    await summary.press('Control+v')
    await expect(summary).toHaveValue('Four words are enoughFour words are enough')
    expect(await notesOnDisk(vault)).toHaveLength(1)

    await textOf(window).focus()
    await window.keyboard.press('Control+v')
    await expect(textOf(window)).toHaveText('Four words are enough')

    await paste(window, { 'text/plain': 'Two words' })
    await expect(window.getByRole('status').filter({ hasText: 'Pasting here imports' })).toBeVisible()
    expect(await notesOnDisk(vault)).toHaveLength(2)
  })

  await test.step('a copied article is pasted with its markup, plain words without', async () => {
    await textOf(window).focus()
    const plain = 'Tariff talks resume\n\nBoth sides met for the first time since May.'
    const markup =
      '<h1>Tariff talks resume</h1><p>Both sides met for the <strong>first time</strong> since May, the ministry said.</p>'
    await paste(window, { 'text/html': markup, 'text/plain': plain })
    await expect(textOf(window)).toContainText('Both sides met')
    await expect(textOf(window).locator('strong')).toHaveText('first time')

    await paste(window, { 'text/plain': 'Rice harvest fails\n\nThe worst in nine years, farmers say.' })
    await expect(textOf(window)).toContainText('The worst in nine years')
    const names = (await notesOnDisk(vault)).map(({ source }) => source.original.name)
    expect(names).toEqual(expect.arrayContaining(['Clipboard.html', 'Clipboard.txt']))
  })

  await test.step('files over the window are asked for, and a folder dropped is imported whole', async () => {
    const url = window.url()
    const drag = await dragOver(window, [await mixedFolder(folder)])
    await expect(window.getByText('Drop to import')).toBeVisible()
    await drag.drop()
    await expect(window.getByText('Drop to import')).toHaveCount(0)

    const report = reportOf(window)
    await expect(report).toContainText('3 imported, 1 already in the library, 2 not imported')
    await expect(report.getByRole('listitem').filter({ hasText: 'press/ports/empty.txt' })).toContainText('no words')
    await expect(report.getByRole('listitem').filter({ hasText: 'press/ports/photo.xyz' })).toContainText('cannot read')
    await expect(textOf(window)).toContainText('The first of them.')
    for (const title of ['Harbour news', 'Port strike ends', 'Quiet on the quay'])
      await expect(library(window)).toContainText(title)
    expect((await notesOnDisk(vault)).map(({ title }) => title)).not.toContain('Hidden')
    expect(window.url()).toBe(url)

    await report.getByRole('listitem').filter({ hasText: 'again.txt' }).getByRole('button', { name: 'Open' }).click()
    await expect(textOf(window)).toContainText('said Ana Ruiz on Friday')
    await closeReport(window)
  })

  await test.step('words of an article are set as it set them, and marked across what is set apart', async () => {
    const file = join(folder, 'set.md')
    const table = '| Port | Ships |\n|---|---|\n| Oakland | 12 |\n| Tacoma | 7 |\n'
    await writeFile(file, `# Set\n\nThe port **was *never* closed**, said \`AIS\` data.\n\n${table}`)
    await dropOn(window, [file])
    await expect(textOf(window).locator('strong em')).toHaveText('never')
    await expect(textOf(window).locator('code')).toHaveText('AIS')

    for (const words of ['port was never closed, said AIS', 'never', 'Tacoma']) {
      await selectByMouse(window, words)
      await window.keyboard.press('h')
      await expect.poll(() => painted(window, 'highlight')).toContain(words)
    }
    await expect(textOf(window).getByRole('row').last()).toContainText('7')
    expect(
      await textOf(window)
        .locator('[data-block]')
        .last()
        .evaluate((block) => block.textContent),
    ).toBe('Port\tShips\nOakland\t12\nTacoma\t7')
  })

  await test.step('a file longer than what is handed over at a time arrives whole', async () => {
    const line = 'Ships wait – some for weeks – outside the port of Ōsaka.'
    const number = (index: number) => `No. ${10_000 + index}`
    const long = ['Waiting ships', ...Array.from({ length: 15_000 }, (_, index) => `${number(index)}: ${line}`)].join(
      '\n\n',
    )
    const file = join(folder, 'long.txt')
    await writeFile(file, long)
    await dropOn(window, [file])
    await expect(textOf(window)).toContainText('Waiting ships')
    const note = (await notesOnDisk(vault)).find(({ title }) => title === 'Waiting ships')
    expect(await readFile(join(vault, 'originals', `${note?.source.original.sha256}.txt`), 'utf8')).toBe(long)

    // What lies far down is drawn when it is asked for.
    await scrollTo(window, 1e9)
    await expect(window.getByText(`No. 24999: ${line}`, { exact: true })).toBeInViewport()
    await selectByMouse(window, 'No. 24999: Ships wait')
    await window.keyboard.press('h')
    await saved(window)
    await window.keyboard.press('Escape')
    await scrollTo(window, 0)
    await expect(window.getByRole('heading', { name: 'Waiting ships' })).toBeInViewport()
    await window.getByRole('complementary').getByRole('button', { name: 'No. 24999: Ships wait' }).click()
    await expect(window.getByText('No. 24999: Ships wait').first()).toBeInViewport()
    await expect.poll(() => painted(window, 'highlight')).toEqual(['No. 24999: Ships wait'])
  })
})

test('many files are imported, and gone through', async ({ readout }) => {
  const { app, window, vault, folder } = readout
  await expect(textOf(window)).toContainText('The visit')
  await test.step('a library of many notes is gone through by key, and none of it waits for another', async () => {
    const many = join(folder, 'many')
    await mkdir(many)
    for (let index = 0; index < 300; index++)
      await writeFile(join(many, `${index}.txt`), `Article ${index}\n\nWords of article ${index}.`)
    await dropOn(window, [many])
    // Each is flushed to the disk: on a slow one that takes its time.
    await expect(reportOf(window)).toContainText('300 imported', { timeout: 60_000 })
    await closeReport(window)

    const notes = library(window).getByRole('treegrid', { name: 'Notes' })
    await expect(notes).toHaveAttribute('aria-rowcount', '301')
    expect(await notes.getByRole('row').count()).toBeLessThan(60)
    await expect(library(window).getByRole('heading', { name: 'Memos' })).toBeInViewport()

    await window.keyboard.press('Control+1')
    await window.keyboard.press('End')
    const last = notes.locator('[aria-rowindex="301"] button')
    await expect(last).toBeFocused()
    await expect(last).toBeInViewport()
    await window.keyboard.press('ArrowUp')
    await expect(notes.locator('[aria-rowindex="300"] button')).toBeFocused()
    await window.keyboard.press('Home')
    await expect(notes.locator('[aria-rowindex="1"] button')).toBeFocused()
    await window.keyboard.press('Enter')
    await expect(notes.locator('[aria-rowindex="1"] button')).toHaveAttribute('aria-current', 'page')
  })

  await test.step('an import of many files says how far it is, and is cancelled in the middle', async () => {
    const before = (await notesOnDisk(vault)).length
    const many = join(folder, 'more')
    await mkdir(many)
    const total = 1500
    for (let index = 0; index < total; index++)
      await writeFile(join(many, `report ${index}.txt`), `Report ${index}\n\nWords of report ${index}.`)
    await dropOn(window, [many])
    await expect(progress(window)).toContainText(/[1-9]\d* of 1,500/u)
    await dropOn(window, [await mixedFolder(folder)])
    await expect(window.getByRole('status').filter({ hasText: 'An import is running' })).toBeVisible()
    await progress(window).getByRole('button', { name: 'Cancel' }).focus()
    await window.keyboard.press('Escape')

    const report = reportOf(window)
    await expect(report).toContainText(/^[\d,]+ imported, [\d,]+ cancelled/u)
    await expect(progress(window)).toHaveCount(0)
    const said = (await report.textContent()) ?? ''
    const [imported = 0, cancelled = 0] = [...said.matchAll(/\d[\d,]*/gu)].map(([number]) =>
      Number(number.replaceAll(',', '')),
    )
    expect(imported + cancelled).toBe(total)
    expect(imported).toBeGreaterThan(0)
    expect(await notesOnDisk(vault)).toHaveLength(imported + before)
    await closeReport(window)
  })

  await test.step('a folder is chosen in a dialog, from the menu', async () => {
    await chooseOpenPaths(app, [await mixedFolder(folder)])
    await chooseCommand(app, 'note.importFolder')
    const report = reportOf(window)
    await expect(report).toContainText('3 imported, 1 already in the library, 2 not imported')
    await expect(report).toContainText('empty.txt')
    await expect(textOf(window)).toContainText('The first of them.')
  })
})
