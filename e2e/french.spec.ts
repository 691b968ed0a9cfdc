import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { en as coreEn } from '../src/core/words/en.ts'
import { fr as coreFr } from '../src/core/words/fr.ts'
import { fr } from '../src/renderer/strings/fr/fr.ts'
import { en } from '../src/renderer/strings.ts'
import { commands } from '../src/shared/commands.ts'
import { commandsFr } from '../src/shared/words/commandsFr.ts'
import { violations, withoutMotion } from './axe.ts'
import { chooseCommand, chooseOpenPaths, chooseSavePath, test } from './launch.ts'
import { chooseItem, shownMenu, watchMenus } from './popupMenus.ts'
import { cardOf, selectByMouse, textOf } from './select.ts'

test.use({ language: 'fr' })

const article = `<!doctype html><html lang="en"><head><title>Talks go on</title></head><body><article><h1>Talks go on</h1>
<p>“We will keep the channel open,” said Marta Lindqvist, the trade minister. The delegations met for two days behind closed doors.</p>
<p>A second round is planned for the spring, and both sides called the first one useful.</p></article></body></html>`

/** What a dictionary says in English and in French, where that is not the same: text by text, those that depend on something left out. */
function differing(english: unknown, french: unknown): string[] {
  if (typeof english === 'string') return english === french ? [] : [english]
  if (typeof english !== 'object' || english === null || typeof french !== 'object' || french === null) return []
  return Object.entries(english).flatMap(([key, value]) => differing(value, Reflect.get(french, key)))
}

function textsOf(words: unknown): string[] {
  if (typeof words === 'string') return [words]
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(textsOf) : []
}

const labels = Object.fromEntries(Object.entries(commands).map(([id, { label }]) => [id, label]))
const alsoFrench = new Set([fr, coreFr, commandsFr].flatMap(textsOf))
const english = new Set(
  [...differing(en, fr), ...differing(coreEn, coreFr), ...differing(labels, commandsFr)].filter(
    (text) => /\p{L}{2}/u.test(text) && !alsoFrench.has(text),
  ),
)

/** Every text that the window shows or has a screen reader say, where it is not the words of a document. */
async function said(window: Page): Promise<string[]> {
  return window.evaluate(() => {
    const found: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const isDocument = node.parentElement?.closest('[data-block], .ProseMirror, blockquote, q, iframe') !== null
      if (!isDocument && node.parentElement?.checkVisibility()) found.push(node.textContent?.trim() ?? '')
    }
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder], [aria-description]'))
      for (const name of ['aria-label', 'title', 'placeholder', 'aria-description'])
        if (element.checkVisibility()) found.push(element.getAttribute(name) ?? '')
    return found.filter((text) => text !== '')
  })
}

/** Buttons, tabs and labels whose words do not fit into them, or that reach out of the window. */
async function cutOff(window: Page): Promise<string[]> {
  return window.evaluate(() =>
    [...document.querySelectorAll('button, [role=tab], [role=menuitem], legend, label, h2, h3, select')]
      .filter((one) => one.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && one.clientWidth > 8)
      // What is a few pixels wide is for screen readers alone; what a list shortens with an ellipsis are titles of documents.
      .filter((one) => getComputedStyle(one).textOverflow !== 'ellipsis')
      .filter((one) => one.scrollWidth > one.clientWidth + 1 || one.getBoundingClientRect().right > innerWidth + 1)
      .map((one) => `${one.tagName} ${one.textContent} ${one.getAttribute('aria-label') ?? ''}`),
  )
}

/** The passages beside a memo whose mark lies over what can be done with them. */
async function underMarks(window: Page): Promise<string[]> {
  return window.evaluate(() =>
    [...document.querySelectorAll('[data-evidence]')]
      .filter((passage) => {
        const mark = passage.firstElementChild?.getBoundingClientRect().left ?? 0
        const ways = [...(passage.parentElement?.querySelectorAll('.plain') ?? [])]
        return ways.some((way) => way.getBoundingClientRect().right > mark)
      })
      .map((passage) => passage.textContent),
  )
}

/** What a screen has to stand up to: nothing in English, nothing cut off in a small window, nothing that axe finds. */
async function expectFrench(window: Page, screen: string): Promise<void> {
  const texts = await said(window)
  expect(texts.length, screen).toBeGreaterThan(10)
  expect(
    texts.filter((text) => english.has(text)),
    `${screen}: English`,
  ).toEqual([])
  await window.setViewportSize({ width: 880, height: 560 })
  expect(await cutOff(window), `${screen}: cut off`).toEqual([])
  await window.setViewportSize({ width: 1280, height: 800 })
  await withoutMotion(window, async () => expect(await violations(window), `${screen}: axe`).toEqual([]))
}

