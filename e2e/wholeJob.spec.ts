import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { goTo } from './focus.ts'
import { chooseSavePath, test } from './launch.ts'
import { readout as atPrompt } from './prompt.ts'
import { saved } from './select.ts'
import { article, denial, importByKey, words } from './strike.ts'
import { pandocText, pdfInfo, pdfText, qpdfCheck } from './tools.ts'

test('from an imported article to five files that others can read and verify, by the keyboard alone', async ({
  readout: { app, window, vault, folder },
}) => {
  const { keyboard } = window
  const text = window.getByRole('textbox', { name: 'Text of the memo' })
  const file = (name: string) => join(folder, name)

  await test.step('an article is imported, and its quotations are accepted', async () => {
    await importByKey(app, window, file('strike.txt'), article)
    for (const said of [words, denial]) {
      await keyboard.press('Control+j')
      await keyboard.press('a')
      await expect(window.locator('[data-card]').filter({ hasText: said })).toBeVisible()
    }
  })

  await test.step('a memo is begun from it, and written', async () => {
    await keyboard.press('Control+n')
    await expect(window.getByRole('dialog', { name: 'New memo' })).toBeVisible()
    await keyboard.press('Enter')
    await expect(text).toBeFocused()
    await keyboard.press('Control+a')
    await keyboard.press('Delete')
    await keyboard.type('# What happened')
    await keyboard.press('Enter')
    await keyboard.type('The strike is over: @contract')
    await expect(window.getByRole('listbox', { name: 'Evidence' }).getByRole('option')).toHaveCount(1)
    await keyboard.press('Enter')
    await keyboard.type(' The port is bitter. @gates')
    await expect(window.getByRole('listbox', { name: 'Evidence' }).getByRole('option')).toHaveCount(1)
    await keyboard.press('Shift+Enter')
    await keyboard.press('ArrowDown')
    await keyboard.type('It is likely to hold')
    await keyboard.press('Control+Alt+f')
    await keyboard.type('As of this morning.')
    await keyboard.press('Enter')
    await keyboard.type('.')
    await goTo(window, window.getByLabel('Handling'), 'Shift+Tab')
    await keyboard.type('INTERNAL')
    await goTo(window, window.getByLabel('From', { exact: true }), 'Shift+Tab')
    await keyboard.type('Nördliche Abteilung')
    await saved(window)
  })

  const exported: [item: string, name: string][] = [
    ['PDF', 'memo.pdf'],
    ['Word', 'memo.docx'],
    ['Markdown', 'memo.md'],
    ['Web page', 'memo.html'],
    ['Plain text', 'memo.txt'],
  ]
  await test.step('it is exported in every format', async () => {
    for (const [item, name] of exported) {
      await chooseSavePath(app, file(name))
      await goTo(window, window.getByRole('button', { name: 'Export in another format' }), 'Shift+Tab')
      await keyboard.press('ArrowDown')
      await keyboard.type(item.charAt(0))
      while (!(await window.getByRole('menuitem', { name: item }).evaluate((entry) => entry.matches(':focus')))) {
        await keyboard.press('ArrowDown')
      }
      await keyboard.press('Enter')
      await expect(window.getByRole('status').filter({ hasText: file(name) })).toBeVisible()
    }
  })

  await test.step('programs that did not write them read the same words', async () => {
    await qpdfCheck(file('memo.pdf'))
    expect(await pdfInfo(file('memo.pdf'))).toMatchObject({
      Title: 'Port strike ends after nine days',
      Author: 'Nördliche Abteilung',
      Subject: 'Memorandum',
      Creator: expect.stringMatching(/^Readout \d/u),
      Tagged: 'yes',
    })
    const read = {
      pdf: await pdfText(file('memo.pdf')),
      docx: await pandocText(file('memo.docx'), 'docx'),
      markdown: await pandocText(file('memo.md'), 'gfm'),
      html: await pandocText(file('memo.html'), 'html'),
      text: (await readFile(file('memo.txt'), 'utf8')).replace(/\s+/gu, ' '),
    }
    const parts = ['What happened', 'The strike is over:', `“${words}”`, 'The port is bitter.', `“${denial}”`]
    for (const [format, said] of Object.entries(read)) {
      for (const part of [...parts, 'Bo Lindqvist', 'It is likely to hold', 'As of this morning.', 'SHA-256']) {
        expect(said, format).toContain(part)
      }
    }
    // Pandoc leaves out the headers of a Word file, where the handling line is.
    for (const format of ['pdf', 'markdown', 'html', 'text'] as const) expect(read[format]).toContain('INTERNAL')
  })

  await test.step('those that carry their evidence are verified', async () => {
    for (const name of ['memo.pdf', 'memo.docx', 'memo.html']) {
      const { status, out } = await atPrompt(folder, '--vault', vault, '--json', 'verify', name)
      const report = JSON.parse(out)
      expect(report, name).toMatchObject({ isVerified: true, differences: [] })
      expect(report.quotations.map((quotation: { status: string }) => quotation.status)).toEqual(['passed', 'passed'])
      expect(status).toBe(0)
    }
  })

  await test.step('a word that was changed afterwards is found', async () => {
    const page = await readFile(file('memo.html'), 'utf8')
    // As it is shown; the evidence inside the file is left as it was.
    const altered = page.replace(`“${words}”`, `“${words.replace('a contract', 'a promise')}”`)
    expect(altered).not.toBe(page)
    await writeFile(file('altered.html'), altered)
    const { status, out } = await atPrompt(folder, '--vault', vault, 'verify', 'altered.html')
    expect(out).toMatch(/^NOT VERIFIED: altered\.html/u)
    expect(status).toBe(1)
  })
})
