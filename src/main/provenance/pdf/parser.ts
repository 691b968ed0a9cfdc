import { damaged } from './damaged.ts'
import { type Dict, latin1, Name, type PdfObject, Ref, Stream } from './objects.ts'

/** Deeper than any writer nests arrays and dictionaries; only a file made to exhaust the stack goes on. */
const deepest = 200

const space = 1
const delimiter = 2

/** What a byte is between tokens (ISO 32000-2, 7.2.3): {@link space}, {@link delimiter}, or 0 for a regular character. */
const kinds = Uint8Array.from({ length: 256 }, (_, byte) => {
  if ([0, 9, 10, 12, 13, 32].includes(byte)) return space
  return '()<>[]{}/%'.includes(String.fromCharCode(byte)) ? delimiter : 0
})

export const isSpace = (byte: number | undefined): boolean => byte !== undefined && kinds[byte] === space
export const isRegular = (byte: number | undefined): boolean => byte !== undefined && kinds[byte] === 0

const number = /^[+-]?(?:\d+\.?\d*|\.\d+)$/u
const escapes: Record<string, number> = { n: 10, r: 13, t: 9, b: 8, f: 12 }

/**
 * Reads the objects of a PDF from bytes, strictly: what the standard leaves to the reader's mercy (a number with two signs, a key
 * that stands twice) is an error, because programs guess differently there, and one file would show different things.
 * @throws ReadoutError `unreadable`
 */
export class Parser {
  readonly bytes: Uint8Array
  /** Where the next token is looked for. */
  at: number
  readonly #lengthOf: (length: PdfObject) => number
  #depth = 0

  /** @param lengthOf a stream's length, which may be a reference */
  constructor(bytes: Uint8Array, at: number, lengthOf: (length: PdfObject) => number) {
    this.bytes = bytes
    this.at = at
    this.#lengthOf = lengthOf
  }

  skipSpace(): void {
    for (;;) {
      while (isSpace(this.bytes[this.at])) this.at++
      if (this.bytes[this.at] !== 0x25) return
      while (this.at < this.bytes.length && this.bytes[this.at] !== 10 && this.bytes[this.at] !== 13) this.at++
    }
  }

  /** The next run of regular characters; empty before a delimiter and at the end. */
  word(): string {
    this.skipSpace()
    const start = this.at
    while (isRegular(this.bytes[this.at])) this.at++
    return this.#text(start)
  }

