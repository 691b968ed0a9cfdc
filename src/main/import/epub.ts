import { posix } from 'node:path'
import { ReadoutError } from '../../core/errors.ts'
import { compose } from '../../core/import/compose.ts'
import { piecesOf } from '../../core/import/html/blocks.ts'
import { parseHtml } from '../../core/import/html/page.ts'
import { attribute, type HtmlElement, textOf } from '../../core/import/html/tree.ts'
import { asHtml } from '../../core/import/html/xhtml.ts'
import { chooseMeta, type Finding } from '../../core/import/meta.ts'
import { type ParsedDocument, titleFrom } from '../../core/import/parsed.ts'
import { say } from '../../core/words/say.ts'
import { xmlElements } from './xml.ts'
import { unzip } from './zip.ts'

/**
 * An EPUB: its chapters in reading order as one text, and what its package says of it (EPUB 3.3, sections 5 and 5.9).
 * @throws ReadoutError `unsupported` for one that unpacks into too much, `unreadable` for one that is damaged
 */
export function parseEpub(bytes: Uint8Array, fileName: string): ParsedDocument {
  const outline = unzip(bytes, (name) => name === container || /\.opf$/iu.test(name))
  const root = xmlElements(decode(outline.get(container))).find(({ tagName }) => tagName === 'rootfile')
  const path = root === undefined ? undefined : attribute(root, 'full-path')
  if (path === undefined) throw damaged(say.importing.epub.noPlace)
  const xml = outline.get(path) ?? unzip(bytes, (name) => name === path).get(path)
  if (xml === undefined) throw damaged(say.importing.epub.noContents)

  const { chapters, finding } = readPackage(decode(xml), posix.dirname(path))
  const wanted = new Set(chapters)
  const parts = unzip(bytes, (name) => wanted.has(name))
  const missing = chapters.find((name) => !parts.has(name))
  if (missing !== undefined) throw damaged(say.importing.epub.noChapter(missing))
  const composed = compose(chapters.flatMap((name) => piecesOf(parseHtml(asHtml(decode(parts.get(name)))))))
  const fallback: Finding = { origin: 'file-name', title: titleFrom(fileName, composed.text) }
  return { ...composed, meta: chooseMeta([finding, fallback]) }
}

const container = 'META-INF/container.xml'
/** A chapter that is a picture has no words to be read. */
const isText = /^(?:application\/xhtml\+xml|text\/html|application\/x-dtbook\+xml)$/iu

function decode(bytes: Uint8Array | undefined): string {
  return new TextDecoder().decode(bytes)
}

/** The chapters in reading order, those that stand beside it (notes, say) at the end, and what the package says of the book. */
function readPackage(xml: string, folder: string): { chapters: string[]; finding: Finding } {
  const elements = xmlElements(xml)
  const items = elements.filter(({ tagName }) => tagName === 'item')
  const texts = items.filter((item) => isText.test(attribute(item, 'media-type') ?? 'application/xhtml+xml'))
  const hrefs = new Map(texts.map((item) => [attribute(item, 'id') ?? '', attribute(item, 'href') ?? '']))
  const references = elements.filter(({ tagName }) => tagName === 'itemref')
  const isBeside = (itemref: HtmlElement) => attribute(itemref, 'linear') === 'no'
  const chapters = [...references.filter((each) => !isBeside(each)), ...references.filter(isBeside)].flatMap(
    (itemref) => {
      const href = hrefs.get(attribute(itemref, 'idref') ?? '')
      return href === undefined ? [] : [posix.join(folder, decodePath(href.replace(/#.*$/u, '')))]
    },
  )
  const all = (name: string) =>
    elements.filter(({ tagName }) => tagName === name).map((element) => textOf(element).trim())
  const finding: Finding = {
    origin: 'properties',
    title: all('dc:title')[0],
    authors: all('dc:creator'),
    publisher: all('dc:publisher')[0],
    published: all('dc:date')[0],
    language: all('dc:language')[0],
    url: all('dc:source').find((source) => /^https?:/iu.test(source)),
  }
  return { chapters, finding }
}

function decodePath(href: string): string {
  try {
    return decodeURIComponent(href)
  } catch (error) {
    // A stray percent sign is one of the name's own.
    if (error instanceof URIError) return href
    throw error
  }
}

function damaged(message: string): ReadoutError {
  return new ReadoutError('unreadable', message, {
    kept: say.importing.kept,
    advice: say.importing.again,
  })
}
