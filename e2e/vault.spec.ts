import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { test } from './launch.ts'
import { textOf } from './select.ts'
import { notesOnDisk } from './vaultFiles.ts'

test('a vault is opened again, with what was damaged or added meanwhile', async ({ readout }) => {
  await expect(textOf(readout.window)).toContainText('The visit')
  const damaged = '{"schema": 1, "title": "half a no'
  await writeFile(join(readout.vault, 'notes', 'half.json'), damaged)
  const { window, vault } = await readout.restart()
  await test.step('the note that was open is open again after a restart', async () => {
    await expect(textOf(window)).toContainText('The visit')
  })

  await test.step('a damaged note is set aside with its bytes and reported; the others open', async () => {
    const problem = window.getByRole('alert').filter({ hasText: 'half.json' })
    await expect(problem).toContainText('A file of the vault could not be used')
    await expect(problem).toContainText('It is kept, unchanged')
    await expect(textOf(window)).toContainText('The visit')
    const aside = join(vault, '.readout', 'set-aside')
    const [kept = ''] = await readdir(aside)
    expect(await readFile(join(aside, kept), 'utf8')).toBe(damaged)
    expect(await notesOnDisk(vault)).toHaveLength(1)
    await problem.getByRole('button', { name: 'Dismiss' }).click()
    await expect(problem).toHaveCount(0)
  })

  await test.step('what another program adds to the vault shows when the window is looked at again', async () => {
    await expect(textOf(window)).toContainText('The visit')
    const [note] = await notesOnDisk(vault)
    const other = { ...note, id: 'from-elsewhere', title: 'Written elsewhere' }
    await writeFile(join(vault, 'notes', 'from-elsewhere.json'), JSON.stringify(other))
    await window.evaluate(() => globalThis.dispatchEvent(new Event('focus')))
    await expect(window.getByRole('navigation', { name: 'Library' })).toContainText('Written elsewhere')
  })
})
