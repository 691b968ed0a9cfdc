import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium, expect, type Page } from '@playwright/test'
import { findChromium } from '../runtime/find-chromium.mjs'
import type { Memo } from '../src/core/model/memo.ts'
import type { Note } from '../src/core/model/note.ts'
import { wordsThatStay } from '../src/main/hostile/documents.fixture.ts'
import {
  inspectDocx,
  inspectHtml,
  inspectMarkdown,
  inspectText,
  shapesOf,
} from '../src/main/hostile/inspect.fixture.ts'
import { memoOf, noteOf } from '../src/main/hostile/notes.fixture.ts'
import { everything, loaders, markdown, mutations, scripts } from '../src/main/hostile/vectors.fixture.ts'
import { pasted } from './clipboard.ts'
import { dropOn } from './drop.ts'
import { chooseSavePath, test } from './launch.ts'
import { cardOf, textOf } from './select.ts'
import { pandocHtml, qpdfWriteOut } from './tools.ts'
import { notesOnDisk } from './vaultFiles.ts'

declare global {
  var canary: ((what: unknown) => void) | undefined
  /** What called it. */
  var sung: unknown[] | undefined
}

/** What hostile markup calls, so that it is known when any of it runs. */
const listen = () => {
  globalThis.sung = []
  globalThis.canary = (what) => globalThis.sung?.push(what)
}
const heard = (page: Page) => page.evaluate(() => globalThis.sung)

/** One in five of them: the unit tests try all by every way that needs no window, and a PDF of all of them takes a minute. */
const all = everything.filter((_, index) => index % 5 === 0).join('\n\n')

