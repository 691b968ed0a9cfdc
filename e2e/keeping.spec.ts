import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'
import { violationsByScheme } from './axe.ts'
import { chooseCommand, chooseOpenPaths, chooseSavePath, launch, test } from './launch.ts'
import { textOf } from './select.ts'
import { zipIsWhole } from './tools.ts'
import { notesOnDisk } from './vaultFiles.ts'

const dialog = (window: Page, name: string): Locator => window.getByRole('dialog', { name })
const library = (window: Page): Locator => window.getByRole('navigation', { name: 'Library' })
const title = (window: Page): Locator => window.getByRole('textbox', { name: 'Title of the note' })
const saved = (window: Page) => expect(window.getByRole('main').getByText('Saved', { exact: true })).toBeVisible()
const said = (window: Page, words: string): Locator => window.getByRole('status').filter({ hasText: words })
const annotations = (window: Page): Locator => window.getByRole('complementary', { name: 'Annotations' })

async function rename(window: Page, name: string): Promise<void> {
  await title(window).fill(name)
  await title(window).press('Enter')
  await saved(window)
}

async function askVersions(window: Page): Promise<Locator> {
  await window.getByRole('button', { name: 'More for this note' }).click()
  await window.getByRole('menuitem', { name: 'Earlier versions…' }).click()
  await expect(dialog(window, 'Earlier versions')).toBeVisible()
  return dialog(window, 'Earlier versions')
}

test('an earlier version of a note is found, read beside what it is now, brought back and taken back', async ({
  readout: { app, window, vault, folder },
}) => {
  await window.emulateMedia({ reducedMotion: 'reduce' })
  await expect(textOf(window)).toContainText('The visit')
  const before = await title(window).inputValue()

  await test.step('a state is kept by hand; then the note is worked on', async () => {
    const versions = await askVersions(window)
    await versions.getByRole('button', { name: 'Keep this state' }).click()
    await expect(versions.getByRole('status')).toHaveText('This state is kept as a version.')
    await expect(versions.getByRole('listitem').first()).toContainText('kept by you')
    expect(await violationsByScheme(window)).toEqual([])
    await versions.getByRole('button', { name: 'Close' }).click()
    await rename(window, 'Raimondo, after the visit')
  })

  await test.step('an update of the source keeps what the note said before', async () => {
    const newer = join(folder, 'newer.md')
    const [note] = await notesOnDisk(vault)
    await writeFile(newer, (note?.source.text ?? '').replace('lands in Beijing', 'landed in Beijing'))
    await chooseOpenPaths(app, [newer])
    await chooseCommand(app, 'note.update')
    await window.getByRole('button', { name: 'Update', exact: false }).last().click()
    await expect(textOf(window)).toContainText('landed in Beijing')
    await saved(window)
    const versions = await askVersions(window)
    await expect(versions.getByRole('listitem').first()).toContainText('before the source was updated')
  })

  await test.step('the difference is readable: what changed in title and text, by words, with the version before too', async () => {
    const versions = dialog(window, 'Earlier versions')
    await versions
      .getByRole('button', { name: /^Compare/u })
      .first()
      .click()
    const comparison = dialog(window, 'Compare')
    await expect(comparison.getByRole('status')).toContainText('source text changed')
    await expect(comparison.getByRole('deletion').filter({ hasText: /^lands$/u })).toBeVisible()
    await expect(comparison.getByRole('insertion').filter({ hasText: /^landed$/u })).toBeVisible()
    expect(await violationsByScheme(window)).toEqual([])
    await comparison.getByLabel('The version before it').check()
    await expect(comparison.getByRole('status')).toHaveText('Title changed')
    await expect(comparison.getByRole('listitem')).toContainText(before)
    await window.keyboard.press('Escape')
  })

  await test.step('restoring is one step, which undo takes back', async () => {
    const versions = await askVersions(window)
    await versions
      .getByRole('button', { name: /^Restore/u })
      .filter({ visible: true })
      .nth(1)
      .click()
    await expect(said(window, 'The earlier version is back.')).toBeVisible()
    await expect(title(window)).toHaveValue(before)
    await expect(textOf(window)).toContainText('lands in Beijing')
    await window.getByRole('button', { name: 'Undo', exact: true }).first().click()
    await expect(title(window)).toHaveValue('Raimondo, after the visit')
    await expect(textOf(window)).toContainText('landed in Beijing')
    await saved(window)
    expect((await notesOnDisk(vault))[0]?.source.text).toContain('landed in Beijing')
    await expect((await askVersions(window)).getByRole('listitem').filter({ hasText: 'before a restore' })).toHaveCount(
      1,
    )
  })
})

