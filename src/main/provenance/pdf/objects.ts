/**
 * The kinds of objects a PDF is made of (ISO 32000-2, 7.3): null, booleans and numbers are JavaScript's, strings are bytes, names
 * and references have classes of their own, a dictionary is a map from names without their slash.
 */
export type PdfObject = null | boolean | number | Uint8Array | Name | Ref | PdfObject[] | Dict | Stream

export type Dict = Map<string, PdfObject>

/** A name, without its slash and with `#xx` undone; each UTF-16 code unit is one byte. */
export class Name {
  readonly value: string

  constructor(value: string) {
    this.value = value
  }
}

/** A reference to an indirect object. */
export class Ref {
  readonly number: number
  readonly generation: number

  constructor(number: number, generation: number) {
    this.number = number
    this.generation = generation
  }

  /** The same for references to the same object, and for no other. */
  get key(): string {
    return `${this.number} ${this.generation}`
  }
}

/** A stream with its bytes as they stand in the file: still compressed. */
export class Stream {
  readonly dict: Dict
  readonly raw: Uint8Array

  constructor(dict: Dict, raw: Uint8Array) {
    this.dict = dict
    this.raw = raw
  }
}

export function isName(object: PdfObject | undefined, value: string): boolean {
  return object instanceof Name && object.value === value
}

/** A string's text: UTF-16 or UTF-8 where a byte order mark says so, otherwise one character a byte (7.9.2.2). */
export function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return new TextDecoder().decode(bytes)
  // PDFDocEncoding differs from Latin-1 in typographic signs only, which no file of ours has in its name.
  return latin1(bytes)
}

/** Bytes as a string of code units of the same values. */
export function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}

const isPlain = Array.from({ length: 256 }, (_, byte) => {
  return byte > 0x20 && byte < 0x7f && !'()<>[]{}/%#'.includes(String.fromCharCode(byte))
})

/** A name as it is written in a PDF, slash included: regular ASCII as it is, any other byte as `#XX` (7.3.5). */
export function nameToken(value: string): string {
  let token = '/'
  for (let index = 0; index < value.length; index++) {
    const byte = value.charCodeAt(index)
    token += isPlain[byte] === true ? value[index] : `#${byte.toString(16).toUpperCase().padStart(2, '0')}`
  }
  return token
}

/** A string as it is written in a PDF, in lower-case hexadecimal digits. */
export function stringToken(bytes: Uint8Array): string {
  return `<${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex')}>`
}

/** A number as a PDF may have it: decimal and without an exponent, to twenty places. */
function numberToken(value: number): string {
  const text = String(value)
  if (!text.includes('e')) return text
  return Math.abs(value) < 1 ? value.toFixed(20).replace(/\.?0+$/u, '') : BigInt(value).toString()
}

/** An object that is no stream as it is written in a PDF. */
export function objectToken(object: PdfObject): string {
  if (object === null || typeof object === 'boolean') return String(object)
  if (typeof object === 'number') return numberToken(object)
  if (object instanceof Name) return nameToken(object.value)
  if (object instanceof Ref) return `${object.key} R`
  if (object instanceof Uint8Array) return stringToken(object)
  if (Array.isArray(object)) return `[${object.map(objectToken).join(' ')}]`
  if (object instanceof Map) {
    return `<<${[...object].map(([key, value]) => `${nameToken(key)} ${objectToken(value)}`).join(' ')}>>`
  }
  throw new TypeError('A stream is always an object of its own')
}
