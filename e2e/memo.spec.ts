import { access, mkdir, readdir, rename, rmdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'
import { printedWords } from '../src/core/memo/quoted.ts'
import type { Memo } from '../src/core/model/memo.ts'
import { plainLine, walkBody } from '../src/core/model/memoBody.ts'
import { violationsByScheme, withoutMotion } from './axe.ts'
import { paste } from './drop.ts'
import { chooseCommand, chooseSavePath, savesAsked, test } from './launch.ts'
import { readPdf } from './pdf.ts'
import { cardOf, saved, textOf } from './select.ts'
import { memosOnDisk } from './vaultFiles.ts'

const body = (window: Page): Locator => window.getByRole('region', { name: 'Body of the memo' })
const text = (window: Page): Locator => window.getByRole('textbox', { name: 'Text of the memo' })
const tray = (window: Page): Locator => window.getByRole('complementary', { name: 'Evidence' })
const evidence = (window: Page, words: string): Locator => tray(window).getByRole('article').filter({ hasText: words })
const quotation = (window: Page, words: string): Locator => body(window).getByRole('figure').filter({ hasText: words })
const announced = (window: Page, words: string): Locator => window.getByRole('status').filter({ hasText: words })

/** Puts a passage into the memo by its button in the tray, which shows only part of a long list. */
async function insert(window: Page, words: string, how: 'Quotation' | 'Run in' | 'Cite'): Promise<void> {
  const filter = window.getByRole('searchbox', { name: 'Filter', exact: true })
  await filter.fill(words)
  await evidence(window, words).first().getByRole('button', { name: how }).click()
  await expect(evidence(window, words).first()).toContainText('in the memo')
  await filter.fill('')
  await text(window).focus()
}

/** Makes a memo of the open note as the dialog offers it. */
async function newMemo(window: Page): Promise<void> {
  await window.getByRole('button', { name: 'New memo' }).first().click()
  await window.getByRole('dialog').getByRole('button', { name: 'Create memo' }).click()
  await expect(window.getByRole('dialog')).toBeHidden()
  await expect(text(window)).toBeFocused()
  await expect(text(window)).toContainText('principle-based')
}

/** Makes a memo whose text is empty, with the caret in it. */
async function emptyMemo(window: Page): Promise<void> {
  await newMemo(window)
  await text(window).focus()
  await window.keyboard.press('Control+a')
  await window.keyboard.press('Delete')
  await expect(body(window).getByRole('paragraph')).toHaveCount(1)
}

/** The blocks of the memo on the disk, each with what it says. */
async function written(vault: string): Promise<string[]> {
  return blocksOf((await memosOnDisk(vault)).at(-1))
}

function blocksOf(memo: Memo | undefined): string[] {
  const said: string[] = []
  walkBody(memo?.body ?? [], (node) => {
    if (node.type === 'quotation') said.push(`quotation ${printedWords(node.attrs)}`)
    else if (node.type === 'paragraph' || node.type === 'heading') {
      const level = node.type === 'heading' ? node.attrs.level : ''
      said.push(`${node.type}${level} ${plainLine(node.content, printedWords)}`.trim())
    } else if (node.type !== 'text') said.push(node.type)
  })
  return said
}

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
    await expect(body(window)).toContainText('')
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
    await expect(announced(window, `Exported to ${path}`)).toBeVisible({ timeout: 20_000 })
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

test('a memo is written with the keyboard alone', async ({ readout: { window, vault } }) => {
  await emptyMemo(window)

  await test.step('Enter splits, Backspace joins, Alt and arrows move, undo takes back', async () => {
    await window.keyboard.type('First. Second.')
    for (let step = 0; step < 'Second.'.length; step++) await window.keyboard.press('ArrowLeft')
    await window.keyboard.press('Enter')
    await window.keyboard.press('Alt+ArrowUp')
    await saved(window)
    expect(await written(vault)).toEqual(['paragraph Second.', 'paragraph First.'])
    await window.keyboard.press('Control+z')
    await saved(window)
    expect(await written(vault)).toEqual(['paragraph First.', 'paragraph Second.'])
    await window.keyboard.press('Control+y')
    await window.keyboard.press('End')
    await window.keyboard.press('Delete')
    await saved(window)
    expect(await written(vault)).toEqual(['paragraph Second.First.'])
    await window.keyboard.press('Control+a')
    await window.keyboard.press('Delete')
  })

  await test.step('one history takes back text and head alike', async () => {
    await window.keyboard.type('Text.')
    await window.getByLabel('To', { exact: true }).focus()
    await window.keyboard.type('Ann')
    await window.keyboard.press('Control+z')
    await expect(window.getByLabel('To', { exact: true })).toHaveValue('')
    await window.keyboard.press('Control+z')
    await expect(text(window)).not.toContainText('Text.')
    await window.keyboard.press('Control+Shift+z')
    await window.keyboard.press('Control+Shift+z')
    await expect(window.getByLabel('To', { exact: true })).toHaveValue('Ann')
    await text(window).focus()
    await window.keyboard.press('Control+a')
    await window.keyboard.press('Delete')
  })

  await test.step('lists nest, marks set, a footnote and a table are written', async () => {
    await window.keyboard.type('- One')
    await window.keyboard.press('Enter')
    await window.keyboard.press('Tab')
    await window.keyboard.press('Control+b')
    await window.keyboard.type('Two')
    await expect(window.getByRole('button', { name: 'Bold' })).toHaveAttribute('aria-pressed', 'true')
    await window.keyboard.press('Enter')
    await window.keyboard.press('Enter')
    await window.keyboard.press('Enter')
    await window.keyboard.type('With a remark')
    await window.keyboard.press('Control+Alt+f')
    await expect(window.getByLabel('Text of the footnote')).toBeFocused()
    await window.keyboard.type('As of today.')
    await window.keyboard.press('Enter')
    await window.keyboard.type('.')
    await expect(body(window).getByRole('img', { name: 'Footnote i: As of today.' })).toHaveText('i')
    await window.keyboard.press('Control+Alt+t')
    for (const word of ['Who', 'Said', 'Ann', 'Yes', 'Ben', 'No', 'Cy']) {
      await window.keyboard.type(word)
      if (word !== 'Cy') await window.keyboard.press('Tab')
    }
    await expect(body(window).getByRole('row')).toHaveCount(4)
    await window.keyboard.press('Alt+Shift+ArrowRight')
    await expect(body(window).getByRole('columnheader')).toHaveCount(3)
    await window.keyboard.press('Alt+Shift+ArrowLeft')
    await saved(window)
    const blocks = await written(vault)
    expect(blocks.slice(0, 10)).toEqual([
      'bulletList',
      'listItem',
      'paragraph One',
      'bulletList',
      'listItem',
      'paragraph Two',
      'paragraph With a remark.',
      'footnote',
      'table',
      'tableRow',
    ])
    expect(blocks.filter((block) => block === 'tableRow')).toHaveLength(4)
  })

  await test.step('the toolbar is one stop, with arrow keys from button to button', async () => {
    const bold = window.getByRole('button', { name: 'Bold' })
    await bold.focus()
    await window.keyboard.press('ArrowRight')
    await expect(window.getByRole('button', { name: 'Italic' })).toBeFocused()
    await window.keyboard.press('Home')
    await expect(bold).toBeFocused()
    await window.keyboard.press('Escape')
    await expect(text(window)).toBeFocused()
  })

  await test.step('evidence is found and inserted at the caret after @ and [[', async () => {
    await window.keyboard.press('Control+a')
    await window.keyboard.press('Delete')
    await window.keyboard.type('They say @strayer best')
    const list = window.getByRole('listbox', { name: 'Evidence' })
    await expect(list.getByRole('option')).toHaveCount(1)
    await window.keyboard.press('Enter')
    await window.keyboard.type(' and [[stoke')
    await window.keyboard.press('Control+Enter')
    await window.keyboard.type('. Mail a@b or @nobodyknows')
    await expect(list.getByRole('option')).toHaveCount(0)
    await window.keyboard.press('Escape')
    await expect(list).toHaveCount(0)
    await window.keyboard.type(' @pitch')
    await expect(list.getByRole('option').first()).toHaveAttribute('aria-selected', 'true')
    await window.keyboard.press('Shift+Enter')
    await saved(window)
    expect(await written(vault)).toEqual([
      'paragraph They say “The best case in Strayer’s eyes is a fixed calendar of dialogues.” and . Mail a@b or @nobodyknows',
      'quote',
      'citation',
      'quotation “pitch a story”',
    ])
  })
})

test('words of a source are altered in the open, and in no other way', async ({ readout: { window, vault } }) => {
  const words =
    'principle-based activities, and they are not seen as a geopolitical tit-for-tat or in some way done in a punitive way,'
  await newMemo(window)
  await withoutMotion(window, async () => expect(await violationsByScheme(window)).toEqual([]))
  const one = quotation(window, 'principle-based activities')
  const quotedOnDisk = async () => (await written(vault)).find((block) => block.includes('principle-based'))

  await test.step('typing does not replace a quotation, Delete takes it out, undo brings it back', async () => {
    await one.click()
    await window.keyboard.type('x')
    await expect(announced(window, 'Words of a source cannot be typed over')).toBeVisible()
    await expect(one).toContainText(words)
    await window.keyboard.press('Delete')
    await expect(one).toHaveCount(0)
    await window.keyboard.press('Control+z')
    await expect(one).toContainText(words)
  })

  await test.step('words are left out and added by keyboard, and put back', async () => {
    await expect(one).toHaveAttribute('data-selected', 'true')
    await window.keyboard.press('Enter')
    await expect(window.getByRole('textbox', { name: 'Words of the source' })).toBeFocused()
    await withoutMotion(window, async () => expect(await violationsByScheme(window)).toEqual([]))
    await window.keyboard.press('Control+Home')
    await window.keyboard.press('Control+ArrowRight')
    await window.keyboard.type('nothing is typed')
    for (let word = 0; word < 9; word++) await window.keyboard.press('Control+Shift+ArrowRight')
    await window.keyboard.press('Escape')
    await expect(one).toContainText(words)

    await window.keyboard.press('Enter')
    await window.keyboard.press('Control+End')
    for (let step = 0; step < 'in some way done in a punitive way,'.length; step++)
      await window.keyboard.press('Shift+ArrowLeft')
    await window.keyboard.press('o')
    await window.keyboard.press('Control+Home')
    await window.keyboard.press('[')
    await window.keyboard.type('the controls are')
    await window.keyboard.press('Enter')
    const printed =
      '“[the controls are] principle-based activities, and they are not seen as a geopolitical tit-for-tat or …,”'
    await expect(window.getByText('As printed')).toBeVisible()
    await expect(one).toContainText(printed)
    await window.getByRole('textbox', { name: 'Words of the source' }).getByText('in some way').click()
    await expect(one).toContainText(`“[the controls are] ${words}`)
    await window.keyboard.press('Escape')
    await saved(window)
    expect(await quotedOnDisk()).toBe(`quotation “[the controls are] ${words}”`)
    await window.keyboard.press('Control+z')
    await saved(window)
    expect(await quotedOnDisk()).toBe(`quotation ${printed}`)
  })

  await test.step('a quotation is copied with all that it is, and what comes from elsewhere loses its looks', async () => {
    await one.click()
    const html = await window.evaluate(() => {
      const clipboardData = new DataTransfer()
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }),
      )
      return clipboardData.getData('text/html')
    })
    await window.keyboard.press('Control+a')
    await window.keyboard.press('Delete')
    await paste(window, { 'text/html': html })
    await expect(one).toHaveCount(1)
    const foreign =
      '<meta charset="utf-8"><h1 style="color:red" onclick="x()">Head</h1><p class="y">A <b>bold</b> <a href="https://example.org">link</a><img src="z.png"></p><script>1</script>'
    await paste(window, { 'text/html': foreign, 'text/plain': 'Head A bold link' })
    await saved(window)
    expect(await written(vault)).toEqual([
      expect.stringContaining('quotation “[the controls are] principle-based'),
      'heading1 Head',
      'paragraph A bold link',
    ])
    expect(await body(window).locator('img, script, a, [style*="red"]').count()).toBe(0)
  })
})

