import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import type { TextItem as DrawnItem, TextContent } from 'pdfjs-dist/types/src/display/api'
import { ReadoutError } from '../../core/errors.ts'
import type { ParsedDocument } from '../../core/import/parsed.ts'
import { layOut } from '../../core/import/pdf/layout.ts'
import type { PageText, Tag, TextItem, Turn } from '../../core/import/pdf/page.ts'
import { metaOf, type Properties } from '../../core/import/pdf/properties.ts'
import { type StructureNode, tagsOf } from '../../core/import/pdf/tags.ts'
import { say } from '../../core/words/say.ts'
import { forText, pdfjs } from '../pdfjs.ts'

/** More pages than any article, report or book of interest has; a file with more is a catalogue or an attack. */
const mostPages = 5000
/** No page takes pdf.js this long; when it has not answered by then, it never will. */
const patience = 60_000

/**
 * Reads a PDF that has a text layer: its words in reading order, as headings, paragraphs and list items, each with its page.
 * Works without a DOM, a canvas or a network; pdf.js runs in this thread, so give it a thread of its own.
 * @throws ReadoutError `unsupported` for pages that are pictures, a file that needs a password, or one of more than 5,000 pages;
 * `unreadable` for a damaged file
 */
export async function parsePdf(bytes: Uint8Array, fileName: string): Promise<ParsedDocument> {
  const { pages, properties } = await readPdf(bytes, fileName)
  const document = layOut(pages)
  if (document.text === '') throw withoutText(fileName)
  return { ...document, meta: metaOf(properties, document, fileName) }
}

async function readPdf(bytes: Uint8Array, fileName: string): Promise<{ pages: PageText[]; properties: Properties }> {
  const { getDocument } = await pdfjs()
  const task = getDocument({
    // pdf.js takes the bytes away from their owner.
    data: bytes.slice(),
    ...forText,
    stopAtErrors: false,
    // Keeps the names of fonts, which tell bold and italic.
    fontExtraProperties: true,
    cMapUrl: 'cmaps/',
    cMapPacked: true,
    BinaryDataFactory: PackageData,
  })
  try {
    const document = await inTime(task.promise)
    if (document.numPages > mostPages) throw tooLong(fileName, document.numPages)
    return { pages: await readPages(document), properties: await propertiesOf(document) }
  } catch (error) {
    throw asReadoutError(error, fileName)
  } finally {
    await inTime(task.destroy()).catch(() => {
      // What could be read has been read, or an error says why not; a reader that fails to close changes neither.
    })
  }
}

/**
 * Hands pdf.js the tables of the character codes of Chinese, Japanese and Korean fonts ("CMaps"), from a folder `cmaps` beside the
 * bundle or from the package. Anything else it asks for (fonts and decoders for drawing) does not exist here.
 */
class PackageData {
  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    if (kind !== 'cMapUrl' || !/^[\w-]+\.bcmap$/u.test(filename)) throw new Error(`${filename} is not needed for text`)
    for (const folder of cmapFolders()) {
      try {
        return new Uint8Array(await readFile(join(folder, filename)))
      } catch {
        // Not in this folder: the next one is tried, and pdf.js reports a table that is nowhere.
      }
    }
    throw new Error(`${filename} was not found`)
  }
}

function* cmapFolders(): Generator<string> {
  const here = dirname(fileURLToPath(import.meta.url))
  yield join(here, 'cmaps')
  // A bundler may put this code into a folder of parts.
  yield join(here, '..', 'cmaps')
  yield join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'cmaps')
}

async function readPages(document: PDFDocumentProxy): Promise<PageText[]> {
  const pages: PageText[] = []
  const fonts = new Map<string, Face>()
  let nextTag = 1
  for (let number = 1; number <= document.numPages; number++) {
    const page = await inTime(document.getPage(number))
    const content = await inTime(page.getTextContent({ includeMarkedContent: true }))
    const tree = (await inTime(page.getStructTree())) as StructureNode | null
    const tags = tree === null ? new Map<string, Tag>() : tagsOf(tree, nextTag)
    nextTag += tags.size + 1
    await learnFaces(page, content, fonts)
    pages.push(pageText(page, content, tags, fonts))
    page.cleanup()
  }
  return pages
}

interface Face {
  bold: boolean
  italic: boolean
}

/**
 * The names of fonts not met before. pdf.js tells them only when it prepares a page for drawing; nearly always the first pages bring all
 * fonts of a document, so few pages are prepared.
 */
