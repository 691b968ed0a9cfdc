import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { dropOn } from './drop.ts'
import { type Readout, test } from './launch.ts'
import { saved, textOf } from './select.ts'
import { notesOnDisk } from './vaultFiles.ts'

const page = `<!doctype html><html lang="en"><head><title>Chip rules tighten</title>
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Chip rules tighten",
"datePublished":"2023-10-17","author":{"@type":"Person","name":"Ana Ruiz"},"publisher":{"@type":"Organization","name":"The Ledger"}}</script>
</head><body><article><h1>Chip rules tighten</h1>
<p>The department said on Tuesday that it would close the gaps in last year’s rules, which makers had found within weeks.</p>
<p>Two of the three largest makers declined to comment on the new rules, and the third said that it would comply with them.</p>
</article></body></html>`

const source = (window: Page) => window.getByRole('region', { name: 'Source' })
const field = (window: Page, name: string) => source(window).getByRole('textbox', { name })

/** An article with known facts, shown with them. */
async function openArticle({ window, folder }: Readout): Promise<void> {
  const file = join(folder, 'chips.html')
  await writeFile(file, page)
  await dropOn(window, [file])
  await expect(textOf(window)).toContainText('close the gaps')
  await window.getByRole('tab', { name: 'Background' }).click()
}

async function metaOnDisk(vault: string) {
  return (await notesOnDisk(vault)).find(({ source: { original } }) => original.name === 'chips.html')?.source.meta
}

test('the facts of a source are shown, corrected, and kept', async ({ readout }) => {
  const { window, vault } = readout
  await test.step('the facts of a source show with where they were found', async () => {
    await openArticle(readout)
    await expect(field(window, 'Authors')).toHaveValue('Ana Ruiz')
    await expect(field(window, 'Authors')).toHaveAccessibleDescription('from the page’s schema.org data')
    await expect(field(window, 'Publisher')).toHaveValue('The Ledger')
    await expect(field(window, 'Published')).toHaveValue('2023-10-17')
    await expect(field(window, 'URL')).toHaveValue('')
    await expect(field(window, 'URL')).toHaveAttribute('placeholder', 'Where it can be found')

    const hash = createHash('sha256').update(page).digest('hex')
    await expect(source(window)).toContainText('chips.html')
    await expect(source(window)).toContainText(`${Buffer.byteLength(page)} bytes`)
    await expect(source(window).getByTitle(hash)).toContainText(hash.slice(0, 16))
  })

  const again =
    await test.step('a fact that is corrected is the analyst’s, is undone as one step, and is kept', async () => {
      const authors = field(window, 'Authors')
      await authors.fill(' Ana Ruiz,John  Gong, ')
      await authors.press('Enter')
      await expect(authors).toHaveValue('Ana Ruiz, John Gong')
      await expect(authors).toHaveAccessibleDescription('typed by you')
      await expect(window.getByRole('main')).toContainText('Ana Ruiz, John Gong · The Ledger · 17 October 2023')

      await window.keyboard.press('Control+z')
      await expect(authors).toHaveValue('Ana Ruiz')
      await expect(authors).toHaveAccessibleDescription('from the page’s schema.org data')
      await window.keyboard.press('Control+Shift+z')
      await expect(authors).toHaveValue('Ana Ruiz, John Gong')

      await field(window, 'Language').fill('EN-us')
      await field(window, 'URL').fill('https://ledger.example/chips')
      await field(window, 'URL').press('Enter')
      await saved(window)
      await expect
        .poll(() => metaOnDisk(vault))
        .toMatchObject({
          authors: ['Ana Ruiz', 'John Gong'],
          url: 'https://ledger.example/chips',
          language: 'en-US',
          origins: { authors: 'person', url: 'person', publisher: 'json-ld' },
        })

      const again = await readout.restart()
      await again.window.getByRole('tab', { name: 'Background' }).click()
      await expect(field(again.window, 'Authors')).toHaveValue('Ana Ruiz, John Gong')
      await expect(field(again.window, 'URL')).toHaveAccessibleDescription('typed by you')
      return again
    })

  await test.step('a date that is none is said so, kept in its field, and not stored', async () => {
    const published = field(again.window, 'Published')
    for (const wrong of ['17 October 2023', '2023-02-30']) {
      await published.fill(wrong)
      await published.press('Enter')
      await expect(source(again.window).getByRole('alert')).toContainText('Not stored')
      await expect(published).toHaveValue(wrong)
      await expect(published).toHaveAttribute('aria-invalid', 'true')
    }
    expect((await metaOnDisk(vault))?.published).toBe('2023-10-17')

    await published.fill('2023-10')
    await published.press('Enter')
    await expect(source(again.window).getByRole('alert')).toHaveCount(0)
    await expect.poll(async () => (await metaOnDisk(vault))?.published).toBe('2023-10')
    await published.fill('')
    await published.press('Enter')
    await expect.poll(async () => (await metaOnDisk(vault))?.published).toBe(null)
  })
})
