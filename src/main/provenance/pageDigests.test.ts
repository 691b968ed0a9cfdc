import {
  degrees,
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFPage,
  PDFRawStream,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ReadoutError } from '../../core/errors.ts'
import { attached, attachment, edited, failure, printed, rewritten, unpack, withTail } from './fixtures/memoPdf.ts'
import { pageDigests } from './pageDigests.ts'
import { Ref, Stream } from './pdf/objects.ts'
import { PdfFile } from './pdf/pdfFile.ts'
import { readAttachment } from './pdfAttachment.ts'

const original = await pageDigests(printed)
const name = (key: string) => PDFName.of(key)

/** What an edit changes: the numbers of pages, and `document`. */
async function changedBy(edit: (document: PDFDocument) => void | Promise<void>): Promise<(number | 'document')[]> {
  const { pages, document } = await pageDigests(await rewritten(attached, edit))
  const numbers = pages
    .map((_, index) => index + 1)
    .filter((number) => pages[number - 1] !== original.pages[number - 1])
  return [...numbers, ...(document === original.document ? [] : ['document' as const])]
}

/** The first font of a page's resources, its descendant's descriptor among its entries. */
function fontOf(page: PDFPage): { font: PDFDict; descriptor: PDFDict } {
  const fonts = page.node.Resources()?.lookup(name('Font'), PDFDict)
  const key = fonts?.keys()[0]
  if (fonts === undefined || key === undefined) throw new Error('no font')
  const font = fonts.lookup(key, PDFDict)
  const descendant = font.lookup(name('DescendantFonts'), PDFArray).lookup(0, PDFDict)
  return { font, descriptor: descendant.lookup(name('FontDescriptor'), PDFDict) }
}

/** Puts other bytes in place of the stream that `holder` has under `key`. */
function replaceStream(document: PDFDocument, holder: PDFDict, key: string, edit: (bytes: Uint8Array) => void): void {
  unpack(document)
  const ref = holder.get(name(key))
  const stream = holder.lookup(name(key))
  if (!(ref instanceof PDFRef) || !(stream instanceof PDFRawStream)) throw new Error('no stream')
  const bytes = stream.contents.slice()
  edit(bytes)
  document.context.assign(ref, PDFRawStream.of(stream.dict, bytes))
}

function addAnnotation(document: PDFDocument, page: number, entries: Record<string, unknown>): void {
  const annotation = document.context.obj({ Type: 'Annot', Rect: [100, 100, 200, 200], ...entries } as never)
  document.getPage(page).node.addAnnot(document.context.register(annotation))
}

describe('the digests stay the same', () => {
  test('when a file is attached', async () => {
    expect(await pageDigests(attached)).toEqual(original)
    expect(original.pages).toHaveLength(2)
    expect(new Set([...original.pages, original.document]).size).toBe(3)
  })

  test.each([false, true])('when another program writes the PDF again (objects in streams: %s)', async (inStreams) => {
    expect(await pageDigests(await rewritten(attached, undefined, inStreams))).toEqual(original)
  })

  test('when its streams are unpacked', async () => {
    expect(await changedBy(unpack)).toEqual([])
  })

  test('when the content of a page is divided, and its numbers are spelled in another way', async () => {
    const changed = await changedBy((document) => {
      unpack(document)
      for (const page of document.getPages()) {
        const content = page.node.lookup(name('Contents'))
        if (!(content instanceof PDFRawStream)) throw new Error('no content')
        const text = Buffer.from(content.contents).toString('latin1')
        const middle = text.indexOf('\nBT')
        const parts = [text.slice(0, middle), text.slice(middle).replace(/ (\d+)\.(\d+) /gu, '\r\n+0$1.$200 ')]
        const refs = parts.map((part) => document.context.register(document.context.stream(part)))
        page.node.set(name('Contents'), document.context.obj(refs))
      }
    })
    expect(changed).toEqual([])
  })

  test('when pages inherit what they had, and what stood apart stands in place', async () => {
    const changed = await changedBy((document) => {
      const { Pages } = document.catalog
      const tree = Pages.call(document.catalog)
      for (const page of document.getPages()) {
        tree.set(name('MediaBox'), page.node.MediaBox())
        page.node.delete(name('MediaBox'))
        const annotations = page.node.Annots()
        for (let index = 0; index < (annotations?.size() ?? 0); index++) {
          annotations?.set(index, annotations.lookup(index, PDFDict))
        }
      }
      tree.set(name('Rotate'), PDFNumber.of(360))
    })
    expect(changed).toEqual([])
  })
})