  /** The bytes from `start` to here, which are few: a buffer for each word would be most of the work. */
  #text(start: number): string {
    let text = ''
    for (let index = start; index < this.at; index++) text += String.fromCharCode(this.bytes[index] ?? 0)
    return text
  }

  expect(keyword: string): void {
    const word = this.word()
    if (word !== keyword) throw damaged('parts', `“${keyword}” is missing at byte ${this.at}`)
  }

  /** A number without sign and fraction. */
  integer(): number {
    this.skipSpace()
    const start = this.at
    let value = 0
    // Byte by byte: a table of cross-references has thousands of them.
    for (let byte = this.bytes[start] ?? 0; byte >= 0x30 && byte <= 0x39; byte = this.bytes[++this.at] ?? 0) {
      value = value * 10 + byte - 0x30
    }
    const digits = this.at - start
    if (digits === 0 || digits > 15 || isRegular(this.bytes[this.at])) {
      throw damaged('parts', `a whole number is missing at byte ${start}`)
    }
    return value
  }

  object(): PdfObject {
    this.skipSpace()
    switch (this.bytes[this.at]) {
      case 0x2f:
        return this.#name()
      case 0x28:
        return this.#literal()
      case 0x5b:
        return this.#nested(() => this.#array())
      case 0x3c:
        return this.bytes[this.at + 1] === 0x3c ? this.#nested(() => this.#dictOrStream()) : this.#hex()
      default:
        return this.#word()
    }
  }

  #nested<T>(read: () => T): T {
    if (++this.#depth > deepest) throw damaged('parts', 'its objects are nested too deeply')
    const object = read()
    this.#depth--
    return object
  }

  #word(): PdfObject {
    const start = this.at
    const word = this.word()
    if (word === 'true' || word === 'false') return word === 'true'
    if (word === 'null') return null
    if (!number.test(word)) throw damaged('parts', `there is no object at byte ${start}`)
    return this.#reference(word) ?? Number(word)
  }

  #reference(word: string): Ref | undefined {
    if (!/^\d{1,10}$/u.test(word)) return undefined
    const after = this.at
    const generation = this.word()
    if (/^\d{1,5}$/u.test(generation) && this.word() === 'R') return new Ref(Number(word), Number(generation))
    this.at = after
    return undefined
  }

  #name(): Name {
    const start = ++this.at
    while (isRegular(this.bytes[this.at])) this.at++
    const written = this.#text(start)
    if (!written.includes('#')) return new Name(written)
    return new Name(
      written.replace(/#([\da-f]{2})/giu, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16))),
    )
  }

  #array(): PdfObject[] {
    this.at++
    const items: PdfObject[] = []
    for (;;) {
      this.skipSpace()
      if (this.bytes[this.at] === 0x5d) break
      items.push(this.object())
    }
    this.at++
    return items
  }

  #dictOrStream(): Dict | Stream {
    this.at += 2
    const dict: Dict = new Map()
    for (;;) {
      this.skipSpace()
      if (this.bytes[this.at] === 0x3e && this.bytes[this.at + 1] === 0x3e) break
      if (this.bytes[this.at] !== 0x2f) throw damaged('parts', `a name is missing at byte ${this.at}`)
      const key = this.#name().value
      if (dict.has(key)) throw damaged('parts', `“${key}” stands twice in one dictionary`)
      dict.set(key, this.object())
    }
    this.at += 2
    return this.#streamOf(dict) ?? dict
  }

  #streamOf(dict: Dict): Stream | undefined {
    const after = this.at
    if (this.word() !== 'stream') {
      this.at = after
      return undefined
    }
    if (this.bytes[this.at] === 13) this.at++
    if (this.bytes[this.at] !== 10) throw damaged('parts', `a stream begins wrongly at byte ${this.at}`)
    const start = this.at + 1
    const end = start + this.#lengthOf(dict.get('Length') ?? null)
    if (end > this.bytes.length) throw damaged('ends', 'a stream is cut off')
    this.at = end
    this.expect('endstream')
    return new Stream(dict, this.bytes.subarray(start, end))
  }

  #hex(): Uint8Array {
    const start = ++this.at
    while (this.at < this.bytes.length && this.bytes[this.at] !== 0x3e) this.at++
    const digits = latin1(this.bytes.subarray(start, this.at++)).replace(/[\0\t\n\f\r ]/gu, '')
    if (!/^[\da-f]*$/iu.test(digits)) throw damaged('parts', `a string has a wrong digit near byte ${start}`)
    return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex')
  }

  #literal(): Uint8Array {
    const { end, content } = readLiteral(this.bytes, this.at)
    if (end === undefined) throw damaged('parts', `a string has no end, from byte ${this.at}`)
    this.at = end
    return Uint8Array.from(content)
  }
}

/**
 * A string in parentheses with its escapes undone (7.3.4.2).
 * @param at where its first parenthesis stands
 * @returns `end` after its last parenthesis, `undefined` when it has none
 */
export function readLiteral(bytes: Uint8Array, at: number): { end: number | undefined; content: number[] } {
  const content: number[] = []
  let open = 0
  for (let index = at; index < bytes.length; index++) {
    const byte = bytes[index] ?? 0
    if (byte === 0x28 && open++ === 0) continue
    if (byte === 0x29 && --open === 0) return { end: index + 1, content }
    if (byte === 13) {
      // Any end of a line is one line feed.
      if (bytes[index + 1] === 10) index++
      content.push(10)
    } else if (byte !== 0x5c) {
      content.push(byte)
    } else {
      index += 1 + undoEscape(bytes, index + 1, content)
    }
  }
  return { end: undefined, content }
}

/** Appends what the escape stands for. @returns how many bytes it has after its first */
function undoEscape(bytes: Uint8Array, at: number, content: number[]): number {
  const byte = bytes[at] ?? 0
  if (byte === 13) return bytes[at + 1] === 10 ? 1 : 0
  if (byte === 10) return 0
  const [octal] = /^[0-7]{1,3}/u.exec(latin1(bytes.subarray(at, at + 3))) ?? []
  content.push(octal === undefined ? (escapes[String.fromCharCode(byte)] ?? byte) : Number.parseInt(octal, 8) & 0xff)
  return octal === undefined ? 0 : octal.length - 1
}
