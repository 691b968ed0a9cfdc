import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate/browser'
import { describe, expect, it } from 'vitest'
import { Source } from '../../core/model/source.ts'
import { article, articleHtml, articleWords, type Part, wordsOf } from './fixtures/article.ts'
import { docx } from './fixtures/docx.ts'
import { archive, epub, message, newsPage } from './fixtures/files.ts'
import { parseDocument } from './parseDocument.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)

/** Parses a file and checks that it makes a source: blocks and marks inside the text, in order. */
async function parse(bytes: Uint8Array, name: string) {
  const { document, mediaType } = await parseDocument(bytes, name)
  const original = { sha256: '0'.repeat(64), name, mediaType, bytes: bytes.length }
  const { text, blocks, marks, meta } = document
  Source.parse({ text, blocks, marks, meta: { ...meta, imported: '2024-01-01T00:00:00.000Z' }, original })
  for (const { start, end } of marks) {
    expect(blocks.some((block) => block.start <= start && end <= block.end)).toBe(true)
  }
  const kinds = blocks.map((block) => [block.kind, text.slice(block.start, block.end)] as const)
  return { text, marks: marks.map(({ kind, start, end }) => [kind, text.slice(start, end)]), kinds, meta, blocks }
}

type Parsed = Awaited<ReturnType<typeof parse>>

function expectStructure({ kinds, blocks }: Parsed): void {
  const of = (kind: string) => kinds.filter(([one]) => one === kind).map(([, words]) => words)
  expect(of('heading').slice(-2)).toEqual(['The harbour of Östervik reopens', 'What was agreed'])
  expect(of('listItem')).toContain('at most three in a row;')
  expect(of('quote')).toEqual(['‘A harbour is a promise,’ the owner’s letter ended.'])
  expect(of('table')).toEqual(['Day\tShips\tWaiting\nMonday\t4\t11\nTuesday\t17\t0'])
  const items = blocks.filter((block) => block.kind === 'listItem').slice(0, 5)
  expect(items.map(({ depth }) => depth)).toEqual([1, 1, 2, 2, 1])
  expect(items.map(({ ordinal }) => ordinal ?? null)).toEqual([1, 2, null, null, 3])
}

