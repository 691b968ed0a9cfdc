import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'
import { rewritten } from '../../src/main/provenance/fixtures/memoPdf.ts'
import { citedNote, replaceWords, sealed } from '../../src/main/verify/fixtures/sealedPdf.ts'
import { chooseCommand, chooseOpenPaths, test } from '../launch.ts'
import { clickWords, textOf } from '../select.ts'
import { prepare, visit } from './visit.ts'

const text = (window: Page): Locator => window.getByRole('textbox', { name: 'Text of the memo' })
const dialog = (window: Page, name: string): Locator => window.getByRole('dialog', { name })

async function choose(window: Page, item: string): Promise<void> {
  await window.getByRole('button', { name: 'More for this memo' }).click()
  await window.getByRole('menuitem', { name: item }).click()
}

test('a memo', async ({ readout: { app, window, vault, folder } }) => {
  await prepare(window)
  await expect(textOf(window)).toContainText('The visit')
  await window.keyboard.press('Control+n')
  await expect(dialog(window, 'New memo')).toBeVisible()
  await visit(window, 'newMemo')
  await window.keyboard.press('Enter')
  await expect(text(window)).toContainText('principle-based')
  await window.getByLabel('To', { exact: true }).fill('The Director')
  await window.getByLabel('From', { exact: true }).fill('China desk')
  await visit(window, 'memoHead')
  await clickWords(text(window).getByText('principle-based').first())
  await visit(window, 'memo')
  await visit(window, 'memoBar', true)

  await window.keyboard.press('Control+End')
  await window.keyboard.press('Enter')
  await window.keyboard.type('With high confidence, it is highly likely that Raimundo returns. @')
  await visit(window, 'evidencePicker', true)
  await window.keyboard.press('Escape')
  await window.keyboard.press('Backspace')
  await window.getByRole('tab', { name: 'Checks' }).click()
  await expect(text(window).locator('[data-check="likelihood-term"]')).toBeVisible()
  await visit(window, 'checks')
  await text(window).locator('[data-check="likelihood-term"]').click()
  await visit(window, 'finding', true)
  await window.keyboard.press('Escape')
  await window.getByRole('button', { name: 'More for this memo' }).click()
  await visit(window, 'memoMenu', true)
  await window.keyboard.press('Escape')

  await choose(window, 'Save as template…')
  await visit(window, 'saveTemplate')
  await window.keyboard.press('Escape')
  await choose(window, 'Earlier versions…')
  await dialog(window, 'Earlier versions').getByRole('button', { name: 'Keep this state' }).click()
  await window.keyboard.press('Escape')
  await window.getByLabel('To', { exact: true }).fill('The Minister')
  await choose(window, 'Earlier versions…')
  await visit(window, 'memoVersions')
  await dialog(window, 'Earlier versions')
    .getByRole('button', { name: /^Compare/u })
    .first()
    .click()
  await expect(dialog(window, 'Compare').getByRole('status')).toBeVisible()
  await visit(window, 'compare')
  await window.keyboard.press('Escape')
  await choose(window, 'Compare…')
  await visit(window, 'compareWith')
  await window.keyboard.press('Escape')

  await window.getByRole('button', { name: 'Preview' }).click()
  await expect(window.getByRole('img', { name: /^Page 1/u })).toBeVisible({ timeout: 30_000 })
  await visit(window, 'preview')
  await window.getByRole('button', { name: 'Edit', exact: true }).click()

  await window.keyboard.press('Control+n')
  await window.getByRole('radio', { name: 'Blank' }).check()
  await window.keyboard.press('Enter')
  await expect(dialog(window, 'New memo')).toBeHidden()
  await expect(text(window)).toBeFocused()
  await visit(window, 'memoEmpty')

  await writeFile(join(vault, 'notes', `${citedNote.id}.json`), JSON.stringify(citedNote))
  await writeFile(join(folder, 'memo.pdf'), sealed)
  await writeFile(
    join(folder, 'edited.pdf'),
    await rewritten(sealed, (document) => replaceWords(document, 'adefeat', 'avictor')),
  )
  for (const [name, picture] of [
    ['memo.pdf', 'verified'],
    ['edited.pdf', 'notVerified'],
  ] as const) {
    await chooseOpenPaths(app, [join(folder, name)])
    await chooseCommand(app, 'memo.verify')
    await expect(dialog(window, 'Verify memo').getByRole('status')).toContainText(name)
    await visit(window, picture)
    await window.keyboard.press('Escape')
    await expect(dialog(window, 'Verify memo')).toBeHidden()
  }
})