describe('the digest changes with what a page shows:', () => {
  const cases: Record<string, [(document: PDFDocument) => void | Promise<void>, (number | 'document')[]]> = {
    'words drawn over it': [(document) => document.getPage(1).drawText('not', { x: 90, y: 400 }), [2]],
    'a white box over it': [
      (document) => document.getPage(0).drawRectangle({ x: 90, y: 400, width: 9, height: 9 }),
      [1],
    ],
    'a turned page': [(document) => document.getPage(0).setRotation(degrees(90)), [1]],
    'a cropped page': [(document) => document.getPage(1).setCropBox(0, 0, 500, 500), [2]],
    'a larger page': [(document) => document.getPage(1).setMediaBox(0, 0, 700, 900), [2]],
    'one more page': [(document) => void document.addPage(), [3]],
    'a note on it': [(document) => addAnnotation(document, 0, { Subtype: 'Text', Contents: PDFString.of('No!') }), [1]],
    'a link': [
      (document) =>
        addAnnotation(document, 1, { Subtype: 'Link', A: { S: 'URI', URI: PDFString.of('https://example.org/') } }),
      [2],
    ],
    'another target of a link': [
      (document) => {
        const annotations = document.getPage(1).node.Annots()
        for (let index = 0; index < (annotations?.size() ?? 0); index++) {
          const action = annotations?.lookup(index, PDFDict).lookup(name('A'))
          if (action instanceof PDFDict) action.set(name('URI'), PDFString.of('https://example.org/more'))
        }
      },
      // The link belongs to the structure too, which is read aloud.
      [2, 'document'],
    ],
    'another letter for a glyph': [
      (document) =>
        replaceStream(document, fontOf(document.getPage(0)).font, 'ToUnicode', (bytes) => {
          const at = Buffer.from(bytes).lastIndexOf('>')
          bytes[at - 1] = bytes[at - 1] === 0x31 ? 0x32 : 0x31
        }),
      [1, 2],
    ],
    'another shape of a glyph': [
      (document) =>
        replaceStream(document, fontOf(document.getPage(0)).descriptor, 'FontFile2', (bytes) => {
          bytes[bytes.length - 200] = (bytes[bytes.length - 200] ?? 0) ^ 1
        }),
      [1, 2],
    ],
    'a layer': [
      (document) => {
        const layer = document.context.register(document.context.obj({ Type: 'OCG', Name: PDFString.of('Draft') }))
        document.catalog.set(name('OCProperties'), document.context.obj({ OCGs: [layer], D: { OFF: [layer] } }))
      },
      ['document'],
    ],
    'a script': [(document) => document.addJavaScript('main', 'app.alert(1)'), ['document']],
    'a form': [
      (document) => document.getForm().createTextField('name').addToPage(document.getPage(0), { x: 50, y: 50 }),
      [1, 'document'],
    ],
    'an action on opening': [
      (document) => document.catalog.set(name('OpenAction'), document.context.obj({ S: 'Named', N: 'Print' })),
      ['document'],
    ],
    'another title': [(document) => document.setTitle('The harbour vote'), ['document']],
    'another language': [(document) => document.catalog.set(name('Lang'), PDFString.of('de')), ['document']],
    'a heading of the outline': [
      (document) => {
        const outlines = document.catalog.lookup(name('Outlines'), PDFDict)
        outlines.lookup(name('First'), PDFDict).set(name('Title'), PDFString.of('Draft'))
      },
      ['document'],
    ],
    'words for the screen reader': [
      (document) => {
        const tree = document.catalog.lookup(name('StructTreeRoot'), PDFDict)
        tree.lookup(name('K'), PDFDict).set(name('ActualText'), PDFString.of('The vote was held.'))
      },
      ['document'],
    ],
    'an unknown entry of a page': [(document) => document.getPage(0).node.set(name('Odd'), PDFNumber.of(1)), [1]],
    'a reference to nothing': [(document) => document.getPage(0).node.set(name('Odd'), PDFRef.of(99_999)), [1]],
  }
  test.each(Object.entries(cases))('%s', async (_, [edit, expected]) => {
    expect(await changedBy(edit)).toEqual(expected)
  })

  test('a page less', async () => {
    const { pages } = await pageDigests(await rewritten(printed, (document) => document.removePage(0)))
    expect(pages).toHaveLength(1)
  })

  test('pages in another order', async () => {
    const { pages } = await pageDigests(
      await rewritten(printed, (document) => {
        const tree = document.catalog.Pages().Kids()
        const [first, second] = [tree.get(0), tree.get(1)]
        tree.set(0, second)
        tree.set(1, first)
      }),
    )
    // The targets of its links are names, so a page that moves takes its digest along.
    expect(pages).toEqual(original.pages.toReversed())
  })
})

