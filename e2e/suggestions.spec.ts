import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'
import { exactOf } from '../src/core/model/annotation.ts'
import { type Note, speakerName } from '../src/core/model/note.ts'
import { chooseCommand, chooseOpenPaths, type Readout, test } from './launch.ts'
import { painted, saved, selectByMouse, textOf } from './select.ts'
import { notesOnDisk } from './vaultFiles.ts'

/** What follows the title of the article. */
const report = `
The harbour council of Tarnwick met on 4 March 2024 to decide on the new quay. Nobody had expected a short evening.

“The quay will pay for itself within nine years,” said Marta Lindqvist, chair of the harbour council. She had brought the figures with her.

“We have counted every crane and every bollard,” she said. Her deputy nodded.

“Nine years is a guess dressed up as a plan,” said Tobias Renner, a shipping economist at Tarnwick College. Renner has advised three ports before this one.

“I would wait until the dredging has been paid for,” he said.

“And even then I would ask who carries the risk,” he added. The council listened without a word.

Lindqvist said that the town would lose its ferry to Osby without the quay.

“Our members want work, not a monument,” said Ines Okoro of the dockers’ union. The vote was put off until 18 March 2024.
`

const first = 'The quay will pay for itself'
const second = 'We have counted every crane'
const guess = 'Nine years is a guess'
const dredging = 'I would wait until the dredging'
const risk = 'And even then I would ask'
const work = 'Our members want work'

/** Imports the article as a note of its own, called `title`, and waits until something is suggested in it. */
async function importArticle({ app, window, folder }: Readout, title: string): Promise<void> {
  const file = join(folder, `${title}.txt`)
  await writeFile(file, `${title}\n${report}`)
  await chooseOpenPaths(app, [file])
  await window.getByRole('button', { name: 'Import…' }).click()
  await expect(window.getByRole('textbox', { name: 'Title of the note' })).toHaveValue(title)
  await expect(suggestionOf(window, first)).toBeVisible()
}

function panelOf(window: Page): Locator {
  return window.getByRole('complementary', { name: 'Annotations' })
}

/** The card of what is suggested on `words`. */
function suggestionOf(window: Page, words: string): Locator {
  return panelOf(window)
    .getByRole('listitem')
    .filter({ has: window.locator('[data-suggestion]') })
    .filter({ hasText: words })
}

/** The words of a suggestion, which take its keys. */
function wordsOf(window: Page, words: string): Locator {
  return panelOf(window).locator('[data-suggestion]').filter({ hasText: words })
}

/** The card of a quote that a person has made or accepted. */
function acceptedOf(window: Page, words: string): Locator {
  return panelOf(window)
    .getByRole('listitem')
    .filter({ has: window.locator('[data-card]') })
    .filter({ hasText: words })
}

async function noteOnDisk(vault: string, called: string): Promise<Note | undefined> {
  return (await notesOnDisk(vault)).find(({ title }) => title === called)
}

/** Who is credited with the quote that begins with `words` in the note called so, on the disk. */
async function creditedOnDisk(vault: string, called: string, words: string): Promise<string | undefined> {
  const note = await noteOnDisk(vault, called)
  const annotation = note?.annotations.find(({ target }) => exactOf(target).includes(words))
  return note === undefined || annotation === undefined ? undefined : speakerName(note, annotation)
}

