import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream, PDFString } from '@cantoo/pdf-lib'
import fc from 'fast-check'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import PDFKit from 'pdfkit'
import { describe, expect, test } from 'vitest'
import { attached, attachment, edited, failure, printed, rewritten, withTail } from './fixtures/memoPdf.ts'
import { attachToPdf, readAttachment } from './pdfAttachment.ts'
import 'pdfjs-dist/legacy/build/pdf.worker.mjs'

const read = (pdf: Uint8Array) => readAttachment(pdf, attachment.name)

/** What a reader like Firefox finds in a PDF besides its pages. */
async function opened(pdf: Uint8Array) {
  const task = getDocument({ data: pdf.slice(), verbosity: 0 })
  const document = await task.promise
  const page = await document.getPage(1)
  const { info } = await document.getMetadata()
  const attachments = await document.getAttachments()
  const found = {
    files: [...(attachments?.values() ?? [])],
    content: attachments?.has(attachment.name) === true ? await document.getAttachmentContent(attachment.name) : null,
    outline: (await document.getOutline())?.[0]?.title,
    structure: (await page.getStructTree())?.children.length,
    info: info as Record<string, unknown>,
  }
  await task.destroy()
  return found
}

async function pdfkit(options: PDFKit.PDFDocumentOptions): Promise<Uint8Array> {
  const pdf = new PDFKit(options)
  const chunks: Uint8Array[] = []
  pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk))
  const ended = new Promise((resolve) => pdf.on('end', resolve))
  pdf.text('The vote was not held.')
  pdf.end()
  await ended
  return new Uint8Array(Buffer.concat(chunks))
}

describe('attaching a file to a printed memo', () => {
  test('leaves every byte that was printed where it was', () => {
    expect(Buffer.from(attached.subarray(0, printed.length)).equals(printed)).toBe(true)
  })

  test('says who wrote it and with what, and keeps its title and dates', async () => {
    const properties = { author: 'Ana Łuczak (“desk”)', subject: 'Memorandum', creator: 'Readout 1.0' }
    const [before, after] = [await opened(printed), await opened(await attachToPdf(printed, attachment, properties))]
    expect(after.info).toMatchObject({
      Title: before.info.Title,
      Producer: before.info.Producer,
      CreationDate: before.info.CreationDate,
      Author: properties.author,
      Subject: 'Memorandum',
      Creator: 'Readout 1.0',
    })
    const unsaid = await opened(await attachToPdf(printed, attachment, { ...properties, author: '' }))
    expect(unsaid.info).not.toHaveProperty('Author')
  })

  test('adds hardly more than the file itself', () => {
    expect(attached.length - printed.length).toBeLessThan(attachment.bytes.length + 1500)
  })

  test('a PDF reader lists the file, and still finds outline, structure, language and title', async () => {
    const [before, after] = [await opened(printed), await opened(attached)]
    expect(after.files).toEqual([
      expect.objectContaining({ filename: attachment.name, description: attachment.description }),
    ])
    expect(after.content === null || Buffer.from(after.content).equals(attachment.bytes)).toBe(true)
    expect(after.content?.length).toBe(attachment.bytes.length)
    expect(before.outline).toBe('Memorandum')
    expect(before.structure).toBeGreaterThan(0)
    expect(before.info.Language).toBe('en')
    expect(before.info.Title).toContain('The harbour vote')
    expect({ ...after, files: [], content: null }).toEqual(before)
  })

  test('says that the file is a source of the document, of which kind, how long and of when', async () => {
    const { catalog } = await PDFDocument.load(attached)
    const associated = catalog.lookup(PDFName.of('AF'), PDFArray)
    const specification = associated.lookup(0, PDFDict)
    expect(associated.size()).toBe(1)
    expect(specification.get(PDFName.of('AFRelationship'))).toBe(PDFName.of('Source'))
    const stream = specification.lookup(PDFName.of('EF'), PDFDict).lookup(PDFName.of('F'))
    if (!(stream instanceof PDFRawStream)) throw new Error('no stream')
    expect(String(stream.dict.get(PDFName.of('Subtype')))).toBe('/application#2Fjson')
    const parameters = stream.dict.lookup(PDFName.of('Params'), PDFDict)
    expect(String(parameters.get(PDFName.of('Size')))).toBe(String(attachment.bytes.length))
    const modified = parameters.lookup(PDFName.of('ModDate'))
    expect(modified).toMatchObject({ value: Buffer.from('D:20250512093000Z').toString('hex') })
  })

  test('any name, description and content come back as they were', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
        fc.uint8Array({ maxLength: 300 }),
        async (name, bytes) => {
          const pdf = await attachToPdf(printed, { ...attachment, name, description: name, bytes })
          expect(Buffer.from((await readAttachment(pdf, name)) ?? [1]).equals(bytes)).toBe(true)
        },
      ),
      { numRuns: 50 },
    )
  })

  test('a second file goes beside the first', async () => {
    const both = await attachToPdf(attached, { ...attachment, name: 'a.txt', bytes: new Uint8Array([1]) })
    expect((await opened(both)).files.map((file) => file.filename)).toEqual(['a.txt', attachment.name])
    expect(Buffer.from((await readAttachment(both, 'a.txt')) ?? []).equals(new Uint8Array([1]))).toBe(true)
    expect(Buffer.from((await read(both)) ?? []).equals(attachment.bytes)).toBe(true)
  })

  test('the same file a second time is refused', async () => {
    expect(await failure(() => attachToPdf(attached, attachment))).toBe('conflict')
  })

  test('what is no printed PDF is refused', async () => {
    const packed = await rewritten(printed, undefined, true)
    expect(await failure(() => attachToPdf(packed, attachment))).toBe('unsupported')
    expect(await failure(() => attachToPdf(printed.subarray(0, 30_000), attachment))).toBe('unreadable')
    expect(await failure(() => attachToPdf(new Uint8Array(0), attachment))).toBe('unreadable')
  })
})