test('evidence is dragged into the memo, and leads to its words and back', async ({ readout: { window, vault } }) => {
  await test.step('dropped in a line it is quoted there, dropped between blocks it is a quotation', async () => {
    await emptyMemo(window)
    await window.keyboard.type('A first line of some length, to drop words into.')
    await window.keyboard.press('Enter')
    await window.keyboard.type('Last.')
    const first = body(window).getByRole('paragraph').first()
    await evidence(window, 'stoke division')
      .first()
      .dragTo(first, { targetPosition: { x: 4, y: 12 } })
    await expect(first).toContainText('“stoke division and confrontation”')
    await evidence(window, 'pitch a story')
      .first()
      .dragTo(body(window).getByRole('paragraph').last(), { targetPosition: { x: 1, y: 1 } })
    await expect(quotation(window, 'pitch a story')).toBeVisible()
    await saved(window)
    const blocks = await written(vault)
    expect(blocks.at(-2)).toBe('quotation “pitch a story”')
    expect(blocks[0]).toMatch(/^paragraph “stoke division and confrontation” ?A first line/u)
  })

  await test.step('a quotation leads to its words in the text, and back to the same place', async () => {
    await text(window).press('Control+End')
    for (let line = 0; line < 40; line++) {
      await window.keyboard.press('Enter')
      await window.keyboard.type(`${line}`)
    }
    await window.keyboard.type(' @pitch')
    await window.keyboard.press('Enter')
    const last = body(window)
      .getByRole('group', { name: /^Quoted words/u })
      .last()
    await last.click()
    await expect(last).toHaveAttribute('data-selected', 'true')
    const place = async () => (await last.boundingBox())?.y ?? 0
    const before = await place()
    await window.keyboard.press('Control+Enter')
    await expect(cardOf(window, 'pitch a story')).toHaveAttribute('data-selected', 'true')
    await expect(window.getByText('Chinese officials, for their part')).toBeInViewport()
    await window.getByRole('button', { name: 'Back to memo' }).click()
    await expect(last).toHaveAttribute('data-selected', 'true')
    await expect.poll(async () => Math.abs((await place()) - before)).toBeLessThan(3)
    await expect(text(window)).toBeFocused()
  })

  await test.step('a citation whose annotation is gone is said in the memo, and its words stay', async () => {
    await body(window)
      .getByRole('group', { name: /^Quoted words/u })
      .last()
      .dblclick()
    await cardOf(window, 'pitch a story').getByRole('button', { name: 'pitch a story' }).focus()
    await window.keyboard.press('Delete')
    await window.getByRole('button', { name: 'Back to memo' }).click()
    await expect(quotation(window, 'pitch a story')).toContainText('The annotation it cites was deleted from the note.')
    await expect(body(window)).toContainText('“pitch a story”')
  })
})

