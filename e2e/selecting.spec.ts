import { expect, type Page } from '@playwright/test'
import { exactOf } from '../src/core/model/annotation.ts'
import { test } from './launch.ts'
import { cardOf, painted, saved, startAtTheTop, textOf } from './select.ts'
import { notesOnDisk } from './vaultFiles.ts'

const selected = (window: Page) => window.evaluate(() => String(getSelection()))

/** Where the last letter of `words` stands in the window, once it is in view. */
async function placeOf(window: Page, words: string): Promise<{ left: number; right: number; y: number }> {
  return textOf(window).evaluate((root, wanted) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    while (walker.nextNode() !== null) {
      const node = walker.currentNode as Text
      const at = node.data.indexOf(wanted)
      if (at < 0) continue
      node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' })
      const range = new Range()
      range.setStart(node, at + wanted.length - 1)
      range.setEnd(node, at + wanted.length)
      const { left, right, top, height } = range.getBoundingClientRect()
      return { left, right, y: top + height / 2 }
    }
    throw new Error(`no text node holds: ${wanted}`)
  }, words)
}

test('words are chosen, said, and widened, by keyboard and by mouse', async ({ readout }) => {
  const { window, vault } = readout
  await test.step('words are chosen and widened by keyboard, and said', async () => {
    await saved(window)
    await window.keyboard.press('Control+2')
    for (let step = 0; step < 5; step++) await window.keyboard.press('ArrowDown')
    await window.keyboard.press('Home')
    await expect.poll(() => selected(window)).toBe('US')
    await window.keyboard.press('ArrowRight')
    await expect.poll(() => selected(window)).toBe('Commerce')
    await window.keyboard.press('Shift+ArrowRight')
    await expect.poll(() => selected(window)).toBe('Commerce Secretary')
    await expect(window.getByText('Selected: Commerce Secretary')).toBeAttached()
    await window.keyboard.press('Shift+ArrowLeft')
    await window.keyboard.press('ArrowLeft')
    await expect.poll(() => selected(window)).toBe('US')
    await window.keyboard.press('Shift+End')
    await expect.poll(() => selected(window)).toMatch(/^US Commerce Secretary .* two countries\.$/u)
    await window.keyboard.press('End')
    await expect.poll(() => selected(window)).toBe('countries')
    // The next word is in another block.
    await window.keyboard.press('ArrowRight')
    await expect.poll(() => selected(window)).toBe('She')
  })

  await test.step('a double click takes the whole quotation, and elsewhere a word', async () => {
    const quoted = await placeOf(window, 'modestly optimistic')
    await window.mouse.dblclick(quoted.left + 1, quoted.y)
    await expect.poll(() => selected(window)).toMatch(/^[“"‘'].*modestly optimistic.*[”"’']$/u)
    await expect(window.getByRole('toolbar', { name: 'Annotate selection' })).toBeVisible()

    await window.keyboard.press('Escape')
    const plain = await placeOf(window, 'unusual go-between')
    await window.mouse.dblclick(plain.left + 1, plain.y)
    await expect.poll(async () => (await selected(window)).trim()).toBe('between')
  })

  await test.step('the ends of an annotation are moved by keys, as one step', async () => {
    await cardOf(window, 'pitch a story').getByRole('button', { name: 'pitch a story' }).click()
    await textOf(window).focus()
    await window.keyboard.press(']')
    for (let step = 0; step < 2; step++) await window.keyboard.press('ArrowLeft')
    await expect.poll(() => painted(window, 'adjusting')).toEqual(['pitch'])
    await window.keyboard.press('ArrowLeft')
    await expect.poll(() => painted(window, 'adjusting')).toEqual(['pitch'])
    await window.keyboard.press('Escape')
    await expect.poll(() => painted(window, 'selected')).toEqual(['pitch a story'])

    await window.keyboard.press(']')
    await window.keyboard.press('ArrowLeft')
    await window.keyboard.press('Enter')
    await expect.poll(() => painted(window, 'selected')).toEqual(['pitch a'])
    await saved(window)
    const words = async () => (await notesOnDisk(vault))[0]?.annotations.map(({ target }) => exactOf(target))
    await expect.poll(words).toContain('pitch a')
    await window.keyboard.press('Control+z')
    await expect.poll(words).toContain('pitch a story')
  })

  await test.step('a screen reader is given what others see: text, tools, marks, and what was done', async () => {
    await startAtTheTop(window)
    await expect(textOf(window)).toMatchAriaSnapshot(`
    - article "Text":
      - heading /Raimondo in Beijing/ [level=2]
      - paragraph: /A sample briefing/
      - heading "The visit" [level=3]
  `)
    for (let step = 0; step < 5; step++) await window.keyboard.press('ArrowDown')
    await window.keyboard.press('Home')
    await expect(window.getByRole('toolbar', { name: 'Annotate selection' })).toMatchAriaSnapshot(`
    - toolbar "Annotate selection":
      - button "Quote"
      - button "Highlight"
      - button "Claim"
      - button "Comment"
  `)
    const said = (words: string) =>
      expect(window.locator('[aria-live="polite"]').filter({ hasText: words })).toHaveCount(1)
    await said('Selected: US')
    await window.keyboard.press('h')
    await said('Highlight: US')
    await window.keyboard.press('ArrowRight')
    await said('Selected: Commerce')
    await window.keyboard.press('Shift+ArrowLeft')
    await window.keyboard.press('Home')
    await said('Selected: US. Highlight')
    await window.keyboard.press('F7')
    await said('Annotation 2 of 16: It sells American trade')
    await window.keyboard.press('Enter')
    await expect(cardOf(window, 'It sells American trade').getByRole('button', { name: /^It sells/u })).toBeFocused()
  })

  await test.step('the end of an annotation is dragged to the next word', async () => {
    await cardOf(window, 'pitch a story').getByRole('button', { name: 'pitch a story' }).click()
    const from = await placeOf(window, 'pitch a story')
    const to = await placeOf(window, 'pitch a')
    const handle = window.locator('[data-edge="end"]')
    await expect(handle).toBeVisible()
    await window.mouse.move(from.right, from.y)
    await window.mouse.down()
    await window.mouse.move(to.right + 2, to.y, { steps: 4 })
    await expect.poll(() => painted(window, 'adjusting')).toEqual(['pitch a'])
    await window.keyboard.press('Escape')
    await window.mouse.up()
    await expect.poll(() => painted(window, 'selected')).toEqual(['pitch a story'])

    await window.mouse.move(from.right, from.y)
    await window.mouse.down()
    await window.mouse.move(to.right + 2, to.y, { steps: 4 })
    await window.mouse.up()
    await expect.poll(() => painted(window, 'selected')).toEqual(['pitch a'])
  })
})
