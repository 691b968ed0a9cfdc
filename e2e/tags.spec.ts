import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { applyEdits } from '../src/core/edit/noteEdit.ts'
import { harbourNote, now, withAnnotation } from '../src/core/model/note.fixture.ts'
import type { Note } from '../src/core/model/note.ts'
import { violationsByScheme, withoutMotion } from './axe.ts'
import { test as base, chooseCommand } from './launch.ts'
import { notesOnDisk } from './vaultFiles.ts'

const count = 30

/** A vault of thirty notes that bear the tag `trade`, as do their annotations; some of them bear others too. */
const test = base.extend({
  folder: async ({ folder }, use) => {
    const vault = join(folder, 'vault')
    await mkdir(join(vault, 'notes'), { recursive: true })
    await writeFile(join(vault, 'readout.json'), JSON.stringify({ schema: 1, id: 'vault-of-tags', created: now }))
    for (let index = 1; index <= count; index++) await writeNote(vault, noteOf(index))
    await use(folder)
  },
})

function noteOf(index: number): Note {
  const note = withAnnotation(harbourNote(), 'claim', 'The strike is over for now')
  const tags = index <= 5 ? ['ports', 'trade', 'tariffs'] : index <= 7 ? ['trade', 'Ports'] : ['trade']
  return {
    ...note,
    id: `note-${index}`,
    title: `Article ${index}`,
    updated: `2024-03-01T09:00:${String(index).padStart(2, '0')}.000Z`,
    tags,
    annotations: note.annotations.map((annotation) => ({ ...annotation, tags: ['trade'] })),
  }
}

async function writeNote(vault: string, note: Note): Promise<void> {
  await writeFile(join(vault, 'notes', `${note.id}.json`), JSON.stringify(note))
}

async function tagsOnDisk(vault: string): Promise<Map<string, { own: string[]; annotation: string[] | undefined }>> {
  const notes = await notesOnDisk(vault)
  return new Map(notes.map(({ id, tags, annotations }) => [id, { own: tags, annotation: annotations[0]?.tags }]))
}

/** Waits until the window answers to commands: a note is open. */
async function isStarted(window: Page): Promise<void> {
  await expect(window.locator('#panel-text')).toContainText('Port strike ends')
}

const dialogOf = (window: Page) => window.getByRole('dialog', { name: 'Tags and collections' })
const library = (window: Page) => window.getByRole('navigation', { name: 'Library' })

