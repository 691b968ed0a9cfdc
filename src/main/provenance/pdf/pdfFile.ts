import { damaged, notRead } from './damaged.ts'
import { decode } from './filters.ts'
import { type Dict, isName, type PdfObject, Ref, Stream } from './objects.ts'
import { Parser } from './parser.ts'
import { type Entry, readCrossReferences } from './xref.ts'

/**
 * The objects of a PDF, found as a viewer finds them: by its cross-reference table or streams and by nothing else. Every place where
 * viewers are known to disagree or to repair a file is an error instead, so that what is read here is what they show; a library
 * that looks for objects by reading the file from front to back can be shown others than the viewers follow.
 */
export class PdfFile {
  readonly bytes: Uint8Array
  /** The newest trailer. */
  readonly trailer: Dict
  /** Where the newest section of cross-references stands. */
  readonly startXref: number
  /** Whether that section is a table, not a stream. */
  readonly hasTable: boolean
  #entries: ReadonlyMap<number, Entry> = new Map()
  readonly #objects = new Map<string, PdfObject | undefined>()
  readonly #packs = new Map<number, { numbers: number[]; offsets: number[]; bytes: Uint8Array }>()
  readonly #busy = new Set<string>()

  /**
   * Reads where the objects are; they themselves are read when they are asked for.
   * @throws ReadoutError `unreadable` for a damaged file, `unsupported` for one that is encrypted or of a kind that is not read
   */
  constructor(bytes: Uint8Array) {
    this.bytes = bytes
    const found = readCrossReferences(
      bytes,
      (object) => this.#length(object),
      (stream) => decode(this, stream).bytes,
    )
    this.trailer = found.trailer
    this.startXref = found.startXref
    this.hasTable = found.hasTable
    this.#entries = found.entries
    if (this.trailer.has('Encrypt')) throw notRead('encrypted')
  }

  get root(): Dict {
    const root = this.dict(this.trailer.get('Root'))
    if (root === undefined || !isName(this.resolve(root.get('Type')), 'Catalog'))
      throw damaged('list', 'it has no catalog')
    return root
  }

  /** The object, or what it refers to; `null` for nothing and for a reference to nothing. */
  resolve(object: PdfObject | undefined): PdfObject {
    if (!(object instanceof Ref)) return object ?? null
    return this.get(object) ?? null
  }

  /** The dictionary, `undefined` when it is something else. */
  dict(object: PdfObject | undefined): Dict | undefined {
    const value = this.resolve(object)
    return value instanceof Map ? value : undefined
  }

  /** The object a reference leads to, itself no reference; `undefined` when the file has none of that number. */
  get(ref: Ref): PdfObject | undefined {
    if (!this.#objects.has(ref.key)) {
      if (this.#busy.has(ref.key)) throw damaged('parts', `object ${ref.number} needs itself to be read`)
      this.#busy.add(ref.key)
      this.#objects.set(ref.key, this.#read(ref))
      this.#busy.delete(ref.key)
    }
    return this.#objects.get(ref.key)
  }

  #read(ref: Ref): PdfObject | undefined {
    const entry = this.#entries.get(ref.number)
    if (entry === undefined || entry.kind === 'free') return undefined
    const object = entry.kind === 'packed' ? this.#unpack(ref, entry.pack, entry.index) : this.#parse(ref, entry.offset)
    if ((entry.kind === 'packed' ? 0 : entry.generation) !== ref.generation) {
      throw damaged('parts', `object ${ref.number} is asked for by a wrong generation`)
    }
    if (object instanceof Ref) throw damaged('parts', `object ${ref.number} is only a reference`)
    return object
  }

  #parse(ref: Ref, offset: number): PdfObject {
    const parser = new Parser(this.bytes, offset, (length) => this.#length(length))
    if (parser.integer() !== ref.number || parser.integer() !== ref.generation) {
      throw damaged('parts', `object ${ref.number} is not where it should be`)
    }
    parser.expect('obj')
    const object = parser.object()
    parser.expect('endobj')
    return object
  }

  #unpack(ref: Ref, packNumber: number, index: number): PdfObject {
    const pack = this.#pack(packNumber)
    const offset = pack.offsets[index]
    if (pack.numbers[index] !== ref.number || offset === undefined) {
      throw damaged('parts', `object ${ref.number} is not where it should be`)
    }
    const object = new Parser(pack.bytes, offset, noStream).object()
    if (object instanceof Stream) throw damaged('parts', 'a stream lies in a stream of objects')
    return object
  }

  /** An object stream (7.5.7). */
  #pack(number: number) {
    const known = this.#packs.get(number)
    if (known !== undefined) return known
    const stream = this.get(new Ref(number, 0))
    if (!(stream instanceof Stream) || !isName(stream.dict.get('Type'), 'ObjStm')) {
      throw damaged('parts', `object ${number} is no stream of objects`)
    }
    const { bytes, left } = decode(this, stream)
    if (left.length > 0) throw notRead('built')
    const first = this.#length(stream.dict.get('First') ?? null)
    const count = this.#length(stream.dict.get('N') ?? null)
    const parser = new Parser(bytes, 0, noStream)
    const pack = { numbers: [] as number[], offsets: [] as number[], bytes }
    for (let index = 0; index < count; index++) {
      pack.numbers.push(parser.integer())
      pack.offsets.push(first + parser.integer())
    }
    this.#packs.set(number, pack)
    return pack
  }

  #length(object: PdfObject): number {
    const length = this.resolve(object)
    if (typeof length !== 'number' || !Number.isInteger(length) || length < 0)
      throw damaged('parts', 'a length is missing')
    return length
  }
}

function noStream(): never {
  throw damaged('parts', 'a stream lies in a stream of objects')
}
