import { expect } from '@playwright/test'
import { violations } from './axe.ts'
import { test } from './launch.ts'
import { painted, saved, textOf } from './select.ts'

test('words are found as they are typed, and the keys go round', async ({ readout: { window } }) => {
  await saved(window)
  await textOf(window).focus()
  await window.keyboard.press('Control+f')
  const input = window.getByRole('textbox', { name: 'Find in text' })
  await expect(input).toBeFocused()
  await window.keyboard.type('BEIJING')
  const count = window.getByRole('search', { name: 'Find in text' }).getByRole('status')
  await expect(count).toHaveText(/^1 of \d+$/u)
  const all = Number((await count.textContent())?.split(' ').at(-1))
  expect(all).toBeGreaterThan(2)
  expect((await painted(window, 'found')).length).toBe(all)
  expect(await painted(window, 'found-here')).toEqual(['Beijing'])
  await window.keyboard.press('Shift+Enter')
  await expect(count).toHaveText(`${all} of ${all}`)
  await window.keyboard.press('Enter')
  await window.keyboard.press('F3')
  await expect(count).toHaveText(`2 of ${all}`)

  await window.keyboard.press('Escape')
  await expect(input).toHaveCount(0)
  await expect(textOf(window)).toBeFocused()
  expect(await window.evaluate(() => String(getSelection()))).toBe('Beijing')
  expect(await painted(window, 'found')).toEqual([])
})

test('what is not in the text is said not to be', async ({ readout: { window } }) => {
  await saved(window)
  await window.keyboard.press('Control+f')
  await window.keyboard.type('zyzzyva')
  await expect(window.getByRole('search', { name: 'Find in text' }).getByRole('status')).toHaveText('Not found')
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`size and width are chosen and kept (${colorScheme})`, async ({ readout }) => {
    const { window } = readout
    await window.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await saved(window)
    const sizeOf = () => textOf(window).evaluate((text) => Number.parseFloat(getComputedStyle(text).fontSize))
    const before = await sizeOf()
    await window.keyboard.press('Control+f')
    await window.keyboard.type('beijing')
    await window.getByRole('button', { name: 'Text size and width' }).click()
    await window.getByRole('button', { name: 'Larger text' }).click()
    await window.getByRole('button', { name: 'Narrow' }).click()
    expect(await violations(window)).toEqual([])
    expect(await sizeOf()).toBeCloseTo(before * 1.15, 1)
    await window.keyboard.press('Escape')
    await textOf(window).focus()
    await window.keyboard.press('+')
    expect(await sizeOf()).toBeCloseTo(before * 1.3, 1)

    const again = await readout.restart()
    await saved(again.window)
    const sizeAgain = () => textOf(again.window).evaluate((text) => Number.parseFloat(getComputedStyle(text).fontSize))
    await expect.poll(sizeAgain).toBeCloseTo(before * 1.3, 1)
    await textOf(again.window).focus()
    await again.window.keyboard.press('0')
    await expect.poll(sizeAgain).toBeCloseTo(before, 1)
  })
}

test('a text opens where it was read last', async ({ readout }) => {
  const { window } = readout
  await saved(window)
  // The welcome above the text is shown once: without it the text stands where it will stand again.
  await window.getByRole('button', { name: 'Got it' }).click()
  await window.locator('[data-scroller]').evaluate((view) => view.scrollTo({ top: 900, behavior: 'instant' }))
  await expect.poll(() => window.evaluate(() => localStorage.getItem('readout.positions'))).toMatch(/\d/u)
  const again = await readout.restart()
  await saved(again.window)
  const top = again.window.locator('[data-scroller]').evaluate((view) => view.scrollTop)
  expect(Math.abs((await top) - 900)).toBeLessThan(40)
})
