import { analyse } from 'chardet'
import { ReadoutError } from '../errors.ts'
import { say } from '../words/say.ts'

/**
 * The text in a file's bytes, in whatever encoding. In this order: a byte order mark (UTF-8, UTF-16; it is not part of the
 * text); UTF-16 by where its zero bytes are; ISO-2022-JP by its escapes; UTF-8, a few damaged bytes allowed; `declared`, what the file or its carrier says it is; an encoding of
 * another script (Cyrillic, Greek, Hebrew, Arabic, Thai, Chinese, Japanese, Korean) where the letters speak for it; Windows-1252,
 * which every byte sequence is.
 * @throws ReadoutError `unsupported` when the bytes are no text at all (they hold zero bytes outside UTF-16)
 */
export function decodeText(bytes: Uint8Array, declared = ''): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return decode('utf-16le', bytes)
  if (first === 0xfe && second === 0xff) return decode('utf-16be', bytes)
  const wide = wideEncoding(bytes)
  if (wide !== null) return decode(wide, bytes)
  if (bytes.includes(0)) {
    throw new ReadoutError('unsupported', say.importing.notText.message, {
      kept: say.importing.kept,
      advice: say.importing.notText.advice,
    })
  }
  // Its signs are escape sequences of ASCII letters, so it looks like valid UTF-8.
  if (hasJapaneseEscapes(bytes)) return decode('iso-2022-jp', bytes)
  return decodeUtf8(bytes) ?? decode(knownEncoding(declared) ?? foreignEncoding(bytes) ?? 'windows-1252', bytes)
}

function decode(encoding: string, bytes: Uint8Array): string {
  return new TextDecoder(encoding).decode(bytes)
}

/** How many letters beyond ASCII there have to be for each byte that is wrong, for the bytes to be taken for damaged UTF-8. */
const fewest = 4

/** The bytes as UTF-8, `null` where they are something else. A wrong byte among much that is right becomes U+FFFD. */
function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    const text = decode('utf-8', bytes)
    const wrong = text.match(/\ufffd/gu)?.length ?? 0
    const right = text.match(/[^\p{ASCII}\ufffd]/gu)?.length ?? 0
    return right >= wrong * fewest ? text : null
  }
}

function hasJapaneseEscapes(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(0x1b); at >= 0; at = bytes.indexOf(0x1b, at + 1)) {
    const [first, second] = bytes.subarray(at + 1, at + 3)
    if (first === 0x24 && (second === 0x40 || second === 0x42)) return true
  }
  return false
}

/** UTF-16 without a mark: text of any script with blanks and line ends has most of its zero bytes on one side. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length < 4 || bytes.length % 2 === 1) return null
  const zeros = [0, 0]
  for (let index = 0; index < bytes.length; index++) {
    if (bytes[index] === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  }
  const [even = 0, odd = 0] = zeros
  if (odd > bytes.length / 20 && even * 20 < odd) return 'utf-16le'
  return even > bytes.length / 20 && odd * 20 < even ? 'utf-16be' : null
}

/** The encoding that a label of the Encoding Standard names, `null` for one that it does not know. */
function knownEncoding(label: string): string | null {
  try {
    return label === '' ? null : new TextDecoder(label).encoding
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/** Encodings of scripts other than Latin: only these are told by their letters, the Latin ones are too much alike. */
const foreign = /^(?:Shift_JIS|EUC-JP|EUC-KR|Big5|GB18030|ISO-2022-JP|windows-125[13-6]|KOI8-R|ISO-8859-[5-8])$/u
/** chardet's confidence, of 100, from which its word is taken. */
const sure = 30
/** Enough letters to tell. Bytes. */
const sample = 1 << 16

function foreignEncoding(bytes: Uint8Array): string | null {
  const [best] = analyse(bytes.subarray(0, sample))
  return best !== undefined && best.confidence >= sure && foreign.test(best.name) ? best.name : null
}
