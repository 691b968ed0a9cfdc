import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'
import { exactOf } from '../src/core/model/annotation.ts'
import { speakerName } from '../src/core/model/note.ts'
import { violationsByScheme, withoutMotion } from './axe.ts'
import { chooseOpenPaths, type Readout, test } from './launch.ts'
import { cardOf, painted, saved, textOf } from './select.ts'
import { notesOnDisk } from './vaultFiles.ts'

const filler = Array.from(
  { length: 40 },
  (_, index) => `Line ${index + 1} of the minutes says who came late, who left early, and that the tea was cold again.`,
).join('\n\n')

const article = `Ferry to Osby is saved

The council of Tarnwick kept its ferry on Monday, by one vote.

“The ferry is how our nurses get to work,” said Marta Lindqvist, chair of the harbour council.

${filler}

“It is also how our children get home,” Lindqvist said. “We shall not vote on it again.”

“One vote is not a mandate,” said Tobias Renner, an economist at Tarnwick College.
`

const actors = (window: Page): Locator => window.getByRole('region', { name: 'Actors' })
const rowOf = (window: Page, name: string | RegExp): Locator =>
  actors(window)
    .getByRole('button', { name, expanded: false })
    .or(actors(window).getByRole('button', { name, expanded: true }))
/** The names of the rows, those of suggested actors left out. */
async function ownNames(window: Page): Promise<string[]> {
  const rows = await actors(window).locator('[data-state="accepted"] > [aria-expanded] strong').allTextContents()
  return rows.map((row) => row.replace(/, (?:Person|Group|Organisation|Place)$/u, ''))
}

async function importArticle({ app, window, folder }: Readout): Promise<void> {
  const file = join(folder, 'ferry.txt')
  await writeFile(file, article)
  await chooseOpenPaths(app, [file])
  await window.getByRole('button', { name: 'Import…' }).click()
  await expect(textOf(window)).toContainText('said Marta Lindqvist')
}

