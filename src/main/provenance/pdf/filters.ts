import { inflateSync } from 'node:zlib'
import { damaged } from './damaged.ts'
import { latin1, Name, type PdfObject, type Stream } from './objects.ts'
import type { PdfFile } from './pdfFile.ts'

/** Larger than any stream of a memo; one that unpacks to more is an attack. Bytes. */
const mostBytes = 256 * 1024 * 1024

export interface Decoded {
  bytes: Uint8Array
  /** The filters that were not undone because what they hold is no plain data (`DCTDecode`, say) or they are out of use, each
   * with its parameters, in the order in which a reader undoes them. */
  left: { filter: string; parameters: PdfObject }[]
}

/**
 * A stream's bytes with the filters undone that only pack: Flate with its predictors, ASCIIHex, ASCII85 and RunLength (ISO 32000-2,
 * 7.4). It stops before the first that is another.
 * @throws ReadoutError `unreadable` when the bytes are not what the filter makes
 */
export function decode(file: PdfFile, stream: Stream): Decoded {
  const filters = listOf(file, stream.dict.get('Filter'))
  const parameters = listOf(file, stream.dict.get('DecodeParms'))
  let bytes = stream.raw
  for (const [index, filter] of filters.entries()) {
    if (!(filter instanceof Name)) throw damaged('packed', 'a filter has no name')
    const undone = undo(file, filter.value, parameters[index] ?? null, bytes)
    if (undone === undefined) return { bytes, left: remaining(filters.slice(index), parameters.slice(index)) }
    bytes = undone
  }
  return { bytes, left: [] }
}

function remaining(filters: PdfObject[], parameters: PdfObject[]): Decoded['left'] {
  return filters.map((filter, index) => {
    if (!(filter instanceof Name)) throw damaged('packed', 'a filter has no name')
    return { filter: filter.value, parameters: parameters[index] ?? null }
  })
}

/** One filter may stand for a list of one. */
function listOf(file: PdfFile, object: PdfObject | undefined): PdfObject[] {
  const value = file.resolve(object)
  if (value === null) return []
  return Array.isArray(value) ? value.map((item) => file.resolve(item)) : [value]
}

function undo(file: PdfFile, filter: string, parameters: PdfObject, bytes: Uint8Array): Uint8Array | undefined {
  switch (filter) {
    case 'FlateDecode':
      return withoutPredictor(file, parameters, inflate(bytes))
    case 'ASCIIHexDecode':
      return fromHex(bytes)
    case 'ASCII85Decode':
      return fromAscii85(bytes)
    case 'RunLengthDecode':
      return fromRuns(bytes)
    default:
      return undefined
  }
}

function inflate(bytes: Uint8Array): Uint8Array {
  try {
    return inflateSync(bytes, { maxOutputLength: mostBytes })
  } catch (error) {
    throw damaged('packed', 'a compressed stream cannot be unpacked', error)
  }
}

/** Undoes the predictors of PNG (7.4.4.4). The one of TIFF is written by no program that a memo meets. */
function withoutPredictor(file: PdfFile, parameters: PdfObject, bytes: Uint8Array): Uint8Array {
  if (!(parameters instanceof Map)) return bytes
  const integer = (key: string, standard: number) => {
    const value = file.resolve(parameters.get(key)) ?? standard
    if (typeof value !== 'number' || !Number.isInteger(value) || value < 1)
      throw damaged('packed', `${key} is no whole number`)
    return value
  }
  const predictor = integer('Predictor', 1)
  if (predictor === 1) return bytes
  if (predictor < 10) throw damaged('packed', 'it predicts colours as TIFF does')
  const bits = integer('Colors', 1) * integer('BitsPerComponent', 8)
  const step = Math.ceil(bits / 8)
  const width = Math.ceil((bits * integer('Columns', 1)) / 8)
  const rows = Math.ceil(bytes.length / (width + 1))
  const result = new Uint8Array(rows * width)
  for (let row = 0; row < rows; row++) {
    const from = row * (width + 1)
    unpredict(bytes[from] ?? 0, bytes.subarray(from + 1, from + 1 + width), result, row * width, width, step)
  }
  return result
}

function unpredict(
  type: number,
  line: Uint8Array,
  result: Uint8Array,
  start: number,
  width: number,
  step: number,
): void {
  if (type > 4) throw damaged('packed', 'a predicted line is of no known kind')
  for (let index = 0; index < line.length; index++) {
    const left = index < step ? 0 : (result[start + index - step] ?? 0)
    const up = start === 0 ? 0 : (result[start + index - width] ?? 0)
    const upLeft = start === 0 || index < step ? 0 : (result[start + index - width - step] ?? 0)
    const guess = [0, left, up, (left + up) >> 1, paeth(left, up, upLeft)][type] ?? 0
    result[start + index] = (line[index] ?? 0) + guess
  }
}

/** PNG's guess at a byte from its neighbours: the one that lies nearest to left + up − upper left. */
function paeth(left: number, up: number, upLeft: number): number {
  const [a, b, c] = [Math.abs(up - upLeft), Math.abs(left - upLeft), Math.abs(left + up - 2 * upLeft)]
  if (a <= b && a <= c) return left
  return b <= c ? up : upLeft
}

function fromHex(bytes: Uint8Array): Uint8Array {
  const [digits = ''] = latin1(bytes)
    .replace(/[\0\t\n\f\r ]/gu, '')
    .split('>')
  if (!/^[\da-f]*$/iu.test(digits)) throw damaged('packed', 'a stream has a wrong digit')
  return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex')
}

function fromAscii85(bytes: Uint8Array): Uint8Array {
  const [digits = ''] = latin1(bytes)
    .replace(/[\0\t\n\f\r ]/gu, '')
    .split('~')
  const result: number[] = []
  for (const [group] of digits.matchAll(/z|[^z]{1,5}/gu)) {
    const padded = group === 'z' ? '!!!!!' : group.padEnd(5, 'u')
    let value = 0
    for (const digit of padded) value = value * 85 + digit.charCodeAt(0) - 33
    if (group.length === 1 && group !== 'z') throw damaged('packed', 'a stream ends with half a byte')
    if (!/^[!-u]{5}$/u.test(padded) || value > 0xffffffff) throw damaged('packed', 'a stream has a wrong digit')
    const four = [value >>> 24, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff]
    result.push(...four.slice(0, group === 'z' ? 4 : group.length - 1))
  }
  return Uint8Array.from(result)
}

function fromRuns(bytes: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = []
  for (let at = 0; at < bytes.length; ) {
    const length = bytes[at] ?? 128
    if (length === 128) break
    const run =
      length < 128 ? bytes.subarray(at + 1, at + 2 + length) : new Uint8Array(257 - length).fill(bytes[at + 1] ?? 0)
    parts.push(run)
    at += length < 128 ? length + 2 : 2
  }
  return Buffer.concat(parts)
}