describe('a file that programs would show in different ways is refused:', () => {
  const end = /startxref\n\d+\n%%EOF\n?$/u.exec(Buffer.from(attached).toString('latin1'))?.[0] ?? ''

  test('one with something after its end', async () => {
    expect(await failure(() => pageDigests(withTail(attached, 'startxref\n0\n')))).toBe('unreadable')
  })

  test('one that begins with something else', async () => {
    expect(await failure(() => pageDigests(new Uint8Array(Buffer.concat([Buffer.from('\n'), attached]))))).toBe(
      'unreadable',
    )
  })

  test('one whose table leads to another object', async () => {
    const table = Buffer.from(attached).lastIndexOf('xref\n', attached.length - end.length - 5)
    const broken = attached.slice()
    const digit = Buffer.from(attached).indexOf(' 00000 n', table) - 1
    broken[digit] = (broken[digit] ?? 0) === 0x30 ? 0x31 : 0x30
    expect(await failure(() => pageDigests(broken))).toBe('unreadable')
  })

  test('one with a key twice in a dictionary', async () => {
    expect(await failure(() => pageDigests(edited(attached, '/Creator (', '/Title   (')))).toBe('unreadable')
  })

  test('one that contains itself', async () => {
    const circle = await rewritten(attached, (document) => {
      const { context } = document
      const ref = context.nextRef()
      context.assign(ref, context.obj({ Self: ref }))
      document.getPage(0).node.set(name('Odd'), ref)
    })
    expect(await failure(() => pageDigests(circle))).toBe('unreadable')
  })

  test('one with more objects than it says', async () => {
    const [size = ''] =
      /\/Size \d+(?= \/Root \d+ 0 R \/Info 1 0 R \/Prev)/u.exec(Buffer.from(attached).toString('latin1')) ?? []
    const smaller = size.replace(/\d+/u, (digits) => String(Number(digits) - 1).padStart(digits.length, '0'))
    expect(await failure(() => pageDigests(edited(attached, `${size} /Root`, `${smaller} /Root`)))).toBe('unreadable')
  })

  test('one that counts its pages wrongly', async () => {
    expect(await failure(() => pageDigests(edited(attached, '/Count 2\n/Kids [', '/Count 1\n/Kids [')))).toBe(
      'unreadable',
    )
  })

  test('one whose pages stand in a circle, or twice', async () => {
    for (const other of [0, 1]) {
      const circle = await rewritten(attached, (document) => {
        const kids = document.catalog.Pages().Kids()
        kids.set(1, other === 0 ? kids.get(0) : (document.catalog.get(name('Pages')) ?? kids.get(0)))
      })
      expect(await failure(() => pageDigests(circle))).toBe('unreadable')
    }
  })

  test('an object that no cross-reference leads to changes nothing', async () => {
    const file = new PdfFile(attached)
    const { number } = file.trailer.get('Root') as Ref
    const other = `${number} 0 obj\n<</Type /Catalog>>\nendobj\n`
    expect(await pageDigests(withTail(attached, other + end))).toEqual(original)
  })
})

/** Where the data of the streams of a file stand. */
function streamsOf(pdf: Uint8Array): { start: number; end: number }[] {
  const file = new PdfFile(pdf)
  const text = Buffer.from(pdf).toString('latin1')
  return [...text.matchAll(/(?<=^|\n)(\d+) 0 obj\n/gu)].flatMap((match) => {
    const object = file.get(new Ref(Number(match[1]), 0))
    if (!(object instanceof Stream)) return []
    const start = object.raw.byteOffset - pdf.byteOffset
    return [{ start, end: start + object.raw.length }]
  })
}

