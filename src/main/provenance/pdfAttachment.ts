import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import { ReadoutError } from '../../core/errors.ts'
import { say } from '../../core/words/say.ts'
import { damaged, notRead } from './pdf/damaged.ts'
import { decode } from './pdf/filters.ts'
import { nameTreeOf } from './pdf/nameTree.ts'
import { type Dict, Name, objectToken, type PdfObject, Ref, Stream, textOf } from './pdf/objects.ts'
import { PdfFile } from './pdf/pdfFile.ts'

/** A file to be carried inside a PDF. */
export interface Attachment {
  /** Its file name. */
  name: string
  /** Its media type, `application/json` say. */
  mediaType: string
  /** What it is, for a person who finds it in a reader's list. */
  description: string
  bytes: Uint8Array
  modified: Date
}

/** What a PDF says of itself besides its title (ISO 32000-2, 14.3.3). What is empty is left as it is. */
export interface Properties {
  author: string
  subject: string
  /** The application that the document was written in. */
  creator: string
}

/**
 * `pdf` with one more file in it, as an associated file of the document: a source of what it shows (ISO 32000-2, 7.11.4 and 14.13).
 *
 * This is an incremental update (7.5.6): all bytes of `pdf` stay where they are and nothing but its catalog and its properties is
 * written again, so that the time does not depend on its pages. For a PDF as Chromium prints it, with a table of cross-references.
 * @param properties `null` leaves them as they are
 * @throws ReadoutError `unsupported` for a PDF that is encrypted or has a stream of cross-references; `unreadable` for a damaged
 * one; `conflict` when it already has a file of that name
 */
export async function attachToPdf(
  pdf: Uint8Array,
  file: Attachment,
  properties: Properties | null = null,
): Promise<Uint8Array<ArrayBuffer>> {
  const before = new PdfFile(pdf)
  if (!before.hasTable) throw notRead('built')
  const root = before.trailer.get('Root')
  const size = before.trailer.get('Size')
  if (!(root instanceof Ref) || typeof size !== 'number') throw damaged('list', 'its trailer is incomplete')
  if (specificationsOf(before, file.name).length > 0) {
    throw new ReadoutError('conflict', say.verifying.pdfHas.message(file.name), {
      advice: say.verifying.pdfHas.advice,
    })
  }
  const [content, specification] = [new Ref(size, 0), new Ref(size + 1, 0)]
  const update = new Update(pdf)
  update.stream(content, ...embeddedFile(file))
  update.object(specification, fileSpecification(file, content))
  update.object(root, catalogWith(before, file.name, specification))
  const trailer = new Map([...before.trailer, ['Size', size + 2] as const, ['Prev', before.startXref] as const])
  if (properties !== null) {
    const known = before.trailer.get('Info')
    const information = known instanceof Ref ? known : new Ref(size + 2, 0)
    if (information !== known) trailer.set('Size', size + 3)
    update.object(information, informationWith(before, properties))
    trailer.set('Info', information)
  }
  return update.finish(trailer)
}

function informationWith(file: PdfFile, { author, subject, creator }: Properties): Dict {
  const said = Object.entries({ Author: author, Subject: subject, Creator: creator }).filter(([, text]) => text !== '')
  return new Map<string, PdfObject>([
    ...(file.dict(file.trailer.get('Info')) ?? []),
    ...said.map(([name, text]) => [name, textString(text)] as const),
  ])
}

function embeddedFile(file: Attachment): [dict: Dict, data: Uint8Array] {
  const parameters: Dict = new Map<string, PdfObject>([
    ['Size', file.bytes.length],
    ['ModDate', ascii(pdfDate(file.modified))],
    // The standard wants MD5 here (table 45): it finds accidents, and proves nothing.
    ['CheckSum', createHash('md5').update(file.bytes).digest()],
  ])
  const dict: Dict = new Map<string, PdfObject>([
    ['Type', new Name('EmbeddedFile')],
    ['Subtype', new Name(file.mediaType)],
    ['Params', parameters],
    ['Filter', new Name('FlateDecode')],
  ])
  return [dict, deflateSync(file.bytes)]
}

function fileSpecification(file: Attachment, content: Ref): Dict {
  return new Map<string, PdfObject>([
    ['Type', new Name('Filespec')],
    ['F', textString(file.name)],
    ['UF', textString(file.name)],
    ['Desc', textString(file.description)],
    ['AFRelationship', new Name('Source')],
    [
      'EF',
      new Map([
        ['F', content],
        ['UF', content],
      ]),
    ],
  ])
}

/** The catalog with the new file among the names and the associated files. Small lists are written anew, in order, as one leaf. */
function catalogWith(file: PdfFile, name: string, specification: Ref): Dict {
  const names = file.dict(file.root.get('Names')) ?? new Map<string, PdfObject>()
  const entries = [...nameTreeOf(file, names.get('EmbeddedFiles')), { name: textString(name), value: specification }]
  entries.sort((a, b) => Buffer.compare(a.name, b.name))
  const leaf: Dict = new Map([['Names', entries.flatMap((entry) => [entry.name, entry.value])]])
  const associated = file.resolve(file.root.get('AF'))
  return new Map<string, PdfObject>([
    ...file.root,
    ['Names', new Map<string, PdfObject>([...names, ['EmbeddedFiles', leaf]])],
    ['AF', [...(Array.isArray(associated) ? associated : []), specification]],
  ])
}