describe('no word is lost and none invented', () => {
  it('in a web page, whose furniture stays out', async () => {
    const page = await parse(utf8(newsPage()), 'page.html')
    expect(wordsOf(page.text)).toEqual(articleWords())
    expectStructure(page)
    expect(page.marks).toEqual([
      ['emphasis', 'Östervik'],
      ['emphasis', 'should'],
    ])
    expect(page.text).toContain('double\u00adshift')
    expect(page.text).toContain('4\u00a0p.m.')
  })

  it('in a page whose furniture does not say what it is', async () => {
    const links = Array.from(
      { length: 80 },
      (_, index) => `<a href="/${index}">Another story, number ${index}</a><br>`,
    ).join('')
    const paragraphs = Array.from(
      { length: 12 },
      (_, index): Part => ({
        kind: 'paragraph',
        words: `Paragraph ${index} goes on about the harbour, its cranes, its owners, and the long quarrel about nights, with commas.`,
      }),
    )
    const parts = [...article.slice(0, 1), ...paragraphs]
    const html = `<html><body><div class="top">${links}</div><div class="story">${articleHtml(parts)}</div><div class="more">${links}</div></body></html>`
    expect(wordsOf((await parse(utf8(html), 'page.html')).text)).toEqual(articleWords(parts))
  })

  it('in a page saved as one file', async () => {
    const page = await parse(archive(), 'page.mhtml')
    expect(wordsOf(page.text)).toEqual(articleWords())
    expectStructure(page)
  })

  it('in a Word document, with its footnote', async () => {
    const parsed = await parse(await docx(), 'report.docx')
    expect(wordsOf(parsed.text)).toEqual([
      ...articleWords(),
      'The',
      'end.[1]',
      ...wordsOf('Figures are the port’s own.'),
    ])
    expectStructure(parsed)
    expect(parsed.marks).toContainEqual(['emphasis', 'should'])
  })

  it('in a Word document that LibreOffice wrote', async () => {
    const parsed = await parse(await readFile(join(import.meta.dirname, 'fixtures/libreoffice.docx')), 'report.docx')
    expect(wordsOf(parsed.text)).toEqual(articleWords())
    expectStructure(parsed)
    expect(parsed.meta).toMatchObject({ title: 'The harbour of Östervik reopens', authors: ['Ana Ek'] })
  })

  it('in a book, chapter after chapter', async () => {
    const book = await parse(epub(), 'book.epub')
    expect(wordsOf(book.text)).toEqual(['One', 'First', 'words.', 'Two', ...articleWords()])
    expectStructure(book)
  })

  it('in a message', async () => {
    const mail = await parse(message(), 'mail.eml')
    expect(wordsOf(mail.text)).toEqual(articleWords())
    expectStructure(mail)
  })

  it('in Markdown', async () => {
    const markdown = `# One\n\nA *single* **word** and \`code\`, ~~gone~~.\n\n1. x\n   - y\n\n> said\n\n| a | b |\n|---|---|\n| c | d |\n\n<p>As <i>HTML</i>.</p>\n`
    const { kinds, marks } = await parse(utf8(markdown), 'a.md')
    expect(kinds).toEqual([
      ['heading', 'One'],
      ['paragraph', 'A single word and code, gone.'],
      ['listItem', 'x'],
      ['listItem', 'y'],
      ['quote', 'said'],
      ['table', 'a\tb\nc\td'],
      ['paragraph', 'As HTML.'],
    ])
    expect(marks).toEqual([
      ['emphasis', 'single'],
      ['strong', 'word'],
      ['code', 'code'],
      ['deleted', 'gone'],
      ['emphasis', 'HTML'],
    ])
  })

  it('in plain text of any encoding', async () => {
    const text = articleWords().join(' ')
    expect((await parse(utf8(text), 'a.txt')).text).toBe(text)
    expect((await parse(utf8(`\ufeff${text}`), 'a.txt')).text).toBe(text)
    const wide = (little: boolean) => {
      const view = new DataView(new ArrayBuffer(text.length * 2))
      for (let index = 0; index < text.length; index++) view.setUint16(index * 2, text.charCodeAt(index), little)
      return new Uint8Array(view.buffer)
    }
    const marked = (mark: number[], bytes: Uint8Array) => new Uint8Array([...mark, ...bytes])
    expect((await parse(marked([0xff, 0xfe], wide(true)), 'a.txt')).text).toBe(text)
    expect((await parse(marked([0xfe, 0xff], wide(false)), 'a.txt')).text).toBe(text)
    expect((await parse(wide(true), 'a.txt')).text).toBe(text)
    expect((await parse(wide(false), 'a.txt')).text).toBe(text)
  })

  it.each([
    ['windows-1252', '“Naïve” – dockers’ strike', 'k05h73ZllCCWIGRvY2tlcnOSIHN0cmlrZQ=='],
    [
      'windows-1251',
      'Забастовка докеров окончена, сообщил профсоюз в пятницу. Председатель сказала, что никто не должен называть это поражением.',
      'x+Dh4PHy7uLq4CDk7url8O7iIO7q7u335e3gLCDx7u7h+ejrIO/w7vTx7v7nIOIg7//y7ej28y4gz/Dl5PHl5ODy5ev8IPHq4Ofg6+AsIPfy7iDt6Ory7iDt5SDk7uvm5e0g7eDn++Lg8vwg/fLuIO/u8ODm5e3o5ewu',
    ],
    [
      'shift_jis',
      '港の責任者は、慎重に楽観していると述べた。組合によると、ストライキは九日間続いたあと、金曜日に終わったという。',
      'jWCCzJDTlEOO0oLNgUGQVI9kgsmKeYrPgrWCxIKigumCxo9xgteCvYFCkWeNh4LJguaC6YLGgUGDWINng4mDQ4NMgs2L45P6itSRsYKigr2CoILGgUGL4Jdqk/qCyY9Jgu2CwYK9gsaCooKkgUI=',
    ],
    [
      'gb18030',
      '港口负责人说，我们谨慎乐观。工会表示，罢工持续了九天之后于星期五结束，没有人应该把这称为失败。',
      'uNu/2ri61PDIy8u1o6zO0sPHvffJ98DWuduho7mku+Gx7cq+o6yw1bmks9bQ+MHLvsXM7NauuvPT2tDHxtrO5b3hyvijrMO709DIy9OmuMOw0dXis8bOqsqnsNyhow==',
    ],
  ])('in plain text in %s', async (_encoding, text, base64) => {
    expect((await parse(new Uint8Array(Buffer.from(base64, 'base64')), 'a.txt')).text).toBe(text)
  })

  it('in a page in the encoding that it declares', async () => {
    const html = '<html><head><meta charset="iso-8859-2"></head><body><p>Str\xe1jk</p></body></html>'
    const bytes = Uint8Array.from(html, (char) => char.charCodeAt(0))
    expect((await parse(bytes, 'a.html')).text).toBe('Strájk')
  })
})

