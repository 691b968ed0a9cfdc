import { expect } from '@playwright/test'
import { test } from '../launch.ts'
import { textOf } from '../select.ts'
import { prepare, visit } from './visit.ts'

test.use({ isNewcomer: true })

test('the tour', async ({ readout: { window } }) => {
  await prepare(window)
  await expect(textOf(window)).toContainText('The visit')
  await visit(window, 'firstStart')
  await window.getByRole('button', { name: 'Take the tour' }).click()
  for (const [step, picture] of ['tourMark', 'tourCite', 'tourExport'].entries()) {
    const card = window.getByRole('dialog', { name: `Tour, step ${step + 1} of 3` })
    await expect(card).toBeVisible()
    if (step === 0) await expect(card).toContainText('Press A')
    await visit(window, picture)
    if (step === 0) {
      await window.keyboard.press('a')
      await expect(card).toContainText('Accepted')
      await visit(window, 'tourAccepted')
    }
    await card.getByRole('button', { name: /^(Next|Done)$/u }).click()
  }
})
