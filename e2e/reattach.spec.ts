import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { exactOf, positionOf } from '../src/core/model/annotation.ts'
import { describeSpan } from '../src/core/text/selectors.ts'
import { chooseCommand, chooseOpenPaths, type Readout, test } from './launch.ts'
import { cardOf, painted, saved, selectByMouse, textOf } from './select.ts'
import { notesOnDisk } from './vaultFiles.ts'

const first = [
  'Port strike ends',
  '“We came for a contract that lasts,” said Ana Ruiz on Friday in the old harbour.',
  '“Nobody in this port should call it a defeat for the union,” she added.',
  'The port’s owner did not answer any of our questions about the coming year.',
]
const newer = [
  'Port strike ends',
  'Corrected on Saturday.',
  '“We came for a contract that lasts,” said Ana Ruiz on Friday in the old harbour.',
  '“Nobody in this port should call this a defeat for the union,” she added.',
  'The firm that owns the quays says it will answer later.',
]
const quote = 'We came for a contract that lasts,'
const changedFrom = 'Nobody in this port should call it a defeat for the union,'
const changedTo = 'Nobody in this port should call this a defeat for the union,'
const gone = 'The port’s owner did not answer any of our questions about the coming year.'

/** A note with three annotations, and a newer version of its article in a file. */
async function marked({ app, window, folder }: Readout): Promise<string> {
  const file = join(folder, 'strike.txt')
  await writeFile(file, first.join('\n\n'))
  await chooseOpenPaths(app, [file])
  await window.getByRole('button', { name: 'Import…' }).click()
  await expect(textOf(window)).toContainText('said Ana Ruiz')
  for (const words of [quote, changedFrom, gone]) {
    await selectByMouse(window, words)
    await window.keyboard.press('h')
  }
  await saved(window)
  const other = join(folder, 'strike-corrected.txt')
  await writeFile(other, newer.join('\n\n'))
  await chooseOpenPaths(app, [other])
  return other
}

async function update(readout: Readout): Promise<void> {
  await marked(readout)
  await chooseCommand(readout.app, 'note.update')
  await readout.window.getByRole('dialog').getByRole('button', { name: 'Update' }).click()
  await expect(textOf(readout.window)).toContainText('Corrected on Saturday.')
}

async function noteOf({ vault }: Readout) {
  const note = (await notesOnDisk(vault)).find(({ title }) => title === 'Port strike ends')
  if (note === undefined) throw new Error('the note is not on disk')
  return note
}

test('an update is shown before it happens, refused where it changes nothing, and offered by an import', async ({
  readout,
}) => {
  const { app, window, vault, folder } = readout
  const other = await marked(readout)
  await test.step('an update of the source is shown before it happens, and can be left', async () => {
    await chooseCommand(app, 'note.update')
    const dialog = window.getByRole('dialog', { name: 'Update the source' })
    await expect(dialog).toContainText('3 annotations: 1 found word for word, 1 whose words changed, 1 not found')
    await expect(dialog.locator('del')).toHaveText(changedFrom)
    await expect(dialog.locator('ins')).toHaveText(changedTo)
    await expect(dialog).toContainText(gone)
    await window.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    expect((await noteOf(readout)).source.text).toBe(first.join('\n\n'))
  })

  await test.step('the file that the note holds already is refused', async () => {
    await chooseOpenPaths(app, [join(folder, 'strike.txt')])
    await chooseCommand(app, 'note.update')
    await expect(window.getByRole('alert').filter({ hasText: 'holds already' })).toBeVisible()
    await window.getByRole('alert').getByRole('button', { name: 'Dismiss' }).click()
  })

  await test.step('an article that is imported anew can update the note that it was imported as before', async () => {
    await chooseOpenPaths(app, [other])
    const listed = window.getByRole('navigation').getByText('Port strike ends', { exact: true })
    await window.getByRole('button', { name: 'Import…' }).click()
    await expect(textOf(window)).toContainText('Corrected on Saturday.')
    await expect(listed).toHaveCount(2)
    const report = window.getByRole('status', { name: 'Import' })
    await expect(report).toContainText('“Port strike ends” is in the library already')
    await report.getByRole('button', { name: 'Update that note instead…' }).click()
    const dialog = window.getByRole('dialog', { name: 'Update the source' })
    await expect(dialog).toContainText('3 annotations: 1 found word for word, 1 whose words changed, 1 not found')
    await dialog.getByRole('button', { name: 'Update' }).click()

    await expect(listed).toHaveCount(1)
    await expect(report).toBeHidden()
    await expect.poll(() => painted(window, 'highlight')).toEqual([quote, changedTo])
    await expect(textOf(window)).toContainText('Corrected on Saturday.')
    await window.getByRole('button', { name: 'Undo', exact: true }).last().click()
    await expect(listed).toHaveCount(2)
    await expect.poll(() => painted(window, 'highlight')).toEqual([quote, changedFrom, gone])
    await saved(window)
    const texts = (await notesOnDisk(vault)).map(({ source }) => source.text)
    expect(texts).toEqual(expect.arrayContaining([first.join('\n\n'), newer.join('\n\n')]))
  })
})