async function isNoticed(changed: Uint8Array): Promise<boolean> {
  try {
    if (JSON.stringify(await pageDigests(changed)) !== JSON.stringify(original)) return true
    const file = await readAttachment(changed, attachment.name)
    return file === null || !Buffer.from(file).equals(attachment.bytes)
  } catch (error) {
    if (error instanceof ReadoutError) return true
    throw error
  }
}

/** Between tokens one blank is as good as another, so is the case of a hexadecimal digit, and a missing last one is zero. */
function meansTheSame(before: Uint8Array, after: Uint8Array, at: number): boolean {
  const [old, fresh] = [String.fromCharCode(before[at] ?? 0), String.fromCharCode(after[at] ?? 0)]
  const isBlank = (char: string) => /[\0\t\n\f\r ]/u.test(char)
  if (isBlank(fresh) && (isBlank(old) || (old === '0' && before[at + 1] === 0x3e))) return true
  return /[a-f]/iu.test(old) && old.toLowerCase() === fresh.toLowerCase()
}

/**
 * The object around a place, without what the digests leave out on purpose: all of a document's dates and programs, of the index from
 * pages to the structure tree, of the catalog before the attachment and of the attachment's label; and references that lead back.
 */
function shownAround(pdf: Uint8Array, at: number): string {
  const text = Buffer.from(pdf).toString('latin1')
  const before = text.lastIndexOf(' 0 obj\n', at)
  if (before < 0) return ''
  const start = before + ' 0 obj\n'.length
  const object = text.slice(start, text.indexOf('endobj', start))
  const isOutside = at < start || at >= start + object.length
  if (isOutside || unseen.some(([from, to]) => start >= from && start < to)) return ''
  // Packed data can be spelled in more than one way; the test of streams changes what they mean.
  const [written = ''] = object.split(/(?<=>>[\0\s]*stream\r?\n)/u)
  return written
    .replace(/\/(?:P|Parent|SE|StructParents?|Prev|Last|Count)[\0\s][^/>]*/gu, '')
    .replace(/(?<=^<<\/Type \/Catalog.*\/(?:Names|AF) ).*/su, '')
    .replace(/[\0\s]+/gu, ' ')
}

/** Where the objects stand of which nothing is shown. */
const unseen: [number, number][] = [
  ...Buffer.from(attached)
    .toString('latin1')
    .matchAll(
      /(?<= 0 obj\n)(?:<<\/(?:Title <FEFF[^>]*>\s|Type \/(?:ParentTree|EmbeddedFile|Filespec|Outlines)|Limits|Kids \[\d+ 0 R\]>>)|\[\d+ 0 R)/gu,
    ),
].map(({ index }) => [index, index + 1])

describe('a changed bit', () => {
  const bit = fc.integer({ min: 0, max: 7 })

  function flipped(pdf: Uint8Array, at: number, position: number): Uint8Array {
    const changed = pdf.slice()
    changed[at] = (changed[at] ?? 0) ^ (1 << position)
    return changed
  }

  test('in what a stream holds never goes unnoticed', async () => {
    const pdf = await rewritten(attached, unpack)
    const streams = streamsOf(pdf)
    expect(streams.length).toBeGreaterThan(10)
    const place = fc.constantFrom(...streams).chain(({ start, end }) => fc.integer({ min: start, max: end - 1 }))
    await fc.assert(
      fc.asyncProperty(place, bit, async (at, position) => {
        const changed = flipped(pdf, at, position)
        expect((await isNoticed(changed)) || meansTheSame(pdf, changed, at)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  test('anywhere in the file goes unnoticed only where nothing is shown', async () => {
    const catalog = Buffer.from(printed).toString('latin1').indexOf('<</Type /Catalog')
    unseen.push([catalog, catalog + 1])
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: attached.length - 1 }), bit, async (at, position) => {
        const changed = flipped(attached, at, position)
        if (await isNoticed(changed)) return
        if (meansTheSame(attached, changed, at)) return
        expect(shownAround(changed, at)).toBe(shownAround(attached, at))
      }),
      { numRuns: 500 },
    )
  })
})