async function learnFaces(page: PDFPageProxy, content: TextContent, fonts: Map<string, Face>): Promise<void> {
  const fresh = Object.keys(content.styles).filter((name) => !fonts.has(name))
  if (fresh.length === 0) return
  await inTime(page.getOperatorList())
  for (const id of fresh) {
    const font: unknown = page.commonObjs.has(id) ? page.commonObjs.get(id) : null
    const name = typeof font === 'object' && font !== null && 'name' in font ? String(font.name) : ''
    fonts.set(id, {
      bold: /bold|black|heavy|(?:semi|demi)(?!l)/iu.test(name),
      italic: /italic|oblique|kursiv/iu.test(name),
    })
  }
}

function pageText(
  page: PDFPageProxy,
  content: TextContent,
  tags: ReadonlyMap<string, Tag>,
  fonts: ReadonlyMap<string, Face>,
): PageText {
  const viewport = page.getViewport({ scale: 1 })
  const open: (Tag | undefined)[] = []
  const items: TextItem[] = []
  for (const item of content.items) {
    if ('str' in item) {
      const tag = open.at(-1)
      const face = fonts.get(item.fontName) ?? { bold: false, italic: false }
      const isVertical = content.styles[item.fontName]?.vertical === true
      const placed = place(item, viewport.transform as number[], isVertical)
      if (placed !== undefined) items.push({ ...placed, ...face, ...(tag === undefined ? {} : { tag }) })
    } else if (item.type === 'endMarkedContent') {
      open.pop()
    } else {
      open.push(tags.get(item.id) ?? open.at(-1))
    }
  }
  return { width: viewport.width, height: viewport.height, items }
}

/** An item where a reader sees it: the page turned as its `Rotate` entry says, `y` downwards. */
function place(
  item: DrawnItem,
  view: readonly number[],
  isVertical: boolean,
): Pick<TextItem, 'text' | 'x' | 'y' | 'width' | 'size' | 'turn'> | undefined {
  const [a, b, c, d, e, f] = product(view, item.transform as number[])
  const scale = Math.sqrt(Math.abs((view[0] ?? 1) * (view[3] ?? 1) - (view[1] ?? 0) * (view[2] ?? 0)))
  const size = Math.hypot(c, d)
  const width = (isVertical ? item.height : item.width) * scale
  if (item.str === '' || ![e, f, size, width].every(Number.isFinite) || size === 0) return undefined
  const quarters = Math.round(Math.atan2(b, a) / (Math.PI / 2)) + (isVertical ? 1 : 0)
  const turn = (((quarters % 4) + 4) % 4) * 90
  return { text: item.str, x: e, y: f, width, size, turn: turn as Turn }
}

/** The product of two affine transformations, each as PDF writes them: `[a b c d e f]`. */
function product(m: readonly number[], n: readonly number[]): [number, number, number, number, number, number] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = m
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = n
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

async function propertiesOf(document: PDFDocumentProxy): Promise<Properties> {
  const { info, metadata } = await inTime(document.getMetadata())
  const dictionary = info as Record<string, unknown>
  const packet = metadata as { get(name: string): unknown } | null
  const words = (value: unknown) => (typeof value === 'string' ? value : '')
  const named = packet?.get('dc:creator')
  const authors =
    Array.isArray(named) && named.length > 1 ? named.map(words) : [words(dictionary.Author) || words(named)]
  return {
    title: words(dictionary.Title) || words(packet?.get('dc:title')),
    authors,
    language: words(dictionary.Language),
    created: words(dictionary.CreationDate) || words(packet?.get('xmp:createdate')),
    creator: words(dictionary.Creator) || words(packet?.get('xmp:creatortool')),
  }
}

/** The promise's value, or an error once {@link patience} has run out: a damaged file can leave pdf.js without an answer. */
async function inTime<T>(promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the reader gave no answer')), patience)
  })
  try {
    return await Promise.race([promise, limit])
  } finally {
    clearTimeout(timer)
  }
}

function asReadoutError(error: unknown, fileName: string): ReadoutError {
  if (error instanceof ReadoutError) return error
  if (error instanceof Error && error.name === 'PasswordException') {
    return new ReadoutError('unsupported', say.importing.pdf.locked.message(fileName), {
      kept: say.importing.kept,
      advice: say.importing.pdf.locked.advice,
      cause: error,
    })
  }
  return new ReadoutError('unreadable', say.importing.pdf.damaged.message(fileName), {
    kept: say.importing.kept,
    advice: say.importing.pdf.damaged.advice,
    cause: error,
  })
}

function withoutText(fileName: string): ReadoutError {
  return new ReadoutError('unsupported', say.importing.pdf.pictures.message(fileName), {
    kept: say.importing.kept,
    advice: say.importing.pdf.pictures.advice,
  })
}

function tooLong(fileName: string, pages: number): ReadoutError {
  return new ReadoutError('unsupported', say.importing.pdf.tooLong.message(fileName, pages, mostPages), {
    kept: say.importing.kept,
    advice: say.importing.pdf.tooLong.advice,
  })
}
