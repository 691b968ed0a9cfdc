import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { exactOf } from '../src/core/model/annotation.ts'
import { pasted } from './clipboard.ts'
import { chooseCommand, test } from './launch.ts'
import { cardOf, painted, selectByMouse, textOf } from './select.ts'
import { notesOnDisk } from './vaultFiles.ts'

const cardFor = (window: Page, annotation: string) => window.locator(`[data-card="${annotation}"]`)
const alert = (window: Page, words: string) => window.getByRole('alert').filter({ hasText: words })

test('links and quotations are copied, and links are followed', async ({ readout }) => {
  const { app, window, vault, startSecond } = readout
  await test.step('a link and a quotation are copied by mouse and by keyboard, from annotations and from selected words', async () => {
    await expect(textOf(window)).toContainText('The visit')
    const [sample] = await notesOnDisk(vault)
    const quote = sample?.annotations.find(({ target }) => exactOf(target) === 'stoke division and confrontation')
    if (sample === undefined || quote === undefined) throw new Error('the sample does not have the quote')
    const link = `readout://note/${sample.id}#${quote.id}`
    const said = (words: string) => window.getByRole('status').filter({ hasText: words })

    const card = cardOf(window, 'stoke division and confrontation')
    await card.hover()
    await card.getByRole('button', { name: 'Copy as quotation' }).click()
    await expect(said('Quotation copied.')).toBeVisible()
    const quotation = await pasted(window)
    expect(quotation.text).toMatch(/^“stoke division and confrontation” — Chinese officials, /u)
    expect(quotation.html).toMatch(/<blockquote cite="[^"]+"><p>“stoke division and confrontation”<\/p><\/blockquote>/u)
    expect(quotation.html).toContain('Chinese officials')
    expect(quotation.html).toContain(`<a href="${link}">`)
    await card.getByRole('button', { name: 'Copy link' }).click()
    await expect(said('Link to the annotation copied.')).toBeVisible()
    expect(await pasted(window)).toEqual({ text: link, html: '' })

    await cardFor(window, quote.id).focus()
    await window.keyboard.press('ControlOrMeta+Shift+C')
    await expect(said('Quotation copied.')).toBeVisible()
    expect(await pasted(window)).toEqual(quotation)
    await window.keyboard.press('l')
    await expect(said('Link to the annotation copied.')).toBeVisible()
    expect(await pasted(window)).toEqual({ text: link, html: '' })

    await selectByMouse(window, 'People who know the plans')
    await window.getByRole('toolbar').getByRole('button', { name: 'Copy as quotation' }).click()
    await expect(said('Quotation copied.')).toBeVisible()
    const words = await pasted(window)
    expect(words.text).toMatch(/^“People who know the plans” — Raimondo/u)
    expect(words.html).toContain(`<a href="readout://note/${sample.id}">`)
    await chooseCommand(app, 'note.copyLink')
    await expect(said('Link to the note copied.')).toBeVisible()
    expect(await pasted(window)).toEqual({ text: `readout://note/${sample.id}`, html: '' })
  })

  await test.step('a link opens its annotation in the window that runs or in one that starts; one that leads nowhere says so', async () => {
    const [sample] = await notesOnDisk(vault)
    const last = sample?.annotations.at(-1)
    if (sample === undefined || last === undefined) throw new Error('the sample has no annotation')
    const other = { ...sample, id: 'from-elsewhere', title: 'Written elsewhere', summary: '' }
    await writeFile(join(vault, 'notes', 'from-elsewhere.json'), JSON.stringify(other))

    await window.getByRole('tab', { name: 'Summary' }).click()
    await window.getByRole('tabpanel').getByRole('textbox').fill('Typed a moment ago.')
    await startSecond(`readout://note/from-elsewhere#${last.id}`)
    await expect(window.getByRole('textbox', { name: 'Title of the note' })).toHaveValue('Written elsewhere')
    await expect(cardFor(window, last.id)).toBeFocused()
    await expect(cardFor(window, last.id)).toBeInViewport()
    await expect.poll(() => painted(window, 'selected')).toEqual([exactOf(last.target)])
    const summaries = async () => (await notesOnDisk(vault)).map(({ summary }) => summary)
    expect(await summaries()).toEqual(expect.arrayContaining(['Typed a moment ago.', '']))

    await startSecond(`readout://note/${sample.id}#gone`)
    await expect(alert(window, 'no longer in this note')).toBeVisible()
    await expect(window.getByRole('textbox', { name: 'Title of the note' })).toHaveValue(sample.title)
    await startSecond('readout://note/nowhere')
    await expect(alert(window, 'not in this vault')).toBeVisible()
    await startSecond('readout://note/../../readout.json')
    await expect(alert(window, 'does not lead to a note')).toBeVisible()
    await expect(window.getByRole('textbox', { name: 'Title of the note' })).toHaveValue(sample.title)

    const { window: next } = await readout.restart(`readout://note/from-elsewhere#${last.id}`)
    await expect(cardFor(next, last.id)).toBeFocused()
    await expect(next.getByRole('textbox', { name: 'Title of the note' })).toHaveValue('Written elsewhere')
  })
})
