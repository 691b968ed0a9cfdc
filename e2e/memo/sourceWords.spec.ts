import { expect } from '@playwright/test'
import { violationsByScheme, withoutMotion } from '../axe.ts'
import { paste } from '../drop.ts'
import { test } from '../launch.ts'
import { saved } from '../select.ts'
import { announced, body, newMemo, quotation, written } from './memo.ts'

test('words of a source are altered in the open, and in no other way', async ({ readout: { window, vault } }) => {
  const words =
    'principle-based activities, and they are not seen as a geopolitical tit-for-tat or in some way done in a punitive way,'
  await newMemo(window)
  await withoutMotion(window, async () => expect(await violationsByScheme(window)).toEqual([]))
  const one = quotation(window, 'principle-based activities')
  const quotedOnDisk = async () => (await written(vault)).find((block) => block.includes('principle-based'))

  await test.step('typing does not replace a quotation, Delete takes it out, undo brings it back', async () => {
    await one.click()
    await window.keyboard.type('x')
    await expect(announced(window, 'Words of a source cannot be typed over')).toBeVisible()
    await expect(one).toContainText(words)
    await window.keyboard.press('Delete')
    await expect(one).toHaveCount(0)
    await window.keyboard.press('Control+z')
    await expect(one).toContainText(words)
  })

  await test.step('words are left out and added by keyboard, and put back', async () => {
    await expect(one).toHaveAttribute('data-selected', 'true')
    await window.keyboard.press('Enter')
    await expect(window.getByRole('textbox', { name: 'Words of the source' })).toBeFocused()
    await withoutMotion(window, async () => expect(await violationsByScheme(window)).toEqual([]))
    await window.keyboard.press('Control+Home')
    await window.keyboard.press('Control+ArrowRight')
    await window.keyboard.type('nothing is typed')
    // Nor by an input method or a dead key, which cannot be refused beforehand.
    const session = await window.context().newCDPSession(window)
    await session.send('Input.imeSetComposition', { text: '´', selectionStart: 1, selectionEnd: 1 })
    await session.send('Input.insertText', { text: 'é' })
    await expect(window.getByRole('textbox', { name: 'Words of the source' })).toHaveText(words)
    await expect(window.getByRole('textbox', { name: 'Words of the source' })).toBeFocused()
    for (let word = 0; word < 9; word++) await window.keyboard.press('Control+Shift+ArrowRight')
    await window.keyboard.press('Escape')
    await expect(one).toContainText(words)

    await window.keyboard.press('Enter')
    await window.keyboard.press('Control+End')
    for (let step = 0; step < 'in some way done in a punitive way,'.length; step++)
      await window.keyboard.press('Shift+ArrowLeft')
    await window.keyboard.press('o')
    await window.keyboard.press('Control+Home')
    await window.keyboard.press('[')
    await window.keyboard.type('the controls are')
    await window.keyboard.press('Enter')
    const printed =
      '“[the controls are] principle-based activities, and they are not seen as a geopolitical tit-for-tat or …,”'
    await expect(window.getByText('As printed')).toBeVisible()
    await expect(one).toContainText(printed)
    await window.getByRole('textbox', { name: 'Words of the source' }).getByText('in some way').click()
    await expect(one).toContainText(`“[the controls are] ${words}`)
    await window.keyboard.press('Escape')
    await saved(window)
    expect(await quotedOnDisk()).toBe(`quotation “[the controls are] ${words}”`)
    await window.keyboard.press('Control+z')
    await saved(window)
    expect(await quotedOnDisk()).toBe(`quotation ${printed}`)
  })

  await test.step('a quotation is copied with all that it is, and what comes from elsewhere loses its looks', async () => {
    await one.click()
    const html = await window.evaluate(() => {
      const clipboardData = new DataTransfer()
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }),
      )
      return clipboardData.getData('text/html')
    })
    await window.keyboard.press('Control+a')
    await window.keyboard.press('Delete')
    await paste(window, { 'text/html': html })
    await expect(one).toHaveCount(1)
    const foreign =
      '<meta charset="utf-8"><h1 style="color:red" onclick="x()">Head</h1><p class="y">A <b>bold</b> <a href="https://example.org">link</a><img src="z.png"></p><script>1</script>'
    await paste(window, { 'text/html': foreign, 'text/plain': 'Head A bold link' })
    await saved(window)
    expect(await written(vault)).toEqual([
      expect.stringContaining('quotation “[the controls are] principle-based'),
      'heading1 Head',
      'paragraph A bold link',
    ])
    expect(await body(window).locator('img, script, a, [style*="red"]').count()).toBe(0)
  })
})