test('what is hostile in a document stays words: in the window, on the clipboard, and in every file', async ({
  readout,
}) => {
  const { vault, folder } = readout
  const note = noteOf(all)
  const memo = memoOf([note], all)
  await mkdir(join(folder, 'out'))
  // Between two starts, as a folder that is synchronised brings it.
  await readout.end()
  await writeVault(vault, note, memo)
  const { app, window } = await readout.restart()
  await window.evaluate(listen)
  const file = (name: string) => join(folder, 'out', name)

  await test.step('hostile files of the vault are set aside, and the others are there', async () => {
    await window.getByRole('treegrid', { name: 'Notes' }).getByText('<script>canary(1)</script>').first().waitFor()
    const broken = ['binary', 'deep', 'elsewhere', 'list', 'null', 'polluting', 'wrong'].map((name) => `${name}.json`)
    await expect(async () => {
      const aside = await readdir(join(vault, '.readout', 'set-aside'))
      // Each has the time and a number before its name.
      expect(aside.map((name) => name.split('-').at(-1)).sort()).toEqual(broken)
    }).toPass()
    const left = await readdir(join(vault, 'notes'))
    expect(left).toContain(`${note.id}.json`)
    for (const name of broken) expect(left).not.toContain(name)
    expect(await window.evaluate(() => Reflect.get({}, 'polluted'))).toBeUndefined()
    expect(await app.evaluate(() => Reflect.get({}, 'polluted'))).toBeUndefined()
  })

  await test.step('documents are imported and read', async () => {
    const markup = [...scripts, ...mutations, ...loaders].filter((piece) => !piece.includes('\0'))
    await writeFile(
      file('page.html'),
      `<body><article><p>${wordsThatStay}</p>${markup.map((piece) => `<p>${piece}</p>`).join('\n')}</article>`,
    )
    await writeFile(file('text.md'), [wordsThatStay, ...markdown.slice(0, -1)].join('\n\n'))
    await writeFile(file('text.txt'), [wordsThatStay, ...markup].join('\n\n'))
    for (const name of ['page.html', 'text.md', 'text.txt']) {
      await dropOn(window, [file(name)])
      await expect(async () => {
        expect((await notesOnDisk(vault)).map(({ source }) => source.original.name)).toContain(name)
      }).toPass()
      await expect(textOf(window)).toContainText(wordsThatStay)
      await isQuiet(window)
    }
    // What was written as words is shown as words.
    await expect(textOf(window)).toContainText('<img src=x onerror=canary(1)>')
  })

  await test.step('a note in which it stands everywhere is shown in every view', async () => {
    await window.evaluate((id) => globalThis.readout.invoke('notes.open', { id }), note.id)
    await window.getByRole('treegrid', { name: 'Notes' }).getByText('<script>canary(1)</script>').first().click()
    await expect(textOf(window)).toContainText('Before these words')
    for (const tab of ['Annotations', 'Summary', 'Background', 'Actors', 'Timeline', 'Text']) {
      await window.getByRole('tab', { name: tab, exact: true }).click()
      await isQuiet(window)
    }
    await window.getByRole('tab', { name: 'Annotations' }).click()
    await expect(cardOf(window, 'Before')).toBeVisible()
    await window.getByRole('combobox', { name: 'Search everything' }).fill('canary')
    await expect(window.getByRole('option').or(window.getByRole('row')).first()).toBeVisible()
    await isQuiet(window)
    await window.keyboard.press('Escape')
  })

  await test.step('what is copied is words, with links that lead where they may', async () => {
    const card = window.locator(`[data-card]`).first()
    await card.click()
    await window.keyboard.press('ControlOrMeta+Shift+C')
    // The words are on the clipboard when the main process has put them there.
    await expect(async () => expect((await pasted(window)).text).not.toBe('')).toPass()
    const { text, html } = await pasted(window)
    expect(
      inspectHtml(
        html,
        new Set([
          'html',
          'head',
          'body',
          'meta',
          'meta[charset]',
          'blockquote',
          'blockquote[cite]',
          'p',
          'br',
          'cite',
          'a',
          'a[href]',
        ]),
      ),
    ).toEqual([])
    expect(inspectText(text)).toEqual([])
  })

  await test.step('the memo is shown, and exported in every format', async () => {
    for (const [format, name] of [
      ['pdf', 'memo.pdf'],
      ['docx', 'memo.docx'],
      ['html', 'memo.html'],
      ['markdown', 'memo.md'],
      ['text', 'memo.txt'],
    ] as const) {
      await chooseSavePath(app, file(name))
      const outcome = await window.evaluate(
        ([one, as]) => globalThis.readout.invoke('memos.export', { memo: one, format: as }),
        [memo, format] as const,
      )
      expect(outcome, name).toMatchObject({ ok: true })
    }
    await window.getByRole('treegrid', { name: 'Memos' }).getByRole('button').first().click()
    await expect(window.getByRole('textbox', { name: 'Text of the memo' })).toContainText('<script>canary(1)</script>')
    await isQuiet(window)
  })

  await test.step('the files hold nothing that runs, loads or leads astray', async () => {
    expect(await activeIn(file('memo.pdf'))).toEqual([])
    expect(inspectDocx(new Uint8Array(await readFile(file('memo.docx'))))).toEqual([])
    expect(inspectMarkdown(await readFile(file('memo.md'), 'utf8'))).toEqual([])
    expect(inspectText(await readFile(file('memo.txt'), 'utf8'))).toEqual([])
    for (const [name, from] of [
      ['memo.docx', 'docx'],
      ['memo.md', 'gfm'],
    ] as const) {
      const html = await pandocHtml(file(name), from)
      const tags = new Set([...html.matchAll(/<([a-z][a-z0-9-]*)/giu)].map(([, tag]) => tag?.toLowerCase()))
      for (const tag of [
        'script',
        'img',
        'iframe',
        'svg',
        'style',
        'object',
        'embed',
        'form',
        'video',
        'math',
        'base',
        'meta',
        'link',
      ])
        expect(tags, name).not.toContain(tag)
      // Pandoc styles lists and columns, and makes links of addresses.
      const wrong = inspectHtml(html, shapesOf(html)).filter(
        (finding) =>
          !/^(?:a link to (?:https?:|mailto:|#)|an attribute that loads or sends: \w+\[style\]$)/u.test(finding),
      )
      expect(wrong, name).toEqual([])
    }
  })

  await test.step('the web page runs and asks for nothing where a browser opens it', async () => {
    const browser = await chromium.launch({ executablePath: findChromium() ?? '' })
    try {
      const page = await browser.newPage()
      const asked: string[] = []
      page.on('request', (request) => asked.push(request.url()))
      await page.addInitScript(listen)
      await page.goto(`file://${file('memo.html')}`)
      await expect(page.getByText('Before these words').first()).toBeVisible()
      for (const link of await page.getByRole('link').all()) await link.dispatchEvent('mouseover')
      expect(await heard(page)).toEqual([])
      expect(asked.filter((url) => !url.startsWith('data:font/'))).toEqual([`file://${file('memo.html')}`])
      expect(page.url()).toMatch(/memo\.html$/u)
    } finally {
      await browser.close()
    }
  })
})

/** Nothing has run, and nothing is in the page that could: no element but those that Readout makes, no handler, no link out. */
async function isQuiet(window: Page): Promise<void> {
  expect(await heard(window)).toEqual([])
  const odd = await window.evaluate(() => {
    const never =
      'script, style, iframe, object, embed, base, meta, link, math, template, video, audio, img[src], img[srcset], portal, webview, form[action]'
    const found = [...document.body.querySelectorAll(never)].map(({ outerHTML }) => outerHTML.slice(0, 200))
    for (const element of document.body.querySelectorAll('*'))
      for (const { name, value } of element.attributes)
        if (
          /^on/iu.test(name) ||
          (/^(?:href|src|action|formaction|xlink:href)$/u.test(name) && !/^(?:\/|\.\/|#)/u.test(value))
        )
          found.push(`${element.localName}[${name}="${value}"]`)
    return found
  })
  expect(odd).toEqual([])
}

/** Puts a note, a memo and hostile files into a vault, as a folder that is synchronised could bring them. */
async function writeVault(vault: string, note: Note, memo: Memo): Promise<void> {
  const notes = join(vault, 'notes')
  const text = JSON.stringify(note)
  await writeFile(join(notes, `${note.id}.json`), text)
  await writeFile(join(vault, 'memos', `${memo.id}.json`), JSON.stringify(memo))
  const deep = 10_000
  const hostile: Record<string, string> = {
    'polluting.json': text.replace(
      '{',
      '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},',
    ),
    'deep.json': `${'{"a":'.repeat(deep)}1${'}'.repeat(deep)}`,
    'list.json': `${'['.repeat(deep)}${']'.repeat(deep)}`,
    'wrong.json': text.replace('"annotations":[', '"annotations":[null,{},'),
    'elsewhere.json': text.replace(`"id":"${note.id}"`, '"id":"../../memos/elsewhere"'),
    'null.json': 'null',
    'binary.json': '\0\0\0',
    '__proto__.json': text,
    'CON.json': text,
  }
  for (const [name, content] of Object.entries(hostile)) await writeFile(join(notes, name), content)
}

/** What in a PDF runs, starts, opens, sends or embeds, once QPDF has written out all its streams; the record of its sources is its own. */
async function activeIn(path: string): Promise<string[]> {
  const plain = `${path}.qdf`
  await qpdfWriteOut(path, plain)
  const text = await readFile(plain, 'latin1')
  const active =
    /\/(?:JavaScript|JS|Launch|SubmitForm|ImportData|GoToR|GoToE|RichMedia|Rendition|Movie|Sound|XFA|AcroForm|OpenAction|AA)\b/gu
  const addresses = [...text.matchAll(/\/URI \((.*)\)/gu)].map(([, address]) => `a link to ${address}`)
  return [...new Set([...(text.match(active) ?? []), ...addresses])]
}