test('who says what is listed, found, and corrected', async ({ readout }) => {
  const { window, vault } = readout
  await test.step('who says how much is seen at a glance, sorted and filtered', async () => {
    await expect(textOf(window)).toContainText('The visit')
    await window.keyboard.press('Control+5')
    await expect(window.getByRole('tab', { name: 'Actors' })).toHaveAttribute('aria-selected', 'true')
    await expect(rowOf(window, /^Paul Bracken/u)).toBeFocused()
    await expect(rowOf(window, /^Paul Bracken/u)).toContainText(
      'professor of political science, Yale School of Management',
    )
    await expect(rowOf(window, /^Paul Bracken/u)).toContainText(/4 quotations · \d+ words · \d+\s%/u)
    await expect(rowOf(window, /^Gina Raimondo/u)).toContainText('not quoted')
    await expect(rowOf(window, /^Gina Raimondo/u)).toContainText(/named \d+×/u)
    expect((await ownNames(window)).slice(0, 3)).toEqual(['Paul Bracken', 'Rob Strayer', 'John Gong'])

    await window.getByLabel('Sort by').selectOption('By name')
    expect((await ownNames(window)).slice(0, 3)).toEqual(['Airbus', 'Antony Blinken', 'Boeing'])
    await window.getByLabel('Sort by').selectOption('By appearance')
    expect((await ownNames(window))[0]).toBe('Gina Raimondo')

    // Of how many there are, some are suggested, sooner or later.
    await actors(window)
      .getByRole('button', { name: /^Organisations \d+$/u })
      .click()
    expect(await ownNames(window)).toEqual(['Boeing', 'Airbus'])

    await window.getByLabel('Sort by').selectOption('By words said')
    await actors(window)
      .getByRole('button', { name: /^All \d+$/u })
      .click()
    expect((await ownNames(window)).slice(0, 3)).toEqual(['Paul Bracken', 'Rob Strayer', 'John Gong'])
  })

  await test.step('a quotation is one key away from its place in the text, and the list is as it was after', async () => {
    await rowOf(window, /^Paul Bracken/u).focus()
    await window.keyboard.press('ArrowDown')
    await window.keyboard.press('ArrowDown')
    await expect(rowOf(window, /^John Gong/u)).toBeFocused()
    await window.keyboard.press('Enter')
    await window.keyboard.press('ArrowDown')
    await window.keyboard.press('ArrowDown')
    const quotation = actors(window).getByRole('button', { name: 'I am modestly optimistic' })
    await expect(quotation).toBeFocused()
    await window.keyboard.press('Enter')

    await expect(textOf(window)).toBeFocused()
    await expect(window.getByText('Chinese officials, for their part')).toBeInViewport()
    await expect.poll(() => painted(window, 'selected')).toEqual(['I am modestly optimistic,'])
    await expect(cardOf(window, 'I am modestly optimistic')).toHaveAttribute('data-selected', 'true')

    await window.getByRole('button', { name: 'Back to actors' }).click()
    await expect(quotation).toBeFocused()
    await expect(rowOf(window, /^John Gong/u)).toHaveAttribute('aria-expanded', 'true')

    // The same one again: the text has been scrolled away from it meanwhile.
    await window.keyboard.press('Control+4')
    await window.locator('[data-scroller]').evaluate((scroller) => scroller.scrollTo({ top: 0, behavior: 'instant' }))
    await window.keyboard.press('Control+5')
    await quotation.click()
    await expect(window.getByText('Chinese officials, for their part')).toBeInViewport()
  })

  await test.step('an actor is corrected in place, and every change is undone', async () => {
    await window.keyboard.press('Control+5')
    await rowOf(window, /^Rob Strayer/u).focus()
    await window.keyboard.press('e')
    const form = actors(window).getByRole('form', { name: 'Edit Rob Strayer' })
    await expect(form.getByLabel('Name')).toBeFocused()
    await form.getByLabel('Name').fill('Robert Strayer')
    await form.getByLabel('Role').fill('vice president')
    await window.keyboard.press('Escape')
    await expect(rowOf(window, /^Robert Strayer/u)).toBeFocused()
    await expect(rowOf(window, /^Robert Strayer/u)).toContainText('vice president, Information Technology')
    await saved(window)
    const after = (await notesOnDisk(vault))[0]
    // The name that the source uses is kept, so that it is still found.
    expect(after?.actors.find(({ name }) => name === 'Robert Strayer')?.aliases).toEqual(['Strayer', 'Rob Strayer'])

    await window.keyboard.press('Control+z')
    await window.keyboard.press('Control+z')
    await expect(rowOf(window, /^Rob Strayer/u)).toContainText('executive vice president of policy')
  })

  await test.step('two names of one actor are made one, and two again', async () => {
    await actors(window).getByRole('button', { name: 'Edit United States, Japan and South Korea' }).click()
    const form = actors(window).getByRole('form')
    await form.getByLabel('Name').fill('beijing')
    await window.keyboard.press('Enter')
    await expect(form.getByRole('alert')).toContainText('Chinese officials is in the list already.')
    await expect(form.getByLabel('Name')).toBeFocused()
    await form.getByLabel('Name').fill('United States, Japan and South Korea')
    await form.getByLabel('Same as').selectOption('Chinese officials')
    const merged = rowOf(window, /^Chinese officials/u)
    await expect(merged).toContainText('3 quotations')
    await expect(merged).toBeFocused()
    await expect(rowOf(window, /^United States, Japan/u)).toHaveCount(0)
    await saved(window)
    const note = (await notesOnDisk(vault))[0]
    const credited = note?.annotations.find(({ target }) => exactOf(target) === 'economic coercion')
    expect(note && credited && speakerName(note, credited)).toBe('Chinese officials')

    await window.getByRole('status').getByRole('button', { name: 'Undo' }).click()
    await expect(rowOf(window, /^United States, Japan/u)).toContainText('1 quotation')
    await expect(merged).toContainText('2 quotations')
  })

  await test.step('everybody can read and use the list of actors, in light and in dark', () =>
    withoutMotion(window, async () => {
      // The quotations of an open row belong to what is looked at.
      const gong = rowOf(window, /^John Gong/u)
      if ((await gong.getAttribute('aria-expanded')) === 'false') await gong.click()
      await gong.focus()
      await window.keyboard.press('e')
      await expect(actors(window).getByRole('form')).toBeVisible()
      expect(await violationsByScheme(window)).toEqual([])
      await window.keyboard.press('Escape')
    }))

  await test.step('what is only suggested is told apart, and accepted by key', async () => {
    await window.keyboard.press('Control+4')
    await importArticle(readout)
    await window.keyboard.press('Control+5')
    const marta = rowOf(window, /^Marta Lindqvist/u)
    await expect(marta).toContainText('Suggested')
    await expect(marta).toContainText(/3 suggested · \d+ words · \d+\s%/u)
    await marta.focus()
    await window.keyboard.press('Enter')
    await window.keyboard.press('ArrowDown')
    await expect(actors(window).getByRole('button', { name: 'The ferry is how our nurses' })).toBeFocused()
    await window.keyboard.press('a')
    // The actor comes with the first quotation.
    await expect(marta).toContainText(/1 quotation · 9 words/u)
    await expect(marta).toContainText(/2 suggested/u)
    await expect(marta.locator('strong')).not.toContainText('Suggested')
    await saved(window)
    const note = (await notesOnDisk(vault)).find(({ title }) => title.startsWith('Ferry'))
    expect(note?.actors).toMatchObject([{ name: 'Marta Lindqvist', kind: 'person' }])
    expect(note?.annotations).toHaveLength(1)

    // A suggestion leads to its place too, however far down it stands.
    await marta.focus()
    if ((await marta.getAttribute('aria-expanded')) === 'false') await window.keyboard.press('Enter')
    await actors(window).getByRole('button', { name: 'We shall not vote on it again' }).click()
    await expect(textOf(window).getByText('It is also how our children get home')).toBeInViewport()

    await window.keyboard.press('Control+5')
    const tobias = rowOf(window, /^Tobias Renner/u)
    await tobias.focus()
    await window.keyboard.press('a')
    await expect(tobias.locator('strong')).not.toContainText('Suggested')
    await expect(tobias).toBeFocused()
    await expect(tobias).toContainText('1 suggested')
  })
})
