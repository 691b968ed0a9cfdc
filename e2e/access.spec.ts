import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { violationsByScheme } from './axe.ts'
import { chooseOpenPaths, test } from './launch.ts'
import { cardOf, selectByMouse, textOf } from './select.ts'

test('everybody can read and use the window, by key, in light and in dark', async ({ readout }) => {
  const { window } = readout
  await window.emulateMedia({ reducedMotion: 'reduce' })
  await expect(textOf(window)).toContainText('The visit')
  await test.step('the three parts of the window are reached by key', async () => {
    await window.keyboard.press('Control+1')
    await expect(window.getByRole('navigation').getByRole('button', { name: /Raimondo in Beijing/u })).toBeFocused()
    await window.keyboard.press('Control+3')
    await expect(window.getByRole('tab', { name: 'Annotations' })).toBeFocused()
    await window.keyboard.press('Control+2')
    await expect(textOf(window)).toBeFocused()
  })

  await test.step('everybody can read the text and annotate it', async () => {
    expect(await violationsByScheme(window)).toEqual([])

    await selectByMouse(window, 'unusual go-between')
    expect(await violationsByScheme(window)).toEqual([])
    await window.keyboard.press('q')
    await window.getByLabel('Speaker', { exact: true }).fill('John Gong')
    await window.getByLabel('Remark').focus()
    expect(await violationsByScheme(window)).toEqual([])
    await window.keyboard.press('Escape')
    await cardOf(window, 'unusual go-between').hover()
    for (const tab of ['Summary', 'Background']) {
      await window.getByRole('tab', { name: tab }).click()
      expect(await violationsByScheme(window)).toEqual([])
    }
  })

  await test.step('everybody can read which keys there are', async () => {
    await window.keyboard.press('Control+/')
    await expect(window.getByRole('dialog')).toBeVisible()
    expect(await violationsByScheme(window)).toEqual([])
    await window.keyboard.press('Escape')
  })

  await test.step('everybody can write a memo and read its preview', async () => {
    await window.getByRole('button', { name: 'New memo' }).click()
    await window.keyboard.press('Enter')
    await expect(window.getByRole('region', { name: 'Body of the memo' })).toContainText('principle-based')
    expect(await violationsByScheme(window)).toEqual([])
    await window.getByRole('button', { name: 'Preview' }).click()
    await expect(window.getByRole('img', { name: /^Page 1/u })).toBeVisible({ timeout: 20_000 })
    expect(await violationsByScheme(window)).toEqual([])
  })
})

test('everybody can decide a suggestion, in light and in dark, and nothing is cut off in any size of window', async ({
  readout: { app, window, folder },
}) => {
  await window.emulateMedia({ reducedMotion: 'reduce' })
  await expect(textOf(window)).toContainText('The visit')
  await test.step('everybody can decide a suggestion', async () => {
    const file = join(folder, 'vote.txt')
    await writeFile(
      file,
      'Vote put off\n\n“We will wait,” said Ana Ruiz on Friday.\n\n“I will not,” said Ben Okri. Ruiz said that the port would close by May 2024.',
    )
    await chooseOpenPaths(app, [file])
    await window.getByRole('button', { name: 'Import…' }).click()
    const panel = window.getByRole('complementary', { name: 'Annotations' })
    await panel.locator('[data-suggestion]').first().focus()
    await panel.getByRole('button', { name: /reported$/u }).click()
    expect(await violationsByScheme(window)).toEqual([])
    await panel.locator('[data-suggestion]').first().focus()
    await window.keyboard.press('s')
    await expect(panel.getByRole('combobox', { name: /^Said by/u })).toBeFocused()
    expect(await violationsByScheme(window)).toEqual([])
    await window.keyboard.press('Enter')
    await window.keyboard.press('x')
    await expect(window.getByRole('status').filter({ hasText: 'Rejected' })).toBeVisible()
    expect(await violationsByScheme(window)).toEqual([])
    await window.getByRole('tab', { name: 'Background' }).click()
    await expect(panel.getByRole('list', { name: 'Suggested actors' })).toContainText('Ben Okri')
    expect(await violationsByScheme(window)).toEqual([])
  })

  await test.step('nothing is cut off or overlaps in a small window or a large one', async () => {
    await window
      .getByRole('navigation')
      .getByRole('button', { name: /Raimondo in Beijing/u })
      .click()
    await window.getByRole('tab', { name: 'Annotations' }).click()
    await expect(textOf(window)).toContainText('The visit')
    for (const size of [
      { width: 880, height: 560 },
      { width: 1280, height: 800 },
      { width: 1920, height: 1080 },
    ]) {
      await window.setViewportSize(size)
      const wide = await window.evaluate(() =>
        [...document.querySelectorAll('[data-region], [data-region] *')]
          .filter((element) => {
            const { overflowX } = getComputedStyle(element)
            return overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1 && overflowX === 'auto'
          })
          .map((element) => element.className),
      )
      expect(wide).toEqual([])
      const outside = await window.evaluate(
        () =>
          [...document.querySelectorAll('button, input')]
            .map((element) => element.getBoundingClientRect())
            .filter(({ width, left, right }) => width > 0 && (left < 0 || right > innerWidth + 1)).length,
      )
      expect(outside).toBe(0)
    }
  })
})
