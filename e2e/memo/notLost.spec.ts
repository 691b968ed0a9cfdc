import { mkdir, rename, rmdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { test } from '../launch.ts'
import { saved, textOf } from '../select.ts'
import { memosOnDisk } from '../vaultFiles.ts'
import { blocksOf, newMemo, text } from './memo.ts'

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
    await library.getByRole('button', { name: /11 quotes/u }).click()
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
    await expect(alert).toHaveCount(0)
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
