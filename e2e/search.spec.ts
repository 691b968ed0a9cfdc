import { createHash } from 'node:crypto'
import { readdir, readFile, rm, stat, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, type Locator, type Page } from '@playwright/test'
import { newsNote, rareWordOf, speakerOf } from '../bench/news.ts'
import { newsMemo, writeNewsVault } from '../bench/newsVault.ts'
import { exactOf } from '../src/core/model/annotation.ts'
import { violationsByScheme, withoutMotion } from './axe.ts'
import { test as base } from './launch.ts'
import { textOf } from './select.ts'

/** Started on a vault of generated news. */
const test = base.extend<{ notes: number }>({
  notes: [10_000, { option: true }],
  folder: async ({ folder, notes }, use) => {
    writeNewsVault(join(folder, 'vault'), notes)
    await use(folder)
  },
})

const boxOf = (window: Page) => window.getByRole('combobox', { name: 'Search everything' })
const resultsOf = (window: Page) => window.getByRole('listbox', { name: 'Search results' })
const hitsOf = (window: Page) => resultsOf(window).getByRole('option')
const countOf = (window: Page) => window.getByRole('region', { name: 'Search results' }).getByRole('status')
const selectedIn = (window: Page) => window.evaluate(() => String(getSelection()))

async function searchFor(window: Page, query: string): Promise<void> {
  await expect(boxOf(window)).toBeVisible()
  await window.keyboard.press('ControlOrMeta+k')
  await expect(boxOf(window)).toBeFocused()
  await window.keyboard.press('ControlOrMeta+a')
  await window.keyboard.type(query)
}

/** The hit that the keys have gone to, as those who do not see it are told. */
async function activeHit(window: Page): Promise<Locator> {
  await expect(boxOf(window)).toHaveAttribute('aria-activedescendant', /^search-hit/u)
  const id = await boxOf(window).getAttribute('aria-activedescendant')
  return window.locator(`[id="${id}"]`)
}

test('anything in ten thousand notes is found as it is typed, and opened where it stands', async ({
  readout: { window },
}) => {
  test.setTimeout(240_000)
  const text = textOf(window)

  await test.step('the vault is read in the background, and what is read is found', async () => {
    await searchFor(window, rareWordOf(9999))
    await expect(countOf(window)).toHaveText('1 place in 1 document', { timeout: 60_000 })
    await expect(window.getByRole('progressbar', { name: 'Search index' })).toBeHidden({ timeout: 100_000 })
  })

  await test.step('the beginning of a word is enough, and a slip is put right with a word', async () => {
    await searchFor(window, 'zq777')
    await expect(countOf(window)).toHaveText('11 places in 11 documents')
    await expect(hitsOf(window).first().locator('mark')).toHaveText(/^zq777/u)
    await searchFor(window, 'embagro')
    await expect(window.getByText('Nothing has “embagro”: searched for embargo')).toBeVisible()
    await expect(hitsOf(window).first().locator('mark').first()).toHaveText(/^embargo/iu)
    await searchFor(window, 'embargo xylophone')
    await expect(window.getByText('Nothing has “xylophone”: searched for the other words')).toBeVisible()
    await searchFor(window, 'xylophone')
    await expect(window.getByText('Nothing found for “xylophone”')).toBeVisible()
    await expect(window.getByText(/^Nothing has/u)).toHaveCount(0)
  })

  await test.step('the arrows go to a hit, and Enter opens the note there with its words selected', async () => {
    await searchFor(window, rareWordOf(4321))
    await expect(countOf(window)).toHaveText('1 place in 1 document')
    await window.keyboard.press('ArrowDown')
    await expect(await activeHit(window)).toContainText(rareWordOf(4321))
    await window.keyboard.press('Enter')
    await expect(
      window
        .getByRole('main')
        .getByRole('heading', { name: newsNote(4321).title })
        .first(),
    ).toBeVisible()
    await expect(text).toBeFocused()
    await expect.poll(() => selectedIn(window)).toBe(rareWordOf(4321))
    await expect(text.getByText(rareWordOf(4321))).toBeInViewport()
    expect(await window.evaluate(() => CSS.highlights.get('readout-sought')?.size)).toBe(1)
  })

  await test.step('Ctrl+K comes back to the same hit; Escape clears, then gives the focus and the selection back', async () => {
    await window.keyboard.press('ControlOrMeta+k')
    await expect(boxOf(window)).toHaveValue(rareWordOf(4321))
    await expect(await activeHit(window)).toContainText(rareWordOf(4321))
    await window.keyboard.press('Escape')
    await expect(boxOf(window)).toHaveValue('')
    await expect(boxOf(window)).toBeFocused()
    await expect(resultsOf(window)).toBeHidden()
    await expect(window.getByRole('heading', { name: 'Notes' })).toBeVisible()
    expect(await window.evaluate(() => CSS.highlights.has('readout-sought'))).toBe(false)
    await window.keyboard.press('Escape')
    await expect(text).toBeFocused()
    await expect.poll(() => selectedIn(window)).toBe(rareWordOf(4321))
  })

  await test.step('one goes through hits without leaving the box', async () => {
    await searchFor(window, 'embargo')
    await expect(countOf(window)).toHaveText(/places/u)
    // Those that a key press does not wait for.
    await expect(resultsOf(window).getByRole('group')).toHaveCount(30)
    await window.keyboard.press('ArrowDown')
    await window.keyboard.press('ArrowDown')
    const group = resultsOf(window)
      .getByRole('group')
      .filter({ has: window.locator('[aria-selected="true"]') })
    const title = (await group.locator('[id^="search-title"]').textContent()) ?? ''
    await window.keyboard.press('ControlOrMeta+Enter')
    await expect(window.getByRole('main').getByRole('heading', { name: title }).first()).toBeVisible()
    await expect(boxOf(window)).toBeFocused()
    await window.getByRole('button', { name: 'Show more' }).click()
    await expect.poll(() => hitsOf(window).count()).toBeGreaterThan(30)
  })

  await test.step('what somebody said opens at the annotation', async () => {
    const [quote] = newsNote(77).annotations
    if (quote === undefined) throw new Error('the note has no quote')
    const words = exactOf(quote.target).split(' ').slice(0, 4).join(' ')
    const surname = speakerOf(77).split(' ').at(-1)
    await searchFor(window, `speaker:${surname} kind:quote "${words}"`)
    await expect(hitsOf(window)).toHaveCount(1)
    await expect(hitsOf(window)).toContainText(speakerOf(77))
    await window.keyboard.press('Enter')
    await expect(window.locator(`[data-card="${quote.id}"]`)).toBeFocused()
    await expect(window.locator(`[data-card="${quote.id}"]`)).toContainText(words)
  })

  await test.step('values of a filter are offered and completed', async () => {
    await searchFor(window, 'harbour kind:cl')
    await expect(window.getByRole('option', { name: 'claim' })).toHaveAttribute('aria-selected', 'true')
    await window.keyboard.press('Tab')
    await expect(boxOf(window)).toHaveValue('harbour kind:claim ')
    await expect(boxOf(window)).toBeFocused()
  })

  await test.step('a memo opens with the words selected', async () => {
    const memo = newsMemo(2, 10_000)
    const line = memo.body.flatMap((block) => (block.type === 'paragraph' ? block.content : []))
    const words = line
      .flatMap((one) => (one.type === 'text' ? [one.text] : []))[0]
      ?.split(' ')
      .slice(1, 5)
      .join(' ')
    await searchFor(window, `"${words}"`)
    const hit = hitsOf(window).filter({ hasText: 'Memo' })
    await expect(hit).toHaveCount(1)
    await hit.click()
    await expect(window.getByRole('textbox', { name: 'Text of the memo' })).toBeFocused()
    await expect.poll(() => selectedIn(window)).toBe(words)
  })

  await test.step('what was written a moment ago is found', async () => {
    await searchFor(window, rareWordOf(5))
    await expect(countOf(window)).toHaveText('1 place in 1 document')
    await window.keyboard.press('Enter')
    await expect.poll(() => selectedIn(window)).toBe(rareWordOf(5))
    await window.keyboard.press('m')
    await window.getByRole('textbox', { name: 'Remark' }).fill('Xylophones, says the ministry')
    await searchFor(window, 'xylophone')
    // What was found before is one place, too: that there is one now says something only of what is shown now.
    await expect(hitsOf(window)).toContainText('Xylophones, says the ministry', { timeout: 60_000 })
    await expect(countOf(window)).toHaveText('1 place in 1 document')
  })

  await test.step('everybody can read it', async () => {
    await withoutMotion(window, async () => {
      await searchFor(window, 'embagro ministry')
      await expect(hitsOf(window).first()).toBeVisible()
      await window.keyboard.press('ArrowDown')
      expect(await violationsByScheme(window)).toEqual([])
      await boxOf(window).fill('')
      await expect(window.getByRole('option', { name: 'speaker:gong' })).toBeVisible()
      expect(await violationsByScheme(window)).toEqual([])
    })
  })
})

