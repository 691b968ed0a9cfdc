import { extname } from 'node:path'
import { ReadoutError } from '../../core/errors.ts'
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

/** Files that people try, by their first bytes, and what to do with them. */
const refused: [magic: string, what: string, advice: string][] = [
  [
    '\xd0\xcf\x11\xe0',
    'a document of an old Office program',
    'Open it in Word or LibreOffice, save it as .docx, and import that.',
  ],
  ['{\\rtf', 'an RTF document', 'Open it in Word or LibreOffice, save it as .docx, and import that.'],
  ['\x89PNG', 'a picture', 'Run text recognition on it and import the PDF that makes.'],
  ['\xff\xd8\xff', 'a picture', 'Run text recognition on it and import the PDF that makes.'],
  ['GIF8', 'a picture', 'Run text recognition on it and import the PDF that makes.'],
  ['II*\0', 'a picture', 'Run text recognition on it and import the PDF that makes.'],
  ['\x1f\x8b', 'a compressed file', 'Unpack it and import what is in it.'],
  ['7z\xbc\xaf', 'a compressed file', 'Unpack it and import what is in it.'],
  ['Rar!', 'a compressed file', 'Unpack it and import what is in it.'],
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
  if (known !== undefined) throw unsupported(fileName, known[1], known[2])
  const extension = extname(fileName).slice(1).toLowerCase()
  const named = (Object.keys(formats) as Format[]).find((format) => isIn(formats[format].extensions, extension))
  if (named === 'docx' || named === 'epub' || named === 'pdf') {
    throw unsupported(fileName, `not the ${extension} file that its name says`, 'Get the file again and import that.')
  }
  if (named !== undefined) return named
  if (extension === '') return /^\s*(?:<!doctype html|<html|<head|<body)/iu.test(head) ? 'html' : 'text'
  throw unsupported(
    fileName,
    'of a kind that Readout cannot read',
    `Save it as one of ${extensions.map((each) => `.${each}`).join(', ')} and import that.`,
  )
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
  if (starts('xl/')) throw unsupported(fileName, 'a spreadsheet', 'Copy what you need as text and paste that.')
  if (starts('ppt/')) throw unsupported(fileName, 'a presentation', 'Export it as PDF and import that.')
  if (names.has('content.xml')) throw unsupported(fileName, 'an OpenDocument file', 'Save it as .docx and import that.')
  throw unsupported(fileName, 'a compressed file', 'Unpack it and import what is in it.')
}

function isIn(list: readonly string[], value: string): boolean {
  return list.includes(value)
}

function unsupported(fileName: string, what: string, advice: string): ReadoutError {
  return new ReadoutError('unsupported', `${fileName} is ${what}.`, { kept: 'Nothing was imported from it.', advice })
}
