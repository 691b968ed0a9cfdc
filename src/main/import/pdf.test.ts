import { readFileSync } from 'node:fs'
import { parseHTML } from 'linkedom'
import PDFDocument from 'pdfkit'
import { describe, expect, test } from 'vitest'
import { processorTime } from '../../../scripts/processorTime.ts'
import { ReadoutError } from '../../core/errors.ts'
import type { ParsedDocument } from '../../core/import/parsed.ts'
import { parsePdf } from './pdf.ts'

const folder = new URL('./fixtures/pdf/', import.meta.url)
const fixture = (name: string) => new Uint8Array(readFileSync(new URL(`${name}.pdf`, folder)))
const readFixture = (name: string) => parsePdf(fixture(name), `${name}.pdf`)

/** The words of a fixture's source, in order: what a reader of the page sees, divided words in one. */
function sourceWords(name: string): string[] {
  const { document } = parseHTML(readFileSync(new URL(`${name}.html`, folder), 'utf8'))
  document.querySelector('style')?.remove()
  document.querySelector('title')?.remove()
  return words(document.documentElement.textContent.replaceAll('\u00ad', ''))
}

function words(text: string): string[] {
  return text.normalize('NFC').trim().split(/\s+/u)
}

function outline({ text, blocks }: ParsedDocument): string[] {
  return blocks.map((block) => {
    const words = text.slice(block.start, block.end)
    if (block.kind === 'heading') return `h${block.level} ${words}`
    if (block.kind === 'listItem') return `${block.ordinal ?? '*'}${block.depth} ${words}`
    return `${block.kind} ${words}`
  })
}

/** A PDF that pdfkit makes; `draw` is given the open document. */
async function pdfOf(
  draw: (pdf: PDFKit.PDFDocument) => void,
  options: PDFKit.PDFDocumentOptions = {},
): Promise<Uint8Array> {
  const pdf = new PDFDocument({ size: 'A4', margin: 72, ...options })
  const chunks: Uint8Array[] = []
  pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk))
  const ended = new Promise((resolve) => pdf.on('end', resolve))
  draw(pdf)
  pdf.end()
  await ended
  return new Uint8Array(Buffer.concat(chunks))
}

async function failure(bytes: Uint8Array): Promise<ReadoutError> {
  const error: unknown = await parsePdf(bytes, 'x.pdf').then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (error instanceof ReadoutError) return error
  throw new Error(`expected a ReadoutError, got ${String(error)}`)
}

/** Invented words of several lengths, the same for the same seed. */
function prose(seed: number, count: number): string[] {
  const stems =
    'harbour council vote survey channel mercury sediment the of and a committee postponed measured reserves'.split(' ')
  let state = seed
  return Array.from({ length: count }, (_, index) => {
    state = (state * 1103515245 + 12345) % 2147483648
    const word = `${stems[state % stems.length]}`
    return index % 12 === 11 ? `${word}.` : word
  })
}

describe('what Chromium printed', () => {
  test.each(['columns', 'three-columns', 'report', 'characters', 'right-to-left', 'east-asian', 'emoji'])(
    '%s: every word of the source, in order, and no other',
    async (name) => {
      const parsed = await readFixture(name)
      expect(words(parsed.text)).toEqual(sourceWords(name))
    },
  )

  test('paragraphs run on over columns and pages, and say where they begin', async () => {
    const { text, blocks } = await readFixture('columns')
    const paragraphs = blocks.filter((block) => block.kind === 'paragraph')
    expect(paragraphs).toHaveLength(12)
    const crossing = blocks.find((block) => text.slice(block.start, block.end).includes('Mr Tovald, who advises'))
    expect(crossing?.page).toBe(1)
  })

  test('headings, lists and tables keep their kinds', async () => {
    const report = outline(await readFixture('report'))
    expect(report.filter((line) => /^h\d/u.test(line))).toEqual([
      'h1 What lies in the northern channel',
      'h2 Findings',
      'h3 Methods',
      'h2 Recommendations',
    ])
    expect(report.filter((line) => /^[*\d]\d /u.test(line)).map((line) => line.slice(0, 20))).toEqual([
      '*1 Mercury above the',
      '*1 Lead and zinc nea',
      '*2 two samples taken',
      '*2 one sample taken ',
      '*1 No hydrocarbons.',
      '11 Cores were taken ',
      '21 Cores were cut an',
      '31 Each slice was me',
    ])
    const table = outline(await readFixture('three-columns')).find((line) => line.startsWith('table'))
    expect(table?.split('\n')[1]).toBe('2019\t1,204\t3,410')
  })

  test('bold, italic and raised words are marked', async () => {
    const { text, marks } = await readFixture('report')
    const marked = marks.map((mark) => `${mark.kind} ${text.slice(mark.start, mark.end)}`)
    expect(marked).toEqual(['strong provisional', 'emphasis substantial'])
  })

  test('the document tells its title and language; the day of printing is not the day of publication', async () => {
    const { meta } = await readFixture('columns')
    expect(meta).toMatchObject({ title: 'Harbour vote postponed', language: 'en', published: null })
    expect(meta.origins).toEqual({ title: 'properties', language: 'properties' })
  })
})

