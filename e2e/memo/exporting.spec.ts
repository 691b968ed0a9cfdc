import { access, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { chooseCommand, chooseSavePath, savesAsked, test } from '../launch.ts'
import { announced, newMemo, text } from './memo.ts'

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
    await expect(first).toBeVisible()
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
    await expect(announced(window, 'Exported')).toBeVisible()
    await access(`${path}.pdf`)
  })

  await test.step('an export that fails says why and keeps the memo', async () => {
    await writeFile(join(folder, 'file'), 'not a folder')
    await chooseSavePath(app, join(folder, 'file', 'memo.pdf'))
    await button.click()
    await expect(window.getByRole('alert')).toContainText('something of that name is there already')
    await expect(text(window)).toContainText('principle-based')
  })
})
