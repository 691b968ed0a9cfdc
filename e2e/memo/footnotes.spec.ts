import { expect } from '@playwright/test'
import { test } from '../launch.ts'
import { textOf } from '../select.ts'
import { body, emptyMemo } from './memo.ts'

test('a click on a footnote goes to its text, also from that of another', async ({ readout: { window } }) => {
  const { keyboard } = window
  const field = window.getByRole('textbox', { name: 'Text of the footnote' })
  const mark = (name: string) => body(window).getByRole('img', { name })
  await expect(textOf(window)).toContainText('The visit')
  await emptyMemo(window)
  await keyboard.type('It holds')
  await keyboard.press('Control+Alt+f')
  await keyboard.type('As of May.')
  await keyboard.press('Enter')
  await keyboard.type(', they say')
  await keyboard.press('Control+Alt+f')
  await expect(field).toHaveValue('')

  // The one that was left empty is gone, and what is typed goes into the one whose window is open.
  await mark('Footnote i: As of May.').click()
  await expect(field).toHaveValue('As of May.')
  await expect(field).toBeFocused()
  await keyboard.press('End')
  await keyboard.type(' So far.')
  await keyboard.press('Enter')
  await expect(mark('Footnote i: As of May. So far.')).toBeVisible()
  await expect(body(window).getByRole('img')).toHaveCount(1)
})
