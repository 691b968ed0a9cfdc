import { Buffer } from 'node:buffer'
import { zipSync } from 'fflate/browser'
import mammoth from 'mammoth'
import { ReadoutError } from '../../core/errors.ts'
import { parseFragment } from '../../core/import/html/page.ts'
import { attribute, type HtmlElement } from '../../core/import/html/tree.ts'
import type { Finding } from '../../core/import/meta.ts'
import type { ParsedDocument } from '../../core/import/parsed.ts'
import { say } from '../../core/words/say.ts'
import { xmlField } from './xml.ts'
import { unzip } from './zip.ts'

/** What a paragraph style of Word becomes, besides the headings, which mammoth knows. */
const styleMap = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  // By the style's id as well, which stays the same in a Word of any language.
  'p.Quote => blockquote > p:fresh',
  'p.IntenseQuote => blockquote > p:fresh',
  'p.Quotations => blockquote > p:fresh',
  'p.Title => h1:fresh',
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='Block Text'] => blockquote > p:fresh",
  'b => strong',
  'i => em',
  'strike => s',
]

/**
 * A Word document: its text with headings, lists, tables, emphasis and notes, insertions accepted and deletions left out. What
 * it shows of itself are its properties; headers and footers of the pages are no part of the text.
 * @throws ReadoutError `unsupported` for one that unpacks into too much, `unreadable` for one that is damaged
 */
export async function parseDocx(bytes: Uint8Array, fileName: string): Promise<ParsedDocument> {
  // Only what holds text is handed on: no pictures, no fonts, no macros.
  const parts = unzip(bytes, (name) =>
    /^(?:\[Content_Types\]|_rels\/|word\/[^/]*|word\/_rels\/|docProps\/)[^/]*(?:\.xml|\.rels)$/u.test(name),
  )
  const findings = [propertiesOf(parts)]
  const slim = zipSync(Object.fromEntries(parts), { level: 0 })
  const html = await convert(slim)
  return parseFragment(html, fileName, findings, isBackLink)
}

async function convert(docx: Uint8Array): Promise<string> {
  const options = {
    styleMap,
    includeEmbeddedStyleMap: false,
    externalFileAccess: false,
    convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
  }
  try {
    return (await mammoth.convertToHtml({ buffer: Buffer.from(docx) }, options)).value
  } catch (error) {
    throw new ReadoutError('unreadable', say.importing.word.message, {
      kept: say.importing.kept,
      advice: say.importing.word.advice,
      cause: error,
    })
  }
}

function propertiesOf(parts: ReadonlyMap<string, Uint8Array>): Finding {
  const core = new TextDecoder().decode(parts.get('docProps/core.xml'))
  const app = new TextDecoder().decode(parts.get('docProps/app.xml'))
  return {
    origin: 'properties',
    title: xmlField(core, 'dc:title'),
    authors: [xmlField(core, 'dc:creator')],
    publisher: xmlField(app, 'company'),
    published: xmlField(core, 'dcterms:created'),
    language: xmlField(core, 'dc:language'),
  }
}

/** The arrow from a note back to its place, which mammoth adds. */
function isBackLink(element: HtmlElement): boolean {
  return element.tagName === 'a' && /^#(?:foot|end)note-ref-/u.test(attribute(element, 'href') ?? '')
}
