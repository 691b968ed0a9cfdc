import { readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { exactOf } from '../src/core/model/annotation.ts'
import type { Note } from '../src/core/model/note.ts'
import { test } from './launch.ts'
import { cardOf, saved, selectByMouse, startRemark, textOf } from './select.ts'
import { memosOnDisk, notesOnDisk } from './vaultFiles.ts'

const openElsewhereLine =
  /^This vault is also open in another window since \d\d:\d\d\. Changes made there appear here\.$/u

test('two windows work on one vault, and on one note', async ({ readout }) => {
  const { window: one, vault } = readout
  const elsewhere = await readout.openElsewhere()
  const { window: two } = elsewhere

  await test.step('the second says so; the first is not disturbed', async () => {
    await expect(two.getByText(openElsewhereLine)).toBeVisible()
    await expect(one.getByText(openElsewhereLine)).toHaveCount(0)
  })

  await test.step('an annotation made in each is in both, and on the disk', async () => {
    await highlight(one, 'higher interest')
    await highlight(two, 'economic coercion')
    for (const window of [one, two]) {
      await expect(highlights(window, 'higher interest')).toHaveCount(1)
      await expect(highlights(window, 'economic coercion')).toHaveCount(1)
    }
    const { annotations } = await noteOf(vault)
    const marked = annotations.filter(({ kind }) => kind === 'highlight').map(({ target }) => exactOf(target))
    expect(marked).toEqual(expect.arrayContaining(['higher interest', 'economic coercion']))
  })

  await test.step('what comes from one window takes nothing that is selected away in the other', async () => {
    await selectByMouse(one, 'But it might here')
    await highlight(two, 'stoke division')
    await expect(highlights(one, 'stoke division')).toHaveCount(1)
    await expect.poll(() => one.evaluate(() => String(getSelection()))).toBe('But it might here')
    await one.keyboard.press('h')
    await expect(highlights(two, 'But it might here')).toHaveCount(1)
  })

  await test.step('what one window types shows in the other', async () => {
    for (const window of [one, two]) await window.getByRole('tab', { name: 'Summary' }).click()
    await summaryOf(one).fill('What the first thinks.')
    await expect(summaryOf(two)).toHaveValue('What the first thinks.')
    for (const window of [one, two]) await window.getByRole('tab', { name: 'Annotations' }).click()
  })

  await test.step('what both type in the same place is overwritten by neither: the later chooses', async () => {
    for (const window of [one, two])
      await startRemark(window, 'pitch a story', window === one ? 'The first’s.' : 'The second’s.')
    await one.keyboard.press('Escape')
    await expect(cardOf(one, 'pitch a story')).toContainText('The first’s.')
    await saved(one)
    await two.keyboard.press('Escape')
    const told = two.getByRole('alert').filter({ hasText: 'was changed elsewhere' })
    await expect(told).toContainText('Your change is still in the window')
    await expect(cardOf(two, 'pitch a story')).toContainText('The second’s.')
    expect(remarksOf(await noteOf(vault))).toContain('The first’s.')

    await told.getByRole('button', { name: 'Keep mine as a copy' }).click()
    await expect(two.getByRole('textbox', { name: 'Title of the note' })).toHaveValue(/ \(copy of .*\)$/u)
    await expect(cardOf(two, 'pitch a story')).toContainText('The second’s.')
    await saved(two)
    const notes = await notesOnDisk(vault)
    const remarks = notes.map((note) => remarksOf(note).find((remark) => remark.endsWith('’s.')))
    expect(remarks.sort()).toEqual(['The first’s.', 'The second’s.'])
    for (const window of [one, two]) await expect(libraryOf(window)).toContainText('(copy of')
  })

  await test.step('or takes what is in the vault', async () => {
    await libraryOf(two).getByRole('row').filter({ hasNotText: 'copy of' }).first().click()
    await expect(cardOf(two, 'pitch a story')).toContainText('The first’s.')
    for (const window of [one, two])
      await startRemark(window, 'pitch a story', window === one ? 'Once more.' : 'And again.')
    await one.keyboard.press('Escape')
    await saved(one)
    await expect.poll(async () => remarksOf(await noteOf(vault))).toContain('Once more.')
    await two.keyboard.press('Escape')
    const told = two.getByRole('alert').filter({ hasText: 'was changed elsewhere' })
    await told.getByRole('button', { name: 'Take what is in the vault' }).click()
    await expect(cardOf(two, 'pitch a story')).toContainText('Once more.')
    await saved(two)
  })

  await test.step('what is pinned in one window is pinned in the other', async () => {
    await one.keyboard.press('Control+d')
    await expect(two.getByRole('list', { name: 'Pinned' })).toContainText('Raimondo')
  })

  await test.step('the line goes when the other window is closed', async () => {
    await readout.end()
    await expect(two.getByText(openElsewhereLine)).toHaveCount(0)
  })
})

test('what other programs do to the files of an open vault shows without a click', async ({ readout }) => {
  const { window, vault } = readout
  const path = join(vault, 'notes', `${(await noteOf(vault)).id}.json`)
  const before = await readFile(path, 'utf8')

  await test.step('an older state, as git or a backup puts it back, is shown and not written over', async () => {
    await highlight(window, 'higher interest')
    await saved(window)
    const newer = await readFile(path, 'utf8')
    await writeFile(path, before)
    await expect(highlights(window, 'higher interest')).toHaveCount(0)
    expect(await readFile(path, 'utf8')).toBe(before)
    await expect(window.getByRole('button', { name: /^Undo/u }).first()).toBeDisabled()
    await writeFile(path, newer)
    await expect(highlights(window, 'higher interest')).toHaveCount(1)
  })

  await test.step('the second version that a sync program leaves is a note of its own, and its file is kept', async () => {
    const other = { ...(await noteOf(vault)), summary: 'Changed on the train.' }
    const name = `${other.id} (Ana's conflicted copy 2026-11-28).json`
    await writeFile(join(vault, 'notes', name), JSON.stringify(other))
    await expect(libraryOf(window)).toContainText('(conflicting copy of')
    const told = window.getByRole('alert').filter({ hasText: 'A second version of a document was found' })
    await expect(told).toContainText('Its file is kept, unchanged')
    expect((await notesOnDisk(vault)).map(({ summary }) => summary)).toContain('Changed on the train.')
    const [kept = ''] = await readdir(join(vault, '.readout', 'set-aside'))
    expect(JSON.parse(await readFile(join(vault, '.readout', 'set-aside', kept), 'utf8'))).toEqual(other)
    await told.getByRole('button', { name: 'Dismiss' }).click()
  })

  await test.step('a note that is gone while it is open is said to be, and can be saved again', async () => {
    await expect(textOf(window)).toContainText('The visit')
    const { id } = await openNoteOf(window, vault)
    await rename(join(vault, 'notes', `${id}.json`), join(vault, 'elsewhere.json'))
    const told = window.getByRole('status').filter({ hasText: 'is no longer in the vault' })
    await told.getByRole('button', { name: 'Save it again' }).click()
    await expect(window.getByText('is in the vault again')).toBeVisible()
    expect((await notesOnDisk(vault)).map((note) => note.id)).toContain(id)
    await expect(textOf(window)).toContainText('The visit')
  })

  await test.step('a memo that something else changed is shown as it is now', async () => {
    await window.getByRole('button', { name: 'New memo' }).first().click()
    await expect(window.getByRole('radio', { name: 'Memorandum' })).toBeFocused()
    await window.keyboard.press('Enter')
    const subject = window.getByRole('textbox', { name: 'Subject' })
    await subject.fill('Before')
    await expect.poll(async () => (await memosOnDisk(vault))[0]?.head.subject).toBe('Before')
    await saved(window)
    const [memo] = await memosOnDisk(vault)
    if (memo === undefined) throw new Error('there is no memo')
    const changed = { ...memo, revision: memo.revision + 1, updated: new Date().toISOString() }
    const file = join(vault, 'memos', `${memo.id}.json`)
    await writeFile(file, JSON.stringify({ ...changed, head: { ...memo.head, subject: 'After' } }))
    await expect(subject).toHaveValue('After')
    await subject.fill('After that')
    await expect.poll(async () => (await memosOnDisk(vault))[0]?.head.subject).toBe('After that')
  })
})

async function noteOf(vault: string): Promise<Note> {
  const notes = await notesOnDisk(vault)
  const note = notes.find(({ title }) => !title.includes('copy'))
  if (note === undefined) throw new Error('the vault has no note')
  return note
}

async function openNoteOf(window: Page, vault: string): Promise<Note> {
  const title = await window.getByRole('textbox', { name: 'Title of the note' }).inputValue()
  const note = (await notesOnDisk(vault)).find((one) => one.title === title)
  if (note === undefined) throw new Error(`there is no note ${title}`)
  return note
}

async function highlight(window: Page, words: string): Promise<void> {
  await selectByMouse(window, words)
  await window.keyboard.press('h')
  await expect(highlights(window, words)).toHaveCount(1)
  await window.keyboard.press('Escape')
}

/** Cards of highlights on exactly these words. */
function highlights(window: Page, words: string) {
  const cards = window.getByRole('complementary').getByRole('listitem').filter({ hasText: 'Highlight' })
  return cards.filter({ has: window.getByRole('button', { name: words, exact: true }) })
}

function summaryOf(window: Page) {
  return window.getByRole('textbox', { name: 'Summary' })
}

function libraryOf(window: Page) {
  return window.getByRole('navigation', { name: 'Library' })
}

function remarksOf(note: Note): string[] {
  return note.annotations.map(({ comment }) => comment)
}