describe('what pdfkit wrote', () => {
  test('two columns drawn row by row are read one after the other', async () => {
    const left = prose(1, 180)
    const right = prose(2, 180)
    const bytes = await pdfOf((pdf) => {
      pdf.font('Times-Bold').fontSize(18).text('The vote that was not held in Veldmere this week', 72, 72)
      pdf.font('Times-Roman').fontSize(10)
      const lines = [rowsOf(pdf, left, 210), rowsOf(pdf, right, 210)]
      for (let row = 0; row < Math.max(...lines.map((side) => side.length)); row++) {
        const y = 130 + row * 13
        for (const [side, x] of [72, 310].entries()) pdf.text(lines[side]?.[row] ?? '', x, y, { lineBreak: false })
      }
    })
    const parsed = await parsePdf(bytes, 'rows.pdf')
    expect(words(parsed.text)).toEqual([
      ...words('The vote that was not held in Veldmere this week'),
      ...left,
      ...right,
    ])
  })

  test('a sentence runs past the notes at the foot of its page, running heads and page numbers', async () => {
    const text = prose(3, 700)
    const bytes = await pdfOf((pdf) => {
      pdf.font('Times-Roman').fontSize(11)
      const lines = rowsOf(pdf, text, 450)
      for (const [page, from] of [0, 30, 60].entries()) {
        if (page > 0) pdf.addPage()
        pdf.fontSize(8).text('Annals of Veldmere', 72, 40, { lineBreak: false })
        for (const [row, line] of lines.slice(from, from + 30).entries())
          pdf.fontSize(11).text(line, 72, 80 + row * 15, { lineBreak: false })
        pdf
          .fontSize(8)
          .text(`${page + 1}  Minutes of the meeting of page ${page + 1}, folio 12.`, 72, 700, { lineBreak: false })
        // Below the margin pdfkit would begin a page.
        pdf.page.margins.bottom = 0
        pdf.text(String(page + 7), 290, 800, { lineBreak: false })
      }
    })
    const parsed = await parsePdf(bytes, 'notes.pdf')
    const body = parsed.blocks[0]
    const note = (page: number) => words(`${page} Minutes of the meeting of page ${page}, folio 12.`)
    expect(body?.kind).toBe('paragraph')
    expect(words(parsed.text)).toEqual([...text, ...note(1), ...note(2), ...note(3)])
  })

  test('a title property that only names a file gives way to the heading', async () => {
    const draw = (pdf: PDFKit.PDFDocument) => {
      pdf
        .fontSize(24)
        .text('Mercury in the harbour')
        .fontSize(11)
        .moveDown()
        .text(`${prose(4, 80).join(' ')}.`)
    }
    const info = { Title: 'Microsoft Word - draft3.docx', Author: 'Marit Oszkar; J. Tovald', Creator: 'Writer' }
    const { meta } = await parsePdf(await pdfOf(draw, { info }), 'scan0001.pdf')
    expect(meta).toMatchObject({ title: 'Mercury in the harbour', authors: ['Marit Oszkar', 'J. Tovald'] })
    expect(meta.origins).toMatchObject({ title: 'text', authors: 'properties', published: 'properties' })
    const plain = await pdfOf((pdf) => pdf.fontSize(11).text(prose(5, 90).join(' ')), { info: { Title: 'Untitled' } })
    expect((await parsePdf(plain, 'Harbour notes.pdf')).meta).toMatchObject({
      title: 'Harbour notes',
      origins: { title: 'file-name' },
    })
  })

  test('300 pages of paragraphs, running heads and page numbers', { timeout: 60_000 }, async () => {
    const paragraphs = Array.from({ length: 1200 }, (_, index) => ['Yesterday', ...prose(index + 10, 95), 'ended.'])
    const bytes = await pdfOf((pdf) => {
      pdf.font('Times-Roman').fontSize(11)
      const rows = paragraphs.flatMap((paragraph) => [...rowsOf(pdf, paragraph, 450), ''])
      const perPage = Math.ceil(rows.length / 300)
      for (let page = 0; page < 300; page++) {
        if (page > 0) pdf.addPage()
        pdf.text(page % 2 === 0 ? 'Annals of Veldmere' : `${page + 1}  The harbour vote`, 72, 40, { lineBreak: false })
        for (const [row, line] of rows.slice(page * perPage, (page + 1) * perPage).entries())
          pdf.text(line, 72, 72 + row * 15, { lineBreak: false })
      }
    })
    const spent = processorTime()
    const parsed = await parsePdf(bytes, 'long.pdf')
    expect(spent()).toBeLessThan(30_000)
    expect(words(parsed.text)).toEqual(paragraphs.flat())
    expect(parsed.blocks).toHaveLength(1200)
    expect(parsed.blocks.at(-1)?.page).toBeGreaterThan(290)
  })
})

