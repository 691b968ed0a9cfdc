import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { test } from './launch.ts'
import { cardOf, painted, saved, selectByMouse } from './select.ts'
import { notesOnDisk } from './vaultFiles.ts'

const words = 'Beijing steers which aircraft its airlines buy'
const otherWords = 'unusual go-between'

test('a history outlives restarts, and a damaged one harms nothing', async ({ readout }) => {
  const undone = await test.step('what was done before a restart is undone and redone after it', async () => {
    const before = (await notesOnDisk(readout.vault))[0]?.annotations
    await selectByMouse(readout.window, words)
    await readout.window.keyboard.press('h')
    await expect(cardOf(readout.window, words)).toBeVisible()
    await cardOf(readout.window, 'pitch a story').locator('[data-card]').focus()
    await readout.window.keyboard.press('Delete')
    await saved(readout.window)

    const { window, vault, restart } = await readout.restart()
    await expect(cardOf(window, words)).toBeVisible()
    await expect(cardOf(window, 'pitch a story').locator('[data-card]')).toHaveCount(0)
    await window.keyboard.press('Control+z')
    await expect(cardOf(window, 'pitch a story').locator('[data-card]')).toBeVisible()
    await window.keyboard.press('Control+z')
    await expect.poll(() => painted(window, 'highlight')).not.toContain(words)
    await saved(window)
    expect((await notesOnDisk(vault))[0]?.annotations).toEqual(before)

    const again = await restart()
    await expect(cardOf(again.window, 'pitch a story')).toBeVisible()
    await again.window.keyboard.press('Control+Shift+z')
    await expect(cardOf(again.window, words)).toBeVisible()
    await again.window.keyboard.press('Control+Shift+z')
    await expect(cardOf(again.window, 'pitch a story').locator('[data-card]')).toHaveCount(0)
    return again
  })

  await test.step('a damaged history is set aside, said, and harms nothing', async () => {
    await selectByMouse(undone.window, otherWords)
    await undone.window.keyboard.press('h')
    await saved(undone.window)
    const folder = join(undone.vault, '.readout', 'history')
    const written = async () => (await readdir(folder)).find((name) => !name.startsWith('.')) ?? ''
    const revisionIn = async (path: string) => JSON.parse(await readFile(path, 'utf8')).revision
    // It is written after the note, of which the window says that it is saved: written later, it would mend what is damaged here.
    const isBehind = async () => {
      const name = await written()
      return (await revisionIn(join(folder, name))) < (await revisionIn(join(undone.vault, 'notes', name)))
    }
    await expect.poll(isBehind).toBe(false)
    await writeFile(join(folder, await written()), '{"schema":')
    const { window } = await undone.restart()
    await expect(cardOf(window, otherWords)).toBeVisible()
    await expect(window.getByRole('button', { name: 'Undo' }).first()).toBeDisabled()
    await selectByMouse(window, otherWords)
    await window.keyboard.press('c')
    await expect(window.getByRole('button', { name: 'Undo' }).first()).toBeEnabled()
  })
})