test.describe('an index that cannot be used', () => {
  test.use({ notes: 1000 })

  test('is made anew, in one line, and nothing is lost', async ({ readout }) => {
    test.setTimeout(180_000)
    let running = readout
    const finds = async (seed: number) => {
      const { window } = running
      await searchFor(window, rareWordOf(seed))
      await expect(countOf(window)).toHaveText('1 place in 1 document', { timeout: 30_000 })
      await searchFor(window, 'embagro')
      await expect(hitsOf(window).first().locator('mark').first()).toHaveText(/^embargo/iu)
      await expect(window.getByRole('progressbar', { name: 'Search index' })).toBeHidden()
    }
    await finds(999)
    const index = await indexIn(readout.vault)
    const before = await digestsIn(readout.vault)

    const damages = {
      'that is missing': () => rm(index),
      'that is cut off': async () => truncate(index, Math.floor((await stat(index)).size / 2)),
      'of another program': async () => {
        const database = new DatabaseSync(index)
        database.exec('PRAGMA user_version = 987654')
        database.close()
      },
    }
    for (const [name, damage] of Object.entries(damages)) {
      await test.step(`one ${name}`, async () => {
        await running.end()
        await damage()
        running = await running.restart()
        const told = running.window.getByRole('status').filter({ hasText: /search index/iu })
        await expect(told).toBeVisible()
        await finds(998)
        expect(await digestsIn(readout.vault)).toEqual(before)
      })
    }
  })
})

/** The one SQLite database among what the vault derives. */
async function indexIn(vault: string): Promise<string> {
  const folder = join(vault, '.readout')
  for (const name of await readdir(folder, { recursive: true })) {
    const file = join(folder, name)
    if ((await stat(file)).isFile() && (await readFile(file)).subarray(0, 15).toString() === 'SQLite format 3')
      return file
  }
  throw new Error('there is no search index')
}

/** What the vault's own files hold, by name: everything that is not derived. */
async function digestsIn(vault: string): Promise<Record<string, string>> {
  const names = (await readdir(vault, { recursive: true })).filter((name) => name.endsWith('.json'))
  const own = names.filter((name) => !name.startsWith('.readout'))
  const digests = own.map(async (name) => [
    name,
    createHash('sha256')
      .update(await readFile(join(vault, name)))
      .digest('hex'),
  ])
  return Object.fromEntries(await Promise.all(digests))
}