describe('reading the file again', () => {
  test.each([true, false])('after another program wrote the PDF again (objects in streams: %s)', async (inStreams) => {
    const bytes = await read(await rewritten(attached, undefined, inStreams))
    expect(Buffer.from(bytes ?? []).equals(attachment.bytes)).toBe(true)
  })

  test('a PDF without it has none', async () => {
    expect(await read(printed)).toBeNull()
    expect(await read(await pdfkit({}))).toBeNull()
    expect(await readAttachment(attached, 'readout-provenance.jso')).toBeNull()
  })

  test('two files of the name are one too many', async () => {
    const twice = await rewritten(attached, (document) => document.attach(new Uint8Array([1]), attachment.name))
    expect(await failure(() => read(twice))).toBe('ambiguous')
    const hidden = await rewritten(attached, (document) => {
      const specification = document.context.obj({ Type: 'Filespec', UF: PDFString.of(attachment.name), EF: {} })
      document.catalog.lookup(PDFName.of('AF'), PDFArray).push(specification)
    })
    expect(await failure(() => read(hidden))).toBe('ambiguous')
  })

  test('an encrypted PDF is refused', async () => {
    const locked = await pdfkit({ userPassword: 'secret', pdfVersion: '1.7' })
    expect(await failure(() => read(locked))).toBe('unsupported')
  })

  test('an object that no cross-reference leads to is not read, as viewers do not', async () => {
    const [number] = /\d+ 0 obj\n<<\/Type \/EmbeddedFile/u.exec(Buffer.from(attached).toString('latin1')) ?? []
    const end = /startxref\n\d+\n%%EOF\n$/u.exec(Buffer.from(attached).toString('latin1'))?.[0] ?? ''
    const other = `${number} /Length 3>>\nstream\n{}\n\nendstream\nendobj\n`
    const bytes = await read(withTail(attached, other + end))
    expect(Buffer.from(bytes ?? []).equals(attachment.bytes)).toBe(true)
  })

  test('a file that does not end as it says is refused', async () => {
    expect(await failure(() => read(withTail(attached, 'more')))).toBe('unreadable')
    expect(await failure(() => read(edited(attached, '/AF [', '/AF (')))).toBe('unreadable')
  })

  test('a changed sum shows', async () => {
    const text = Buffer.from(attached).toString('latin1')
    const [sum = ''] = /\/CheckSum <../u.exec(text) ?? []
    const other = sum.slice(0, -1) + (sum.endsWith('0') ? '1' : '0')
    expect(await failure(() => read(edited(attached, sum, other)))).toBe('unreadable')
  })
})
