import { access, mkdir, readdir, rename, rmdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'
import { chooseCommand, chooseSavePath, savesAsked, test } from './launch.ts'
import { readPdf } from './pdf.ts'
import { cardOf, saved, textOf } from './select.ts'
import { memosOnDisk } from './vaultFiles.ts'

const body = (window: Page): Locator => window.getByRole('region', { name: 'Body of the memo' })
const evidence = (window: Page, words: string): Locator =>
  window.getByRole('complementary', { name: 'Evidence' }).getByRole('listitem').filter({ hasText: words }).last()

/** Opens a new memo from the sample and empties its body, to compose it by hand. */
async function emptyMemo(window: Page): Promise<void> {
  await window.getByRole('button', { name: 'New memo' }).click()
  await expect(body(window)).toContainText('principle-based activities')
  const rows = body(window).getByRole('button', { name: 'Remove', exact: true })
  for (let left = await rows.count(); left > 0; left--) {
    await rows.first().dispatchEvent('click')
    await expect(rows).toHaveCount(left - 1)
  }
  await expect(body(window)).toContainText('Insert quotations from the evidence')
}

test('the summary is written beside the text and becomes the bottom line of the memo', async ({ readout }) => {
  const { window } = readout
  await window.getByRole('tab', { name: 'Summary' }).click()
  await window.getByRole('textbox', { name: 'Summary' }).fill('It will not move the controls.\n\nA second thought.')
  await window.getByRole('button', { name: 'New memo' }).click()
  await expect(window.getByLabel('Bottom line')).toHaveValue('It will not move the controls.')
  await expect(body(window).getByLabel('Paragraph').first()).toHaveValue('A second thought.')

  const again = await readout.restart()
  await expect(textOf(again.window)).toContainText('The visit')
  await again.window.getByRole('tab', { name: 'Summary' }).click()
  await expect(again.window.getByRole('textbox', { name: 'Summary' })).toHaveValue(
    'It will not move the controls.\n\nA second thought.',
  )
})

test('a memo is composed from chosen quotes under headings, exported, and reads back as written', async ({
  readout: { app, window, vault, folder },
}) => {
  await emptyMemo(window)
  await window.getByLabel('To', { exact: true }).fill('The Director')
  await window.getByLabel('From', { exact: true }).fill('China desk')
  await window.getByLabel('Subject').fill('Raimondo’s visit: “what” to expect <now>')
  await window.getByLabel('Handling').fill('OFFICIAL')
  await window.getByLabel('Bottom line').fill('Expect a channel, not a breakthrough.')
  await evidence(window, 'fixed calendar').getByRole('button', { name: 'Cite' }).click()

  await window.getByRole('button', { name: 'Add heading' }).click()
  await window.keyboard.type('What Washington says')
  await evidence(window, 'principle-based activities').getByRole('button', { name: 'Insert' }).click()
  await window.getByRole('button', { name: 'Add heading' }).click()
  await window.keyboard.type('What Beijing says')
  await evidence(window, 'stoke division').getByRole('button', { name: 'Insert' }).click()
  await window.getByRole('button', { name: 'Add paragraph' }).click()
  await window.keyboard.type('Both leave room.')
  await evidence(window, 'But it might here').getByRole('button', { name: 'Cite' }).click()

  await expect(evidence(window, 'stoke division')).toContainText('in the memo')
  await expect(evidence(window, 'pitch a story')).not.toContainText('in the memo')

  const path = join(folder, 'visit.pdf')
  await chooseSavePath(app, path)
  await window.getByRole('button', { name: 'Export PDF…' }).click()
  await expect(window.getByRole('status').filter({ hasText: `Exported to ${path}` })).toBeVisible({ timeout: 20_000 })

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
  expect(pdf.text).toContain('Rob Strayer, executive vice president of policy, Information Technology Industry Council')
  expect(pdf.text).toContain('“stoke division and confrontation”')
  expect(pdf.text).toContain('Chinese officials')
  expect(pdf.text).toMatch(
    /Sources 1\. .*“Raimondo in Beijing: what the visit can and cannot do”.*SHA-256 [0-9a-f ]{64,}/u,
  )
  expect(pdf.text.indexOf('What Washington says')).toBeLessThan(pdf.text.indexOf('principle-based'))
  expect(pdf.text.indexOf('What Beijing says')).toBeLessThan(pdf.text.indexOf('stoke division'))
  for (const [index, page] of pdf.pages.entries()) {
    expect(page).toContain(`Page ${index + 1} of ${pdf.pages.length}`)
    expect(page.match(/OFFICIAL/gu)).toHaveLength(2)
  }

  await saved(window)
  const [memo] = await memosOnDisk(vault)
  expect(memo?.bottomLine.citations).toHaveLength(1)
  expect(memo?.body.map(({ type }) => type)).toEqual(['heading', 'quotation', 'heading', 'quotation', 'paragraph'])
})

test('the preview shows the pages that will be printed', async ({ readout: { window } }) => {
  await window.getByRole('button', { name: 'New memo' }).click()
  await window.getByRole('button', { name: 'Preview' }).click()
  const first = window.getByRole('img', { name: /^Page 1 of \d/u })
  await expect(first).toBeVisible({ timeout: 20_000 })
  await expect(first).toContainText('Memorandum')
  // There is ink on the paper.
  const ink = await first.evaluate((canvas) => {
    const { width, height } = canvas as HTMLCanvasElement
    const { data } = (canvas as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height) ?? { data: [] }
    let dark = 0
    for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 128) dark++
    return dark / (width * height)
  })
  expect(ink).toBeGreaterThan(0.01)
  await window.getByRole('button', { name: 'Edit', exact: true }).click()
  await expect(body(window)).toContainText('principle-based activities')
})

