import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { test } from './launch.ts'
import { readPdf } from './pdf.ts'
import { readout } from './prompt.ts'
import { pandocText, pdfInfo, pdfText, qpdfCheck } from './tools.ts'

const words = 'We came for a contract, and we leave with one.'
const article = `Port strike ends

“${words}” said Ana Ruiz, chair of the dockers’ union, on Friday.

The owner of the port did not answer questions.`

test('from an article to a memo in every format, without a window', async ({ folder }) => {
  await writeFile(join(folder, 'strike.txt'), article)

  const imported = await readout(folder, '--vault', 'v', '--json', 'import', 'strike.txt')
  expect(imported).toMatchObject({ status: 0, err: '' })
  const [{ note }] = JSON.parse(imported.out)

  const annotated = await readout(
    folder,
    '--vault',
    'v',
    'annotate',
    note,
    '--exact',
    words,
    '--kind',
    'quote',
    '--speaker',
    'Ana Ruiz',
    '--tag',
    'pay',
  )
  expect(annotated).toMatchObject({ status: 0, err: '' })

  const shown = await readout(folder, '--vault', 'v', 'show', 'Port strike ends')
  expect(shown.out).toContain(`quote: ${words}\n    Ana Ruiz\n    #pay`)

  const names = ['memo.pdf', 'memo.docx', 'memo.md', 'memo.html', 'memo.txt']
  const files = names.map((name) => join(folder, name))
  const [pdf = '', docx = '', md = '', html = '', txt = ''] = files
  const written = await readout(
    folder,
    '--vault',
    'v',
    '--json',
    'memo',
    note,
    ...names.flatMap((name) => ['--out', name]),
    '--to',
    'The board',
    '--handling',
    'INTERNAL',
    '--bottom-line',
    'The strike is over.',
  )
  expect(written).toMatchObject({ status: 0, err: '' })
  const made = JSON.parse(written.out)
  expect(made).toMatchObject({ memo: null, citations: 1 })
  expect(made.files.map(({ path }: { path: string }) => path)).toEqual(files)

  const printed = await readPdf(pdf)
  expect(printed.title).toBe('Port strike ends')
  expect(printed.language).toBe('en')
  for (const [index, page] of printed.pages.entries()) {
    expect(page).toContain(`Page ${index + 1} of ${printed.pages.length}`)
    expect(page.match(/INTERNAL/gu)).toHaveLength(2)
  }
  await qpdfCheck(pdf)
  expect(await pdfInfo(pdf)).toMatchObject({
    Title: 'Port strike ends',
    Tagged: 'yes',
    'Page size': '594.96 x 841.92 pts (A4)',
  })

  // Each format is read by a program that did not write it, and has the same words.
  const read = {
    pdf: await pdfText(pdf),
    docx: await pandocText(docx, 'docx'),
    markdown: await pandocText(md, 'gfm'),
    html: await pandocText(html, 'html'),
    text: (await readFile(txt, 'utf8')).replace(/\s+/gu, ' '),
  }
  for (const [format, text] of Object.entries(read)) {
    for (const part of ['The board', 'Bottom line', 'The strike is over.', `“${words}”`, 'Ana Ruiz', 'SHA-256']) {
      expect(text, format).toContain(part)
    }
  }
  for (const text of [read.markdown, read.html, read.text]) expect(text.match(/INTERNAL/gu)).toHaveLength(2)
})

test('words are found in the vault, by an index that is made again when it is damaged', async ({ folder }) => {
  await writeFile(join(folder, 'strike.txt'), article)
  const imported = await readout(folder, '--vault', 'v', '--json', 'import', 'strike.txt')
  const [{ note }] = JSON.parse(imported.out)

  const found = await readout(folder, '--vault', 'v', 'search', 'dockers contract')
  expect(found).toMatchObject({ status: 0, err: '' })
  expect(found.out).toMatch(new RegExp(`^${note}  Port strike ends`, 'u'))
  expect(found.out).toContain('We came for a contract')

  await writeFile(join(folder, 'v/.readout/index/search.sqlite'), 'no index at all '.repeat(100))
  const again = await readout(folder, '--vault', 'v', '--json', 'search', 'contract', '--limit', '5')
  expect(again.status).toBe(0)
  expect(JSON.parse(again.out)).toMatchObject({ groups: [{ id: note }] })
  expect(again.err.trim()).toBe(
    'readout: The search index was damaged and has been made again from your notes; nothing was lost.',
  )
})

test('a job that fails says so in one line and exits with 1', async ({ folder }) => {
  const noVault = await readout(folder, '--vault', 'typo', 'notes')
  expect(noVault).toMatchObject({ status: 1, out: '' })
  expect(noVault.err.trim().split('\n')).toEqual([
    expect.stringMatching(/^readout: There is no vault in .*typo\. Import a file/u),
  ])
  expect(await readdir(folder)).toEqual([])
})

test('wrong usage exits with 2 and points to the help', async ({ folder }) => {
  const wrong = await readout(folder, '--vault', 'v', 'annotate', 'x')
  expect(wrong).toMatchObject({ status: 2, out: '' })
  expect(wrong.err.trim().split('\n')).toEqual([expect.stringContaining('--help')])
})

test('--json prints one JSON value and nothing else, also when a file fails', async ({ folder }) => {
  await writeFile(join(folder, 'good.txt'), article)
  const run = await readout(folder, '--vault', 'v', '--json', 'import', 'good.txt', 'missing.txt')
  expect(run.status).toBe(1)
  expect(JSON.parse(run.out)).toMatchObject([{ status: 'imported' }, { status: 'failed' }])
  expect(run.err).toMatch(/missing\.txt was not imported/u)
})

test('a note that was damaged is set aside with its bytes, and said on stderr', async ({ folder }) => {
  await writeFile(join(folder, 'good.txt'), article)
  await readout(folder, '--vault', 'v', 'import', 'good.txt')
  await writeFile(join(folder, 'v/notes/broken.json'), '{"schema": 1')
  const listed = await readout(folder, '--vault', 'v', '--json', 'notes')
  expect(listed.status).toBe(0)
  expect(JSON.parse(listed.out)).toHaveLength(1)
  expect(listed.err).toMatch(/broken\.json.*kept as/u)
  const [kept] = await readdir(join(folder, 'v/.readout/set-aside'))
  expect(await readFile(join(folder, 'v/.readout/set-aside', kept ?? ''), 'utf8')).toBe('{"schema": 1')
})
