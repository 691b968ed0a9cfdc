import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'
import { violationsByScheme, withoutMotion } from './axe.ts'
import { chooseCommand, chooseOpenPaths, chooseSavePath, type Readout, test } from './launch.ts'
import { readPdf } from './pdf.ts'
import { saved, textOf } from './select.ts'
import { notesOnDisk } from './vaultFiles.ts'

const filler = Array.from(
  { length: 40 },
  (_, index) =>
    `Page ${index + 1} of the minutes tells of the weather, of the tea, and of nothing that anybody would date.`,
).join('\n\n')

const article = `---
title: The long way to a quay
date: 2024-03-20
publisher: The Tarnwick Post
---

# The long way to a quay

The council of Tarnwick opened the old quay on 3 May 1979.

${filler}

The harbour master closed it on 4 March 2024. The council met about it on 18 March 2024. It meets again next week.
`

const timeline = (window: Page): Locator => window.getByRole('region', { name: 'Timeline' })
const eventOf = (window: Page, title: string | RegExp): Locator =>
  timeline(window).locator('[data-entry]').filter({ hasText: title })
const form = (window: Page): Locator => timeline(window).getByRole('form')
/** What stands down the timeline, a line each: periods, gaps, events with their dates. */
const lines = (window: Page): Promise<string[]> =>
  timeline(window)
    .getByRole('list')
    .getByRole('listitem')
    .evaluateAll((items) => items.map((item) => item.querySelector('time, h3, p')?.textContent ?? ''))

/** Shows what is suggested, or hides it: it comes when it is found, and until then other events are the first, the last, and in a row. */
async function turnSuggested(window: Page, isShown: boolean): Promise<void> {
  const button = timeline(window).getByRole('button', { name: /^\d+ suggested$/u })
  await button.click()
  await expect(button).toHaveAttribute('aria-pressed', String(isShown))
}

/** Shows the timeline when the note has been read, first without what is suggested, does `work`, and shows that too. */
async function openTimeline(window: Page, work = async () => {}): Promise<void> {
  await expect(textOf(window)).toContainText('The visit')
  await window.keyboard.press('Control+6')
  await expect(timeline(window).locator('[data-entry]:focus')).toHaveCount(1)
  await turnSuggested(window, false)
  await window.keyboard.press('Control+6')
  await expect(eventOf(window, 'Deliveries of Boeing')).toBeFocused()
  await work()
  await turnSuggested(window, true)
  await window.keyboard.press('Control+6')
  await expect(eventOf(window, 'Deliveries of Boeing')).toBeFocused()
}

async function importArticle({ app, window, folder }: Readout): Promise<void> {
  const file = join(folder, 'quay.md')
  await writeFile(file, article)
  await chooseOpenPaths(app, [file])
  await window.getByRole('button', { name: 'Import…' }).click()
  await expect(textOf(window)).toContainText('opened the old quay')
}

async function addEvent(window: Page, title: string, date: string, place = ''): Promise<void> {
  await timeline(window).getByRole('button', { name: 'Add event' }).click()
  await expect(form(window).getByLabel('What happened')).toBeFocused()
  await window.keyboard.type(title)
  await form(window).getByLabel('When').fill(date)
  await form(window).getByLabel('Where').fill(place)
  await window.keyboard.press('Enter')
  await expect(eventOf(window, title)).toBeFocused()
}