test('a memo is written by keyboard: Enter, Backspace, Alt and arrows', async ({ readout: { window, vault } }) => {
  await emptyMemo(window)
  await window.getByRole('button', { name: 'Add paragraph' }).click()
  await window.keyboard.type('First. Second.')
  for (let step = 0; step < 'Second.'.length; step++) await window.keyboard.press('ArrowLeft')
  await window.keyboard.press('Enter')
  await expect(body(window).getByLabel('Paragraph')).toHaveCount(2)
  await expect(body(window).getByLabel('Paragraph').nth(1)).toBeFocused()
  await window.keyboard.press('Alt+ArrowUp')
  await expect(body(window).getByLabel('Paragraph').first()).toHaveValue('Second.')
  await expect(body(window).getByLabel('Paragraph').first()).toBeFocused()
  await window.keyboard.press('End')
  await window.keyboard.press('Enter')
  await expect(body(window).getByLabel('Paragraph')).toHaveCount(3)
  await expect(body(window).getByLabel('Paragraph').nth(1)).toBeFocused()
  await window.keyboard.press('Backspace')
  await expect(body(window).getByLabel('Paragraph')).toHaveCount(2)
  await saved(window)
  const [memo] = await memosOnDisk(vault)
  expect(memo?.body.map((block) => ('text' in block ? block.text : ''))).toEqual(['Second.', 'First. '])

  await window.keyboard.press('Control+z')
  await expect(body(window).getByLabel('Paragraph')).toHaveCount(3)
})

test('a quotation in the memo leads to its words in the text, and back', async ({ readout: { window } }) => {
  await window.getByRole('button', { name: 'New memo' }).click()
  await body(window).getByRole('button', { name: 'pitch a story' }).click()
  await expect(cardOf(window, 'pitch a story')).toHaveAttribute('data-selected', 'true')
  await expect(window.getByText('Chinese officials, for their part')).toBeInViewport()
  await window.getByRole('button', { name: 'Back to memo' }).click()
  await expect(body(window)).toContainText('pitch a story')
})

test('a citation whose annotation is gone is said in the memo, and its words stay', async ({ readout: { window } }) => {
  await window.getByRole('button', { name: 'New memo' }).click()
  await body(window).getByRole('button', { name: 'pitch a story' }).click()
  await cardOf(window, 'pitch a story').getByRole('button', { name: 'pitch a story' }).focus()
  await window.keyboard.press('Delete')
  await window.getByRole('button', { name: 'Back to memo' }).click()
  await expect(body(window)).toContainText('The annotation it cites was deleted from the note.')
  await expect(body(window)).toContainText('pitch a story')
})

