import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { violationsByScheme, withoutMotion } from './axe.ts'
import { chooseCommand, chooseOpenPaths, type Readout, test } from './launch.ts'
import { cardOf, painted, saved, textOf } from './select.ts'
import { notesOnDisk } from './vaultFiles.ts'

const sentences = ['The port opens.', 'Ships wait outside.', 'Nobody pays.', 'The cranes stand still.', 'Talks go on.']

/** An article of five sentences, each annotated: quotes of two people, a highlight, a claim and a comment, with a tag each. */
async function annotatedArticle({ app, window, folder }: Readout): Promise<void> {
  const file = join(folder, 'port.txt')
  await writeFile(file, `Port news\n\n${sentences.join('\n\n')}\n`)
  await chooseOpenPaths(app, [file])
  await window.getByRole('button', { name: 'Import…' }).click()
  await expect(textOf(window)).toContainText('Talks go on.')
  await annotate(window, 'The port opens.', 'q', 'Ana Ruiz', 'port')
  await annotate(window, 'Ships wait outside.', 'q', 'Ben Okri', 'ships')
  await annotate(window, 'Nobody pays.', 'h')
  await annotate(window, 'The cranes stand still.', 'c', 'Ana Ruiz', 'port')
  await annotate(window, 'Talks go on.', 'm')
  await saved(window)
}

/** Goes to a sentence by keyboard and annotates it. */
async function annotate(window: Page, sentence: string, key: string, speaker = '', tags = ''): Promise<void> {
  await window.keyboard.press('Control+2')
  await window.keyboard.press('Escape')
  const position = sentences.indexOf(sentence)
  // The title comes first.
  for (let step = 0; step < position + 2; step++) await window.keyboard.press('ArrowDown')
  await expect.poll(() => window.evaluate(() => String(getSelection()))).toBe(sentence)
  await window.keyboard.press(key)
  if (key === 'h') return
  if (speaker !== '') await window.locator('[data-field="speaker"]').fill(speaker)
  if (tags !== '') await window.getByRole('textbox', { name: 'Tags' }).fill(tags)
  await window.keyboard.press('Escape')
}

const panel = (window: Page) => window.getByRole('complementary', { name: 'Annotations' })
const cards = (window: Page) => panel(window).locator('[data-card]')
const count = (window: Page) => panel(window).getByRole('search').getByRole('status')
const words = (window: Page) => window.getByRole('searchbox', { name: 'Filter annotations' })

