import { mkdir, readFile, rename, rmdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { exactOf } from '../src/core/model/annotation.ts'
import { speakerName } from '../src/core/model/note.ts'
import { test } from './launch.ts'
import { cardOf, painted, saved, selectByMouse, startAtTheTop, startRemark, textOf } from './select.ts'
import { notesOnDisk } from './vaultFiles.ts'

const words = 'Beijing steers which aircraft its airlines buy'

test('words of the text are annotated by mouse and by keyboard', async ({ readout }) => {
  const { app, window, vault } = readout
  await test.step('the list shows one kind at a time', async () => {
    const panel = window.getByRole('complementary', { name: 'Annotations' })
    await panel.getByRole('button', { name: 'Claims 2' }).click()
    await expect(panel.locator('[data-card]')).toHaveCount(2)
    await panel.getByRole('button', { name: 'All 15' }).click()
    await expect(panel.locator('[data-card]')).toHaveCount(15)
  })

  await test.step('text and list lead to each other', async () => {
    await selectByMouse(window, 'higher interest')
    await window.mouse.click(10, 600)
    await window.getByText('China does have a higher interest').first().scrollIntoViewIfNeeded()
    const place = await window.evaluate(() => {
      const ranges = [...(CSS.highlights.get('readout-quote') ?? [])] as Range[]
      const range = ranges.find((one) => one.toString().startsWith('China does have'))
      const box = range?.getClientRects()[0]
      return { x: (box?.left ?? 0) + 20, y: (box?.top ?? 0) + 8 }
    })
    await window.mouse.click(place.x, place.y)
    const card = cardOf(window, 'China does have a higher interest')
    await expect(card).toHaveAttribute('data-selected', 'true')
    await expect(card).toBeInViewport()
    await expect
      .poll(() => painted(window, 'selected'))
      .toEqual(['China does have a higher interest in this for all kinds of reasons.'])

    const first = cardOf(window, 'economic coercion')
    await first.getByRole('button', { name: 'economic coercion' }).click()
    await expect(window.getByText('signed an agreement whose pledge')).toBeInViewport()
    await expect.poll(() => painted(window, 'selected')).toEqual(['economic coercion'])

    await window.keyboard.press('Control+2')
    await window.keyboard.press('Enter')
    await expect(first.getByRole('button', { name: 'economic coercion' })).toBeFocused()
  })

  await test.step('a deleted annotation comes back by the message, by the keys, and goes again by redo', async () => {
    const card = cardOf(window, 'pitch a story')
    const before = (await notesOnDisk(vault))[0]?.annotations

    await card.getByRole('button', { name: 'pitch a story' }).focus()
    await window.keyboard.press('Delete')
    await expect(card).toHaveCount(0)
    await expect.poll(() => painted(window, 'quote')).not.toContain('pitch a story')
    await window.getByRole('status').getByRole('button', { name: 'Undo' }).click()
    await expect(card).toBeVisible()

    await card.hover()
    await card.getByRole('button', { name: 'Delete' }).click()
    await expect(card).toHaveCount(0)
    await window.keyboard.press('Control+z')
    await expect(card).toContainText('John Gong')
    await saved(window)
    expect((await notesOnDisk(vault))[0]?.annotations).toEqual(before)

    await window.keyboard.press('Control+Shift+z')
    await expect(card).toHaveCount(0)
    await window.keyboard.press('Control+z')
    await expect(card).toBeVisible()
  })

  await test.step('the same words are not marked the same way twice', async () => {
    const cards = window.getByRole('complementary').getByRole('listitem').filter({ hasText: words })
    for (let round = 0; round < 2; round++) {
      await selectByMouse(window, words)
      await window.keyboard.press('h')
      await expect(cards).toHaveCount(1)
      // The ends of the annotation in focus could be drawn by the mouse.
      await window.keyboard.press('Escape')
    }
    await expect(cards).toHaveCount(1)
    await window.keyboard.press('Control+z')
    await expect(cards).toHaveCount(0)
  })

  await test.step('selected words become a quote with its speaker, by mouse', async () => {
    await selectByMouse(window, words)
    await window.getByRole('toolbar', { name: 'Annotate selection' }).getByRole('button', { name: 'Quote' }).click()
    await expect(window.getByLabel('Speaker', { exact: true })).toBeFocused()
    await window.getByLabel('Speaker', { exact: true }).fill('Ana Ruiz')
    await window.getByLabel('Remark').fill('Who says so?')
    await window.getByRole('textbox', { name: 'Tags' }).fill('aircraft, Boeing')
    await window.getByRole('button', { name: 'Done', exact: true }).click()

    const card = cardOf(window, words)
    await expect(card).toContainText('Ana Ruiz')
    await expect(card).toContainText('Who says so?')
    await expect(card.getByRole('list', { name: 'Tags' })).toContainText('Boeing')
    await expect.poll(() => painted(window, 'quote')).toContain(words)
    await expect(window.locator('[aria-hidden] button', { hasText: 'Ruiz' })).toBeVisible()

    await saved(window)
    const [note] = await notesOnDisk(vault)
    const annotation = note?.annotations.find(({ target }) => exactOf(target) === words)
    expect(annotation).toMatchObject({ kind: 'quote', comment: 'Who says so?', tags: ['aircraft', 'Boeing'] })
    expect(note && annotation && speakerName(note, annotation)).toBe('Ana Ruiz')
  })

  for (const [key, kind] of [
    ['q', 'quote'],
    ['h', 'highlight'],
    ['c', 'claim'],
    ['m', 'comment'],
  ] as const) {
    await test.step(`a sentence becomes a ${kind} by keyboard alone`, async () => {
      await startAtTheTop(window)
      // The title, the introduction's two sentences, a heading, then the sentence meant.
      for (let step = 0; step < 5; step++) await window.keyboard.press('ArrowDown')
      const sentence = await window.evaluate(() => String(getSelection()))
      expect(sentence).toMatch(/^US Commerce Secretary Gina Raimondo lands in Beijing .* two countries\.$/u)
      await window.keyboard.press(key)
      if (kind === 'quote') await window.keyboard.type('Gina Raimondo')
      if (kind === 'claim' || kind === 'comment') await window.keyboard.type('To be checked')
      if (kind !== 'highlight') await window.keyboard.press('Escape')
      await expect(textOf(window)).toBeFocused()
      await expect.poll(() => painted(window, kind)).toContain(sentence)
      await saved(window)
      const [note] = await notesOnDisk(vault)
      const annotation = note?.annotations.find((one) => one.kind === kind && exactOf(one.target) === sentence)
      expect(annotation).toMatchObject({
        kind,
        comment: kind === 'claim' || kind === 'comment' ? 'To be checked' : '',
      })
      expect(note && annotation && speakerName(note, annotation)).toBe(kind === 'quote' ? 'Gina Raimondo' : '')
      expect(app.windows()).toHaveLength(1)
    })
  }

  await test.step('a selection grows by keyboard, across paragraphs, and keeps its words exactly', async () => {
    await startAtTheTop(window)
    for (let step = 0; step < 6; step++) await window.keyboard.press('ArrowDown')
    await window.keyboard.press('Shift+ArrowDown')
    await window.keyboard.press('h')
    await saved(window)
    const [note] = await notesOnDisk(vault)
    const added = note?.annotations.find(({ target }) => exactOf(target).includes('\n'))
    expect(added && exactOf(added.target)).toMatch(
      /^She is the fourth .*\n\nHer department is an unusual go-between\.$/su,
    )
    expect(added && note?.source.text).toContain(added && exactOf(added.target))
  })
})

test('what is typed outlives a restart and a disk that refuses', async ({ readout }) => {
  const { app, window, vault } = readout
  await test.step('a disk that refuses loses nothing: it is told once, tried again by itself, and saved when it can be', async () => {
    await expect(cardOf(window, 'pitch a story')).toBeVisible()
    const id = (await notesOnDisk(vault))[0]?.id
    const file = join(vault, 'notes', `${id}.json`)
    await rename(file, `${file}.kept`)
    await mkdir(file)

    await startRemark(window, 'pitch a story', 'must survive')
    await window.keyboard.press('Escape')
    const alert = window.getByRole('alert').filter({ hasText: 'What was saved before is unchanged' })
    await expect(alert).toBeVisible()
    await expect(cardOf(window, 'pitch a story')).toContainText('must survive')
    await alert.getByRole('button', { name: 'Dismiss' }).click()
    const tryNow = window.getByRole('main').getByRole('button', { name: 'Try now' })
    const log = join(await app.evaluate((electron) => electron.app.getPath('logs')), 'readout.log')
    const refusals = async () => (await readFile(log, 'utf8')).split(' refused channel=notes.').length - 1
    const before = await refusals()
    await tryNow.click()
    // The second try, which comes by itself, begins when the window has heard of the first.
    await expect.poll(refusals).toBeGreaterThanOrEqual(before + 2)
    await expect(tryNow).toBeVisible()
    await expect(alert).toHaveCount(0)
    // The reason stays at hand.
    await window.getByRole('button', { name: 'Not saved' }).click()
    await expect(alert).toContainText('it is a folder, not a file')
    await expect(alert.getByRole('button', { name: 'Try now' })).toBeVisible()

    await rmdir(file)
    await rename(`${file}.kept`, file)
    await expect(tryNow).toHaveCount(0)
    await saved(window)
    await expect(alert).toHaveCount(0)
    const [note] = await notesOnDisk(vault)
    expect(note?.annotations.map(({ comment }) => comment)).toContain('must survive')
  })

  await test.step('an annotation is edited in every part', async () => {
    const card = cardOf(window, 'I am modestly optimistic')
    await card.getByRole('button', { name: 'I am modestly optimistic' }).click()
    await card.getByRole('button', { name: 'Edit' }).click()
    await window.getByRole('button', { name: 'Claim', exact: true }).click()
    await window.getByLabel('Speaker', { exact: true }).fill('Gong')
    await window.getByLabel('Role').fill('professor of business')
    await window.getByLabel('Affiliation').fill('UIBE')
    await window.getByLabel('Remark').fill('Hedged.')
    await window.getByRole('textbox', { name: 'Tags' }).fill('tone')
    await window.getByRole('button', { name: 'Done', exact: true }).click()
    await expect(card.getByRole('button', { name: 'I am modestly optimistic' })).toBeFocused()
  })

  await startRemark(window, 'pitch a story', 'typed and never left')
  const again = await readout.restart()
  await test.step('what is still being typed when the window closes is kept', async () => {
    await expect(cardOf(again.window, 'pitch a story')).toContainText('typed and never left')
  })

  await test.step('a restart keeps every part of what was edited', async () => {
    const after = cardOf(again.window, 'I am modestly optimistic')
    // A known alias is the person, not a second one.
    await expect(after).toContainText('John Gong')
    await expect(after).toContainText('professor of business, UIBE')
    await expect(after).toContainText('Hedged.')
    await expect(after.getByRole('list', { name: 'Tags' })).toHaveText('tone')
    await expect.poll(() => painted(again.window, 'claim')).toContain('I am modestly optimistic,')
    await expect.poll(() => painted(again.window, 'quote')).not.toContain('I am modestly optimistic,')
  })
})