test('speaks French from the first start to the export of a memo, in errors too', async ({ readout }) => {
  const { app, window, folder } = readout
  await window.setViewportSize({ width: 1280, height: 800 })

  await test.step('the first screen', async () => {
    expect(await window.evaluate(() => document.documentElement.lang)).toBe('fr')
    await expect(window.getByRole('button', { name: 'Nouvelle note' }).first()).toBeVisible()
    await expectFrench(window, 'first screen')
    const menu = await app.evaluate(({ Menu }) =>
      Menu.getApplicationMenu()?.items.map(({ label, submenu }) => [
        label,
        ...(submenu?.items ?? []).map((item) => item.label),
      ]),
    )
    expect(menu?.flat().filter((label) => english.has(label))).toEqual([])
    expect(menu?.map(([label]) => label)).toEqual(['Fichier', 'Édition', 'Affichage', 'Aide'])
  })

  await test.step('an article is imported, and what is none is refused', async () => {
    const [good, bad] = [join(folder, 'talks.html'), join(folder, 'image.png')]
    await writeFile(good, article)
    await writeFile(bad, '\x89PNG\r\n\x1a\n', 'latin1')
    await chooseOpenPaths(app, [good, bad])
    await chooseCommand(app, 'note.import')
    const report = window.getByRole('status', { name: 'Importation', exact: true })
    await expect(report).toContainText('1 importé, 1 non importé')
    await expect(report).toContainText('image.png est une image. Rien n’en a été importé.')
    await expect(textOf(window)).toContainText('behind closed doors')
    await report.getByRole('button', { name: 'Fermer' }).click()
    await expectFrench(window, 'import')
  })

  await test.step('its words are annotated', async () => {
    await selectByMouse(window, 'both sides called the first one useful')
    await window.keyboard.press('c')
    await expect(cardOf(window, 'both sides called the first one useful')).toContainText('Affirmation')
    await expect(window.getByRole('region', { name: 'Suggestions' })).toContainText('1 suggérée')
    await window.keyboard.press('Control+j')
    await window.keyboard.press('a')
    await expect(cardOf(window, 'We will keep the channel open')).toContainText('Marta Lindqvist')
    await expect(window.getByText(/^Acceptée\s: Marta Lindqvist/u)).toBeVisible()
    await expectFrench(window, 'annotations')
    await watchMenus(readout.app)
    // Where the text is not shown, it is seen when the menu has shown it.
    await window.keyboard.press('Control+5')
    await expect(window.getByRole('region', { name: 'Acteurs' })).toBeVisible()
    await cardOf(window, 'both sides called the first one useful').click({ button: 'right' })
    expect(await shownMenu(readout.app)).toContain(commandsFr['annotation.copyQuotation'])
    await chooseItem(readout.app, fr.contextMenu.showInText)
    await expect(window.getByRole('tab', { name: 'Texte', exact: true })).toHaveAttribute('aria-selected', 'true')
  })

  await test.step('actors and timeline are looked at', async () => {
    await window.keyboard.press('Control+5')
    await expect(window.getByRole('region', { name: 'Acteurs' })).toBeVisible()
    await expectFrench(window, 'actors')
    await window.keyboard.press('Control+6')
    await expect(window.getByRole('region', { name: 'Chronologie' })).toBeVisible()
    await expectFrench(window, 'timeline')
    await window.keyboard.press('Control+4')
  })

  await test.step('a command is found in the palette', async () => {
    await window.keyboard.press('Control+Shift+P')
    await expect(window.getByRole('dialog', { name: 'Palette de commandes' })).toBeVisible()
    await expectFrench(window, 'palette')
    await window.keyboard.type('raccourcis')
    await window.keyboard.press('Enter')
    await expect(window.getByRole('dialog', { name: 'Raccourcis clavier' })).toBeVisible()
    await expectFrench(window, 'shortcuts')
    await window.keyboard.press('Escape')
  })

  await test.step('the vault could be encrypted', async () => {
    await chooseCommand(app, 'vault.encrypt')
    await expect(window.getByRole('dialog', { name: 'Chiffrer le coffre' })).toContainText('Nouvelle phrase secrète')
    await expectFrench(window, 'encryption')
    await window.keyboard.press('Escape')
    await expect(window.getByRole('dialog', { name: 'Chiffrer le coffre' })).toBeHidden()
  })

  await test.step('a memo is written and exported', async () => {
    await window.keyboard.press('Control+N')
    await expect(window.getByRole('dialog', { name: 'Nouvelle note' })).toBeVisible()
    await expectFrench(window, 'new memo')
    await window.getByRole('button', { name: 'Créer la note' }).click()
    await expect(window.getByRole('textbox', { name: 'Texte de la note' })).toContainText(
      'We will keep the channel open',
    )
    await expectFrench(window, 'memo')
    await window.setViewportSize({ width: 880, height: 560 })
    expect(await underMarks(window)).toEqual([])
    await window.setViewportSize({ width: 1280, height: 800 })
    await chooseSavePath(app, join(folder, 'note.html'))
    await window.getByRole('button', { name: 'Exporter dans un autre format' }).click()
    await expectFrench(window, 'export menu')
    await window.getByRole('menuitem', { name: 'Page web…' }).click()
    await expect(window.getByRole('status').filter({ hasText: 'Exporté vers' })).toBeVisible()
    await chooseOpenPaths(app, [join(folder, 'note.html')])
    await chooseCommand(app, 'memo.verify')
    await expect(window.getByRole('dialog', { name: 'Vérifier la note' })).toContainText('Vérifiée')
    await expectFrench(window, 'verification')
    await window.keyboard.press('Escape')
  })

  await test.step('English is chosen, and what was typed is there', async () => {
    const subject = window.getByLabel('Objet')
    await subject.fill('Les négociations')
    await chooseCommand(app, 'language.en')
    await expect(window.locator('html')).toHaveAttribute('lang', 'en')
    await expect(window.getByRole('navigation', { name: 'Library' })).toContainText('Les négociations')
    expect(await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items[0]?.label)).toBe('File')
  })

  await test.step('French is chosen again, and the tour begins', async () => {
    await chooseCommand(app, 'language.fr')
    await expect(window.locator('html')).toHaveAttribute('lang', 'fr')
    await expect(window.getByRole('navigation', { name: 'Bibliothèque' })).toContainText('Les négociations')
    await chooseCommand(app, 'help.tour')
    await expect(window.getByRole('dialog', { name: 'Visite, étape 1 sur 3' })).toContainText('Lire et marquer')
    await expectFrench(window, 'tour')
    await window.getByRole('button', { name: 'Passer la visite' }).click()
  })
})