test('suggestions are decided one by one, by key, by mouse, and in the text', async ({ readout }) => {
  const { app, window, vault, folder } = readout
  await test.step('what is said in an article is suggested, with who said it, and looks different from what was marked', async () => {
    await importArticle(readout, 'The quay at first sight')
    for (const [words, speaker] of [
      [first, 'Marta Lindqvist'],
      [guess, 'Tobias Renner'],
      [work, 'Ines Okoro'],
    ] as const) {
      await expect(suggestionOf(window, words)).toContainText(speaker)
    }
    await expect(suggestionOf(window, second)).toContainText('she = Marta Lindqvist')
    await expect(panelOf(window).getByRole('button', { name: '6 suggested' })).toBeVisible()
    await expect.poll(() => painted(window, 'suggested')).toHaveLength(6)
    await expect.poll(() => painted(window, 'quote')).toEqual([])

    await wordsOf(window, first).focus()
    await expect.poll(() => painted(window, 'chosen')).toEqual(['“The quay will pay for itself within nine years,”'])
    await window.keyboard.press('a')
    await expect(acceptedOf(window, first)).toBeVisible()
    const styleOf = (locator: Locator) =>
      locator.evaluate((element) => {
        const { borderTopStyle, backgroundColor } = getComputedStyle(element)
        return { borderTopStyle, backgroundColor }
      })
    const suggested = await styleOf(suggestionOf(window, guess))
    const accepted = await styleOf(acceptedOf(window, first))
    expect(suggested.borderTopStyle).toBe('dashed')
    expect(accepted.borderTopStyle).toBe('solid')
    expect(suggested.backgroundColor).not.toBe(accepted.backgroundColor)
    const paintOf = (name: string) =>
      textOf(window).evaluate((element, highlight) => {
        const { backgroundColor, textDecorationStyle } = getComputedStyle(element, `::highlight(readout-${highlight})`)
        return { backgroundColor, textDecorationStyle }
      }, name)
    expect(await paintOf('suggested')).toEqual({ backgroundColor: 'rgba(0, 0, 0, 0)', textDecorationStyle: 'dotted' })
    expect(await paintOf('quote')).toMatchObject({ textDecorationStyle: 'solid' })
  })

  await test.step('Escape leaves a suggestion as it was, and what was typed stays while its field is open', async () => {
    await wordsOf(window, guess).focus()
    await window.keyboard.press('s')
    await window.keyboard.type('Somebody el')
    await window.getByRole('tab', { name: 'Summary' }).click()
    await window.getByRole('tab', { name: 'Annotations' }).click()
    const field = panelOf(window).getByRole('combobox', { name: /^Said by/u })
    await expect(field).toHaveValue('Somebody el')
    await field.press('Escape')
    await expect(field).toHaveCount(0)
    await expect(wordsOf(window, guess)).toBeFocused()
    await expect(suggestionOf(window, guess)).toContainText('Tobias Renner')
    await expect(acceptedOf(window, guess)).toHaveCount(0)
  })

  await test.step('a corrected speaker teaches the quotations that follow', async () => {
    await expect(suggestionOf(window, risk)).toContainText('Tobias Renner')
    await wordsOf(window, dredging).focus()
    await window.keyboard.press('s')
    await window.keyboard.type('Jonas Falk')
    await window.keyboard.press('Enter')
    // “he added” is the same “he” as in “he said”.
    await expect(suggestionOf(window, risk)).toContainText('Jonas Falk')
    await expect(suggestionOf(window, guess)).toContainText('Tobias Renner')
  })

  await test.step('a whole article is worked through by one key each', async () => {
    await importArticle(readout, 'The quay by keyboard')
    const said = panelOf(window).locator('[aria-live]')
    await window.keyboard.press('Control+j')
    await expect(wordsOf(window, first)).toBeFocused()

    // A key that is held down decides one.
    await window.keyboard.down('a')
    await window.keyboard.down('a')
    await window.keyboard.up('a')
    await expect(wordsOf(window, second)).toBeFocused()
    await expect(said).toHaveText(/^Accepted: Marta Lindqvist, “The quay will pay for itself .* 5 left\.$/u)

    await window.keyboard.press('x')
    await expect(wordsOf(window, guess)).toBeFocused()
    await expect(suggestionOf(window, second)).toHaveCount(0)

    await window.keyboard.press('s')
    const field = panelOf(window).getByRole('combobox', { name: /^Said by/u })
    await expect(field).toBeFocused()
    await expect(field).toHaveValue('Tobias Renner')
    await window.keyboard.type('Jonas Falk')
    await window.keyboard.press('Enter')
    await expect(wordsOf(window, dredging)).toBeFocused()
    await expect(acceptedOf(window, guess)).toContainText('Jonas Falk')

    await window.keyboard.press('n')
    await expect(wordsOf(window, risk)).toBeFocused()
    await window.keyboard.press('p')
    await expect(wordsOf(window, dredging)).toBeFocused()
    await window.keyboard.press('ArrowDown')
    await window.keyboard.press('k')
    await expect(wordsOf(window, dredging)).toBeFocused()
    await window.keyboard.press('Delete')
    await window.keyboard.press('Delete')
    await window.keyboard.press('Enter')
    await expect(panelOf(window).locator('[data-suggestion]')).toHaveCount(0)
    await expect(panelOf(window).locator('[data-card]').last()).toBeFocused()

    await saved(window)
    const note = await noteOnDisk(vault, 'The quay by keyboard')
    expect(note?.annotations.map(({ target }) => exactOf(target).slice(0, 11))).toEqual([
      '“The quay w',
      '“Nine years',
      '“Our member',
    ])
    expect(note?.dismissed).toHaveLength(3)
    expect(note?.actors.find(({ name }) => name === 'Marta Lindqvist')?.role).toContain('chair')
  })

  await test.step('suggestions are accepted, corrected and rejected by mouse', async () => {
    await importArticle(readout, 'The quay by mouse')
    const press = async (words: string, name: string) => {
      await suggestionOf(window, words).hover()
      await suggestionOf(window, words).getByRole('button', { name, exact: true }).click()
    }
    await press(work, 'Accept')
    await expect(acceptedOf(window, work)).toContainText('Ines Okoro')
    await press(first, 'Correct the speaker')
    const form = panelOf(window).getByRole('form', { name: 'Correct the speaker' })
    await form.getByRole('combobox').fill('ines  okoro')
    await form.getByRole('button', { name: 'Accept' }).click()
    // However a name is written, it is the person the note knows.
    await expect(acceptedOf(window, first)).toContainText('Ines Okoro')
    await press(second, 'Reject')
    await expect(suggestionOf(window, second)).toHaveCount(0)
    await saved(window)
    expect(await creditedOnDisk(vault, 'The quay by mouse', work)).toBe('Ines Okoro')
  })

  await test.step('a suggestion is pointed at and decided in the text', async () => {
    await importArticle(readout, 'The quay in the text')
    const place = await window.evaluate(() => {
      const ranges = [...(CSS.highlights.get('readout-suggested') ?? [])] as Range[]
      const range = ranges.find((one) => one.toString().startsWith('“Nine years'))
      const box = range?.getClientRects()[0]
      return { x: (box?.left ?? 0) + 40, y: (box?.top ?? 0) + 8 }
    })
    await window.mouse.click(place.x, place.y)
    await expect(suggestionOf(window, guess)).toHaveAttribute('data-selected', 'true')
    await expect(suggestionOf(window, guess)).toBeInViewport()
    // What names the speaker is shown too.
    await expect.poll(() => painted(window, 'evidence')).toContain('Tobias Renner')

    await textOf(window).focus()
    await window.keyboard.press('a')
    await expect(acceptedOf(window, guess)).toBeVisible()
    await expect(suggestionOf(window, dredging)).toHaveAttribute('data-selected', 'true')
    await expect(textOf(window)).toBeFocused()
    await window.keyboard.press('n')
    await window.keyboard.press('x')
    await expect(suggestionOf(window, risk)).toHaveCount(0)
    await window.keyboard.press('s')
    await window.keyboard.type('Renner')
    await window.keyboard.press('Enter')
    await expect(acceptedOf(window, work)).toContainText('Tobias Renner')
    await expect(textOf(window)).toBeFocused()
  })

  await test.step('where suggestions cannot be made it is said, and annotating by hand goes on', async () => {
    await window.evaluate(() => {
      Worker.prototype.postMessage = function () {
        setTimeout(() => this.onerror?.(new ErrorEvent('error', { message: 'no room' })))
      }
    })
    const file = join(folder, 'unread.txt')
    await writeFile(file, `The quay unread\n${report}`)
    await chooseOpenPaths(app, [file])
    await window.getByRole('button', { name: 'Import…' }).click()
    await expect(textOf(window)).toContainText('The quay unread')
    await expect(window.getByRole('alert')).toContainText(
      'Quotations could not be looked for in this note: no room. Nothing of the note is lost',
    )
    await selectByMouse(window, 'Her deputy nodded.')
    await window.keyboard.press('h')
    await expect(acceptedOf(window, 'Her deputy nodded.')).toBeVisible()
  })
})

