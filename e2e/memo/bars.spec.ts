import { expect, type Locator } from '@playwright/test'
import { test } from '../launch.ts'

const words = {
  en: { table: 'Table', undo: 'Undo', export: 'Export PDF…' },
  fr: { table: 'Tableau', undo: 'Annuler', export: 'Exporter en PDF…' },
} as const

/** How many rows the buttons of a bar take. */
const rowsOf = (bar: Locator) =>
  bar.getByRole('button').evaluateAll((buttons) => {
    const middles = buttons
      .map((button) => button.getBoundingClientRect())
      .filter(({ width }) => width > 0)
      .map(({ top, bottom }) => Math.round((top + bottom) / 2))
      .sort((a, b) => a - b)
    // Buttons of one row are not all of one height.
    return middles.filter((middle, at) => at === 0 || middle - (middles[at - 1] ?? 0) > 4).length
  })

for (const language of ['en', 'fr'] as const)
  test.describe(language, () => {
    test.use({ language, isNewcomer: true })

    test('the bars of a memo take a row each in the smallest window', async ({ readout: { window } }) => {
      const said = words[language]
      await window.setViewportSize({ width: 880, height: 560 })
      await window
        .getByRole('navigation')
        .getByRole('button', { name: /^Sample memo/u })
        .click()
      const head = window.getByRole('main').locator('header').first()
      const tools = window.getByRole('toolbar')
      await expect(tools).toBeVisible()
      expect(await rowsOf(head)).toBe(1)
      expect(await rowsOf(tools)).toBe(1)
      for (const button of await tools.getByRole('button').all())
        expect((await button.boundingBox())?.width).toBeGreaterThanOrEqual(24)

      await test.step('what gave way is in the menu, and the export keeps its name', async () => {
        await expect(head.getByRole('button', { name: said.export, exact: true })).toBeVisible()
        await tools.getByRole('button', { name: said.table, exact: true }).click()
        await expect(window.locator('.ProseMirror table')).toHaveCount(1)
        // The tools of a table are a row of their own.
        await expect.poll(() => rowsOf(tools)).toBe(2)
        await head.locator('button[aria-haspopup="menu"]').first().click()
        await window.getByRole('menuitem', { name: said.undo, exact: true }).click()
        await expect(window.locator('.ProseMirror table')).toHaveCount(0)
        await expect.poll(() => rowsOf(tools)).toBe(1)
      })
    })
  })