test('a memo that is deleted can be brought back', async ({ readout: { window, vault } }) => {
  await window.getByRole('button', { name: 'New memo' }).click()
  const entries = window.getByRole('navigation', { name: 'Library' }).getByRole('button', { name: /24|20\d\d$/u })
  // The note was saved before; the memo has to be there.
  await expect.poll(() => memosOnDisk(vault)).toHaveLength(1)
  await saved(window)
  const [memo] = await memosOnDisk(vault)
  await window.getByRole('button', { name: 'Delete memo' }).click()
  await expect.poll(() => memosOnDisk(vault)).toEqual([])
  await window.getByRole('status').getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => memosOnDisk(vault)).toEqual([memo])
  await expect(entries.last()).toBeVisible()
})

test('an export that is cancelled writes nothing; the menu exports too', async ({ readout }) => {
  const { app, window, folder } = readout
  await window.getByRole('button', { name: 'New memo' }).click()
  await expect(body(window)).toContainText('principle-based')
  await chooseSavePath(app, null)
  const button = window.getByRole('button', { name: 'Export PDF…' })
  await button.click()
  await expect.poll(() => savesAsked(app)).toBe(1)
  await expect(button).toBeEnabled()
  await expect(window.getByRole('status').filter({ hasText: 'Exported' })).toHaveCount(0)
  expect((await readdir(folder)).filter((name) => name.endsWith('.pdf'))).toEqual([])

  const path = join(folder, 'from the menu')
  await chooseSavePath(app, path)
  await chooseCommand(app, 'memo.export')
  await expect(window.getByRole('status').filter({ hasText: 'Exported' })).toBeVisible({ timeout: 20_000 })
  await access(`${path}.pdf`)
})

test('an export that fails says why and keeps the memo', async ({ readout: { app, window, folder } }) => {
  await window.getByRole('button', { name: 'New memo' }).click()
  await expect(body(window)).toContainText('principle-based')
  await writeFile(join(folder, 'file'), 'not a folder')
  await chooseSavePath(app, join(folder, 'file', 'memo.pdf'))
  await window.getByRole('button', { name: 'Export PDF…' }).click()
  await expect(window.getByRole('alert')).toContainText('something of that name is there already', {
    timeout: 20_000,
  })
  await expect(body(window)).toContainText('principle-based')
})

test('a memo that cannot be saved stays open until it can', async ({ readout: { window, vault } }) => {
  const library = window.getByRole('navigation', { name: 'Library' })
  const subject = window.getByLabel('Subject')
  await window.getByRole('button', { name: 'New memo' }).click()
  await subject.fill('First memo')
  await saved(window)
  await library.getByRole('button', { name: /12 quotes/u }).click()
  await window.getByRole('button', { name: 'New memo' }).click()
  await expect(subject).not.toHaveValue('First memo')
  await subject.fill('Second memo')
  await saved(window)
  await library.getByRole('button', { name: /First memo/u }).click()
  await expect(subject).toHaveValue('First memo')

  const first = (await memosOnDisk(vault)).find(({ head }) => head.subject === 'First memo')
  const file = join(vault, 'memos', `${first?.id}.json`)
  await rename(file, `${file}.kept`)
  await mkdir(file)
  await window.getByLabel('Bottom line').fill('must survive')
  await library.getByRole('button', { name: /Second memo/u }).click()
  const alert = window.getByRole('alert').filter({ hasText: 'could not be used' })
  await expect(alert).toBeVisible()
  await expect(subject).toHaveValue('First memo')
  await expect(window.getByLabel('Bottom line')).toHaveValue('must survive')

  await rmdir(file)
  await rename(`${file}.kept`, file)
  await alert.getByRole('button', { name: 'Try again' }).click()
  await saved(window)
  expect((await memosOnDisk(vault)).map(({ bottomLine }) => bottomLine.text)).toContain('must survive')
  await library.getByRole('button', { name: /Second memo/u }).click()
  await expect(subject).toHaveValue('Second memo')
})
