import { join } from 'node:path'
import { expect } from '@playwright/test'
import { chooseSavePath, test } from '../launch.ts'
import { readPdf } from '../pdf.ts'
import { saved } from '../select.ts'
import { announced, body, evidence, insert, newMemo, text, tray, written } from './memo.ts'

test('a memo is composed from evidence, exported, and reads back as written', async ({
  readout: { app, window, vault, folder },
}) => {
  await test.step('the summary becomes the bottom line and the background', async () => {
    await window.getByRole('tab', { name: 'Summary' }).click()
    await window.getByRole('textbox', { name: 'Summary' }).fill('It will not move the controls.\n\nA second thought.')
    await newMemo(window)
    await expect(body(window).getByRole('group', { name: 'Bottom line' })).toContainText(
      'It will not move the controls.',
    )
    await expect(text(window)).toContainText('A second thought.')
  })

  await test.step('the head is filled in by keyboard, the last field leads into the text', async () => {
    await window.getByLabel('To', { exact: true }).fill('The Director')
    await window.keyboard.press('Enter')
    await expect(window.getByLabel('From', { exact: true })).toBeFocused()
    await window.keyboard.type('China desk')
    await window.getByLabel('Subject').fill('Raimondo’s visit: “what” to expect <now>')
    await window.keyboard.press('ArrowDown')
    await window.keyboard.type('OFFICIAL')
    await expect(window.getByLabel('Handling')).toHaveValue('OFFICIAL')
    await window.keyboard.press('Enter')
    await expect(text(window)).toBeFocused()
  })

  await test.step('headings, quotations and citations come from keys and from the tray', async () => {
    await window.keyboard.press('Control+a')
    await window.keyboard.press('Delete')
    await expect(body(window).getByRole('paragraph')).toHaveText([''])
    await window.keyboard.type('Expect a channel, not a breakthrough.')
    await window.getByRole('button', { name: 'Box for the bottom line' }).click()
    await insert(window, 'fixed calendar', 'Cite')
    await expect(body(window).getByRole('img', { name: 'Citation 1a' })).toHaveText('1a')
    await window.keyboard.press('Enter')
    await window.keyboard.press('Enter')
    await window.keyboard.type('# What Washington says')
    await insert(window, 'principle-based activities', 'Quotation')
    await window.keyboard.press('ArrowDown')
    await window.keyboard.press('Enter')
    await window.keyboard.press('Control+Alt+1')
    await window.keyboard.type('What Beijing says')
    await window.keyboard.press('Control+Alt+e')
    await expect(window.getByRole('searchbox', { name: 'Filter', exact: true })).toBeFocused()
    await window.keyboard.type('stoke')
    await expect(tray(window).getByRole('article')).toHaveCount(1)
    await window.keyboard.press('ArrowDown')
    await window.keyboard.press('Enter')
    await expect(announced(window, 'Quotation inserted.')).toBeVisible()
    await expect(evidence(window, 'stoke division')).toContainText('in the memo')
    await window.keyboard.press('Control+Alt+e')
    await expect(text(window)).toBeFocused()
    await window.keyboard.press('ArrowDown')
    await window.keyboard.type('Both leave room.')
    await insert(window, 'But it might here', 'Cite')
    await expect(evidence(window, 'pitch a story').first()).not.toContainText('in the memo')
    await saved(window)
    expect(await written(vault)).toEqual([
      'bottomLine',
      'paragraph Expect a channel, not a breakthrough.',
      'citation',
      'heading1 What Washington says',
      'quotation “principle-based activities, and they are not seen as a geopolitical tit-for-tat or in some way done in a punitive way,”',
      'heading1 What Beijing says',
      'quotation “stoke division and confrontation”',
      'paragraph Both leave room.',
      'citation',
    ])
  })

  await test.step('the exported file says all that, tagged and outlined', async () => {
    const path = join(folder, 'visit.pdf')
    await chooseSavePath(app, path)
    await window.getByRole('button', { name: 'Export PDF…' }).click()
    await expect(announced(window, `Exported to ${path}`)).toBeVisible()
    const pdf = await readPdf(path)
    expect(pdf.title).toBe('Raimondo’s visit: “what” to expect <now>')
    expect(pdf.language).toBe('en')
    expect(pdf.outline).toEqual([
      'Memorandum',
      '  Bottom line',
      '  What Washington says',
      '  What Beijing says',
      '  Sources',
    ])
    for (const tag of ['H1', 'H2', 'P', 'BlockQuote', 'L', 'LI', 'Link', 'Table', 'TH']) expect(pdf.tags).toContain(tag)
    // A figure would need an alternative text.
    expect(pdf.tags).not.toContain('Figure')
    expect(pdf.size.map(Math.round)).toEqual([595, 842])
    expect(pdf.text).toContain('To The Director')
    expect(pdf.text).toContain('From China desk')
    expect(pdf.text).toContain('Expect a channel, not a breakthrough.')
    expect(pdf.text).toContain(
      '“principle-based activities, and they are not seen as a geopolitical tit-for-tat or in some way done in a punitive way,”',
    )
    expect(pdf.text).toContain(
      'Rob Strayer, executive vice president of policy, Information Technology Industry Council',
    )
    expect(pdf.text).toContain('“stoke division and confrontation”')
    expect(pdf.text).toContain('Chinese officials')
    expect(pdf.text).toMatch(
      /Sources 1\.? .*“Raimondo in Beijing: what the visit can and cannot do”.*SHA-256 [0-9a-f ]{64,}/u,
    )
    expect(pdf.text.indexOf('What Washington says')).toBeLessThan(pdf.text.indexOf('principle-based'))
    expect(pdf.text.indexOf('What Beijing says')).toBeLessThan(pdf.text.indexOf('stoke division'))
    for (const [index, page] of pdf.pages.entries()) {
      expect(page).toContain(`Page ${index + 1} of ${pdf.pages.length}`)
      expect(page.match(/OFFICIAL/gu)).toHaveLength(2)
    }
  })
})