test('what happened is read, changed, and printed on the timeline', async ({ readout }) => {
  const { app, window, vault, folder } = readout
  await test.step('what happened stands in the order of its dates, with the time that passed', async () => {
    let all: string[] = []
    await openTimeline(window, async () => {
      all = await lines(window)
    })
    const wanted = [
      '2019',
      '2019',
      '4 years pass',
      '2023',
      'August 2023',
      '21 August 2023',
      '27 August 2023',
      'Published August 2023',
    ]
    // Further entries may stand between them.
    let at = -1
    for (const line of wanted) {
      at = all.indexOf(line, at + 1)
      expect(at, `${line} in ${all.join(' | ')}`).toBeGreaterThanOrEqual(0)
    }
  })

  await test.step('an event leads to its passage by key, and the way back to the event', async () => {
    await window.keyboard.press('End')
    await expect(eventOf(window, 'Group of 20 summit')).toBeFocused()
    await window.keyboard.press('Enter')
    await expect(textOf(window)).toBeFocused()
    await expect(window.getByText('The Group of 20 meets in India')).toBeInViewport()
    await expect.poll(() => window.evaluate(() => String(getSelection()))).toBe('in September 2023')
    await window.getByRole('button', { name: 'Back to timeline' }).click()
    await expect(eventOf(window, 'Group of 20 summit')).toBeFocused()
  })

  await test.step('everybody can read and use the timeline, in light and in dark', () =>
    withoutMotion(window, async () => {
      await eventOf(window, 'Deliveries of Boeing').focus()
      expect(await violationsByScheme(window)).toEqual([])
      await window.keyboard.press('e')
      await form(window).getByLabel('When').fill('soon')
      await window.keyboard.press('Enter')
      await expect(form(window).getByRole('alert')).toBeVisible()
      expect(await violationsByScheme(window)).toEqual([])
      await window.keyboard.press('Escape')
      await window.keyboard.press('n')
      expect(await violationsByScheme(window)).toEqual([])
      await window.keyboard.press('Escape')
      await expect(form(window)).toHaveCount(0)
    }))

  await test.step('an event is changed, deleted, and comes back', async () => {
    await eventOf(window, 'Gina Raimondo arrives').focus()
    await window.keyboard.press('e')
    await expect(form(window).getByLabel('When')).toHaveValue('27 August 2023')
    // Not the source's own words: those are suggested again once the event is gone.
    await form(window).getByLabel('What happened').fill('Raimondo touches down')
    await form(window).getByLabel('When').fill('27–30 Aug 2023')
    await window.keyboard.press('Enter')
    await expect(eventOf(window, 'Raimondo touches down')).toBeFocused()
    await expect(eventOf(window, 'Raimondo touches down')).toContainText('27–30 August 2023')
    await saved(window)
    const changed = (await notesOnDisk(vault))[0]?.events.find(({ title }) => title === 'Raimondo touches down')
    // The passage stays.
    expect(changed?.target?.selector[0].exact).toBe('on Sunday, 27 August 2023')

    await window.keyboard.press('Delete')
    await expect(eventOf(window, 'Raimondo touches down')).toHaveCount(0)
    await expect(timeline(window).locator('[data-entry]:focus')).toHaveCount(1)
    await window.keyboard.press('Control+z')
    await expect(eventOf(window, 'Raimondo touches down')).toHaveCount(1)
    await window.keyboard.press('Control+z')
    await expect(eventOf(window, 'Gina Raimondo arrives')).toContainText('27 August 2023')
  })

  await test.step('the timeline is exported as a PDF that reads back as drawn', async () => {
    await addEvent(window, 'Exports of chips are curbed <today>', 'since Oct 2022')
    const path = join(folder, 'timeline.pdf')
    await chooseSavePath(app, path)
    await chooseCommand(app, 'timeline.export')
    await expect(window.getByRole('status').filter({ hasText: `Exported to ${path}` })).toBeVisible()
    const pdf = await readPdf(path)
    expect(pdf.title).toBe('Timeline: Raimondo in Beijing: what the visit can and cannot do')
    expect(pdf.language).toBe('en')
    expect(pdf.outline).toEqual(['Timeline', '  2019', '  2022', '  2023'])
    for (const tag of ['H1', 'H2', 'P', 'L', 'LI']) expect(pdf.tags).toContain(tag)
    expect(pdf.tags).not.toContain('Figure')
    expect(pdf.size.map(Math.round)).toEqual([595, 842])
    expect(pdf.text).toMatch(/6 events .*SHA-256/u)
    expect(pdf.text).toMatch(
      /since October 2022 Exports of chips are curbed <today>.*August 2023 The US, Japan.*21 August 2023 Li Qiang.*27 August 2023 Gina Raimondo.*Source published August 2023.*September 2023 Group of 20/u,
    )
    expect(pdf.text).toContain('“deliveries of the 737 Max to Chinese airlines, stopped since 2019”')
    expect(pdf.text).not.toContain('Suggested')
    expect(pdf.text).toContain(`Page 1 of ${pdf.pages.length}`)
    await eventOf(window, 'Exports of chips').press('Delete')
    await expect(eventOf(window, 'Exports of chips')).toHaveCount(0)
  })

  await test.step('a date that is not understood is said, and nothing typed is lost', async () => {
    await eventOf(window, 'Deliveries of Boeing').press('n')
    await window.keyboard.type('Something happens')
    for (const [typed, why] of [
      ['soon', 'Not understood. Write it like 27 Aug 2023'],
      ['4/5/2023', 'That can be two dates.'],
      ['31 June 2023', 'There is no such day.'],
      ['2021 to 2019', 'That ends before it begins.'],
    ] as const) {
      await form(window).getByLabel('When').fill(typed)
      await window.keyboard.press('Enter')
      await expect(form(window).getByRole('alert')).toContainText(why)
      await expect(form(window).getByLabel('When')).toBeFocused()
    }
    await expect(form(window).getByLabel('What happened')).toHaveValue('Something happens')
    await form(window).getByLabel('When').fill('May 2023')
    await window.keyboard.press('Enter')
    await expect(eventOf(window, 'Something happens')).toBeFocused()
    await expect(eventOf(window, 'Something happens')).toContainText('May 2023')
  })

  await test.step('events are added by hand, in words that people use for dates', async () => {
    await addEvent(window, 'A new agreement is promised', 'by 2027', 'Geneva')
    await addEvent(window, 'The science agreement is first signed', 'about 31 Jan 1979')
    await addEvent(window, 'Exports of chips are curbed', 'since Oct 2022')
    await addEvent(window, 'Preparations', '13–20 August 2023')
    expect(await lines(window)).toEqual(
      expect.arrayContaining(['about 31 January 1979', 'since October 2022', '13–20 August 2023', 'by 2027']),
    )
    await saved(window)
    const [note] = await notesOnDisk(vault)
    const dates = note?.events.map(({ date }) => date) ?? []
    expect(dates).toEqual(expect.arrayContaining(['1979-01-31~', '2022-10/..', '2023-08-13/2023-08-20', '../2027']))
    expect(note?.events.find(({ date }) => date === '../2027')).toMatchObject({ place: 'Geneva', target: null })

    // There is no passage for it: Enter opens its form.
    await eventOf(window, 'A new agreement is promised').press('Enter')
    await expect(form(window).getByLabel('When')).toHaveValue('by 2027')
    await window.keyboard.press('Escape')
    await expect(eventOf(window, 'A new agreement is promised')).toBeFocused()
  })

  await test.step('of hundreds of events those in view are drawn, and the keys reach the last', async () => {
    await saved(readout.window)
    const [note] = await notesOnDisk(readout.vault)
    if (note === undefined) throw new Error('the sample is there')
    const events = Array.from({ length: 600 }, (_, index) => ({
      id: `event-${String(index).padStart(3, '0')}`,
      title: `Sitting number ${index + 1} of the commission`,
      date: new Date(Date.UTC(1990, 0, 1 + index * 19)).toISOString().slice(0, index % 7 === 0 ? 7 : 10),
      place: '',
      target: null,
    }))
    await writeFile(join(readout.vault, 'notes', `${note.id}.json`), JSON.stringify({ ...note, events }))
    const { window } = await readout.restart()
    await expect(textOf(window)).toContainText('The visit')
    await window.keyboard.press('Control+6')
    await turnSuggested(window, false)
    await window.keyboard.press('Control+6')
    await expect(eventOf(window, /^.*Sitting number 1 of/u)).toBeFocused()
    // What is out of view is not drawn.
    expect(await timeline(window).locator('[data-entry]').count()).toBeLessThan(120)
    await window.keyboard.press('End')
    await expect(eventOf(window, 'Sitting number 600 of')).toBeFocused()
    await expect(eventOf(window, 'Sitting number 600 of')).toBeInViewport()
    await window.keyboard.press('PageUp')
    await expect(eventOf(window, 'Sitting number 590 of')).toBeFocused()
    await window.keyboard.press('End')
    await expect(eventOf(window, 'Sitting number 600 of')).toBeFocused()
    // Events that are suggested above it do not push it out of view.
    await turnSuggested(window, true)
    await expect(eventOf(window, 'Sitting number 600 of')).toBeInViewport()
  })
})

