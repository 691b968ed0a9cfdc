import { posix } from 'node:path'
import { ReadoutError } from '../../core/errors.ts'
import { compose } from '../../core/import/compose.ts'
import { piecesOf } from '../../core/import/html/blocks.ts'
import { parseHtml } from '../../core/import/html/page.ts'
import { attribute, textOf } from '../../core/import/html/tree.ts'
import { chooseMeta, type Finding } from '../../core/import/meta.ts'
import { type ParsedDocument, titleFrom } from '../../core/import/parsed.ts'
import { xmlElements } from './xml.ts'
import { unzip } from './zip.ts'

/**
 * An EPUB: its chapters in reading order as one text, and what its package says of it (EPUB 3.3, sections 5 and 5.9).
 * @throws ReadoutError `unsupported` for one that unpacks into too much, `unreadable` for one that is damaged
 */
export function parseEpub(bytes: Uint8Array, fileName: string): ParsedDocument {
  const parts = unzip(bytes, (name) => /\.(?:xml|opf|x?html?)$/iu.test(name))
  const text = (name: string) => new TextDecoder().decode(parts.get(name))
  const root = xmlElements(text('META-INF/container.xml')).find(({ tagName }) => tagName === 'rootfile')
  const path = root === undefined ? undefined : attribute(root, 'full-path')
  if (path === undefined || !parts.has(path)) throw damaged('it does not say where its contents are')

  const { chapters, finding } = readPackage(text(path), posix.dirname(path))
  const pieces = chapters.filter((name) => parts.has(name)).flatMap((name) => piecesOf(parseHtml(asHtml(text(name)))))
  const composed = compose(pieces)
  const fallback: Finding = { origin: 'file-name', title: titleFrom(fileName, composed.text) }
  return { ...composed, meta: chooseMeta([finding, fallback]) }
}

function readPackage(xml: string, folder: string): { chapters: string[]; finding: Finding } {
  const elements = xmlElements(xml)
  const hrefs = new Map(
    elements
      .filter(({ tagName }) => tagName === 'item')
      .map((item) => [attribute(item, 'id') ?? '', attribute(item, 'href') ?? '']),
  )
  const chapters = elements
    .filter((element) => element.tagName === 'itemref' && attribute(element, 'linear') !== 'no')
    .map((itemref) => hrefs.get(attribute(itemref, 'idref') ?? '') ?? '')
    .map((href) => posix.join(folder, decodePath(href)))
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

/** XHTML for a reader of HTML, to whom an element that closes itself is an open one, and these would swallow the rest. */
function asHtml(xhtml: string): string {
  return xhtml.replace(/<(title|script|style|iframe|textarea|noscript|xmp)\b([^<>]*)\/>/giu, '<$1$2></$1>')
}

function damaged(why: string): ReadoutError {
  return new ReadoutError('unreadable', `The EPUB is damaged: ${why}.`, {
    kept: 'Nothing was imported from it.',
    advice: 'Get the file again and import that.',
  })
}