test('the preview shows the pages that will be printed, and exports can fail and be cancelled', async ({
  readout: { app, window, folder },
}) => {
  await newMemo(window)
  const button = window.getByRole('button', { name: 'Export PDF…' })

  await test.step('there is ink on the paper, of what was typed a moment ago', async () => {
    await text(window).press('Control+Home')
    await window.keyboard.type('Typed right before. ')
    await window.getByRole('button', { name: 'Preview' }).click()
    const first = window.getByRole('img', { name: /^Page 1 of \d/u })
    await expect(first).toBeVisible({ timeout: 20_000 })
    await expect(first).toContainText('Memorandum')
    await expect(first).toContainText('Typed right before.')
    const ink = await first.evaluate((canvas) => {
      const { width, height } = canvas as HTMLCanvasElement
      const { data } = (canvas as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height) ?? { data: [] }
      let dark = 0
      for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 128) dark++
      return dark / (width * height)
    })
    expect(ink).toBeGreaterThan(0.01)
    await window.getByRole('button', { name: 'Edit', exact: true }).click()
    await expect(text(window)).toContainText('principle-based activities')
  })

  await test.step('an export that is cancelled writes nothing; the menu exports too', async () => {
    await chooseSavePath(app, null)
    await button.click()
    await expect.poll(() => savesAsked(app)).toBe(1)
    await expect(button).toBeEnabled()
    await expect(announced(window, 'Exported')).toHaveCount(0)
    expect((await readdir(folder)).filter((name) => name.endsWith('.pdf'))).toEqual([])
    const path = join(folder, 'from the menu')
    await chooseSavePath(app, path)
    await chooseCommand(app, 'memo.export')
    await expect(announced(window, 'Exported')).toBeVisible({ timeout: 20_000 })
    await access(`${path}.pdf`)
  })

  await test.step('an export that fails says why and keeps the memo', async () => {
    await writeFile(join(folder, 'file'), 'not a folder')
    await chooseSavePath(app, join(folder, 'file', 'memo.pdf'))
    await button.click()
    await expect(window.getByRole('alert')).toContainText('something of that name is there already', {
      timeout: 20_000,
    })
    await expect(text(window)).toContainText('principle-based')
  })
})

