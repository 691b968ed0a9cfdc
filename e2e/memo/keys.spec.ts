import { expect } from '@playwright/test'
import { test } from '../launch.ts'
import { saved } from '../select.ts'
import { body, emptyMemo, text, written } from './memo.ts'

test('a memo is written with the keyboard alone', async ({ readout: { window, vault } }) => {
  await emptyMemo(window)

  await test.step('Enter splits, Backspace joins, Alt and arrows move, undo takes back', async () => {
    await window.keyboard.type('First. Second.')
    for (let step = 0; step < 'Second.'.length; step++) await window.keyboard.press('ArrowLeft')
    await window.keyboard.press('Enter')
    await window.keyboard.press('Alt+ArrowUp')
    await saved(window)
    expect(await written(vault)).toEqual(['paragraph Second.', 'paragraph First.'])
    await window.keyboard.press('Control+z')
    await saved(window)
    expect(await written(vault)).toEqual(['paragraph First.', 'paragraph Second.'])
    await window.keyboard.press('Control+y')
    await window.keyboard.press('End')
    await window.keyboard.press('Delete')
    await saved(window)
    expect(await written(vault)).toEqual(['paragraph Second.First.'])
    await window.keyboard.press('Control+a')
    await window.keyboard.press('Delete')
  })

  await test.step('one history takes back text and head alike', async () => {
    await window.keyboard.type('Text.')
    await window.getByLabel('To', { exact: true }).focus()
    await window.keyboard.type('Ann')
    await window.keyboard.press('Control+z')
    await expect(window.getByLabel('To', { exact: true })).toHaveValue('')
    await window.keyboard.press('Control+z')
    await expect(text(window)).not.toContainText('Text.')
    await window.keyboard.press('Control+Shift+z')
    await window.keyboard.press('Control+Shift+z')
    await expect(window.getByLabel('To', { exact: true })).toHaveValue('Ann')
    await text(window).focus()
    await window.keyboard.press('Control+a')
    await window.keyboard.press('Delete')
  })

  await test.step('lists nest, marks set, a footnote and a table are written', async () => {
    await window.keyboard.type('- One')
    await window.keyboard.press('Enter')
    await window.keyboard.press('Tab')
    await window.keyboard.press('Control+b')
    await window.keyboard.type('Two')
    await expect(window.getByRole('button', { name: 'Bold' })).toHaveAttribute('aria-pressed', 'true')
    await window.keyboard.press('Enter')
    await window.keyboard.press('Enter')
    await window.keyboard.press('Enter')
    await window.keyboard.type('With a remark')
    await window.keyboard.press('Control+Alt+f')
    await expect(window.getByLabel('Text of the footnote')).toBeFocused()
    await window.keyboard.type('As of today.')
    await window.keyboard.press('Enter')
    await window.keyboard.type('.')
    await expect(body(window).getByRole('img', { name: 'Footnote i: As of today.' })).toHaveText('i')
    await window.keyboard.press('Control+Alt+t')
    for (const word of ['Who', 'Said', 'Ann', 'Yes', 'Ben', 'No', 'Cy']) {
      await window.keyboard.type(word)
      if (word !== 'Cy') await window.keyboard.press('Tab')
    }
    await expect(body(window).getByRole('row')).toHaveCount(4)
    await window.keyboard.press('Alt+Shift+ArrowRight')
    await expect(body(window).getByRole('columnheader')).toHaveCount(3)
    await window.keyboard.press('Alt+Shift+ArrowLeft')
    await saved(window)
    const blocks = await written(vault)
    expect(blocks.slice(0, 10)).toEqual([
      'bulletList',
      'listItem',
      'paragraph One',
      'bulletList',
      'listItem',
      'paragraph Two',
      'paragraph With a remark.',
      'footnote',
      'table',
      'tableRow',
    ])
    expect(blocks.filter((block) => block === 'tableRow')).toHaveLength(4)
  })

  await test.step('the toolbar is one stop, with arrow keys from button to button', async () => {
    const bold = window.getByRole('button', { name: 'Bold' })
    await bold.focus()
    await window.keyboard.press('ArrowRight')
    await expect(window.getByRole('button', { name: 'Italic' })).toBeFocused()
    await window.keyboard.press('Home')
    await expect(bold).toBeFocused()
    await window.keyboard.press('Escape')
    await expect(text(window)).toBeFocused()
  })

  await test.step('evidence is found and inserted at the caret after @ and [[', async () => {
    await window.keyboard.press('Control+a')
    await window.keyboard.press('Delete')
    await window.keyboard.type('They say @strayer best')
    const list = window.getByRole('listbox', { name: 'Evidence' })
    await expect(list.getByRole('option')).toHaveCount(1)
    await window.keyboard.press('Enter')
    await window.keyboard.type(' and [[stoke')
    await window.keyboard.press('Control+Enter')
    await window.keyboard.type('. Mail a@b or @nobodyknows')
    await expect(list.getByRole('option')).toHaveCount(0)
    await window.keyboard.press('Escape')
    await expect(list).toHaveCount(0)
    await window.keyboard.type(' @pitch')
    await expect(list.getByRole('option').first()).toHaveAttribute('aria-selected', 'true')
    await window.keyboard.press('Shift+Enter')
    await saved(window)
    expect(await written(vault)).toEqual([
      'paragraph They say “The best case in Strayer’s eyes is a fixed calendar of dialogues.” and . Mail a@b or @nobodyknows',
      'quote',
      'citation',
      'quotation “pitch a story”',
    ])
  })
})
