import { expect } from '@playwright/test'
import { chooseCommand, closeWindow, test } from './launch.ts'
import { answerQuestions, questions } from './questions.ts'
import { saved, textOf } from './select.ts'
import { notesOnDisk } from './vaultFiles.ts'

test('a window with a reply or an event that is only begun asks before it closes', async ({ readout }) => {
  const { app, window, vault } = readout
  const { keyboard } = window
  await expect(textOf(window)).toContainText('The visit')
  const card = window.locator('#side-panel [data-card]').first()
  const field = window.getByRole('textbox', { name: 'Your reply' })
  await card.focus()
  await keyboard.press('r')
  await expect(field).toBeFocused()
  await keyboard.type('Who says')

  await test.step('who stays has what was typed, where Escape had closed its field too', async () => {
    await keyboard.press('Escape')
    await answerQuestions(app, 0)
    await closeWindow(app)
    await expect
      .poll(() => questions(app))
      .toMatchObject([
        {
          message: 'A reply that you have begun is not saved: “Who says”',
          buttons: ['Stay', 'Close without saving'],
          defaultId: 0,
          cancelId: 0,
        },
      ])
    await card.focus()
    await keyboard.press('r')
    await expect(field).toHaveValue('Who says')
  })

  await test.step('nor is the page loaded anew in another language', async () => {
    await chooseCommand(app, 'language.fr')
    const refused = window.getByText('A reply that you have begun is not saved: “Who says”')
    await expect(refused).toBeVisible()
    await expect(field).toHaveValue('Who says')
  })

  await test.step('a reply that was saved is not asked about, an event with an impossible date is', async () => {
    await field.press('Enter')
    await expect(field).toHaveCount(0)
    await saved(window)
    await chooseCommand(app, 'view.timeline')
    await window.getByRole('button', { name: 'Add event' }).click()
    const form = window.getByRole('form', { name: 'New event' })
    await form.getByLabel('What happened').fill('Talks end')
    await form.getByLabel('When').fill('soon')
    await answerQuestions(app, 0)
    await closeWindow(app)
    await expect
      .poll(() => questions(app))
      .toMatchObject([{ message: 'An event that you have begun is not saved: “Talks end · soon”' }])
  })

  await test.step('one that can be stored is, and nothing is asked', async () => {
    const form = window.getByRole('form', { name: 'New event' })
    await form.getByLabel('When').fill('May 2024')
    await answerQuestions(app, 0)
    const closed = app.waitForEvent('close')
    await closeWindow(app)
    await closed
    const [note] = await notesOnDisk(vault)
    expect(note?.events.map(({ title }) => title)).toContain('Talks end')
    expect(note?.annotations.flatMap(({ replies }) => replies ?? []).map(({ text }) => text)).toEqual(['Who says'])
  })
})