test('what was removed is in the trash, comes back whole, and goes for ever only when that is said twice', async ({
  readout: { app, window, vault },
}) => {
  await window.emulateMedia({ reducedMotion: 'reduce' })
  await expect(textOf(window)).toContainText('The visit')
  await window.keyboard.press('Control+n')
  await expect(dialog(window, 'New memo')).toBeVisible()
  await window.keyboard.press('Enter')
  await expect(window.getByRole('textbox', { name: 'Text of the memo' })).toContainText('principle-based activities')
  const [note] = await notesOnDisk(vault)
  const inTrash = (kind: string) => join(vault, '.readout', 'trash', kind)
  const row = library(window)
    .getByRole('button', { name: /Raimondo in Beijing/u })
    .first()
  const broken = window.getByText('The note it cites is no longer in the vault.')

  await test.step('Delete in the library moves a note to the trash; the memo that cites it says so', async () => {
    await expect(broken).toHaveCount(0)
    await row.focus()
    await window.keyboard.press('Delete')
    await expect(said(window, 'Note moved to the trash.')).toBeVisible()
    await expect(library(window)).toContainText('No notes yet.')
    await expect(broken.first()).toBeAttached()
    expect(await readdir(inTrash('notes'))).toEqual([`${note?.id}.json`])
  })

  await test.step('Undo brings it back, and the memo is whole again', async () => {
    await said(window, 'Note moved to the trash.').getByRole('button', { name: 'Undo' }).click()
    await expect(row).toBeVisible()
    await expect(broken).toHaveCount(0)
    expect(await notesOnDisk(vault)).toEqual([note])
  })

  await test.step('the open note and a memo go there by command, and are listed with what they are', async () => {
    await row.click()
    await expect(textOf(window)).toContainText('The visit')
    await chooseCommand(app, 'item.trash')
    await expect(window.getByText('Open a note from the library, or import an article.')).toBeVisible()
    await library(window)
      .getByRole('button', { name: /what the visit can and cannot do Memorandum/u })
      .click()
    await window.getByRole('button', { name: 'More for this memo' }).click()
    await window.getByRole('menuitem', { name: 'Move to trash' }).click()
    await expect(said(window, 'Memo moved to the trash.')).toBeVisible()
    await chooseCommand(app, 'trash.show')
    const entries = dialog(window, 'Trash').getByRole('list').getByRole('listitem')
    await expect(entries).toHaveCount(2)
    await expect(entries.first()).toContainText(/Memo · removed .*20\d\d/u)
    await expect(entries.last()).toContainText('Note · removed')
    await expect(entries.first().getByRole('checkbox')).toBeFocused()
    expect(await violationsByScheme(window)).toEqual([])
  })

  await test.step('both are restored at once', async () => {
    const trash = dialog(window, 'Trash')
    await trash.getByRole('checkbox', { name: 'Select all' }).check()
    await trash.getByRole('button', { name: 'Restore 2' }).click()
    await expect(trash.getByRole('status')).toHaveText('2 documents restored.')
    await expect(trash).toContainText('The trash is empty.')
    await trash.getByRole('button', { name: 'Close' }).click()
    await expect(row).toBeVisible()
    expect(await notesOnDisk(vault)).toEqual([note])
  })

  await test.step('deleting for ever asks, says what goes along, and takes the versions too', async () => {
    await row.click()
    const versions = await askVersions(window)
    await versions.getByRole('button', { name: 'Keep this state' }).click()
    await expect(versions.getByRole('status')).toBeVisible()
    await window.keyboard.press('Escape')
    await chooseCommand(app, 'item.trash')
    await chooseCommand(app, 'trash.show')
    const trash = dialog(window, 'Trash')
    await trash.getByRole('button', { name: 'Empty trash…' }).click()
    await expect(trash.getByRole('alert')).toContainText('Their earlier versions')
    await expect(trash.getByRole('button', { name: 'Keep' })).toBeFocused()
    await window.keyboard.press('Enter')
    await expect(trash.getByRole('listitem')).toHaveCount(1)
    await trash.getByRole('button', { name: 'Empty trash…' }).click()
    await trash.getByRole('button', { name: 'Delete for ever' }).click()
    await expect(trash.getByRole('status')).toHaveText('1 document deleted for ever.')
    expect(await readdir(inTrash('notes'))).toEqual([])
    expect(existsSync(join(vault, '.readout', 'versions', note?.id ?? ''))).toBe(false)
  })
})

