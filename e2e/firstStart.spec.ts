import { expect } from '@playwright/test'
import { test } from './launch.ts'
import { textOf } from './select.ts'

test.use({ isNewcomer: true })

test('a first start shows the sample, and what the application is for', async ({ readout }) => {
  const welcome = readout.window.getByRole('region', { name: 'What Readout is for' })
  const { window } = readout
  await test.step('a first start opens the sample and says what the application is for', async () => {
    await expect(welcome).toContainText('Every line of a memo, traced to the words it rests on.')
    await expect(window.getByRole('navigation', { name: 'Library' })).toContainText('Raimondo in Beijing')
    await expect(textOf(window)).toContainText('What stands in the way')
  })

  await test.step('the sample credits its quotations to those who said them', async () => {
    const panel = window.getByRole('complementary', { name: 'Annotations' })
    const saidBy = (speaker: string) =>
      panel.getByRole('listitem').filter({ has: window.getByText(speaker, { exact: true }) })
    await expect(saidBy('Rob Strayer').first()).toContainText('principle-based activities')
    await expect(saidBy('Rob Strayer').first()).toContainText('Information Technology Industry Council')
    await expect(saidBy('John Gong').first()).toContainText('pitch a story')
    await expect(saidBy('Paul Bracken').first()).toContainText('If you look at it from 2022 and 2023')
    await expect(saidBy('Chinese officials').first()).toContainText('stoke division and confrontation')

    await window.getByRole('tab', { name: 'Background' }).click()
    await expect(panel).toContainText('27 August 2023')
    await expect(panel).toContainText('Yale School of Management')
    await panel
      .getByRole('button', { name: 'The best case in Strayer’s eyes is a fixed calendar of dialogues.' })
      .click()
    await expect.poll(() => window.evaluate(() => String(getSelection()))).toContain('fixed calendar of dialogues')
  })

  await test.step('the welcome goes when it is dismissed, and stays away', async () => {
    await welcome.getByRole('button', { name: 'Got it' }).click()
    await expect(welcome).toHaveCount(0)
    const again = await readout.restart()
    await expect(textOf(again.window)).toContainText('The visit')
    await expect(again.window.getByRole('region', { name: 'What Readout is for' })).toHaveCount(0)
  })
})