test('a tag is renamed, merged and removed across the vault, and that is taken back', async ({ readout }) => {
  const { window, app, vault } = readout
  const dialog = dialogOf(window)
  const row = (tag: string) =>
    dialog.getByRole('listitem').filter({ has: window.getByRole('button', { name: `Rename ${tag}`, exact: true }) })
  const said = dialog.getByRole('status').last()
  await isStarted(window)
  await expect(window.getByRole('complementary')).toContainText('trade')

  await test.step('every tag is listed with what bears it, and filtered as one types', async () => {
    await chooseCommand(app, 'tags.manage')
    await expect(dialog.getByRole('searchbox', { name: 'Filter tags' })).toBeFocused()
    await expect(row('trade')).toContainText('30 notes, 30 annotations')
    await expect(row('tariffs')).toContainText('5 notes')
    await window.keyboard.type('tra')
    await expect(dialog).toContainText('1 of 4')
    await expect(row('tariffs')).toHaveCount(0)
  })

  await test.step('it is renamed in its place by keyboard, in notes and annotations, and in the open note', async () => {
    await window.keyboard.press('Tab')
    await dialog.getByRole('button', { name: 'Rename trade', exact: true }).focus()
    await window.keyboard.press('F2')
    await expect(dialog.getByRole('combobox', { name: 'New name of trade' })).toBeFocused()
    await window.keyboard.press('Escape')
    await expect(dialog.getByRole('button', { name: 'Rename trade', exact: true })).toBeFocused()
    await window.keyboard.press('Enter')
    await window.keyboard.type('trade policy')
    await window.keyboard.press('Enter')
    await expect(said).toContainText('Renamed the tag trade to trade policy in 30 notes.')
    await expect(dialog.getByRole('button', { name: 'Rename trade policy' })).toBeFocused()
    const tags = await tagsOnDisk(vault)
    expect(tags.get('note-1')).toEqual({ own: ['ports', 'trade policy', 'tariffs'], annotation: ['trade policy'] })
    expect(
      [...tags.values()].every(
        ({ own, annotation }) => own.includes('trade policy') && annotation?.[0] === 'trade policy',
      ),
    ).toBe(true)
    await window.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await expect(window.getByRole('complementary')).toContainText('trade policy')
    await expect(window.getByRole('complementary')).not.toContainText(/trade(?! policy)/u)
  })

  await test.step('tags that differ in case alone are offered to be merged', async () => {
    await chooseCommand(app, 'tags.manage')
    const variants = dialog.getByRole('region', { name: 'A tag differs from another in its case alone' })
    await variants.getByRole('button', { name: 'Merge into ports: Ports' }).click()
    await expect(said).toContainText('Renamed the tag Ports to ports in 2 notes.')
    await expect(variants).toHaveCount(0)
    await expect(row('ports')).toContainText('7 notes')
  })

  await test.step('the name of another tag merges the two, when that was asked, and is taken back', async () => {
    await row('tariffs').getByRole('button', { name: 'Rename tariffs' }).click()
    await window.keyboard.type('Trade Policy')
    await window.keyboard.press('Enter')
    await expect(row('tariffs')).toHaveCount(0)
    await expect(dialog.getByRole('alert')).toContainText('Merge 5 of “tariffs” into 60 of “trade policy”?')
    await window.keyboard.press('Enter')
    await expect(said).toContainText('Renamed the tag tariffs to trade policy in 5 notes.')
    expect((await tagsOnDisk(vault)).get('note-1')?.own).toEqual(['ports', 'trade policy'])
    await said.getByRole('button', { name: 'Undo' }).click()
    await expect(said).toContainText('Undone in 5 notes')
    await expect(row('tariffs')).toContainText('5 notes')
    expect((await tagsOnDisk(vault)).get('note-1')?.own).toEqual(['ports', 'trade policy', 'tariffs'])
  })

  await test.step('nothing is held against the dialog, in light and dark', async () => {
    await row('tariffs').getByRole('button', { name: 'Rename tariffs' }).focus()
    await window.keyboard.press('Delete')
    await expect(dialog.getByRole('alert')).toContainText('Remove “tariffs” from 5 notes?')
    await withoutMotion(window, async () => expect(await violationsByScheme(window)).toEqual([]))
    await window.keyboard.press('Enter')
    await expect(said).toContainText('Removed the tag tariffs from 5 notes.')
  })

  await test.step('what bears a tag is searched for', async () => {
    await row('ports')
      .getByRole('button', { name: /^ports: 7 notes/u })
      .click()
    await expect(dialog).toBeHidden()
    await expect(window.locator('[data-search]')).toHaveValue('tag:ports')
    await window.keyboard.press('Escape')
  })

  await test.step('after a restart the last change is taken back, but for what was changed since', async () => {
    const again = await readout.restart()
    await isStarted(again.window)
    await chooseCommand(again.app, 'tags.manage')
    const foot = dialogOf(again.window).getByRole('status').last()
    await expect(foot).toContainText('Last change: Removed the tag tariffs from 5 notes.')
    await dialogOf(again.window).getByRole('button', { name: 'Rename trade policy' }).click()
    await again.window.keyboard.type('trade')
    await again.window.keyboard.press('Enter')
    await expect(foot).toContainText('Renamed the tag trade policy to trade in 30 notes.')
    const [since] = (await notesOnDisk(vault)).filter(({ id }) => id === 'note-2')
    if (since === undefined) throw new Error('the note is gone')
    const edits = [{ type: 'note.change' as const, change: { tags: ['another'] } }]
    await writeNote(vault, applyEdits(since, edits, new Date().toISOString()).note)
    const third = await again.restart()
    await isStarted(third.window)
    await chooseCommand(third.app, 'bulk.undo')
    await expect(library(third.window)).toContainText('Not everything was undone in 1 note')
    await expect(library(third.window)).toContainText('In one place the tags were changed since: it was left as it is.')
    const tags = await tagsOnDisk(vault)
    expect(tags.get('note-2')).toEqual({ own: ['another'], annotation: ['trade policy'] })
    expect(tags.get('note-30')).toEqual({ own: ['trade policy'], annotation: ['trade policy'] })
  })
})