/**
 * The file called `name` inside a PDF, `null` when there is none. It may have been written by another program since it was
 * attached: linearized, with its objects in streams, or renumbered.
 * @throws ReadoutError `ambiguous` when several files have that name, which no honest program does; `unsupported` for an encrypted
 * PDF; `unreadable` when the PDF or the file in it is damaged
 */
export async function readAttachment(pdf: Uint8Array, name: string): Promise<Uint8Array | null> {
  const file = new PdfFile(pdf)
  const [specification, ...others] = specificationsOf(file, name)
  if (specification === undefined) return null
  const embedded = file.dict(specification.get('EF'))
  const streams = new Set([...(embedded?.values() ?? [])].map((value) => file.resolve(value)))
  if (others.length > 0 || streams.size > 1) throw severalCalled(name)
  const [stream] = streams
  if (!(stream instanceof Stream)) throw damaged('attached', `${name} has no content`)
  const { bytes, left } = decode(file, stream)
  if (left.length > 0) throw notRead('attached')
  const sum = file.resolve(file.dict(stream.dict.get('Params'))?.get('CheckSum'))
  if (sum instanceof Uint8Array && createHash('md5').update(bytes).digest().compare(sum) !== 0) {
    throw damaged('attached', `${name} has changed`)
  }
  return bytes
}

/** Every file specification that goes by `name`, in the names or by itself, each once. */
function specificationsOf(file: PdfFile, name: string): Dict[] {
  const names = file.dict(file.root.get('Names'))
  const associated = file.resolve(file.root.get('AF'))
  const listed = nameTreeOf(file, names?.get('EmbeddedFiles'))
  const found = [
    ...listed.map((entry) => ({ key: textOf(entry.name), value: entry.value })),
    ...(Array.isArray(associated) ? associated : []).map((value) => ({ key: undefined, value })),
  ].flatMap(({ key, value }) => {
    const specification = file.dict(value)
    if (specification === undefined) return []
    const own = ['F', 'UF'].map((entry) => file.resolve(specification.get(entry)))
    const isCalled = [key, ...own.map((text) => (text instanceof Uint8Array ? textOf(text) : undefined))].includes(name)
    return isCalled ? [specification] : []
  })
  const twice = listed.filter((entry) => textOf(entry.name) === name).length > 1
  if (twice) throw severalCalled(name)
  return [...new Set(found)]
}

function severalCalled(name: string): ReadoutError {
  return new ReadoutError('ambiguous', say.verifying.several.pdf(name), {
    advice: say.verifying.several.pdfAdvice,
  })
}

/** An incremental update while it is written. */
class Update {
  readonly #parts: Uint8Array[]
  readonly #offsets: { ref: Ref; offset: number }[] = []
  #length = 0

  constructor(pdf: Uint8Array) {
    this.#parts = []
    this.#bytes(pdf)
    if (pdf.at(-1) !== 10) this.#write('\n')
  }

  object(ref: Ref, object: PdfObject): void {
    this.#begin(ref)
    this.#write(`${objectToken(object)}\nendobj\n`)
  }

  stream(ref: Ref, dict: Dict, data: Uint8Array): void {
    this.#begin(ref)
    this.#write(`${objectToken(new Map([...dict, ['Length', data.length]]))}\nstream\n`)
    this.#bytes(data)
    this.#write('\nendstream\nendobj\n')
  }

  finish(trailer: Dict): Uint8Array<ArrayBuffer> {
    const startXref = this.#length
    this.#write('xref\n')
    for (const { ref, offset } of this.#offsets.toSorted((a, b) => a.ref.number - b.ref.number)) {
      // An entry has twenty bytes, its end of line two (7.5.4).
      const [place, generation] = [String(offset).padStart(10, '0'), String(ref.generation).padStart(5, '0')]
      this.#write(`${ref.number} 1\n${place} ${generation} n \n`)
    }
    this.#write(`trailer\n${objectToken(trailer)}\nstartxref\n${startXref}\n%%EOF\n`)
    const result = new Uint8Array(this.#length)
    let at = 0
    for (const part of this.#parts) {
      result.set(part, at)
      at += part.length
    }
    return result
  }

  #begin(ref: Ref): void {
    this.#offsets.push({ ref, offset: this.#length })
    this.#write(`${ref.key} obj\n`)
  }

  #write(text: string): void {
    this.#bytes(ascii(text))
  }

  #bytes(bytes: Uint8Array): void {
    this.#parts.push(bytes)
    this.#length += bytes.length
  }
}

function ascii(text: string): Uint8Array {
  return Buffer.from(text, 'latin1')
}

/** A text string: ASCII as it is, anything else as UTF-16 with its mark (7.9.2.2). */
function textString(text: string): Uint8Array {
  if (/^[\x20-\x7e]*$/u.test(text)) return ascii(text)
  return Buffer.from(`\ufeff${text}`, 'utf16le').swap16()
}

/** A date as PDF writes it, in UTC (7.9.4). */
function pdfDate(date: Date): string {
  const [day = '', time = ''] = date.toISOString().split('T')
  return `D:${day.replaceAll('-', '')}${time.slice(0, 8).replaceAll(':', '')}Z`
}