test('nothing that was written is lost', async ({ readout }) => {
  const { window, vault } = readout
  const library = window.getByRole('navigation', { name: 'Library' })
  const subject = window.getByLabel('Subject')

  await test.step('a memo that is deleted can be brought back', async () => {
    await newMemo(window)
    await subject.fill('First memo')
    await saved(window)
    const [memo] = await memosOnDisk(vault)
    await window.getByRole('button', { name: 'Delete memo' }).click()
    await expect.poll(() => memosOnDisk(vault)).toEqual([])
    await window.getByRole('status').getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => memosOnDisk(vault)).toEqual([memo])
    await expect(library.getByRole('button', { name: /First memo/u })).toBeVisible()
  })

  await test.step('a memo that cannot be saved stays open until it can', async () => {
    await library.getByRole('button', { name: /12 quotes/u }).click()
    await expect(textOf(window)).toContainText('The visit')
    await newMemo(window)
    await subject.fill('Second memo')
    await saved(window)
    await library.getByRole('button', { name: /First memo/u }).click()
    await expect(subject).toHaveValue('First memo')

    const first = (await memosOnDisk(vault)).find(({ head }) => head.subject === 'First memo')
    const file = join(vault, 'memos', `${first?.id}.json`)
    await rename(file, `${file}.kept`)
    await mkdir(file)
    await text(window).press('Control+Home')
    await window.keyboard.type('Must survive. ')
    await library.getByRole('button', { name: /Second memo/u }).click()
    const alert = window.getByRole('alert').filter({ hasText: 'What was saved before is unchanged' })
    await expect(alert).toBeVisible()
    await expect(subject).toHaveValue('First memo')
    await expect(text(window)).toContainText('Must survive.')

    await rmdir(file)
    await rename(`${file}.kept`, file)
    // It is tried again by itself.
    await expect(alert).toHaveCount(0, { timeout: 20_000 })
    await saved(window)
    expect((await memosOnDisk(vault)).flatMap(blocksOf).join('\n')).toContain('Must survive.')
    await library.getByRole('button', { name: /Second memo/u }).click()
    await expect(subject).toHaveValue('Second memo')
  })

  await test.step('what was typed a moment before the end is there after a restart', async () => {
    await text(window).press('Control+Home')
    await window.keyboard.type('Just now. ')
    const again = await readout.restart()
    await again.window
      .getByRole('navigation', { name: 'Library' })
      .getByRole('button', { name: /Second memo/u })
      .click()
    await expect(text(again.window)).toContainText('Just now.')
  })
})
