import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'
import { violationsByScheme } from '../axe.ts'
import { chooseSavePath, test } from '../launch.ts'
import { clickWords, textOf } from '../select.ts'
import { memosOnDisk, notesOnDisk } from '../vaultFiles.ts'
import { text } from './memo.ts'

const dialog = (window: Page, name: string): Locator => window.getByRole('dialog', { name })
const library = (window: Page): Locator => window.getByRole('navigation', { name: 'Library' })

/** Chooses an item of the memo's menu. */
async function choose(window: Page, item: string): Promise<void> {
  await window.getByRole('button', { name: 'More for this memo' }).click()
  await window.getByRole('menuitem', { name: item }).click()
}

async function newMemo(window: Page): Promise<Locator> {
  await window.keyboard.press('Control+n')
  await expect(dialog(window, 'New memo')).toBeVisible()
  return dialog(window, 'New memo')
}

test('a memo begins with a template, and draws from the notes that were chosen', async ({ readout }) => {
  const { window, vault } = readout
  await window.emulateMedia({ reducedMotion: 'reduce' })
  await test.step('New memo and Enter make a memorandum of the open note', async () => {
    await window.getByRole('button', { name: 'New memo' }).click()
    await expect(window.getByRole('radio', { name: 'Memorandum' })).toBeFocused()
    await expect(window.getByRole('checkbox', { name: 'Raimondo in Beijing' })).toBeChecked()
    expect(await violationsByScheme(window)).toEqual([])
    await window.keyboard.press('Enter')
    await expect(text(window)).toContainText('principle-based activities')
    await expect(text(window)).toContainText('Outlook and indicators')
    await expect(text(window)).toBeFocused()
    const [note] = await notesOnDisk(vault)
    expect((await memosOnDisk(vault)).map(({ notes }) => notes)).toEqual([[note?.id]])
  })

  await test.step('a key point in it leads to its words in the source', async () => {
    await clickWords(
      text(window).getByText('“The best case in Strayer’s eyes is a fixed calendar of dialogues.”').first(),
    )
    await window.getByRole('button', { name: 'Show in source' }).click()
    await expect
      .poll(() => window.evaluate(() => String(getSelection())))
      .toBe('The best case in Strayer’s eyes is a fixed calendar of dialogues.')
  })

  await test.step('a template is chosen by the letters of its name, and is the first choice the next time', async () => {
    await newMemo(window)
    await window.keyboard.type('pr')
    await expect(window.getByRole('radio', { name: 'Press summary' })).toBeFocused()
    await window.keyboard.press('ArrowDown')
    await expect(window.getByRole('radio', { name: 'Options paper' })).toBeChecked()
    await window.keyboard.press('ArrowUp')
    await window.keyboard.press('Enter')
    await expect(text(window)).toContainText('Readout sample briefing, August 2023')
    await newMemo(window)
    await expect(window.getByRole('radio', { name: 'Press summary' })).toBeFocused()
    await window.keyboard.press('Escape')
  })

  await test.step('notes are found by a word, and the memo is about those that are chosen', async () => {
    const asked = await newMemo(window)
    await expect(asked).toContainText('No note chosen')
    await asked.getByRole('searchbox', { name: 'Filter notes' }).fill('strayer nobody')
    await expect(asked).toContainText('No note fits the filter.')
    await asked.getByRole('searchbox', { name: 'Filter notes' }).fill('strayer')
    await expect(asked.getByRole('checkbox', { name: 'Raimondo in Beijing' })).toBeVisible()
    await window.keyboard.press('Tab')
    await expect(asked.getByRole('checkbox', { name: 'Raimondo in Beijing' })).toBeFocused()
    await window.keyboard.press('Space')
    await expect(asked).toContainText('1 note chosen')
    await window.getByRole('radio', { name: 'Blank' }).check()
    await window.keyboard.press('Enter')
    await expect(asked).toBeHidden()
    await expect(text(window)).toBeFocused()
    await expect(window.getByLabel('Subject')).toHaveValue('Raimondo in Beijing: what the visit can and cannot do')
    await expect(text(window)).not.toContainText('principle-based activities')
  })

  await test.step('a memo is saved as a template of one’s own, by the keyboard', async () => {
    await window.getByLabel('From', { exact: true }).fill('China desk')
    await text(window).click()
    await window.keyboard.type('Standing paragraph.')
    await window.getByRole('button', { name: 'More for this memo' }).focus()
    await window.keyboard.press('ArrowDown')
    await expect(window.getByRole('menuitem', { name: 'Duplicate' })).toBeFocused()
    await window.keyboard.press('s')
    await expect(window.getByRole('menuitem', { name: 'Save as template…' })).toBeFocused()
    await window.keyboard.press('Enter')
    await expect(dialog(window, 'Save as template').getByLabel('Name')).toBeFocused()
    await window.keyboard.type('Weekly note')
    await window.keyboard.press('Enter')
    await expect(
      window.getByRole('status').filter({ hasText: '“Weekly note” is among your templates now.' }),
    ).toBeVisible()
    expect(await readdir(join(vault, 'templates'))).toHaveLength(1)
  })

  await test.step('one’s own template is renamed, deleted, brought back, and begins a memo', async () => {
    const asked = await newMemo(window)
    await window.keyboard.type('week')
    await expect(window.getByRole('radio', { name: 'Weekly note' })).toBeFocused()
    await asked.getByRole('button', { name: 'Rename…' }).click()
    await dialog(window, 'Rename template').getByLabel('Name').fill('Desk note')
    expect(await violationsByScheme(window)).toEqual([])
    await window.keyboard.press('Enter')
    await expect(window.getByRole('radio', { name: 'Desk note' })).toBeChecked()
    await asked.getByRole('button', { name: 'Delete' }).click()
    await expect(window.getByRole('radio', { name: 'Desk note' })).toHaveCount(0)
    await asked.getByRole('button', { name: 'Undo' }).click()
    await expect(window.getByRole('radio', { name: 'Desk note' })).toBeChecked()
    await asked.getByRole('button', { name: 'Create memo' }).click()
    await expect(window.getByLabel('From', { exact: true })).toHaveValue('China desk')
    await expect(text(window)).toContainText('Standing paragraph.')
  })
})