test('suggestions are decided at once, hidden, and stay as they were left', async ({ readout }) => {
  const { app, window, vault } = readout
  await test.step('a rejection is taken back by its message, whatever was done since', async () => {
    await importArticle(readout, 'The quay with rejections')
    await wordsOf(window, first).focus()
    await window.keyboard.press('x')
    await window.keyboard.press('x')
    await expect(wordsOf(window, guess)).toBeFocused()
    await window.keyboard.press('a')
    await window.getByRole('status').getByRole('button', { name: 'Undo' }).click()
    await expect(suggestionOf(window, second)).toBeVisible()
    await expect(acceptedOf(window, guess)).toBeVisible()
    await saved(window)
  })

  await test.step('all that are sure enough are accepted in one step, and come back by one undo', async () => {
    await importArticle(readout, 'The quay all at once')
    const all = panelOf(window).getByRole('button', { name: /^Accept \d+$/u })
    await window.getByLabel('How sure a suggestion must be').selectOption('95')
    await expect(all).toHaveText('Accept 3')
    await window.getByLabel('How sure a suggestion must be').selectOption('60')
    await expect(all).toHaveText('Accept 6')

    await all.click()
    await expect(panelOf(window).locator('[data-card]')).toHaveCount(6)
    await saved(window)
    const note = await noteOnDisk(vault, 'The quay all at once')
    expect(note?.annotations).toHaveLength(6)
    // Several quotations by one person make one actor.
    expect(note?.actors.filter(({ name }) => name === 'Marta Lindqvist')).toHaveLength(1)

    await window.getByRole('status').filter({ hasText: 'accepted' }).getByRole('button', { name: 'Undo' }).click()
    await expect(panelOf(window).locator('[data-card]')).toHaveCount(0)
    await expect(panelOf(window).getByRole('button', { name: '6 suggested' })).toBeVisible()
    await chooseCommand(app, 'suggestions.acceptAll')
    await expect(panelOf(window).locator('[data-card]')).toHaveCount(6)
    await window.keyboard.press('Control+z')
    await expect(panelOf(window).locator('[data-card]')).toHaveCount(0)
    await saved(window)
    expect((await noteOnDisk(vault, 'The quay all at once'))?.actors).toEqual([])
  })

  await test.step('suggestions are hidden on request, and reported speech is shown on request', async () => {
    await importArticle(readout, 'The quay hidden')
    await expect.poll(() => painted(window, 'reported')).toEqual([])
    await panelOf(window)
      .getByRole('button', { name: /^\d+ reported$/u })
      .click()
    await expect(panelOf(window).getByRole('heading', { name: 'Reported speech' })).toBeVisible()
    await expect(suggestionOf(window, 'lose its ferry')).toContainText('Marta Lindqvist')
    expect((await painted(window, 'reported')).join()).toContain('lose its ferry')

    await panelOf(window).getByRole('button', { name: '6 suggested' }).click()
    await expect(panelOf(window).locator('[data-suggestion]')).toHaveCount(0)
    await expect.poll(() => painted(window, 'suggested')).toEqual([])
  })

  const again = await readout.restart()
  const open = (title: string) => again.window.getByRole('navigation').getByRole('button', { name: title }).click()
  await test.step('what was hidden is hidden after a restart', async () => {
    await open('The quay hidden')
    await expect(panelOf(again.window).getByRole('button', { name: '6 suggested' })).toBeVisible()
    await expect(panelOf(again.window).locator('[data-suggestion]')).toHaveCount(0)
  })

  await test.step('a rejection that stands survives a restart', async () => {
    await panelOf(again.window).getByRole('button', { name: '6 suggested' }).click()
    await open('The quay with rejections')
    await expect(suggestionOf(again.window, second)).toBeVisible()
    await expect(suggestionOf(again.window, first)).toHaveCount(0)
    await expect(acceptedOf(again.window, guess)).toContainText('Tobias Renner')
  })
})
