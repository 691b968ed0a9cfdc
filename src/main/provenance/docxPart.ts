import { createHash } from 'node:crypto'
import { strFromU8, strToU8, zipSync } from 'fflate/browser'
import { ReadoutError } from '../../core/errors.ts'
import { say } from '../../core/words/say.ts'
import { xmlElements } from '../import/xml.ts'
import { unzip } from '../import/zip.ts'
import { sha256 } from '../vault/originals.ts'
import { xmlEntities } from '../xmlEntities.ts'

/** The namespace of the XML part that holds the provenance: a name, never fetched. */
const namespace = 'urn:readout:provenance'
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const properties = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml'
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** Parts that are written again when the provenance is put in: what they hold otherwise is compared without it. */
const written = ['[Content_Types].xml', 'word/_rels/document.xml.rels']

/**
 * A Word document with its provenance as a custom XML part (ISO/IEC 29500-1, 15.2.5 and 15.2.6), which Word keeps when it saves the
 * document and shows to nobody. The JSON stands in it as text.
 * @throws ReadoutError `unreadable` when it is no Word document
 */
export function addDocxPart(docx: Uint8Array, json: string): Uint8Array {
  const parts = unzip(docx, () => true)
  const number = freeNumber(parts)
  const [item, props] = [`customXml/item${number}.xml`, `customXml/itemProps${number}.xml`]
  const add = (name: string, xml: string) => parts.set(name, strToU8(xml))
  add(item, `${declaration}<provenance xmlns="${namespace}">${escapeXml(json)}</provenance>`)
  add(
    props,
    `${declaration}<ds:datastoreItem ds:itemID="${itemId(json)}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="${namespace}"/></ds:schemaRefs></ds:datastoreItem>`,
  )
  add(
    `customXml/_rels/item${number}.xml.rels`,
    `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relationships}/customXmlProps" Target="itemProps${number}.xml"/></Relationships>`,
  )
  const insert = (name: string, xml: string) => {
    const part = strFromU8(parts.get(name) ?? new Uint8Array())
    const end = part.lastIndexOf('</')
    if (end < 0) throw incomplete(name)
    add(name, part.slice(0, end) + xml + part.slice(end))
  }
  insert('[Content_Types].xml', `<Override PartName="/${props}" ContentType="${properties}"/>`)
  insert(
    'word/_rels/document.xml.rels',
    `<Relationship Id="rIdReadoutProvenance" Type="${relationships}/customXml" Target="../${item}"/>`,
  )
  // One date on all parts, as the rest of the file has it: the clock’s would say nothing.
  return zipSync(Object.fromEntries(parts), { level: 6, mtime: new Date(1981, 0, 1) })
}

/**
 * The provenance in a Word document, found by its namespace wherever another program put the part; `null` where there is none.
 * @throws ReadoutError `ambiguous` where there are several, `unreadable` or `unsupported` where it cannot be unpacked
 */
export function readDocxPart(docx: Uint8Array): string | null {
  const parts = unzip(docx, isItem)
  const [found, another] = [...parts.values()].flatMap((part) => jsonIn(strFromU8(part)))
  if (another !== undefined) {
    throw new ReadoutError('ambiguous', say.verifying.several.docx, {
      advice: say.verifying.several.docxAdvice,
    })
  }
  return found ?? null
}

/** SHA-256 of all parts that show something or may: their names and bytes, in the order of the names, however they are packed. */
export function docxDigest(docx: Uint8Array): string {
  const digest = createHash('sha256')
  const shown = unzip(docx, (name) => !name.startsWith('customXml/') && !written.includes(name) && !name.endsWith('/'))
  for (const [name, bytes] of [...shown].sort(([a], [b]) => (a < b ? -1 : 1))) {
    digest.update(JSON.stringify([name, sha256(bytes)]))
  }
  return digest.digest('hex')
}

function isItem(name: string): boolean {
  return /^customXml\/item\d+\.xml$/iu.test(name)
}

function freeNumber(parts: ReadonlyMap<string, Uint8Array>): number {
  let number = 1
  while (parts.has(`customXml/item${number}.xml`)) number++
  return number
}

/** The JSON of a part of ours; nothing of another. */
function jsonIn(xml: string): string[] {
  const [root] = xmlElements(xml).filter(({ tagName }) => tagName === 'provenance' || tagName.endsWith(':provenance'))
  const isOurs = root?.attrs.some(({ name, value }) => /^xmlns(?::|$)/u.test(name) && value === namespace)
  if (root === undefined || isOurs !== true) return []
  const [, content] = /<(?:\w+:)?provenance\b[^>]*>([\s\S]*)<\/(?:\w+:)?provenance>/u.exec(xml) ?? []
  return content === undefined ? [] : [unescapeXml(content)]
}

/** A GUID, which Word wants for a part; made from what is in it, so that the same memo gives the same file. */
function itemId(json: string): string {
  const hex = sha256(json).toUpperCase()
  return `{${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-A${hex.slice(17, 20)}-${hex.slice(20, 32)}}`
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' }

/** Characters that XML cannot hold are written as JSON has them. */
function escapeXml(json: string): string {
  return json
    .replace(
      /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu,
      (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
    .replace(/[&<>\r]/gu, (char) => entities[char] ?? char)
}

function unescapeXml(xml: string): string {
  return xml.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/giu,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return xmlEntities.get(name) ?? whole
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole
    },
  )
}

function incomplete(part: string): ReadoutError {
  return new ReadoutError('unreadable', say.verifying.docxMissing.message(part), {
    advice: say.verifying.docxMissing.advice,
  })
}