test('events that an article suggests are decided, dated, and printed', async ({ readout }) => {
  const { app, window, vault, folder } = readout
  await test.step('suggested events are printed when they are wanted, and marked', async () => {
    await importArticle(readout)
    await window.keyboard.press('Control+6')
    await expect(eventOf(window, 'opened the old quay')).toContainText('Suggested')
    await expect(timeline(window).getByRole('button', { name: 'Export PDF…' })).toBeDisabled()
    await timeline(window).getByLabel('Suggestions too').check()
    await timeline(window).getByLabel('Paper').selectOption('Letter')
    const path = join(folder, 'quay.pdf')
    await chooseSavePath(app, path)
    await timeline(window).getByRole('button', { name: 'Export PDF…' }).click()
    await expect(window.getByRole('status').filter({ hasText: `Exported to ${path}` })).toBeVisible()
    const pdf = await readPdf(path)
    expect(pdf.size.map(Math.round)).toEqual([612, 792])
    expect(pdf.text).toMatch(/3 May 1979 Suggested .*opened the old quay/u)
    expect(pdf.text).toContain('Source published 20 March 2024')
  })

  await test.step('suggested events are accepted and rejected by one key each', async () => {
    const opened = eventOf(window, 'opened the old quay')
    await expect(opened).toContainText('Suggested')
    await expect(opened).toContainText('3 May 1979')
    await opened.focus()
    await window.keyboard.press('a')
    await expect(opened).not.toContainText('Suggested')
    const closed = eventOf(window, 'closed it')
    await expect(closed).toBeFocused()
    await window.keyboard.press('Enter')
    await expect(textOf(window).getByText('The harbour master closed it')).toBeInViewport()
    await window.keyboard.press('Control+6')
    await expect(closed).toBeFocused()
    await window.keyboard.press('x')
    await expect(closed).toHaveCount(0)
    await saved(window)
    const note = (await notesOnDisk(vault)).find(({ title }) => title === 'The long way to a quay')
    expect(note?.events).toMatchObject([{ date: '1979-05-03' }])
    expect(note?.dismissed).toMatchObject([{ kind: 'event' }])

    await window.getByRole('status').getByRole('button', { name: 'Undo' }).click()
    await expect(closed).toContainText('Suggested')
  })

  await test.step('a note without events says what a timeline is for', async () => {
    await window.keyboard.press('Control+4')
    const file = join(folder, 'plain.txt')
    await writeFile(file, 'Nothing in particular\n\nThe tea was cold and nobody came.')
    await chooseOpenPaths(app, [file])
    await window.getByRole('button', { name: 'Import…' }).click()
    await expect(textOf(window)).toContainText('The tea was cold')
    await window.keyboard.press('Control+6')
    await expect(timeline(window)).toContainText('No events yet.')
    await window.keyboard.press('Control+5')
    await expect(window.getByRole('region', { name: 'Actors' })).toContainText('Nobody is noted yet.')
  })

  await test.step('says that relative dates need a publication date, and dates them once it is set', async () => {
    await window.keyboard.press('Control+4')
    const file = join(folder, 'undated.txt')
    await writeFile(file, 'The harbour master closed the quay on Monday. The council meets again next week.\n')
    await chooseOpenPaths(app, [file])
    await window.getByRole('button', { name: 'Import…' }).click()
    await expect(textOf(window)).toContainText('closed the quay')
    await window.keyboard.press('Control+6')
    await expect(timeline(window)).toContainText('no publication date')
    await timeline(window).getByRole('button', { name: 'Set the date' }).click()
    await expect(window.getByLabel('Published')).toBeFocused()
    await window.keyboard.type('2024-03-20')
    await window.keyboard.press('Enter')
    await expect(timeline(window)).not.toContainText('no publication date')
    await expect(eventOf(window, 'closed the quay on Monday').locator('time')).toHaveText('18 March 2024')
  })
})
