import { extname } from 'node:path'
import { ReadoutError } from '../../core/errors.ts'
import type { SealedFormat } from '../../core/provenance/provenance.ts'
import { say } from '../../core/words/say.ts'
import { zipNames } from '../import/zip.ts'

/** The extensions that a file to verify may have, for a dialog that asks for one; the content decides. */
export const verifiedExtensions = ['pdf', 'docx', 'html', 'htm'] as const

/**
 * The format of an exported memo, by its content.
 * @throws ReadoutError `unsupported` for any that carries no provenance
 */
export function formatOfMemo(bytes: Uint8Array, file: string): SealedFormat {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString('latin1')
  const extension = extname(file).slice(1).toLowerCase()
  // Readers accept some bytes before a PDF's first line; the PDF's own reader says what is wrong with them.
  if (head.slice(0, 1024).includes('%PDF-')) return 'pdf'
  if (head.startsWith('PK')) {
    if (zipNames(bytes).includes('word/document.xml')) return 'docx'
    throw unsupported(say.verifying.unsupported.noWord(file))
  }
  if (/^(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html)\b/iu.test(head)) return 'html'
  if (['md', 'markdown', 'txt', 'text'].includes(extension)) {
    throw unsupported(say.verifying.unsupported.noPlace(file))
  }
  throw unsupported(say.verifying.unsupported.other(file))
}

function unsupported(message: string): ReadoutError {
  return new ReadoutError('unsupported', message, {
    advice: say.verifying.unsupported.advice,
  })
}
