import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import Papa from 'papaparse'
import { violationsByScheme } from '../axe.ts'
import { chooseCommand, chooseOpenPaths, chooseSavePath } from '../launch.ts'
import { memosOnDisk, notesOnDisk } from '../vaultFiles.ts'
import { arrange, bar, entry, list, nav, noteBy, said, selectedTitles, shown, test } from './library.ts'

test('several notes are tagged, archived, collected, exported and made a memo of', async ({ readout }) => {
  const { app, window, vault, folder } = readout
  await window.emulateMedia({ reducedMotion: 'reduce' })
  await expect(entry(window, 'Chips 10')).toHaveAttribute('aria-current', 'page')

  await test.step('notes are selected by mouse, and a click still opens one', async () => {
    await entry(window, 'Talks without a date').click({ modifiers: ['ControlOrMeta'] })
    await expect(said(window, '1 selected')).toBeVisible()
    await entry(window, 'Élan vital').click({ modifiers: ['Shift'] })
    expect(await selectedTitles(window)).toEqual(['Talks without a date', 'Chips 2', 'Élan vital'])
    await entry(window, 'Chips 2').hover()
    await entry(window, 'Chips 2').locator('[data-mark]').click()
    expect(await selectedTitles(window)).toEqual(['Talks without a date', 'Élan vital'])
    await entry(window, 'Élan vital').click()
    await expect(entry(window, 'Élan vital')).toHaveAttribute('aria-current', 'page')
    await expect(said(window, '2 selected')).toBeVisible()
    expect(await violationsByScheme(window)).toEqual([])
    await window.keyboard.press('Escape')
    await expect(bar(window)).toBeHidden()
  })

  await test.step('notes are selected by keyboard', async () => {
    await window.keyboard.press('Control+1')
    await expect(entry(window, 'Élan vital')).toBeFocused()
    await window.keyboard.press('Control+a')
    await expect(said(window, '5 selected')).toBeVisible()
    await window.keyboard.press('Escape')
    await window.keyboard.press('Space')
    await window.keyboard.press('Shift+ArrowUp')
    await window.keyboard.press('Shift+ArrowUp')
    expect(await selectedTitles(window)).toEqual(['Talks without a date', 'Chips 2', 'Élan vital'])
    await window.keyboard.press('Shift+ArrowDown')
    expect(await selectedTitles(window)).toEqual(['Chips 2', 'Élan vital'])
  })

  await test.step('tags are completed, given to several notes and taken from them in one step, and that is undone', async () => {
    await bar(window).getByRole('button', { name: 'Tag…' }).press('Enter')
    const dialog = window.getByRole('dialog', { name: 'Tag 2 notes' })
    await expect(dialog.getByRole('list', { name: 'Tags they have' })).toHaveText(/budget\s*1 of 2trade\s*1 of 2/u)
    await dialog.getByRole('button', { name: 'Remove budget' }).click()
    const field = dialog.getByRole('combobox', { name: 'Add tags' })
    await field.fill('tr')
    await expect(dialog.getByRole('option', { name: 'trade' })).toBeVisible()
    await field.press('ArrowDown')
    await field.press('Enter')
    await expect(field).toHaveValue('trade, ')
    await window.keyboard.type('chips')
    expect(await violationsByScheme(window)).toEqual([])
    await window.keyboard.press('Enter')
    await expect(dialog).toBeHidden()
    await expect.poll(async () => (await noteBy(vault, 'Chips 2')).tags).toEqual(['trade', 'chips'])
    await expect.poll(async () => (await noteBy(vault, 'Élan vital')).tags).toEqual(['trade', 'chips'])
    await expect(entry(window, 'Chips 2')).toContainText('chips')
    await expect(bar(window)).toBeVisible()
    await window.getByRole('status').getByRole('button', { name: 'Undo' }).click()
    await expect.poll(async () => (await noteBy(vault, 'Chips 2')).tags).toEqual([])
    await expect.poll(async () => (await noteBy(vault, 'Élan vital')).tags).toEqual(['trade', 'budget'])
  })

  await test.step('the annotations of just these notes leave in one file, or in a file for each', async () => {
    await entry(window, 'Chips 10').click({ modifiers: ['ControlOrMeta'] })
    await expect(said(window, '3 selected')).toBeVisible()
    await chooseSavePath(app, join(folder, 'some.csv'))
    await bar(window).getByRole('button', { name: 'Export…' }).click()
    const dialog = window.getByRole('dialog', { name: 'Export notes' })
    await expect(dialog.getByRole('radio', { name: 'Selected notes (3)' })).toBeChecked()
    expect(await violationsByScheme(window)).toEqual([])
    await dialog.getByRole('button', { name: 'CSV' }).click()
    await expect(said(window, 'Annotations of 2 notes exported as some.csv. 1 note has no annotations.')).toBeVisible()
    const text = await readFile(join(folder, 'some.csv'), 'utf8')
    const { data } = Papa.parse<Record<string, string>>(text.slice(1), { header: true, skipEmptyLines: true })
    expect(data.map((row) => [row['source title'], row.speaker]).sort()).toEqual([
      ['Chips 10', 'Gong'],
      ['Chips 10', 'Strayer'],
      ['Chips 2', 'Gong'],
    ])

    const out = join(folder, 'out')
    await mkdir(out)
    await writeFile(join(out, 'chips 2.md'), 'Of somebody else.')
    await chooseOpenPaths(app, [out])
    await chooseCommand(app, 'notes.export')
    await dialog.getByRole('radio', { name: 'A file for each note' }).check()
    await dialog.getByRole('button', { name: 'Markdown' }).click()
    await expect(said(window, '2 files written to out. 1 note has no annotations.')).toBeVisible()
    expect((await readdir(out)).sort()).toEqual(['Chips 10.md', 'Chips 2 2.md', 'chips 2.md'])
    expect(await readFile(join(out, 'chips 2.md'), 'utf8')).toBe('Of somebody else.')
    expect(await readFile(join(out, 'Chips 2 2.md'), 'utf8')).toContain('# Chips 2')

    await chooseSavePath(app, join(folder, 'some.json'))
    await chooseCommand(app, 'notes.export')
    await dialog.getByRole('radio', { name: 'Source references' }).check()
    await dialog.getByRole('button', { name: 'CSL-JSON' }).click()
    await expect(said(window, 'Exported as some.json.')).toBeVisible()
    const items: { title: string }[] = JSON.parse(await readFile(join(folder, 'some.json'), 'utf8'))
    expect(items.map(({ title }) => title).sort()).toEqual(['Chips 10', 'Chips 2', 'Élan vital'])
  })

  await test.step('they are put into a new collection, and the list is narrowed to it', async () => {
    await bar(window).getByRole('button', { name: 'Add to collection…' }).click()
    const dialog = window.getByRole('dialog', { name: 'Add 3 notes to a collection' })
    await dialog.getByRole('textbox', { name: 'New collection' }).fill('Dossier')
    expect(await violationsByScheme(window)).toEqual([])
    await window.keyboard.press('Enter')
    await expect(dialog).toBeHidden()
    await arrange(window).click()
    await window.getByRole('combobox', { name: 'Show' }).selectOption('Dossier')
    await window.keyboard.press('Escape')
    await expect.poll(async () => (await shown(window)).toSorted()).toEqual(['Chips 10', 'Chips 2', 'Élan vital'])
    await expect(nav(window).getByRole('heading', { name: 'Notes · 3' })).toBeVisible()
    await expect(arrange(window)).toHaveText('Own order')
    // What is not shown any more is not acted on.
    await expect(bar(window)).toBeHidden()
    expect(await violationsByScheme(window)).toEqual([])
    await nav(window).getByRole('button', { name: 'Show all notes' }).click()
  })

  await test.step('they are archived, found in their group, and that is undone', async () => {
    await entry(window, 'Chips 2').click({ modifiers: ['ControlOrMeta'] })
    await entry(window, 'Chips 10').click({ modifiers: ['ControlOrMeta'] })
    await bar(window).getByRole('button', { name: 'Archive' }).press('Enter')
    const archive = list(window).getByRole('button', { name: /^Archived/u })
    // The bar is gone, and the keys go on in its list.
    await expect(list(window).locator('button:focus')).toHaveCount(1)
    await expect(archive).toHaveText('Archived (3)')
    await expect(entry(window, 'Chips 2')).toBeHidden()
    await archive.click()
    await expect(entry(window, 'Chips 2')).toBeVisible()
    await expect.poll(async () => (await noteBy(vault, 'Chips 10')).archived).toBe(true)
    await window
      .getByRole('status')
      .filter({ hasText: /rchived/u })
      .getByRole('button', { name: 'Undo' })
      .click()
    await expect(archive).toHaveText('Archived (1)')
    expect((await noteBy(vault, 'Chips 10')).archived).toBe(false)
    await archive.click()
  })

  await test.step('the open note is archived and tagged, and each is a step of its undo', async () => {
    await entry(window, 'Talks without a date').click()
    await expect(window.getByRole('textbox', { name: 'Title of the note' })).toHaveValue('Talks without a date')
    await window.getByRole('main').getByRole('button', { name: 'Add tags' }).click()
    const field = window.getByRole('region', { name: 'Tags of the note' }).getByRole('combobox')
    await expect(field).toBeFocused()
    await window.keyboard.type('bu')
    await expect(window.getByRole('option', { name: 'budget' })).toBeVisible()
    await window.keyboard.press('ArrowDown')
    await window.keyboard.press('Enter')
    await window.keyboard.press('Enter')
    expect(await violationsByScheme(window)).toEqual([])
    await window.keyboard.press('Escape')
    await expect(window.getByRole('main').getByRole('button', { name: 'Tags: budget' })).toBeFocused()
    await expect.poll(async () => (await noteBy(vault, 'Talks without a date')).tags).toEqual(['budget'])
    await chooseCommand(app, 'notes.archive')
    await expect.poll(async () => (await noteBy(vault, 'Talks without a date')).archived).toBe(true)
    await window.keyboard.press('Control+z')
    await window.keyboard.press('Control+z')
    await expect
      .poll(async () => {
        const { tags, archived } = await noteBy(vault, 'Talks without a date')
        return [tags, archived]
      })
      .toEqual([[], false])
  })

  await test.step('memos are archived together', async () => {
    const memos = nav(window).getByRole('treegrid', { name: 'Memos' })
    await memos.getByRole('button', { name: /First memo/u }).focus()
    await window.keyboard.press('Control+a')
    await expect(said(window, '3 selected')).toBeVisible()
    await bar(window).getByRole('button', { name: 'Archive' }).click()
    await expect(memos.getByRole('button')).toHaveText(['Archived (3)'])
    await expect
      .poll(async () => (await memosOnDisk(vault)).map(({ archived }) => archived))
      .toEqual([true, true, true])
    await said(window, '3 memos archived.').getByRole('button', { name: 'Undo' }).click()
    await expect(memos.getByRole('button', { name: /memo/u })).toHaveCount(3)
  })

  await test.step('a memo is begun that draws from the selected notes, in the order of the list', async () => {
    await entry(window, 'Élan vital').click({ modifiers: ['ControlOrMeta'] })
    await entry(window, 'Chips 2').click({ modifiers: ['ControlOrMeta'] })
    await bar(window).getByRole('button', { name: 'New memo' }).click()
    const dialog = window.getByRole('dialog', { name: 'New memo' })
    await expect(dialog).toContainText('2 notes chosen')
    const listed = (await selectedTitles(window)).slice(0, 2)
    await dialog.getByRole('button', { name: 'Create memo' }).click()
    await expect(dialog).toBeHidden()
    const notes = await notesOnDisk(vault)
    const titleOf = (id: string) => notes.find((note) => note.id === id)?.title
    await expect
      .poll(async () => (await memosOnDisk(vault)).find((memo) => memo.notes.length > 0)?.notes.map(titleOf))
      .toEqual(listed)
  })
})
