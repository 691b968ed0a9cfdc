import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { focused, focusIsSeen, goTo } from './focus.ts'
import { chooseOpenPaths, chooseSavePath, test } from './launch.ts'
import { cardOf, saved, textOf } from './select.ts'
import { article, importByKey, words } from './strike.ts'

/** The article as Markdown that says its language. */
const markdown = `---
title: Port strike ends after nine days
lang: en-GB
---

# ${article}`

/** Waits until the dialog is gone, and expects the focus to be somewhere a person can see. */
async function dialogIsGone(window: Page): Promise<void> {
  await expect(window.getByRole('dialog').filter({ visible: true })).toHaveCount(0)
  await focusIsSeen(window)
}

test('the whole work is done by key, and at each step it is seen where the keys go', async ({
  readout: { app, window, folder },
}) => {
  const { keyboard } = window
  const panel = window.getByRole('complementary')
  const text = window.getByRole('textbox', { name: 'Text of the memo' })
  const pdf = join(folder, 'memo.pdf')
  // What shows the focus does not fade in.
  await window.emulateMedia({ reducedMotion: 'reduce' })

  await test.step('an article is imported', async () => {
    await importByKey(app, window, join(folder, 'strike.md'), markdown)
  })

  await test.step('a speaker is corrected, and suggestions are accepted and rejected', async () => {
    await keyboard.press('Control+j')
    await keyboard.press('s')
    await expect(panel.getByRole('combobox', { name: /^Said by/u })).toBeFocused()
    await keyboard.press('Control+a')
    await keyboard.type('Ana Ruiz Moreno')
    await keyboard.press('Enter')
    await expect(cardOf(window, words)).toContainText('Ana Ruiz Moreno')
    await expect(cardOf(window, words).locator('[data-card]')).toHaveAttribute('lang', 'en-GB')
    await focusIsSeen(window)
    await keyboard.press('x')
    await expect(window.getByRole('status').filter({ hasText: 'Rejected' })).toBeVisible()
    await focusIsSeen(window)
  })

  await test.step('words are marked, and what is marked is changed and deleted', async () => {
    await keyboard.press('Control+2')
    await expect(textOf(window)).toBeFocused()
    await focusIsSeen(window)
    await keyboard.press('Escape')
    await keyboard.press('ArrowDown')
    await keyboard.press('h')
    await expect(panel.locator('[data-kind="highlight"] [data-card]')).toHaveCount(1)
    await focusIsSeen(window)
    await keyboard.press('ArrowDown')
    await keyboard.press('c')
    await expect(panel.locator('[data-kind="claim"] [data-card]')).toHaveCount(1)
    await focusIsSeen(window)
    await keyboard.press('Escape')
    await keyboard.press('Control+3')
    await expect(window.getByRole('tab', { name: 'Annotations' })).toBeFocused()
    await goTo(window, panel.locator('[data-card]').first(), 'Tab')
    await keyboard.press('Delete')
    await expect(panel.locator('[data-card]')).toHaveCount(2)
    await focusIsSeen(window)
  })

  await test.step('the summary is written', async () => {
    await keyboard.press('Control+3')
    await keyboard.press('ArrowRight')
    await expect(window.getByRole('tab', { name: 'Summary' })).toBeFocused()
    await focusIsSeen(window)
    await goTo(window, panel.getByRole('textbox', { name: 'Summary' }), 'Tab')
    await keyboard.type('The strike is over.')
    await saved(window)
  })

  await test.step('a memo is begun, cites a passage, and leads to its place in the source and back', async () => {
    await keyboard.press('Control+n')
    await expect(window.getByRole('dialog', { name: 'New memo' })).toBeVisible()
    await focusIsSeen(window)
    await keyboard.press('Escape')
    await dialogIsGone(window)
    await keyboard.press('Control+n')
    await expect(window.getByRole('dialog', { name: 'New memo' })).toBeVisible()
    await keyboard.press('Enter')
    await expect(text).toBeFocused()
    await keyboard.press('Control+a')
    await keyboard.press('Delete')
    await keyboard.type('It is over: @contract')
    await expect(window.getByRole('listbox', { name: 'Evidence' }).getByRole('option')).toHaveCount(1)
    await keyboard.press('Enter')
    await expect(text.locator('[lang="en-GB"]')).toContainText(words)
    await keyboard.press('ArrowLeft')
    await expect(text.getByRole('group', { name: /^Quoted words/u })).toHaveAttribute('data-selected', 'true')
    await keyboard.press('Control+Enter')
    await expect(textOf(window)).toContainText('The dockers of the northern port')
    await focusIsSeen(window)
    await keyboard.press('Alt+ArrowLeft')
    await expect(text).toContainText(words)
    await focusIsSeen(window)
  })

  await test.step('it is exported, and verified', async () => {
    await chooseSavePath(app, pdf)
    await keyboard.press('Control+e')
    await expect(window.getByRole('status').filter({ hasText: pdf })).toBeVisible()
    await focusIsSeen(window)
    await chooseOpenPaths(app, [pdf])
    await keyboard.press('Control+Shift+P')
    await keyboard.type('verify memo')
    await keyboard.press('Enter')
    const dialog = window.getByRole('dialog', { name: 'Verify memo' })
    await expect(dialog.getByRole('status')).toContainText('memo.pdf')
    await focusIsSeen(window)
    await keyboard.press('Escape')
    await dialogIsGone(window)
  })

  await test.step('the Tab key goes round the window, through all its parts, and is seen everywhere', async () => {
    await keyboard.press('Control+1')
    const stops = []
    for (let step = 0; step < 80; step++) {
      const stop = await focused(window)
      if (stop !== null && stops[0]?.name === stop.name && stops.length > 20) break
      if (stop !== null) stops.push(stop)
      await keyboard.press('Tab')
    }
    expect(stops.filter(({ isShown, isInView, isCovered }) => !isShown || !isInView || isCovered)).toEqual([])
    expect(stops.map(({ region }) => region)).toEqual(expect.arrayContaining(['library', 'middle', 'side']))
    // It came back to where it began: nothing on the way keeps it.
    expect((await focused(window))?.name).toBe(stops[0]?.name)
  })
})