test('an article is worked through: steps, filter, threads, colours', async ({ readout }) => {
  const { app, window, vault, folder } = readout
  await test.step('suggestions follow the filter', async () => {
    const file = join(folder, 'vote.txt')
    await writeFile(
      file,
      'Vote put off\n\n“We will wait for the vote,” said Ana Ruiz on Friday.\n\n“I will not agree to that,” said Ben Okri.\n\nIt rained.',
    )
    await chooseOpenPaths(app, [file])
    await window.getByRole('button', { name: 'Import…' }).click()
    await expect(panel(window).locator('[data-suggestion]')).toHaveCount(2)
    await panel(window).locator('[data-suggestion]').first().focus()
    await window.keyboard.press('a')
    await expect(panel(window).locator('[data-suggestion]')).toHaveCount(1)
    await words(window).fill('ruiz')
    await expect(panel(window).locator('[data-suggestion]')).toHaveCount(0)
    await expect.poll(() => painted(window, 'suggested')).toEqual([])
    await words(window).fill('okri')
    await expect(panel(window).locator('[data-suggestion]')).toHaveCount(1)
    await words(window).fill('')
  })

  await annotatedArticle(readout)
  await test.step('the next and the previous annotation are gone to by key, from text and list, round the end', async () => {
    await window.keyboard.press('Control+2')
    await window.keyboard.press('Escape')
    await window.keyboard.press('F7')
    await expect(textOf(window)).toBeFocused()
    await expect.poll(() => painted(window, 'selected')).toEqual(['The port opens.'])
    await expect(panel(window).getByText('Annotation 1 of 5: The port opens., Ana Ruiz')).toBeAttached()
    await window.keyboard.press('F7')
    await expect.poll(() => painted(window, 'selected')).toEqual(['Ships wait outside.'])

    await window.keyboard.press('Enter')
    await expect(cards(window).nth(1)).toBeFocused()
    await window.keyboard.press('F7')
    await expect(cards(window).nth(2)).toBeFocused()
    await window.keyboard.press('Shift+F7')
    await window.keyboard.press('Shift+F7')
    await expect(cards(window).nth(0)).toBeFocused()
    await window.keyboard.press('Shift+F7')
    await expect(cards(window).nth(4)).toBeFocused()
    await expect(window.getByRole('status').filter({ hasText: 'This is the last' })).toBeVisible()
    await chooseCommand(app, 'go.nextAnnotation')
    await expect(cards(window).nth(0)).toBeFocused()
  })

  await test.step('the filter takes words, speaker, tag and kind together, in list, text and margin', async () => {
    await expect(count(window)).toHaveText('5 annotations')
    await panel(window).getByRole('combobox', { name: 'Filter by speaker' }).selectOption('Ana Ruiz')
    await expect(count(window)).toHaveText('2 of 5')
    await panel(window).getByRole('button', { name: 'Claims 1' }).click()
    await expect(count(window)).toHaveText('1 of 5')
    await expect.poll(() => painted(window, 'claim')).toEqual(['The cranes stand still.'])
    await expect.poll(() => painted(window, 'quote')).toEqual([])
    await expect.poll(() => painted(window, 'dimmed')).toHaveLength(4)
    await expect(window.locator('main [aria-hidden] button', { hasText: 'Okri' })).toHaveCount(0)

    await cards(window).last().focus()
    await window.keyboard.press('/')
    await expect(words(window)).toBeFocused()
    await window.keyboard.press('Escape')
    await expect(count(window)).toHaveText('5 annotations')
    await window.keyboard.type('okri SHIPS')
    await expect(count(window)).toHaveText('1 of 5')
    await window.keyboard.press('Enter')
    await expect(words(window)).toBeFocused()
    await expect.poll(() => painted(window, 'selected')).toEqual(['Ships wait outside.'])
    await words(window).fill('')
    await panel(window).getByRole('combobox', { name: 'Filter by tag' }).selectOption('port')
    await expect(count(window)).toHaveText('2 of 5')
    await window.keyboard.press('Control+2')
    await window.keyboard.press('Control+Shift+F')
    await expect(words(window)).toBeFocused()
    await words(window).fill('no such thing')
    await window.keyboard.press('F7')
    await expect(window.getByRole('status').filter({ hasText: 'no annotation to go to' })).toBeVisible()
    // Escape clears the whole filter.
    await words(window).press('Escape')
    await expect(count(window)).toHaveText('5 annotations')
  })

  await test.step('a thread grows below an annotation, is searched, changed and taken back', async () => {
    const card = cardOf(window, 'Nobody pays.')
    await card.locator('[data-card]').focus()
    await window.keyboard.press('r')
    const field = card.getByRole('textbox', { name: 'Your reply' })
    await expect(field).toBeFocused()
    await window.keyboard.type('Who says that?')
    await window.keyboard.press('Escape')
    await expect(card.locator('[data-card]')).toBeFocused()
    await window.keyboard.press('r')
    await expect(field).toHaveValue('Who says that?')
    await window.keyboard.press('Shift+Enter')
    await window.keyboard.type('Ask the harbour master.')
    await window.keyboard.press('Enter')
    await expect(card.locator('[data-card]')).toBeFocused()
    await expect(card.getByRole('list', { name: 'Replies' })).toContainText('Ask the harbour master.')

    await words(window).fill('harbour master')
    await expect(count(window)).toHaveText('1 of 5')
    await words(window).fill('')
    await card.getByRole('button', { name: 'Change reply' }).click()
    await field.fill('Answered.')
    await window.keyboard.press('Enter')
    await expect(card.getByRole('list', { name: 'Replies' })).toHaveText(/^Answered\./u)
    await saved(window)
    const replies = (await notesOnDisk(vault))
      .flatMap(({ annotations }) => annotations)
      .flatMap((one) => one.replies ?? [])
    expect(replies.map(({ text }) => text)).toEqual(['Answered.'])

    await card.getByRole('button', { name: 'Delete reply' }).click()
    await expect(card.getByRole('list', { name: 'Replies' })).toHaveCount(0)
    await window.keyboard.press('Control+Z')
    await expect(card.getByRole('list', { name: 'Replies' })).toHaveText(/^Answered\./u)
    await saved(window)
  })

  await test.step('everybody can work through an article, in light and in dark', () =>
    withoutMotion(window, async () => {
      expect(await violationsByScheme(window)).toEqual([])
      await panel(window).getByRole('radio', { name: 'By speaker' }).check()
      await cards(window).first().focus()
      await window.keyboard.press('r')
      await window.keyboard.type('Check this.')
      expect(await violationsByScheme(window)).toEqual([])
      await window.keyboard.press('Enter')
      await words(window).fill('ana')
      await expect(count(window)).toHaveText('2 of 5')
      expect(await violationsByScheme(window)).toEqual([])
      await words(window).fill('')
      await panel(window).getByRole('radio', { name: 'By kind' }).check()
    }))

  await test.step('colours stand for speakers on request, each with a line of its own', async () => {
    await panel(window).getByRole('radio', { name: 'By speaker' }).check()
    await expect.poll(() => painted(window, 'speaker-1')).toEqual(['The port opens.', 'The cranes stand still.'])
    await expect.poll(() => painted(window, 'speaker-2')).toEqual(['Ships wait outside.'])
    await expect.poll(() => painted(window, 'nobody')).toEqual(['Nobody pays.', 'Talks go on.'])
    await expect.poll(() => painted(window, 'quote')).toEqual([])
    await expect(window.locator('main [aria-hidden] button', { hasText: 'BO' })).toHaveCount(1)
    const legend = panel(window).getByRole('list', { name: 'Speakers by colour and line' })
    const lines = await legend
      .getByRole('button')
      .evaluateAll((all) => all.map((one) => getComputedStyle(one).textDecorationStyle))
    expect(lines).toEqual(['solid', 'double'])
    await legend.getByRole('button', { name: 'Ben Okri' }).click()
    await expect(count(window)).toHaveText('1 of 5')
  })

  await test.step('the thread and the colours are kept', async () => {
    const again = await readout.restart()
    await again.window
      .getByRole('navigation')
      .getByRole('button', { name: /Port news/u })
      .click()
    await expect(cardOf(again.window, 'Nobody pays.').getByRole('list', { name: 'Replies' })).toHaveText(/^Answered\./u)
    await expect(panel(again.window).getByRole('radio', { name: 'By speaker' })).toBeChecked()
    await expect(count(again.window)).toHaveText('5 annotations')
  })
})