test('a memo is duplicated, archived, compared, and brought back to an earlier version', async ({
  readout: { app, window, vault, folder },
}) => {
  const to = window.getByLabel('To', { exact: true })
  const saved = () => expect(window.getByRole('main').getByText('Saved', { exact: true })).toBeVisible()
  await window.emulateMedia({ reducedMotion: 'reduce' })
  await expect(textOf(window)).toContainText('The visit')
  await newMemo(window)
  await window.keyboard.press('Enter')
  await expect(text(window)).toContainText('principle-based activities')

  await test.step('a duplicate is a memo of its own', async () => {
    await choose(window, 'Duplicate')
    await expect(window.getByLabel('Subject')).toHaveValue(/\(copy\)$/u)
    await expect(library(window).getByRole('button', { name: /\(copy\)/u })).toHaveAttribute('aria-current', 'page')
    expect(await memosOnDisk(vault)).toHaveLength(2)
  })

  await test.step('an archived memo is out of the way, and comes back', async () => {
    await choose(window, 'Archive')
    const group = library(window).getByText('Archived (1)')
    await expect(library(window).getByRole('button', { name: /\(copy\)/u })).toBeHidden()
    await group.click()
    await expect(library(window).getByRole('button', { name: /\(copy\)/u })).toBeVisible()
    await choose(window, 'Take out of the archive')
    await expect(group).toHaveCount(0)
    await expect(library(window).getByRole('button', { name: /\(copy\)/u })).toBeVisible()
  })

  await test.step('a state is kept, compared with what the memo became, and restored in one step', async () => {
    await to.fill('The Director')
    await choose(window, 'Earlier versions…')
    const versions = dialog(window, 'Earlier versions')
    await versions.getByRole('button', { name: 'Keep this state' }).click()
    await expect(versions.getByRole('status')).toHaveText('This state is kept as a version.')
    expect(await violationsByScheme(window)).toEqual([])
    await versions.getByRole('button', { name: 'Close' }).click()
    await to.fill('The Minister')
    await clickWords(text(window).getByText('Outlook and indicators'))
    await window.keyboard.press('End')
    await window.keyboard.type(' for May')

    await choose(window, 'Earlier versions…')
    await versions
      .getByRole('button', { name: /^Compare/u })
      .first()
      .click()
    const comparison = dialog(window, 'Compare')
    await expect(comparison.getByRole('status')).toHaveText('1 field of the head changed, 1 heading changed')
    await expect(comparison.getByRole('deletion').first()).toHaveText('Director')
    await expect(comparison.getByRole('insertion').first()).toHaveText('Minister')
    expect(await violationsByScheme(window)).toEqual([])
    await window.keyboard.press('Escape')

    await choose(window, 'Earlier versions…')
    await versions
      .getByRole('button', { name: /^Restore/u })
      .first()
      .click()
    await expect(to).toHaveValue('The Director')
    await expect(text(window)).not.toContainText('for May')
    await window.getByRole('button', { name: 'Undo' }).first().click()
    await expect(to).toHaveValue('The Minister')
    await expect(text(window)).toContainText('Outlook and indicators for May')
    await saved()
  })

  await test.step('two memos are compared, and the changes gone through by key', async () => {
    await choose(window, 'Compare…')
    await dialog(window, 'Compare this memo with').getByRole('listitem').getByRole('button').click()
    const comparison = dialog(window, 'Compare')
    await expect(comparison.getByRole('status')).toContainText('1 heading changed')
    const all = await comparison.getByRole('listitem').count()
    await comparison.getByLabel('Only changes').check()
    expect(await comparison.getByRole('listitem').count()).toBeLessThan(all)
    await comparison.getByLabel('In one column').check()
    await window.keyboard.press('n')
    await window.keyboard.press('n')
    await expect(comparison.getByRole('listitem').filter({ hasText: '(copy)' })).toBeFocused()
    await window.keyboard.press('p')
    await expect(comparison.getByRole('listitem').filter({ hasText: 'The Minister' })).toBeFocused()
  })

  await test.step('what was exported is among the versions, and says so', async () => {
    await window.keyboard.press('Escape')
    const path = join(folder, 'visit.pdf')
    await chooseSavePath(app, path)
    await window.keyboard.press('Control+e')
    await expect(window.getByRole('status').filter({ hasText: `Exported to ${path}` })).toBeVisible({ timeout: 30_000 })
    await choose(window, 'Earlier versions…')
    await expect(dialog(window, 'Earlier versions').getByRole('listitem').first()).toContainText('exported')
  })
})
