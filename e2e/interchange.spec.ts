import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { plugins } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-ris'
import { expect, type Page } from '@playwright/test'
import { fromMarkdown } from 'mdast-util-from-markdown'
import Papa from 'papaparse'
import { exactOf } from '../src/core/model/annotation.ts'
import { violations } from './axe.ts'
import { chooseCommand, chooseOpenPaths, chooseSavePath, type Readout, test } from './launch.ts'
import { cardOf, saved, selectByMouse, textOf } from './select.ts'
import { notesOnDisk } from './vaultFiles.ts'

const article = [
  'Port strike ends',
  '“We came for a contract that lasts,” said Ana Ruiz on Friday in the old harbour.',
  '“Nobody in this port should call this a defeat for the union,” she added.',
]
const quote = 'We came for a contract that lasts,'
const edited = 'Nobody in this port should call it a defeat for the union,'
const gone = 'The owner of the port said nothing at all about the coming year.'

/** The article as a note, which is open then. */
async function importStrike({ app, window, folder }: Pick<Readout, 'app' | 'window' | 'folder'>): Promise<void> {
  const file = join(folder, 'strike.txt')
  await writeFile(file, article.join('\n\n'))
  await chooseOpenPaths(app, [file])
  await window.getByRole('button', { name: 'Import…' }).click()
  await expect(textOf(window)).toContainText('said Ana Ruiz')
}

const said = (window: Page, words: string) => window.getByRole('status').filter({ hasText: words })
const exportDialog = (window: Page) => window.getByRole('dialog', { name: 'Export annotations' })

