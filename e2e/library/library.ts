import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { emptyMemo } from '../../src/core/memo/emptyMemo.ts'
import { newId } from '../../src/core/model/id.ts'
import { harbourNote, withAnnotation } from '../../src/core/model/note.fixture.ts'
import type { Note } from '../../src/core/model/note.ts'
import { test as base } from '../launch.ts'
import { notesOnDisk } from '../vaultFiles.ts'

interface Told {
  title: string
  publisher?: string
  published?: string | null
  speakers?: string[]
  tags?: string[]
  archived?: boolean
}

/** From the one that was changed last. */
const library: Told[] = [
  { title: 'Chips 10', publisher: 'Reuters', published: '2024-01-05', speakers: ['Gong', 'Strayer'], tags: ['trade'] },
  { title: 'Talks without a date', published: null },
  { title: 'Chips 2', publisher: 'Reuters', published: '2023-08-27', speakers: ['Gong'] },
  { title: 'Élan vital', publisher: 'Le Monde', published: '2023-08', tags: ['trade', 'budget'] },
  { title: '“Arms” and the port', publisher: 'Le Monde', published: '2022', speakers: ['Abara'] },
  { title: 'Old strike', publisher: 'Reuters', published: '2021-02-03', archived: true },
]

function noteOf(
  { title, publisher = '', published = null, speakers = [], tags = [], archived = false }: Told,
  place: number,
) {
  const updated = new Date(Date.UTC(2024, 2, 20 - place)).toISOString()
  const words = ['nine days', 'for now']
  const note = speakers.reduce((each, name, at) => withAnnotation(each, 'quote', words[at] ?? '', name), harbourNote())
  const meta = { ...note.source.meta, title, publisher, published }
  return { ...note, title, tags, archived, updated, source: { ...note.source, meta } }
}

export const test = base.extend({
  folder: async ({ folder }, use) => {
    const vault = join(folder, 'vault')
    for (const name of ['notes', 'memos']) await mkdir(join(vault, name), { recursive: true })
    const write = (file: string, content: object) => writeFile(join(vault, file), JSON.stringify(content))
    await write('readout.json', { schema: 1, id: newId(), created: new Date().toISOString() })
    for (const note of library.map(noteOf)) await write(`notes/${note.id}.json`, note)
    for (const subject of ['First memo', 'Second memo', 'Third memo']) {
      const memo = emptyMemo(new Date('2024-02-01T00:00:00Z'), { to: 'The committee', subject })
      await write(`memos/${memo.id}.json`, memo)
    }
    await use(folder)
  },
})

export const nav = (window: Page) => window.getByRole('navigation', { name: 'Library' })
export const list = (window: Page) => nav(window).getByRole('treegrid', { name: 'Notes' })
export const rowOf = (window: Page, title: string): Locator => list(window).getByRole('row').filter({ hasText: title })
export const entry = (window: Page, title: string): Locator => rowOf(window, title).getByRole('button')
export const arrange = (window: Page) => nav(window).getByRole('button', { name: /^Arrange notes/u })
export const bar = (window: Page) => nav(window).getByRole('region', { name: 'What is selected' })
export const said = (window: Page, words: string | RegExp) => window.getByRole('status').filter({ hasText: words })

/** What stands in the list of notes, top to bottom: titles, and headings with their counts. */
export async function shown(window: Page): Promise<string[]> {
  return list(window)
    .getByRole('row')
    .evaluateAll((rows) => rows.map((row) => row.querySelector('strong')?.textContent ?? `# ${row.textContent}`))
}

export async function selectedTitles(window: Page): Promise<string[]> {
  return list(window)
    .getByRole('row', { selected: true })
    .evaluateAll((rows) => rows.map((row) => row.querySelector('strong')?.textContent ?? ''))
}

export async function noteBy(vault: string, title: string): Promise<Note> {
  const note = (await notesOnDisk(vault)).find((each) => each.title === title)
  if (note === undefined) throw new Error(`the vault has no note ${title}`)
  return note
}