test('fonts that name a table of Chinese character codes are read without a network', async () => {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>',
    '<< /Length 44 >>\nstream\nBT /F 12 Tf 50 150 Td <6E2F52A159D4> Tj ET \nendstream',
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /FontDescriptor 7 0 R /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 80 /FontBBox [0 -120 1000 880] >>',
  ]
  // Without a table of offsets pdf.js looks the objects up itself.
  const body = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('')
  const bytes = new TextEncoder().encode(`%PDF-1.4\n${body}trailer\n<< /Root 1 0 R /Size 8 >>\n%%EOF\n`)
  expect((await parsePdf(bytes, 'x.pdf')).text).toBe('港务委')
})

/** The words filled into lines of a width in points, in the font that is set. */
function rowsOf(pdf: PDFKit.PDFDocument, text: readonly string[], width: number): string[] {
  const rows: string[] = []
  let row = ''
  for (const word of text) {
    const longer = row === '' ? word : `${row} ${word}`
    if (pdf.widthOfString(longer) > width) {
      rows.push(row)
      row = word
    } else {
      row = longer
    }
  }
  return [...rows, row]
}

describe('what cannot be read says why', () => {
  test('pictures of pages', async () => {
    // A grey pixel, as PNG.
    const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg=='
    const bytes = await pdfOf((pdf) => pdf.image(Buffer.from(pixel, 'base64'), 0, 0, { width: 595, height: 842 }))
    const error = await failure(bytes)
    expect(error.code).toBe('unsupported')
    expect(error.line).toMatch(/pictures of pages and no text.*OCR/u)
  })

  test('a password', async () => {
    const error = await failure(await pdfOf((pdf) => pdf.text('Secret'), { userPassword: 'harbour' }))
    expect(error.code).toBe('unsupported')
    expect(error.line).toMatch(/locked with a password/u)
  })

  test('a file that only its owner may change is read all the same', async () => {
    const bytes = await pdfOf((pdf) => pdf.text('Open to readers'), { ownerPassword: 'harbour' })
    expect((await parsePdf(bytes, 'x.pdf')).text).toBe('Open to readers')
  })

  test.each([
    ['nothing', new Uint8Array()],
    ['another format', new TextEncoder().encode('<html><body>No PDF</body></html>')],
    ['a header alone', new TextEncoder().encode('%PDF-1.7\n%%EOF')],
  ])('%s', async (_, bytes) => {
    expect((await failure(bytes)).code).toBe('unreadable')
  })

  test('damage gives a document or a ReadoutError, soon', { timeout: 120_000 }, async () => {
    const sound = [fixture('report'), fixture('right-to-left'), await pdfOf((pdf) => pdf.text(prose(7, 400).join(' ')))]
    let state = 7
    const random = (below: number) => {
      state = (state * 1103515245 + 12345) % 2147483648
      return state % below
    }
    for (let round = 0; round < 40; round++) {
      const bytes = (sound[round % sound.length] as Uint8Array).slice()
      if (round % 4 === 0) {
        await settles(bytes.slice(0, random(bytes.length)))
        continue
      }
      for (let flips = 0; flips < 1 + random(60); flips++) bytes[random(bytes.length)] = random(256)
      await settles(bytes)
    }
  })
})

async function settles(bytes: Uint8Array): Promise<void> {
  const spent = processorTime()
  const outcome: unknown = await parsePdf(bytes, 'damaged.pdf').catch((error: unknown) => error)
  expect(spent()).toBeLessThan(10_000)
  if (outcome instanceof Error) expect(outcome).toBeInstanceOf(ReadoutError)
  else expect(outcome).toHaveProperty('text')
}
