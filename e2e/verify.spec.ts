import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect } from '@playwright/test'
import { rewritten } from '../src/main/provenance/fixtures/memoPdf.ts'
import { citedNote, replaceWords, sealed } from '../src/main/verify/fixtures/sealedPdf.ts'
import { violationsByScheme, withoutMotion } from './axe.ts'
import { pasted } from './clipboard.ts'
import { chooseCommand, chooseOpenPaths, test } from './launch.ts'
import { readout } from './prompt.ts'
import { textOf } from './select.ts'

const words = 'We came for a contract, and we leave with one.'
const article = `Port strike ends

“${words}” said Ana Ruiz, chair of the dockers’ union, on Friday.

The owner of the port did not answer questions.`

/** What QPDF makes of a PDF; of warnings it says so by its status, and of errors too. */
async function qpdf(...args: string[]): Promise<void> {
  await promisify(execFile)('qpdf', args)
}

test('a memo is verified at a prompt, by those who have its sources and by those who have not', async ({ folder }) => {
  const inFolder = (name: string) => join(folder, name)
  await writeFile(inFolder('strike.txt'), article)
  const [{ note }] = JSON.parse((await readout(folder, '--vault', 'v', '--json', 'import', 'strike.txt')).out)
  await readout(folder, '--vault', 'v', 'annotate', note, '--exact', words, '--speaker', 'Ana Ruiz')
  const written = await readout(folder, '--vault', 'v', 'memo', note, '--out', 'memo.pdf', '--handling', 'INTERNAL')
  expect(written).toMatchObject({ status: 0, err: '' })

  const verified = await readout(folder, '--vault', 'v', '--json', 'verify', 'memo.pdf')
  expect(verified).toMatchObject({ status: 0, err: '' })
  const report = JSON.parse(verified.out)
  expect(report).toMatchObject({ isVerified: true, format: 'pdf', differences: [] })
  expect(report.quotations).toMatchObject([{ speaker: 'Ana Ruiz', status: 'passed', annotation: { note } }])

  // Written again by another program, arranged for the web, its objects packed; and without a vault.
  await qpdf('--linearize', '--object-streams=generate', inFolder('memo.pdf'), inFolder('again.pdf'))
  const again = await readout(folder, '--vault', 'none', 'verify', 'again.pdf')
  expect(again).toMatchObject({ status: 0, err: '' })
  expect(again.out).toMatch(/^VERIFIED: again\.pdf, as far as could be checked; 1 of 1 quotation could not be checked/u)
  expect(again.out).toContain('another program has written the file again')
  expect(again.out).toContain('The source is not here: no vault was looked into.')

  await writeFile(inFolder('sealed.pdf'), sealed)
  await qpdf(inFolder('sealed.pdf'), '--pages', inFolder('sealed.pdf'), '1,3,2,4', '--', inFolder('order.pdf'))
  const reordered = await readout(folder, 'verify', 'order.pdf')
  expect(reordered.status).toBe(1)
  expect(reordered.out).toMatch(/^NOT VERIFIED: order\.pdf/u)

  expect(await readout(folder, 'verify', 'strike.txt')).toMatchObject({
    status: 1,
    out: '',
    err: expect.stringMatching(/^readout: strike\.txt cannot be verified\. Markdown and plain text/u),
  })
  expect(await readout(folder, 'verify')).toMatchObject({ status: 2, out: '' })
})

test('a memo is verified in the window, and its quotations lead to their sources', async ({
  readout: { app, window, vault, folder },
}) => {
  await expect(textOf(window)).toContainText('The visit')
  await writeFile(join(vault, 'notes', `${citedNote.id}.json`), JSON.stringify(citedNote))
  const [asExported, edited, stranger] = ['memo.pdf', 'edited.pdf', 'strike.txt'].map((name) => join(folder, name))
  if (asExported === undefined || edited === undefined || stranger === undefined) throw new Error('no files')
  await writeFile(asExported, sealed)
  await writeFile(edited, await rewritten(sealed, (document) => replaceWords(document, 'adefeat', 'avictor')))
  await writeFile(stranger, article)
  const dialog = window.getByRole('dialog', { name: 'Verify memo' })
  const quotations = dialog.getByRole('listitem').filter({ hasText: 'source 1' })

  await test.step('as it was exported', async () => {
    await chooseOpenPaths(app, [asExported])
    await chooseCommand(app, 'memo.verify')
    await expect(dialog.getByRole('status')).toContainText('Verified')
    await expect(dialog.getByRole('status')).toContainText('memo.pdf, with all 12 quotations.')
    await expect(quotations).toHaveCount(12)
    await expect(dialog.getByRole('button', { name: 'Close' })).toBeFocused()
    await withoutMotion(window, async () => expect(await violationsByScheme(window)).toEqual([]))
  })

  await test.step('a quotation leads to its source', async () => {
    await dialog.getByRole('button', { name: 'Show in source: quotation 2' }).press('Enter')
    await expect(dialog).toBeHidden()
    await expect(textOf(window)).toContainText('Nobody should call it a defeat')
  })

  await test.step('with a word of a quotation changed', async () => {
    await chooseOpenPaths(app, [edited])
    await chooseCommand(app, 'memo.verify')
    await expect(dialog.getByRole('status')).toContainText('Not verified')
    await expect(quotations.first()).toContainText('Failed. “Nobody should call it [the deal] a defeat”')
    await expect(quotations.first()).toContainText('The memo has other words here than were exported.')
    await expect(dialog.getByRole('deletion')).toContainText('defeat')
    await withoutMotion(window, async () => expect(await violationsByScheme(window)).toEqual([]))
    await dialog.getByRole('button', { name: 'Copy report' }).click()
    await window.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await expect(async () =>
      expect((await pasted(window)).text).toMatch(/^NOT VERIFIED: edited\.pdf, 1 of 12 quotations failed\./u),
    ).toPass()
  })

  await test.step('a file that is no memo', async () => {
    await chooseOpenPaths(app, [stranger])
    await chooseCommand(app, 'memo.verify')
    await expect(window.getByRole('alert').filter({ hasText: 'strike.txt cannot be verified.' })).toBeVisible()
    expect(await readFile(stranger, 'utf8')).toBe(article)
  })
})