describe('an article is found wherever a page puts it', () => {
  const paragraphs = Array.from(
    { length: 8 },
    (_, index) => `<p>Paragraph ${index} of the statement, long enough to be read as one, with commas.</p>`,
  ).join('')

  it('in one form around the whole page', async () => {
    const html = `<html><body><div>Ministry of Harbours</div><form id="page"><h1>Statement</h1>${paragraphs}<input></form><p>Copyright</p></body></html>`
    const { text } = await parse(utf8(html), 'a.html')
    expect(text).toContain('Statement\n\nParagraph 0')
    expect(text).toContain('Paragraph 7')
  })

  it('in an element that usually holds something else', async () => {
    const html = `<html><body><h1>Statement</h1><div role="complementary">${paragraphs}</div></body></html>`
    const { text } = await parse(utf8(html), 'a.html')
    expect(text).toContain('Statement')
    expect(text).toContain('Paragraph 7')
  })

  it('in bare words, and in XHTML with elements that close themselves', async () => {
    expect((await parse(utf8('Hello world, this is all.'), 'a.html')).text).toBe('Hello world, this is all.')
    const xhtml =
      '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/><script src="a.js"/></head><body><p>One.</p><audio src="a.mp3"/><div/><p>Two<br/>lines. <![CDATA[<Three>]]></p></body></html>'
    expect((await parse(utf8(xhtml), 'a.xhtml')).text).toBe('One.\n\nTwo\nlines. <Three>')
  })
})

describe('nothing is dropped in silence', () => {
  const chapter = (words: string) =>
    strToU8(`<html xmlns="http://www.w3.org/1999/xhtml"><body><p>${words}</p></body></html>`)
  const book = (files: Record<string, Uint8Array>, spine: string) => {
    const items = Object.keys(files).map(
      (name) => `<item id="${name}" href="${name}" media-type="application/xhtml+xml"/>`,
    )
    return zipSync({
      'META-INF/container.xml': strToU8('<container><rootfiles><rootfile full-path="b.opf"/></rootfiles></container>'),
      'b.opf': strToU8(
        `<package><manifest>${items.join('')}<item id="gone" href="gone.xhtml" media-type="application/xhtml+xml"/></manifest><spine>${spine}</spine></package>`,
      ),
      ...files,
    })
  }

  it('no chapter of a book: whatever its name, and those that stand beside it come last', async () => {
    const files = { 'notes.xhtml': chapter('Notes.'), 'a.xht': chapter('First.'), 'b.page': chapter('Second.') }
    const spine = '<itemref idref="notes.xhtml" linear="no"/><itemref idref="a.xht"/><itemref idref="b.page"/>'
    expect((await parse(book(files, spine), 'book.epub')).text).toBe('First.\n\nSecond.\n\nNotes.')
  })

  it('a book that lacks a chapter is refused', async () => {
    const files = { 'a.xhtml': chapter('First.') }
    const error = parse(book(files, '<itemref idref="a.xhtml"/><itemref idref="gone"/>'), 'book.epub')
    await expect(error).rejects.toMatchObject({ code: 'unreadable', message: expect.stringContaining('gone.xhtml') })
  })

  it('a byte that is wrong spoils one letter, not the text', async () => {
    const whole = utf8('« Nous avons décidé », a-t-il déclaré à l’Élysée, où il était resté.é')
    expect((await parse(whole.slice(0, -1), 'a.txt')).text).toBe(
      '« Nous avons décidé », a-t-il déclaré à l’Élysée, où il était resté.\ufffd',
    )
    const japanese = Uint8Array.from('\x1b$BF|K\\8l\x1b(B.', (char) => char.charCodeAt(0))
    expect((await parse(japanese, 'a.txt')).text).toBe('日本語.')
  })

  it('a very long paragraph, table or run of emphasis is read like any other', async () => {
    const paragraph = 'words and more words\n'.repeat(600_000)
    expect((await parse(utf8(paragraph), 'a.txt')).blocks).toHaveLength(1)
    const rows = '<tr><td>a<td>b'.repeat(130_000)
    expect((await parse(utf8(`<table>${rows}</table>`), 'a.html')).text.length).toBe(130_000 * 4 - 1)
  })

  it('a text may speak of PDFs', async () => {
    expect((await parse(utf8('A PDF begins with %PDF-1.7, they say.'), 'a.txt')).text).toContain('%PDF-1.7')
  })
})