test('annotations move with the text, and what is not found is attached by hand', async ({ readout }) => {
  const { app, window, folder } = readout
  await update(readout)
  await test.step('what is found moves, what changed keeps its words until they are taken, and all is undone', async () => {
    await expect.poll(() => painted(window, 'highlight')).toEqual([quote, changedTo])
    const note = await noteOf(readout)
    expect(note.annotations.map(({ target }) => exactOf(target)).sort()).toEqual([changedFrom, gone, quote].sort())

    const changed = window.getByRole('group', { name: 'The text has other words here now' })
    await expect(changed.locator('del')).toContainText(changedFrom)
    await expect(changed.locator('ins')).toContainText(changedTo)
    await changed.getByRole('button', { name: 'Take the words as they are now' }).click()
    await expect(changed).toHaveCount(0)
    await saved(window)
    expect((await noteOf(readout)).annotations.map(({ target }) => exactOf(target))).toContain(changedTo)

    await window.keyboard.press('Control+z')
    await expect(changed).toBeVisible()
    await window.keyboard.press('Control+z')
    await expect(textOf(window)).not.toContainText('Corrected on Saturday.')
    await expect.poll(() => painted(window, 'highlight')).toEqual([quote, changedFrom, gone])
    await saved(window)
    expect((await noteOf(readout)).source.text).toBe(first.join('\n\n'))

    await window.keyboard.press('Control+Shift+z')
    await expect(textOf(window)).toContainText('Corrected on Saturday.')
    await saved(window)
    expect((await noteOf(readout)).source.text).toBe(newer.join('\n\n'))
  })

  await test.step('an orphan is listed, and attached by mouse to the selected words', async () => {
    const panel = window.getByRole('complementary', { name: 'Annotations' })
    await expect(panel.getByRole('heading', { name: 'Words not found in the text' })).toBeVisible()
    const orphan = window.getByRole('group', { name: 'These words are not found for certain in the text.' })
    await expect(orphan).toContainText(gone)
    await orphan.getByRole('button', { name: 'Attach to the selected words' }).click()
    await expect(window.getByRole('status').filter({ hasText: 'Select the words in the text' })).toBeVisible()

    const words = 'The firm that owns the quays says it will answer later.'
    await selectByMouse(window, words)
    await orphan.getByRole('button', { name: 'Attach to the selected words' }).click()
    await expect(orphan).toHaveCount(0)
    await expect.poll(() => painted(window, 'highlight')).toContain(words)
    await saved(window)
    const { annotations, source } = await noteOf(readout)
    const attached = annotations.find(({ target }) => exactOf(target) === words)
    const { start, end } = attached === undefined ? { start: 0, end: 0 } : positionOf(attached.target)
    expect(source.text.slice(start, end)).toBe(words)

    await window.keyboard.press('Control+z')
    await expect(orphan).toContainText(gone)
  })

  await test.step('an orphan is attached by keyboard alone', async () => {
    const orphan = window.getByRole('group', { name: 'These words are not found for certain in the text.' })
    await window.keyboard.press('Control+2')
    await window.keyboard.press('Control+End')
    await window.keyboard.press('ArrowUp')
    await window.keyboard.press('Shift+ArrowDown')
    const words = await window.evaluate(() => String(getSelection()))
    expect(words).not.toBe('')
    await cardOf(window, gone).locator('[data-card]').focus()
    for (let step = 0; step < 8; step++) {
      if ((await window.evaluate(() => document.activeElement?.textContent)) === 'Attach to the selected words') break
      await window.keyboard.press('Tab')
    }
    await window.keyboard.press('Enter')
    await expect(orphan).toHaveCount(0)
    await saved(window)
    expect((await noteOf(readout)).annotations.map(({ target }) => exactOf(target))).toContain(words)
  })

  await test.step('passages like an orphan are offered, shown in the text, and attached to', async () => {
    // Back to before the update: the words attached by keyboard, then the update itself.
    await window.keyboard.press('Control+z')
    await expect(
      window.getByRole('group', { name: 'These words are not found for certain in the text.' }),
    ).toBeVisible()
    await window.keyboard.press('Control+z')
    await expect(textOf(window)).not.toContainText('Corrected on Saturday.')
    const far = join(folder, 'far.txt')
    const alike = 'The owner of the port did not answer any of the many questions about next year.'
    await writeFile(far, [...newer.slice(0, 4), alike].join('\n\n'))
    await chooseOpenPaths(app, [far])
    await chooseCommand(app, 'note.update')
    await window.getByRole('dialog').getByRole('button', { name: 'Update' }).click()
    const orphan = window.getByRole('group', { name: 'These words are not found for certain in the text.' })
    await orphan.getByRole('button', { name: 'Find similar' }).click()
    const best = orphan.getByRole('list', { name: 'Similar passages' }).getByRole('listitem').first()
    await expect(best).toContainText('did not answer any of')
    await best.getByRole('button').first().click()
    await expect.poll(() => window.evaluate(() => String(getSelection()))).toContain('did not answer any of')
    await best.getByRole('button', { name: 'Attach here' }).click()
    await expect(orphan).toHaveCount(0)
    await saved(window)
    const words = (await noteOf(readout)).annotations.map(({ target }) => exactOf(target))
    expect(words.some((one) => one.includes('did not answer any of the many'))).toBe(true)
  })
})

