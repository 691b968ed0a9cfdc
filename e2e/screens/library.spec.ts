import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { emptyMemo } from '../../src/core/memo/emptyMemo.ts'
import { newId } from '../../src/core/model/id.ts'
import { harbourNote, withAnnotation } from '../../src/core/model/note.fixture.ts'
import { test as base, chooseCommand } from '../launch.ts'
import { prepare, visit } from './visit.ts'

const articles = [
  ['Export controls on chips widen, and who asked for it', 'Reuters', '2024-01-05', ['Gong', 'Strayer'], ['trade']],
  ['Talks without a date', '', null, [], []],
  ['Chips: what the second round of licences covers', 'Reuters', '2023-08-27', ['Gong'], ['trade', 'licences']],
  ['Un budget pour l’industrie', 'Le Monde', '2023-08', ['Abara'], ['budget', 'trade']],
  ['“Arms” and the port', 'Le Monde', '2022', ['Abara'], ['Trade']],
  ['The harbour after the strike', 'The Tarnwick Post', '2024-02-11', ['Ruiz', 'Okri'], ['ports']],
  ['Nine days at the quay', 'The Tarnwick Post', '2024-02-10', ['Ruiz'], ['ports', 'labour']],
  ['Old strike, new strike', 'Reuters', '2021-02-03', [], ['labour']],
] as const

/** A vault with some notes and memos of several publishers, months and speakers. */
const test = base.extend({
  folder: async ({ folder }, use) => {
    const vault = join(folder, 'vault')
    for (const name of ['notes', 'memos']) await mkdir(join(vault, name), { recursive: true })
    const write = (file: string, content: object) => writeFile(join(vault, file), JSON.stringify(content))
    await write('readout.json', { schema: 1, id: newId(), created: new Date().toISOString() })
    for (const [place, [title, publisher, published, speakers, tags]] of articles.entries()) {
      const words = ['nine days', 'for now']
      const note = speakers.reduce(
        (each, name, at) => withAnnotation(each, 'quote', words[at] ?? '', name),
        harbourNote(),
      )
      const meta = { ...note.source.meta, title, publisher, published }
      const updated = new Date(Date.UTC(2024, 2, 20 - place)).toISOString()
      const archived = place === articles.length - 1
      const changed = { title, tags: [...tags], archived, updated, source: { ...note.source, meta } }
      await write(`notes/${note.id}.json`, { ...note, ...changed })
    }
    for (const subject of ['Chips: what to expect by May', 'The port after the strike']) {
      const memo = emptyMemo(new Date('2024-02-01T00:00:00Z'), { to: 'The committee', subject })
      await write(`memos/${memo.id}.json`, memo)
    }
    await write('notes/half.json', { schema: 1, title: 'half a note' })
    await use(folder)
  },
})

test('the library', async ({ readout: { app, window } }) => {
  const nav = window.getByRole('navigation', { name: 'Library' })
  const list = nav.getByRole('treegrid', { name: 'Notes' })
  const row = (title: string) => list.getByRole('row').filter({ hasText: title }).getByRole('button')
  await prepare(window)
  await expect(window.locator('#panel-text')).toContainText('Port strike ends')
  await expect(nav.getByRole('heading', { name: 'Notes · 8' })).toBeVisible()
  await expect(window.getByRole('alert').filter({ hasText: 'half.json' })).toBeVisible()
  await visit(window, 'problems')
  await window.getByRole('alert').getByRole('button', { name: 'Dismiss' }).click()
  await visit(window, 'library')
  await nav.getByRole('button', { name: /^Arrange notes/u }).click()
  await window.getByLabel('Group by').selectOption('Month published')
  await visit(window, 'arrange', true)
  await window.keyboard.press('Escape')
  await visit(window, 'grouped')
  await row('Talks without a date').click()
  await row('Nine days at the quay').click({ modifiers: ['Control'] })
  await row('“Arms”').click({ modifiers: ['Control'] })
  await visit(window, 'selected')
  await chooseCommand(app, 'notes.tag')
  await visit(window, 'tagNotes')
  await window.keyboard.press('Escape')
  await chooseCommand(app, 'notes.collect')
  // A key that comes before the dialog is the list's.
  await expect(window.getByRole('textbox', { name: 'New collection' })).toBeFocused()
  await window.keyboard.type('Spring review')
  await visit(window, 'collect')
  await window.keyboard.press('Enter')
  await expect(window.getByRole('dialog').filter({ visible: true })).toHaveCount(0)
  await visit(window, 'toast', true)
  await chooseCommand(app, 'tags.manage')
  await expect(window.getByRole('dialog', { name: 'Tags and collections' })).toBeVisible()
  await visit(window, 'tags')
  await window.getByRole('tab', { name: 'Collections' }).click()
  await visit(window, 'collections')
  await window.keyboard.press('Escape')
  await chooseCommand(app, 'trash.show')
  await visit(window, 'trashEmpty')
  await window.keyboard.press('Escape')
  await window.keyboard.press('Control+d')

  await window.keyboard.press('Control+k')
  await visit(window, 'searchOffers', true)
  await window.keyboard.type('strike')
  await expect(window.getByRole('listbox', { name: 'Search results' }).getByRole('option').first()).toBeVisible()
  await visit(window, 'search')
  await window.keyboard.press('Control+a')
  await window.keyboard.type('xylophone')
  await visit(window, 'searchNothing')
  await window.keyboard.press('Escape')
  await window.keyboard.press('Escape')
  await window.keyboard.press('Control+Shift+P')
  await visit(window, 'palette')
  await window.keyboard.type('export')
  await visit(window, 'paletteTyped')
  await window.keyboard.press('Escape')
})
