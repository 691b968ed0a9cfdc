import { expect } from '@playwright/test'
import { test } from '../launch.ts'
import { cardOf, saved } from '../select.ts'
import { body, emptyMemo, evidence, quotation, text, written } from './memo.ts'

test('evidence is dragged into the memo, and leads to its words and back', async ({ readout: { window, vault } }) => {
  await test.step('dropped in a line it is quoted there, dropped between blocks it is a quotation', async () => {
    await emptyMemo(window)
    await window.keyboard.type('A first line of some length, to drop words into.')
    await window.keyboard.press('Enter')
    await window.keyboard.type('Last.')
    const first = body(window).getByRole('paragraph').first()
    await evidence(window, 'stoke division')
      .first()
      .dragTo(first, { targetPosition: { x: 4, y: 12 } })
    await expect(first).toContainText('“stoke division and confrontation”')
    await evidence(window, 'pitch a story')
      .first()
      .dragTo(body(window).getByRole('paragraph').last(), { targetPosition: { x: 1, y: 1 } })
    await expect(quotation(window, 'pitch a story')).toBeVisible()
    await saved(window)
    const blocks = await written(vault)
    expect(blocks.at(-2)).toBe('quotation “pitch a story”')
    expect(blocks[0]).toMatch(/^paragraph “stoke division and confrontation” ?A first line/u)
  })

  await test.step('beside the memo, undo is of the field that is typed in', async () => {
    const before = await text(window).textContent()
    const filter = window.getByRole('searchbox', { name: 'Filter' })
    await filter.pressSequentially('zyzzyva')
    await filter.press('Control+z')
    await expect(filter).not.toHaveValue('zyzzyva')
    expect(await text(window).textContent()).toBe(before)
    await filter.fill('')
  })

  await test.step('a quotation leads to its words in the text, and back to the same place', async () => {
    await text(window).press('Control+End')
    for (let line = 0; line < 40; line++) {
      await window.keyboard.press('Enter')
      await window.keyboard.type(`${line}`)
    }
    await window.keyboard.type(' @pitch')
    await window.keyboard.press('Enter')
    const last = body(window)
      .getByRole('group', { name: /^Quoted words/u })
      .last()
    await last.click()
    await expect(last).toHaveAttribute('data-selected', 'true')
    const place = async () => (await last.boundingBox())?.y ?? 0
    const before = await place()
    await window.keyboard.press('Control+Enter')
    await expect(cardOf(window, 'pitch a story')).toHaveAttribute('data-selected', 'true')
    await expect(window.getByText('Chinese officials, for their part')).toBeInViewport()
    await window.getByRole('button', { name: 'Back to memo' }).click()
    await expect(last).toHaveAttribute('data-selected', 'true')
    await expect.poll(async () => Math.abs((await place()) - before)).toBeLessThan(3)
    await expect(text(window)).toBeFocused()
  })

  await test.step('a citation whose annotation is gone is said in the memo, and its words stay', async () => {
    await body(window)
      .getByRole('group', { name: /^Quoted words/u })
      .last()
      .dblclick()
    await cardOf(window, 'pitch a story').getByRole('button', { name: 'pitch a story' }).focus()
    await window.keyboard.press('Delete')
    await window.getByRole('button', { name: 'Back to memo' }).click()
    await expect(quotation(window, 'pitch a story')).toContainText('The annotation it cites was deleted from the note.')
    await expect(body(window)).toContainText('“pitch a story”')
  })
})
