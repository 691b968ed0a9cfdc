import { isRegular, isSpace, readLiteral } from './parser.ts'

const hexDigits = new TextEncoder().encode('0123456789abcdef')
const hexNameDigits = new TextEncoder().encode('0123456789ABCDEF')

/** The value of a hexadecimal digit's byte, 255 for any other byte. */
const hexValues = Uint8Array.from({ length: 256 }, (_, byte) => {
  const value = Number.parseInt(String.fromCharCode(byte), 16)
  return Number.isNaN(value) ? 255 : value
})

/**
 * A content stream (ISO 32000-2, 7.8.2) in the one spelling that all its spellings share. Its tokens follow each other, each with a
 * blank after it; comments and white space are gone.
 * - a number has no plus sign and no superfluous zeros: `.5` for `+0.50`, `-3` for `-3.`, `0` for `-0.0`
 * - a string stands in `<` and `>` as lower-case hexadecimal digits, however it was written
 * - a name has a slash and is written as it is; a byte that is not from `!` to `~`, or one of `()<>[]{}/%#`, as `#XX` in upper case
 * - `[`, `]`, `<<`, `>>`, `{`, `}` and operators stand as they are, and so does what is no number though it looks like one
 *
 * From the data of an inline image on, and from anything that is not well formed, the bytes stand as they are after a zero byte:
 * programs disagree about where such a thing ends.
 * @returns a view of memory that the next call writes over
 */
export function contentTokens(content: Uint8Array): Uint8Array {
  return new ContentWriter(content).write()
}

/** A page's tokens are digested at once; fresh memory for each page would keep the garbage collector busier than the digest. */
let scratch = new Uint8Array(0)

/** More than this is not kept for the next page. Bytes. */
const mostKept = 16 * 1024 * 1024

function memoryOf(length: number): Uint8Array {
  if (length > mostKept) return new Uint8Array(length)
  if (scratch.length < length) scratch = new Uint8Array(length)
  return scratch
}

class ContentWriter {
  readonly #in: Uint8Array
  readonly #out: Uint8Array
  #at = 0
  #end = 0

  constructor(content: Uint8Array) {
    this.#in = content
    // No token grows more than threefold: a byte of a name becomes three, and a token gets a blank.
    this.#out = memoryOf(content.length * 3 + 16)
  }

  write(): Uint8Array {
    const { length } = this.#in
    while (this.#at < length) {
      const byte = this.#in[this.#at]
      if (isSpace(byte)) this.#at++
      else if (byte === 0x25) this.#skipComment()
      else if (!this.#token(byte ?? 0)) {
        this.#rest()
        break
      }
    }
    return this.#out.subarray(0, this.#end)
  }

  #put(byte: number): void {
    this.#out[this.#end++] = byte
  }

  #skipComment(): void {
    while (this.#at < this.#in.length && this.#in[this.#at] !== 10 && this.#in[this.#at] !== 13) this.#at++
  }

  /** @returns whether it was well formed, so that reading can go on */
  #token(byte: number): boolean {
    if (isRegular(byte)) return this.#word()
    if (byte === 0x2f) return this.#name()
    if (byte === 0x28) return this.#literal()
    const isDouble = this.#in[this.#at + 1] === byte
    if (byte === 0x3c && !isDouble) return this.#hex()
    if (byte === 0x29 || (byte === 0x3e && !isDouble)) return false
    for (let left = byte === 0x3c || byte === 0x3e ? 2 : 1; left > 0; left--) {
      this.#put(byte)
      this.#at++
    }
    this.#put(0x20)
    return true
  }

  #word(): boolean {
    const bytes = this.#in
    const start = this.#at
    let point = -1
    let isNumber = true
    for (; isRegular(bytes[this.#at]); this.#at++) {
      const byte = bytes[this.#at] ?? 0
      if (byte >= 0x30 && byte <= 0x39) continue
      if (byte === 0x2e && point < 0) point = this.#at
      else if (!((byte === 0x2b || byte === 0x2d) && this.#at === start)) isNumber = false
    }
    const end = this.#at
    if (isNumber && this.#number(start, end, point)) return true
    for (let index = start; index < end; index++) this.#put(bytes[index] ?? 0)
    this.#put(0x20)
    // `ID`: the data of an inline image begin.
    return !(end - start === 2 && bytes[start] === 0x49 && bytes[start + 1] === 0x44)
  }

  /** @param point where its point stands, -1 for none. @returns `false` when it has no digit */
  #number(start: number, end: number, point: number): boolean {
    const bytes = this.#in
    const sign = bytes[start]
    const first = sign === 0x2b || sign === 0x2d ? start + 1 : start
    if (end - first <= (point < 0 ? 0 : 1)) return false
    let from = first
    let to = end
    while (from < to && bytes[from] === 0x30) from++
    if (point >= 0) {
      while (to > point && bytes[to - 1] === 0x30) to--
      if (to - 1 === point) to--
    }
    if (from >= to) this.#put(0x30)
    else if (sign === 0x2d) this.#put(sign)
    for (let index = from; index < to; index++) this.#put(bytes[index] ?? 0)
    this.#put(0x20)
    return true
  }

  #name(): boolean {
    this.#put(0x2f)
    this.#at++
    for (let byte = this.#in[this.#at]; isRegular(byte); byte = this.#in[++this.#at]) {
      let value = byte ?? 0
      if (value === 0x23) {
        const high = hexValues[this.#in[this.#at + 1] ?? 0] ?? 255
        const low = hexValues[this.#in[this.#at + 2] ?? 0] ?? 255
        if (high < 16 && low < 16) {
          value = high * 16 + low
          this.#at += 2
        }
      }
      if (value > 0x20 && value < 0x7f && value !== 0x23 && isRegular(value)) this.#put(value)
      else this.#escaped(value)
    }
    this.#put(0x20)
    return true
  }

  #escaped(value: number): void {
    this.#put(0x23)
    this.#put(hexNameDigits[value >> 4] ?? 0)
    this.#put(hexNameDigits[value & 15] ?? 0)
  }

  #literal(): boolean {
    const { end, content } = readLiteral(this.#in, this.#at)
    if (end === undefined) return false
    this.#at = end
    this.#put(0x3c)
    for (const byte of content) {
      this.#put(hexDigits[byte >> 4] ?? 0)
      this.#put(hexDigits[byte & 15] ?? 0)
    }
    this.#put(0x3e)
    this.#put(0x20)
    return true
  }

  #hex(): boolean {
    const end = this.#in.indexOf(0x3e, this.#at)
    if (end < 0) return false
    for (let index = this.#at + 1; index < end; index++) {
      const byte = this.#in[index]
      if (!isSpace(byte) && hexValues[byte ?? 0] === 255) return false
    }
    this.#put(0x3c)
    let count = 0
    for (let index = this.#at + 1; index < end; index++) {
      const byte = this.#in[index] ?? 0
      if (isSpace(byte)) continue
      this.#put(hexDigits[hexValues[byte] ?? 0] ?? 0)
      count++
    }
    // A missing last digit is a zero.
    if (count % 2 === 1) this.#put(0x30)
    this.#put(0x3e)
    this.#put(0x20)
    this.#at = end + 1
    return true
  }

  #rest(): void {
    this.#put(0)
    this.#out.set(this.#in.subarray(this.#at), this.#end)
    this.#end += this.#in.length - this.#at
  }
}
