import { ReadoutError } from '../errors.ts'

/**
 * The text in a file's bytes. A byte order mark decides where there is one (UTF-8, UTF-16) and is not part of the text; otherwise
 * UTF-8, and where the bytes are not valid UTF-8, Windows-1252, which every byte sequence is.
 * @throws ReadoutError `unsupported` when the bytes are no text at all (they hold a NUL outside UTF-16).
 */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  if (bytes.includes(0)) {
    throw new ReadoutError('unsupported', 'The file is not text.', {
      kept: 'Nothing was imported from it.',
      advice: 'Save the document as plain text or Markdown and import that.',
    })
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return new TextDecoder('windows-1252').decode(bytes)
    throw error
  }
}
