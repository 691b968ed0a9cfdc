import { damaged, notRead } from './damaged.ts'
import { type Dict, isName, latin1, type PdfObject, Stream } from './objects.ts'
import { Parser } from './parser.ts'

/** Where an object is: nowhere, at a byte of the file, or in an object stream. */
export type Entry =
  | { kind: 'free' }
  | { kind: 'plain'; offset: number; generation: number }
  | { kind: 'packed'; pack: number; index: number }

export interface CrossReferences {
  trailer: Dict
  entries: Map<number, Entry>
  startXref: number
  hasTable: boolean
}

/**
 * All cross-references of a file, newest first: tables (ISO 32000-2, 7.5.4) and streams (7.5.8), not both in one section.
 * @param lengthOf a stream's length
 * @param decode a stream's plain bytes
 * @throws ReadoutError `unreadable`, `unsupported`
 */
export function readCrossReferences(
  bytes: Uint8Array,
  lengthOf: (length: PdfObject) => number,
  decode: (stream: Stream) => Uint8Array,
): CrossReferences {
  const startXref = startXrefOf(bytes)
  const entries = new Map<number, Entry>()
  const visited = new Set<number>()
  let newest: { trailer: Dict; isTable: boolean } | undefined
  for (let offset: number | undefined = startXref; offset !== undefined; ) {
    if (visited.has(offset)) throw damaged('list', 'its cross-references run in a circle')
    visited.add(offset)
    const section = readSection(new Parser(bytes, offset, lengthOf), decode)
    for (const [number, entry] of section.entries) if (!entries.has(number)) entries.set(number, entry)
    newest ??= section
    const { trailer } = section
    if (trailer.has('XRefStm')) throw notRead('built')
    const previous = trailer.get('Prev')
    if (previous !== undefined && typeof previous !== 'number')
      throw damaged('list', 'it has no older cross-references')
    offset = previous
  }
  if (newest === undefined) throw damaged('list', 'it has no cross-references')
  checkSize(newest.trailer, entries)
  return { trailer: newest.trailer, entries, startXref, hasTable: newest.isTable }
}

/** Some viewers drop the objects beyond the size, as the standard has it (table 15), and others do not. */
function checkSize(trailer: Dict, entries: ReadonlyMap<number, Entry>): void {
  const size = trailer.get('Size')
  for (const [number, { kind }] of entries) {
    if (kind !== 'free' && (typeof size !== 'number' || number >= size))
      throw damaged('list', 'it has more objects than it says')
  }
}

/**
 * What the last line but one says. Nothing may follow, and a file that says it is arranged for the web ("linearized", annex F) must
 * begin with the section the last lines name: some viewers start from the front, some from the end.
 */
function startXrefOf(bytes: Uint8Array): number {
  if (latin1(bytes.subarray(0, 5)) !== '%PDF-') throw damaged('ends', 'it does not begin as a PDF does')
  const end = /startxref[\r\n ]+(\d{1,12})[\r\n ]+%%EOF[\s\0]*$/u.exec(latin1(bytes.subarray(-1024)))
  if (end === null) throw damaged('ends', 'it does not end as a PDF does')
  const startXref = Number(end[1])
  const first = firstSectionOf(bytes)
  if (first !== undefined && first !== startXref) throw damaged('list', 'its cross-references begin in two places')
  return startXref
}

/** Where the first section of a linearized file stands; `undefined` for any other file. */
function firstSectionOf(bytes: Uint8Array): number | undefined {
  // Annex F.3.3: the dictionary lies within the first 1024 bytes and is written without streams and references.
  const head = latin1(bytes.subarray(0, 1024))
  const object = /\d+\s+\d+\s+obj\s*<<[^>]*\/Linearized[^>]*>>\s*endobj\s*/u.exec(head)
  const length = /\/L\s+(\d+)/u.exec(object?.[0] ?? '')
  // After an update the length is wrong, and viewers go by the end alone.
  if (object === null || Number(length?.[1]) !== bytes.length) return undefined
  return object.index + object[0].length
}

interface Section {
  trailer: Dict
  entries: Map<number, Entry>
  isTable: boolean
}

function readSection(parser: Parser, decode: (stream: Stream) => Uint8Array): Section {
  const start = parser.at
  if (parser.word() === 'xref') return readTable(parser)
  parser.at = start
  parser.integer()
  parser.integer()
  parser.expect('obj')
  const stream = parser.object()
  if (!(stream instanceof Stream) || !isName(stream.dict.get('Type'), 'XRef')) {
    throw damaged('list', 'its cross-references are not where they should be')
  }
  return { trailer: stream.dict, entries: readStream(stream.dict, decode(stream)), isTable: false }
}

function readTable(parser: Parser): Section {
  const entries = new Map<number, Entry>()
  for (let word = parser.word(); word !== 'trailer'; word = parser.word()) {
    if (!/^\d{1,10}$/u.test(word)) throw damaged('list', 'its cross-references are cut off')
    const first = Number(word)
    const count = parser.integer()
    for (let index = 0; index < count; index++) {
      const [offset, generation, kind] = [parser.integer(), parser.integer(), parser.word()]
      if (kind !== 'n' && kind !== 'f') throw damaged('list', 'a cross-reference is of no known kind')
      if (entries.has(first + index)) throw damaged('list', `object ${first + index} stands twice in one table`)
      entries.set(first + index, kind === 'n' ? { kind: 'plain', offset, generation } : { kind: 'free' })
    }
  }
  const trailer = parser.object()
  if (!(trailer instanceof Map)) throw damaged('list', 'it has no trailer')
  return { trailer, entries, isTable: true }
}

function readStream(dict: Dict, bytes: Uint8Array): Map<number, Entry> {
  const [kindWidth = 0, secondWidth = 0, thirdWidth = 0] = integers(dict.get('W') ?? null)
  const width = kindWidth + secondWidth + thirdWidth
  const index = integers(dict.get('Index') ?? [0, dict.get('Size') ?? null])
  const entries = new Map<number, Entry>()
  let at = 0
  const field = (size: number, standard: number) => {
    if (size === 0) return standard
    let value = 0
    for (let byte = 0; byte < size; byte++) value = value * 256 + (bytes[at++] ?? 0)
    return value
  }
  for (let range = 0; range < index.length; range += 2) {
    const [first = 0, count = 0] = index.slice(range)
    if (width === 0 || at + count * width > bytes.length) throw damaged('list', 'its cross-references are cut off')
    for (let number = first; number < first + count; number++) {
      const [kind, second, third] = [field(kindWidth, 1), field(secondWidth, 0), field(thirdWidth, 0)]
      if (kind > 2) throw damaged('list', 'a cross-reference is of no known kind')
      if (entries.has(number)) throw damaged('list', `object ${number} stands twice in one table`)
      if (kind === 1) entries.set(number, { kind: 'plain', offset: second, generation: third })
      else if (kind === 2) entries.set(number, { kind: 'packed', pack: second, index: third })
      else entries.set(number, { kind: 'free' })
    }
  }
  return entries
}

function integers(object: PdfObject): number[] {
  const list = Array.isArray(object) ? object : []
  return list.map((item) => {
    if (typeof item !== 'number' || !Number.isInteger(item) || item < 0) throw damaged('list', 'a number is wrong')
    return item
  })
}