test('of many annotations that are found and many that are not, each is drawn where it is scrolled to', async ({
  readout,
}) => {
  await saved(readout.window)
  const [note] = await notesOnDisk(readout.vault)
  if (note === undefined) throw new Error('the sample is there')
  const { text } = note.source
  const words = [...text.matchAll(/\p{L}{5,}/gu)]
    .slice(0, 200)
    .map(({ index, 0: { length } }) => describeSpan(text, { start: index, end: index + length }))
  const missing = Array.from({ length: 200 }, (_, index) => {
    const line = `Sentence ${index + 1} that nobody wrote into this article.`
    return describeSpan(line, { start: 0, end: line.length })
  })
  const { created } = note
  const annotations = [...words, ...missing].map((target, index) => ({
    id: `annotation-${String(index).padStart(4, '0')}`,
    kind: 'highlight',
    target,
    speaker: null,
    comment: '',
    tags: [],
    created,
    updated: created,
  }))
  annotations.sort((a, b) => a.target.selector[1].start - b.target.selector[1].start)
  await writeFile(join(readout.vault, 'notes', `${note.id}.json`), JSON.stringify({ ...note, annotations }))
  const { window } = await readout.restart()
  await expect(window.locator('[data-card]').first()).toBeVisible()
  // As a person scrolls: each card that comes by has its own height from then on.
  await window.getByRole('tabpanel', { name: 'Annotations' }).evaluate(async (panel) => {
    for (let before = -1; panel.scrollTop > before; ) {
      before = panel.scrollTop
      panel.scrollTop += panel.clientHeight / 2
      for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame)
    }
  })
  await expect(cardOf(window, 'Sentence 200 that')).toBeInViewport()
})
