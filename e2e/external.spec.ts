import { expect, type Page } from '@playwright/test'
import { test } from './launch.ts'
import { answerQuestions, opened, questions } from './questions.ts'
import { saved, textOf } from './select.ts'

async function setUrl(window: Page, url: string): Promise<void> {
  const field = window.getByRole('textbox', { name: 'URL' })
  await field.fill(url)
  await field.press('Enter')
  await saved(window)
}

test('a source’s address is opened in the browser only after a question that names its host', async ({
  readout: { app, window },
}) => {
  await expect(textOf(window)).toContainText('The visit')
  await window.getByRole('tab', { name: 'Background' }).click()
  const button = window.getByRole('button', { name: 'Open in browser…' })

  await test.step('an address that is not plain https is not offered', async () => {
    for (const url of [
      'http://example.com/',
      'javascript:alert(1)',
      'https://user@example.com/',
      'not an address',
      '',
    ]) {
      await setUrl(window, url)
      await expect(button).toHaveCount(0)
    }
  })

  await test.step('no is the first answer, and nothing is opened then', async () => {
    await answerQuestions(app, 0)
    await setUrl(window, 'https://example.com/report?id=1')
    await button.focus()
    await window.keyboard.press('Enter')
    await expect.poll(() => questions(app)).toHaveLength(1)
    expect((await questions(app))[0]).toMatchObject({
      message: 'Open example.com in your browser?',
      detail: expect.stringContaining('https://example.com/report?id=1'),
      buttons: ['Cancel', 'Open in browser'],
      defaultId: 0,
      cancelId: 0,
    })
    expect(await opened(app)).toEqual([])
  })

  await test.step('yes opens that address, and a name of other letters is asked about by its punycode', async () => {
    await answerQuestions(app, 1)
    await button.click()
    await expect.poll(() => opened(app)).toEqual(['https://example.com/report?id=1'])
    await setUrl(window, 'https://аpple.com/')
    await button.click()
    await expect
      .poll(async () => (await questions(app)).map(({ message }) => message))
      .toContain('Open xn--pple-43d.com in your browser?')
    await expect.poll(() => opened(app)).toEqual(['https://example.com/report?id=1', 'https://xn--pple-43d.com/'])
  })
})
