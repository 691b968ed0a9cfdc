import { expect, type Locator, type Page } from '@playwright/test'
import { exactOf } from '../src/core/model/annotation.ts'
import { violationsByScheme } from './axe.ts'
import { chooseCommand, test } from './launch.ts'
import { cardOf, clickWords, painted, startAtTheTop, textOf } from './select.ts'
import { memosOnDisk, notesOnDisk } from './vaultFiles.ts'

test.use({ isNewcomer: true })

const card = (window: Page, step: number): Locator => window.getByRole('dialog', { name: `Tour, step ${step} of 3` })
const anyCard = (window: Page): Locator => window.getByRole('dialog', { name: /^Tour/u })
const offer = (window: Page): Locator => window.getByRole('region', { name: 'What Readout is for' })
const library = (window: Page): Locator => window.getByRole('navigation', { name: 'Library' })
const memoText = (window: Page): Locator => window.getByRole('textbox', { name: 'Text of the memo' })

/** What the sample leaves to be accepted. */
const suggested = '“That will help decrease the temperature on any new regulatory action taken under them.”'

const sizes = [
  { width: 880, height: 560 },
  { width: 1280, height: 800 },
]

/** In a small window and a usual one: the card is wholly in view, and beside what it explains, once it has been laid out. */
async function standsBeside(window: Page, shown: Locator, told: Locator): Promise<void> {
  for (const size of sizes) {
    await window.setViewportSize(size)
    await expect(async () => {
      const [one, other] = [await told.boundingBox(), await shown.boundingBox()]
      if (one === null || other === null) throw new Error('one of them is not drawn')
      expect(one.x).toBeGreaterThanOrEqual(0)
      expect(one.y).toBeGreaterThanOrEqual(0)
      expect(one.x + one.width).toBeLessThanOrEqual(size.width)
      expect(one.y + one.height).toBeLessThanOrEqual(size.height)
      const isApart =
        one.x + one.width <= other.x ||
        other.x + other.width <= one.x ||
        one.y + one.height <= other.y ||
        other.y + other.height <= one.y
      expect({ size, isApart, one, other }).toMatchObject({ isApart: true })
    }).toPass({ timeout: 30_000 })
  }
}

test('somebody new is shown the way from the article to a memo that can be checked', async ({ readout }) => {
  const { app, window, vault } = readout
  await window.emulateMedia({ reducedMotion: 'reduce' })

  await test.step('the sample and a memo that rests on it are there, and the tour is offered', async () => {
    await expect(textOf(window)).toContainText('The visit')
    await expect(library(window)).toContainText('Sample memo: what to expect')
    await expect(anyCard(window)).toHaveCount(0)
    await expect(offer(window).getByRole('button', { name: 'Got it' })).toBeVisible()
    expect(await violationsByScheme(window)).toEqual([])
    await offer(window).getByRole('button', { name: 'Take the tour' }).click()
  })

  await test.step('first, what was marked: the card is beside it, and the window answers as ever', async () => {
    await expect(card(window, 1).getByRole('button', { name: 'Next' })).toBeFocused()
    await expect(card(window, 1)).toContainText('Press A')
    await standsBeside(window, window.getByRole('complementary', { name: 'Annotations' }), card(window, 1))
    expect(await violationsByScheme(window)).toEqual([])
    await window.keyboard.press('Control+k')
    await expect(window.getByRole('combobox', { name: 'Search everything' })).toBeFocused()
    await window.keyboard.press('Escape')
    await expect(card(window, 1)).toBeVisible()
  })

  await test.step('and one suggested quotation is accepted by one key', async () => {
    await expect.poll(() => painted(window, 'chosen')).toEqual([suggested])
    await window.keyboard.press('a')
    await expect(card(window, 1)).toContainText('Accepted')
    await expect(card(window, 1)).toContainText('press Q')
    await expect(card(window, 1).getByRole('button', { name: 'Next' })).toBeFocused()
    await expect(cardOf(window, 'decrease the temperature')).toContainText('Rob Strayer')
    await expect
      .poll(async () => (await notesOnDisk(vault))[0]?.annotations.map(({ target }) => exactOf(target)))
      .toContain(suggested)
    await standsBeside(window, window.getByRole('complementary', { name: 'Annotations' }), card(window, 1))
    expect(await violationsByScheme(window)).toEqual([])
  })

  await test.step('then, how it comes into a memo', async () => {
    await card(window, 1).getByRole('button', { name: 'Next' }).press('Enter')
    await expect(card(window, 2).getByRole('button', { name: 'Next' })).toBeFocused()
    await expect(memoText(window)).toContainText('principle-based activities')
    await standsBeside(window, window.getByRole('complementary', { name: 'Evidence' }), card(window, 2))
    expect(await violationsByScheme(window)).toEqual([])
    await clickWords(memoText(window).getByText('pitch a story').first())
    await window.getByRole('button', { name: 'Show in source' }).click()
    await expect.poll(() => painted(window, 'selected')).toEqual(['pitch a story'])
  })

  await test.step('last, how it leaves and is checked; Back goes back', async () => {
    await card(window, 2).getByRole('button', { name: 'Next' }).click()
    await expect(card(window, 3)).toContainText('Verify memo…')
    await standsBeside(window, window.getByRole('button', { name: 'Export PDF…' }), card(window, 3))
    expect(await violationsByScheme(window)).toEqual([])
    await card(window, 3).getByRole('button', { name: 'Back' }).press('Enter')
    await expect(card(window, 2)).toBeVisible()
    await card(window, 2).getByRole('button', { name: 'Next' }).press('Enter')
    await card(window, 3).getByRole('button', { name: 'Done' }).press('Enter')
    await expect(anyCard(window)).toHaveCount(0)
  })

  await test.step('after it, nothing of it is left but in the help, and Escape ends it at once', async () => {
    await library(window)
      .getByRole('button', { name: /^Raimondo in Beijing/u })
      .click()
    await startAtTheTop(window)
    await expect(offer(window)).toHaveCount(0)
    await chooseCommand(app, 'help.tour')
    await expect(card(window, 1).getByRole('button', { name: 'Next' })).toBeFocused()
    // Nothing is left to be accepted: the step is about what was marked.
    await expect(card(window, 1)).toContainText('Read and mark')
    await window.keyboard.press('Escape')
    await expect(anyCard(window)).toHaveCount(0)
    await expect(textOf(window)).toBeFocused()
    expect(await memosOnDisk(vault)).toHaveLength(1)
    expect(await notesOnDisk(vault)).toHaveLength(1)
  })
})