test('a vault is backed up, read back, restored elsewhere and opened there; and is backed up by itself', async ({
  readout: { app, window, vault, folder },
}) => {
  await window.emulateMedia({ reducedMotion: 'reduce' })
  await expect(textOf(window)).toContainText('The visit')
  const zip = join(folder, 'vault.zip')
  const again = join(folder, 'restored')

  await test.step('the backup is told as done when it was read back, and other programs read it', async () => {
    await rename(window, 'Kept in the backup')
    await chooseSavePath(app, zip)
    await chooseCommand(app, 'vault.backup')
    const made = dialog(window, 'Back up vault')
    await expect(made.getByRole('status')).toContainText('read back from the disk')
    await expect(made).toContainText(zip)
    await expect(made).toContainText('1 note, 0 memos')
    expect(await violationsByScheme(window)).toEqual([])
    await made.getByRole('button', { name: 'Close' }).click()
    await zipIsWhole(zip)
  })

  await test.step('a damaged backup is refused before anything is written', async () => {
    const bytes = await readFile(zip)
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1
    await writeFile(join(folder, 'broken.zip'), bytes)
    await chooseOpenPaths(app, [join(folder, 'broken.zip')])
    await chooseCommand(app, 'vault.restore')
    await expect(dialog(window, 'Restore backup').getByRole('alert')).toContainText('The backup is damaged')
    await window.keyboard.press('Escape')
  })

  await test.step('it is restored into an empty folder, never over a vault', async () => {
    await answerOpenDialogs(zip, vault)
    await chooseCommand(app, 'vault.restore')
    await expect(dialog(window, 'Restore backup').getByRole('alert')).toContainText('is not empty')
    await window.keyboard.press('Escape')
    await mkdir(again)
    await answerOpenDialogs(zip, again)
    await chooseCommand(app, 'vault.restore')
    await expect(dialog(window, 'Restore backup')).toContainText(`--vault "${again}"`)
    await window.keyboard.press('Escape')
    expect(await notesOnDisk(again)).toEqual(await notesOnDisk(vault))
  })

  await test.step('backups by themselves are chosen, and the first is made at once', async () => {
    const kept = join(folder, 'backups')
    await mkdir(kept)
    await chooseCommand(app, 'vault.schedule')
    const schedule = dialog(window, 'Automatic backups')
    await schedule.getByLabel('Daily').check()
    await expect(schedule).toContainText('Choose a folder first')
    await chooseOpenPaths(app, [kept])
    await schedule.getByRole('button', { name: 'Choose folder…' }).click()
    await expect(schedule.getByRole('status')).toContainText('Last backup:')
    expect(await violationsByScheme(window)).toEqual([])
    const [name = ''] = await readdir(kept)
    await zipIsWhole(join(kept, name))
  })

  await test.step('what was restored opens in a start of its own', async () => {
    const second = await launch(join(folder, 'other profile'), again, [])
    try {
      const other = await second.firstWindow()
      await expect(title(other)).toHaveValue('Kept in the backup')
      await expect(annotations(other).getByRole('listitem').first()).toBeVisible()
    } finally {
      await second.close()
    }
  })

  /** Answers the next two open dialogs: the first with a file, the second with a folder. */
  async function answerOpenDialogs(first: string, second: string): Promise<void> {
    await app.evaluate(
      ({ dialog: native }, paths) => {
        const left = [...paths]
        native.showOpenDialog = async () => ({ canceled: false, filePaths: [left.shift() ?? ''] })
      },
      [first, second],
    )
  }
})
