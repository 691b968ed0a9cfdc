import { expect, type Locator, type Page } from '@playwright/test'
import { violationsByScheme, withoutMotion } from './axe.ts'
import { test } from './launch.ts'
import { painted, saved, selectByMouse, textOf } from './select.ts'

test('a text is searched, set in size and width, and opened where it was left', async ({ readout }) => {
  const { window } = readout
  await test.step('words are found as they are typed, and the keys go round', async () => {
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
    await expect.poll(() => painted(window, 'found')).toHaveLength(all)
    await expect.poll(() => painted(window, 'found-here')).toEqual(['Beijing'])
    await window.keyboard.press('Shift+Enter')
    await expect(count).toHaveText(`${all} of ${all}`)
    await window.keyboard.press('Enter')
    await window.keyboard.press('F3')
    await expect(count).toHaveText(`2 of ${all}`)

    await window.keyboard.press('Escape')
    await expect(input).toHaveCount(0)
    await expect(textOf(window)).toBeFocused()
    await expect.poll(() => window.evaluate(() => String(getSelection()))).toBe('Beijing')
    await expect.poll(() => painted(window, 'found')).toEqual([])
  })

  await test.step('what is not in the text is said not to be', async () => {
    await window.keyboard.press('Control+f')
    await window.keyboard.press('Control+a')
    await window.keyboard.type('zyzzyva')
    const found = window.getByRole('search', { name: 'Find in text' }).getByRole('status')
    await expect(found).toHaveText('Not found')

    // Words of the time before are looked for again, and Enter goes on from the first of them.
    await window.keyboard.press('Control+a')
    await window.keyboard.type('Beijing')
    await expect(found).toHaveText(/^\d+ of \d+$/u)
    await window.keyboard.press('Escape')
    await window.keyboard.press('Control+f')
    await expect(found).toHaveText(/^\d+ of \d+$/u)
    const before = await found.textContent()
    await window.keyboard.press('Enter')
    await expect(found).not.toHaveText(before ?? '')
  })

  const next = await test.step('size and width are chosen in light and in dark, and kept', async () => {
    const sizeOf = () => textOf(window).evaluate((text) => Number.parseFloat(getComputedStyle(text).fontSize))
    const before = await sizeOf()
    await window.keyboard.press('Control+f')
    await window.keyboard.press('Control+a')
    await window.keyboard.type('beijing')
    await window.getByRole('button', { name: 'Text size and width' }).click()
    await window.getByRole('button', { name: 'Larger text' }).click()
    await window.getByRole('button', { name: 'Narrow' }).click()
    await withoutMotion(window, async () => expect(await violationsByScheme(window)).toEqual([]))
    await expect.poll(sizeOf).toBeCloseTo(before * 1.15, 1)
    await expect.poll(() => motionOf(window)).toBe('smooth')
    await window.getByRole('button', { name: 'Off', exact: true }).click()
    await expect.poll(() => motionOf(window)).toBe('auto')
    await window.keyboard.press('Escape')
    await textOf(window).focus()
    await window.keyboard.press('+')
    await expect.poll(sizeOf).toBeCloseTo(before * 1.3, 1)

    const again = await readout.restart()
    await saved(again.window)
    const sizeAgain = () => textOf(again.window).evaluate((text) => Number.parseFloat(getComputedStyle(text).fontSize))
    await expect.poll(sizeAgain).toBeCloseTo(before * 1.3, 1)
    await expect.poll(() => motionOf(again.window)).toBe('auto')
    await textOf(again.window).focus()
    await again.window.keyboard.press('0')
    await expect.poll(sizeAgain).toBeCloseTo(before, 1)
    return again
  })

  await test.step('what can be made of selected words is wholly in view, however narrow the window becomes', async () => {
    await selectByMouse(next.window, 'economic coercion')
    const toolbar = next.window.getByRole('toolbar', { name: 'Annotate selection' })
    await expect(toolbar.getByRole('button', { name: 'Highlight' })).toBeVisible()
    const size = next.window.viewportSize()
    await next.window.setViewportSize({ width: 880, height: 560 })
    await expect.poll(() => outsideOf(next.window.getByRole('main'), toolbar)).toBe(0)
    await next.window.setViewportSize(size ?? { width: 1280, height: 800 })
    await next.window.keyboard.press('Escape')
  })

  await test.step('a text opens where it was read last', async () => {
    const positions = () => next.window.evaluate(() => localStorage.getItem('readout.positions'))
    const before = await positions()
    await next.window.locator('[data-scroller]').evaluate((view) => view.scrollTo({ top: 900, behavior: 'instant' }))
    await expect.poll(positions).not.toBe(before)
    await expect.poll(positions).toMatch(/\d/u)
    const again = await next.restart()
    await saved(again.window)
    const missed = () => again.window.locator('[data-scroller]').evaluate((view) => Math.abs(view.scrollTop - 900))
    await expect.poll(missed).toBeLessThan(40)
  })
})

/** How what is scrolled to comes into view: by the style sheet of the text. */
async function motionOf(window: Page): Promise<string> {
  return window.locator('[data-scroller]').evaluate((view) => getComputedStyle(view).scrollBehavior)
}

/** How far, in CSS pixels, something reaches out of another's sides. */
async function outsideOf(around: Locator, inner: Locator): Promise<number> {
  const [frame, box] = [await around.boundingBox(), await inner.boundingBox()]
  if (frame === null || box === null) return Number.POSITIVE_INFINITY
  return Math.max(0, frame.x - box.x, box.x + box.width - frame.x - frame.width)
}