test('annotations and references leave for other programs, and come back', async ({ readout }) => {
  const { app, window, vault, folder } = readout
  await test.step('annotations and their replies are exported by keyboard, and other programs read what is in them', async () => {
    const card = cardOf(window, 'stoke division')
    await card.locator('[data-card]').focus()
    await window.keyboard.press('r')
    await window.keyboard.type('=Who says so?')
    await window.keyboard.press('Enter')
    await expect(card.getByRole('list', { name: 'Replies' })).toContainText('=Who says so?')
    await saved(window)
    const [note] = await notesOnDisk(vault)
    if (note === undefined) throw new Error('the sample is not in the vault')
    const [annotation] = note.annotations.filter(({ replies }) => replies !== undefined)
    const words = note.annotations.map(({ target }) => exactOf(target))

    /** Exports in the format that stands `down` below the one that has the focus. */
    const exportAs = async (file: string, down: number): Promise<string> => {
      await chooseSavePath(app, join(folder, file))
      await window.keyboard.press('Control+Shift+S')
      await expect(exportDialog(window)).toBeVisible()
      for (let count = 0; count < down; count++) await window.keyboard.press('ArrowDown')
      await window.keyboard.press('Enter')
      await expect(said(window, `Exported as ${file}.`)).toBeVisible()
      return readFile(join(folder, file), 'utf8')
    }

    const { type, total, first } = JSON.parse(await exportAs('a.jsonld', 0))
    expect([type, total, first.items.length]).toEqual(['AnnotationCollection', words.length + 1, words.length + 1])
    const isReply = ({ motivation }: { motivation: string }) => motivation === 'replying'
    const [reply, ...others] = first.items.filter(isReply)
    expect(others).toEqual([])
    expect(reply).toMatchObject({
      body: [{ value: '=Who says so?' }],
      target: `readout://note/${note.id}#${annotation?.id}`,
    })
    const ofWords = first.items.filter((item: { motivation: string }) => !isReply(item))
    expect(
      ofWords.map(({ target }: { target: { selector: { exact: string }[] } }) => target.selector[0]?.exact),
    ).toEqual(words)

    // The dialog begins with the format that was chosen last.
    const { rows } = JSON.parse(await exportAs('a.json', 1))
    expect(
      rows.map(({ text, references }: { text: string; references: string[] }) => [text, references]),
    ).toContainEqual(['=Who says so?', [annotation?.id]])

    const csv = await exportAs('a.csv', 1)
    const { data, errors } = Papa.parse<Record<string, string>>(csv.slice(1), { header: true, skipEmptyLines: true })
    expect([csv[0], errors]).toEqual(['\uFEFF', []])
    expect(data.filter(({ kind }) => kind !== 'reply').map(({ exact }) => exact)).toEqual(words)
    expect(data.filter(({ kind }) => kind === 'reply')).toMatchObject([
      { comment: "'=Who says so?", 'in reply to': annotation?.id },
    ])

    const types = fromMarkdown(await exportAs('a.md', 1)).children.map((node) => node.type)
    expect(types.filter((each) => each === 'blockquote')).toHaveLength(words.length)
    expect(types.filter((each) => each === 'list')).toHaveLength(1)

    await window.keyboard.press('Control+Shift+S')
    await expect(exportDialog(window).getByRole('button', { name: 'Markdown' })).toBeFocused()
    expect(await violations(window)).toEqual([])
    await window.keyboard.press('Escape')
    await expect(exportDialog(window)).toBeHidden()
  })

  await test.step('references to one source or all of them are exported, and reference managers read them', async () => {
    await importStrike({ app, window, folder })
    const titles = (await notesOnDisk(vault)).map(({ source }) => source.meta.title).sort()
    const exportAs = async (file: string, format: string, scope: RegExp): Promise<string> => {
      await chooseSavePath(app, join(folder, file))
      await chooseCommand(app, 'sources.export')
      const dialog = window.getByRole('dialog', { name: 'Export source references' })
      await dialog.getByRole('radio', { name: scope }).check()
      await dialog.getByRole('button', { name: format }).click()
      await expect(said(window, `Exported as ${file}.`)).toBeVisible()
      return readFile(join(folder, file), 'utf8')
    }
    const titlesIn = (items: { title?: string }[]) => items.map(({ title }) => title).sort()

    expect(titlesIn(JSON.parse(await exportAs('one.json', 'CSL-JSON', /This note/u)))).toEqual(['Port strike ends'])
    expect(titlesIn(JSON.parse(await exportAs('all.json', 'CSL-JSON', /All notes \(2\)/u)))).toEqual(titles)
    const read = (text: string, forceType: string) => plugins.input.chain(text, { forceType, generateGraph: false })
    const bibtex = read(await exportAs('all.bib', 'BibTeX', /All notes/u), '@bibtex/text')
    // The reader marks words whose capitals are to stay.
    expect(titlesIn(bibtex).map((title) => title?.replace(/<[^>]*>/gu, ''))).toEqual(titles)
    expect(titlesIn(read(await exportAs('all.ris', 'RIS', /All notes/u), '@ris/file'))).toEqual(titles)
  })

  await test.step('annotations are shown before they are imported, come as one step, and a bad file changes nothing', async () => {
    await selectByMouse(window, quote)
    await window.keyboard.press('h')
    await saved(window)
    const noteNow = async () => {
      const note = (await notesOnDisk(vault)).find(({ title }) => title === 'Port strike ends')
      if (note === undefined) throw new Error('the note is not on disk')
      return note
    }
    const before = await noteNow()
    const choose = async (name: string, content: string) => {
      await writeFile(join(folder, name), content)
      await chooseOpenPaths(app, [join(folder, name)])
      await window.keyboard.press('Control+Shift+i')
    }

    await choose('cut.jsonld', '{"type": "AnnotationCollection", "first": {')
    await expect(window.getByRole('alert')).toContainText(
      'The file is not JSON, or it is not whole. Nothing was imported from it. Export the annotations again',
    )
    await window.getByRole('alert').getByRole('button', { name: 'Dismiss' }).click()

    const rows = [
      ['id', 'kind', 'speaker', 'exact', 'prefix', 'suffix', 'comment', 'in reply to'],
      ['q1', 'quote', 'Ana Ruiz', quote, '', '', 'Sure?', ''],
      ['r1', 'reply', '', '', '', '', 'The union says so.', 'q1'],
      ['h1', 'highlight', '', quote, '', '', '', ''],
      ['c1', 'claim', '', edited, 'old harbour.\n\n“', '” she added.', '', ''],
      ['c2', 'claim', '', gone, '', '', '', ''],
      ['r2', 'reply', '', '', '', '', 'To nothing.', 'lost'],
    ]
    await choose('desk.csv', Papa.unparse(rows))
    const dialog = window.getByRole('dialog', { name: 'Import annotations' })
    await expect(dialog).toContainText('What desk.csv would add to “Port strike ends”')
    await expect(dialog.getByRole('listitem')).toHaveText([
      '1 new, found word for word',
      '1 new, found where the text has other words now',
      '1 new, not found: to be attached by hand',
      '1 new reply',
      '1 in the note already',
      /^Row 4: the note has “We came for a contract/u,
      /^Row 5: where the file has “Nobody in this port/u,
      /^Row 6: .* was not found for certain/u,
      /^Row 7: what it replies to is neither in the note nor taken from the file/u,
    ])
    expect(await violations(window)).toEqual([])
    await window.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    expect(await noteNow()).toEqual(before)

    await window.keyboard.press('Control+Shift+i')
    await expect(dialog.getByRole('button', { name: 'Import', exact: true })).toBeFocused()
    await window.keyboard.press('Enter')
    await expect(said(window, '3 annotations and 1 reply imported from desk.csv.')).toBeVisible()
    await expect(cardOf(window, 'Sure?')).toContainText('The union says so.')
    const after = await noteNow()
    expect(after.annotations.map(({ target }) => exactOf(target)).sort()).toEqual([edited, quote, quote, gone].sort())

    await window.keyboard.press('Control+z')
    await expect(cardOf(window, 'Sure?')).toHaveCount(0)
    await saved(window)
    await expect.poll(async () => (await noteNow()).annotations).toEqual(before.annotations)
    expect((await noteNow()).actors).toEqual(before.actors)
    await window.keyboard.press('Control+Shift+Z')
    await expect(cardOf(window, 'Sure?')).toContainText('The union says so.')
  })
})