describe('what a document says of itself', () => {
  it('is read from a page’s schema.org data, and from its address', async () => {
    expect((await parse(utf8(newsPage()), 'page.html')).meta).toEqual({
      title: 'The harbour of Östervik reopens',
      authors: ['Ana Ek'],
      publisher: 'The Harbour Post',
      published: '2024-03-01',
      url: 'https://post.example/harbour',
      language: 'en-GB',
      origins: {
        title: 'json-ld',
        authors: 'json-ld',
        publisher: 'json-ld',
        published: 'json-ld',
        url: 'meta',
        language: 'json-ld',
      },
    })
  })

  it('is read from OpenGraph and other tags where there is no such data', async () => {
    const html = `<html lang="fr"><head><meta property="og:site_name" content="Le Port"><meta property="og:title" content="Fin de grève">
<meta name="author" content="By Ana Ek and Bo Li"><meta property="article:published_time" content="2024-03-01T10:00:00Z">
<meta property="og:url" content="javascript:alert(1)"></head><body><h1>Fin de grève</h1><p>Texte.</p></body></html>`
    const { meta } = await parse(utf8(html), 'a.html')
    expect(meta).toMatchObject({
      title: 'Fin de grève',
      authors: ['Ana Ek', 'Bo Li'],
      publisher: 'Le Port',
      published: '2024-03-01',
      url: '',
      language: 'fr',
    })
    expect(meta.origins).toEqual({
      title: 'opengraph',
      authors: 'meta',
      publisher: 'opengraph',
      published: 'opengraph',
      language: 'meta',
    })
  })

  it('is read from Word properties, from a book’s package, from headers, and from the head of a text', async () => {
    expect((await parse(await docx(), 'report.docx')).meta).toMatchObject({
      title: 'The harbour of Östervik reopens',
      authors: ['Ana Ek'],
      origins: { title: 'properties', authors: 'properties' },
    })
    expect((await parse(epub(), 'book.epub')).meta).toMatchObject({
      title: 'Harbours',
      publisher: 'Post Books',
      published: '2024-02',
      language: 'en',
    })
    expect((await parse(message(), 'mail.eml')).meta).toMatchObject({
      title: 'The harbour of Östervik reopens',
      authors: ['Ana Öberg'],
      // The day where it was written, not where it is read.
      published: '2024-03-01',
      origins: { published: 'headers' },
    })
    const text = 'Port strike ends\n\nBy Ana Ek\nMarch 1, 2024 at 4:30 PM\n\nIt ended in March 2024, people said.'
    expect((await parse(utf8(text), 'a.txt')).meta).toMatchObject({
      title: 'Port strike ends',
      authors: ['Ana Ek'],
      published: '2024-03-01',
      origins: { title: 'text', authors: 'text', published: 'text' },
    })
  })
})