test('collections are made, filled, ordered, merged and deleted by keyboard, and each can be taken back', async ({
  readout,
}) => {
  const { window, app, vault } = readout
  const { keyboard } = window
  const dialog = dialogOf(window)
  const said = dialog.getByRole('status').last()
  const notesOf = (name: string) => dialog.getByRole('region', { name: `Notes of ${name}` })
  const titles = (name: string) => notesOf(name).getByRole('listitem').getByRole('strong')
  const undo = () => said.getByRole('button', { name: 'Undo' }).click()
  const onDisk = async () => {
    const files = (await readdir(join(vault, 'collections'))).filter((name) => name.endsWith('.json'))
    const all = await Promise.all(
      files.map(async (file) => JSON.parse(await readFile(join(vault, 'collections', file), 'utf8'))),
    )
    return Object.fromEntries(all.map(({ name, notes }) => [name, notes]))
  }
  await isStarted(window)

  await test.step('one is made, and notes are added by what is typed', async () => {
    await chooseCommand(app, 'tags.manage')
    await dialog.getByRole('tab', { name: 'Tags' }).press('ArrowRight')
    await expect(dialog.getByText('There are no collections yet.')).toBeVisible()
    await dialog.getByRole('textbox', { name: 'New collection' }).focus()
    await keyboard.type('Dossier')
    await keyboard.press('Enter')
    await expect(said).toContainText('Collection “Dossier” made.')
    await dialog.getByRole('searchbox', { name: 'Find notes to add to Dossier' }).fill('article 1')
    await notesOf('Dossier').getByRole('checkbox', { name: 'Article 12' }).press('Space')
    await expect(said).toContainText('1 note added to “Dossier”.')
    await notesOf('Dossier').getByRole('checkbox', { name: 'Article 11' }).press('Space')
    await notesOf('Dossier').getByRole('checkbox', { name: 'Article 10' }).press('Space')
    await expect.poll(onDisk).toEqual({ Dossier: ['note-12', 'note-11', 'note-10'] })
    await dialog.getByRole('searchbox', { name: 'Find notes to add to Dossier' }).fill('')
    await expect(titles('Dossier')).toHaveText(['Article 12', 'Article 11', 'Article 10'])
  })

  await test.step('its notes are moved, with the focus on the one that moves, and taken out', async () => {
    const last = notesOf('Dossier').getByRole('button', { name: /^Article 10/u })
    await last.focus()
    await keyboard.press('Alt+ArrowUp')
    await keyboard.press('Alt+ArrowUp')
    await expect(titles('Dossier')).toHaveText(['Article 10', 'Article 12', 'Article 11'])
    await expect(last).toBeFocused()
    await keyboard.press('Delete')
    await expect(titles('Dossier')).toHaveText(['Article 12', 'Article 11'])
    await expect(notesOf('Dossier').getByRole('button', { name: /^Article 12/u })).toBeFocused()
    await undo()
    await expect(titles('Dossier')).toHaveText(['Article 10', 'Article 12', 'Article 11'])
  })

  await test.step('it is renamed; the name of another one merges the two, when that was asked', async () => {
    await dialog.getByRole('textbox', { name: 'New collection' }).focus()
    await keyboard.type('Reading list')
    await keyboard.press('Enter')
    await dialog.getByRole('searchbox', { name: 'Find notes to add to Reading list' }).fill('article 12')
    await notesOf('Reading list').getByRole('checkbox', { name: 'Article 12' }).press('Space')
    await dialog.getByRole('searchbox', { name: 'Find notes to add to Reading list' }).fill('article 20')
    await notesOf('Reading list').getByRole('checkbox', { name: 'Article 20' }).press('Space')
    await dialog.getByRole('button', { name: 'Dossier 3' }).press('F2')
    await keyboard.type('Strikes')
    await keyboard.press('Enter')
    await expect(said).toContainText('“Dossier” is now called “Strikes”.')
    await expect(dialog.getByRole('button', { name: 'Strikes 3' })).toBeFocused()
    await keyboard.press('F2')
    await keyboard.type('reading list')
    await keyboard.press('Enter')
    await expect(dialog.getByRole('alert')).toContainText('Merge “Strikes” into “Reading list”?')
    await keyboard.press('Enter')
    await expect(said).toContainText('“Strikes” is now part of “Reading list”.')
    expect(await onDisk()).toEqual({ 'Reading list': ['note-12', 'note-20', 'note-10', 'note-11'] })
    await undo()
    await expect(dialog.getByRole('button', { name: 'Strikes 3' })).toBeVisible()
    await expect
      .poll(onDisk)
      .toEqual({ 'Reading list': ['note-12', 'note-20'], Strikes: ['note-10', 'note-12', 'note-11'] })
  })

  await test.step('one is deleted and brought back', async () => {
    await dialog.getByRole('button', { name: 'Reading list 2' }).press('Delete')
    await expect(said).toContainText('Collection “Reading list” moved to the trash.')
    await expect(dialog.getByRole('button', { name: 'Strikes 3' })).toBeFocused()
    expect(Object.keys(await onDisk())).toEqual(['Strikes'])
    await undo()
    await expect(dialog.getByRole('button', { name: 'Reading list 2' })).toBeVisible()
    await withoutMotion(window, async () => expect(await violationsByScheme(window)).toEqual([]))
  })

  await test.step('a note that is gone is shown as such and can be taken out', async () => {
    await dialog.getByRole('button', { name: 'Reading list 2' }).click()
    await rm(join(vault, 'notes', 'note-20.json'))
    await window.evaluate(() => globalThis.dispatchEvent(new Event('focus')))
    await expect(titles('Reading list')).toHaveText(['Article 12', 'A note that is no longer there'])
    await notesOf('Reading list').getByRole('button', { name: 'Take out', exact: true }).click()
    await expect(titles('Reading list')).toHaveText(['Article 12'])
    expect(await onDisk()).toMatchObject({ 'Reading list': ['note-12'] })
  })
})
