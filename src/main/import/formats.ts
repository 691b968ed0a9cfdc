import { extname } from 'node:path'
import { ReadoutError } from '../../core/errors.ts'
import { say } from '../../core/words/say.ts'
import { zipNames } from './zip.ts'

export const formats = {
  text: { mediaType: 'text/plain', extensions: ['txt', 'text'] },
  markdown: { mediaType: 'text/markdown', extensions: ['md', 'markdown'] },
  html: { mediaType: 'text/html', extensions: ['html', 'htm', 'xhtml'] },
  archive: { mediaType: 'multipart/related', extensions: ['mhtml', 'mht'] },
  docx: { mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', extensions: ['docx'] },
  pdf: { mediaType: 'application/pdf', extensions: ['pdf'] },
  epub: { mediaType: 'application/epub+zip', extensions: ['epub'] },
  message: { mediaType: 'message/rfc822', extensions: ['eml'] },
} as const satisfies Record<string, { mediaType: string; extensions: readonly string[] }>

export type Format = keyof typeof formats

/** Every file name extension that can be imported, without the dot. */
export const extensions: readonly string[] = Object.values(formats).flatMap((format) => format.extensions)

/** Files that people try, by their first bytes. */
const refused: [magic: string, kind: 'office' | 'rtf' | 'picture' | 'compressed'][] = [
  ['\xd0\xcf\x11\xe0', 'office'],
  ['{\\rtf', 'rtf'],
  ['\x89PNG', 'picture'],
  ['\xff\xd8\xff', 'picture'],
  ['GIF8', 'picture'],
  ['II*\0', 'picture'],
  ['\x1f\x8b', 'compressed'],
  ['7z\xbc\xaf', 'compressed'],
  ['Rar!', 'compressed'],
]

/**
 * The format of a file: by its content where that tells (PDF, zip), otherwise by its name's extension; a file without an extension
 * is HTML if it begins like that, else text.
 * @throws ReadoutError `unsupported` for a format that cannot be read, with what to do instead
 */
export function formatOf(bytes: Uint8Array, fileName: string): Format {
  const head = String.fromCharCode(...bytes.subarray(0, 1024))
  if (isPdf(head, fileName)) return 'pdf'
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return zipFormat(bytes, fileName)
  const known = refused.find(([magic]) => head.startsWith(magic))
  if (known !== undefined) throw unsupported(fileName, say.importing.kinds[known[1]])
  const extension = extname(fileName).slice(1).toLowerCase()
  const named = (Object.keys(formats) as Format[]).find((format) => isIn(formats[format].extensions, extension))
  if (named === 'docx' || named === 'epub' || named === 'pdf') {
    throw unsupported(fileName, { what: say.importing.kinds.named(extension), advice: say.importing.again })
  }
  if (named !== undefined) return named
  if (extension === '') return /^\s*(?:<!doctype html|<html|<head|<body)/iu.test(head) ? 'html' : 'text'
  const { what, advice } = say.importing.kinds.unknown
  throw unsupported(fileName, { what, advice: advice(extensions.map((each) => `.${each}`).join(', ')) })
}

/** Readers accept some bytes before a PDF's first line; a text may speak of one. */
function isPdf(head: string, fileName: string): boolean {
  if (/^(?:\xef\xbb\xbf)?\s*%PDF-/u.test(head)) return true
  return head.includes('%PDF-') && !/\.(?:txt|text|md|markdown|x?html?|eml|mht(?:ml)?)$/iu.test(fileName)
}

function zipFormat(bytes: Uint8Array, fileName: string): Format {
  const names = new Set(zipNames(bytes))
  if (names.has('word/document.xml')) return 'docx'
  if (names.has('META-INF/container.xml')) return 'epub'
  const starts = (folder: string) => [...names].some((name) => name.startsWith(folder))
  if (starts('word/')) return 'docx'
  if (starts('xl/')) throw unsupported(fileName, say.importing.kinds.spreadsheet)
  if (starts('ppt/')) throw unsupported(fileName, say.importing.kinds.presentation)
  if (names.has('content.xml')) throw unsupported(fileName, say.importing.kinds.openDocument)
  throw unsupported(fileName, say.importing.kinds.compressed)
}

function isIn(list: readonly string[], value: string): boolean {
  return list.includes(value)
}

function unsupported(fileName: string, { what, advice }: { what: string; advice: string }): ReadoutError {
  return new ReadoutError('unsupported', say.importing.is(fileName, what), { kept: say.importing.kept, advice })
}
