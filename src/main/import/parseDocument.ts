import { ReadoutError } from '../../core/errors.ts'
import { decodeText } from '../../core/import/decode.ts'
import { parsePage } from '../../core/import/html/page.ts'
import { parseMarkdown } from '../../core/import/markdown.ts'
import type { ParsedDocument } from '../../core/import/parsed.ts'
import { parsePlainText } from '../../core/import/plainText.ts'
import { say } from '../../core/words/say.ts'
import { type Format, formatOf, formats } from './formats.ts'

/** A file's document, and what kind of file it was. */
export interface Parsed {
  document: ParsedDocument
  mediaType: string
  /** Without the dot. */
  extension: string
}

/** Longer markup than any article: reading it would take minutes. In bytes; text alone may be longer. */
const longestMarkup = 30 * 1024 * 1024

/**
 * Reads the bytes of a file. `fileName` gives the format where the content does not, and the title where nothing better does.
 * Meant to run in a worker: it takes as long and as much memory as the file makes it take.
 * @throws ReadoutError `unsupported` for a format that cannot be read or a file without words, `unreadable` for a damaged one
 */
export async function parseDocument(bytes: Uint8Array, fileName: string): Promise<Parsed> {
  const format = formatOf(bytes, fileName)
  const document = await parsers[format](bytes, fileName)
  if (document.text.trim() === '') {
    throw new ReadoutError('unsupported', say.importing.noWords.message(fileName), {
      kept: say.importing.kept,
      advice: say.importing.noWords.advice,
    })
  }
  const { mediaType, extensions } = formats[format]
  return { document, mediaType, extension: extensions[0] }
}

type Parser = (bytes: Uint8Array, fileName: string) => ParsedDocument | Promise<ParsedDocument>

/** Libraries are loaded with the first file that needs them: a process that reads plain text starts in a tenth of the time. */
const parsers: Record<Format, Parser> = {
  text: (bytes, fileName) => parsePlainText(decodeText(bytes), fileName),
  markdown: (bytes, fileName) => parseMarkdown(decodeText(markup(bytes, fileName)), fileName),
  html: async (bytes, fileName) => {
    const { findArticle } = await import('./readable.ts')
    return parsePage(decodeText(markup(bytes, fileName), charsetOf(bytes)), fileName, findArticle)
  },
  archive: async (bytes, fileName) => (await import('./message.ts')).parseArchive(bytes, fileName),
  message: async (bytes, fileName) => (await import('./message.ts')).parseMessage(bytes, fileName),
  docx: async (bytes, fileName) => (await import('./docx.ts')).parseDocx(bytes, fileName),
  epub: async (bytes, fileName) => (await import('./epub.ts')).parseEpub(bytes, fileName),
  pdf: async (bytes, fileName) => (await import('./pdf.ts')).parsePdf(bytes, fileName),
}

function markup(bytes: Uint8Array, fileName: string): Uint8Array {
  if (bytes.length <= longestMarkup) return bytes
  throw new ReadoutError('unsupported', say.importing.tooMuchMarkup(fileName, longestMarkup / 1024 / 1024), {
    kept: say.importing.kept,
    advice: say.importing.part,
  })
}

/** The encoding that a page declares in its first kilobyte (HTML Standard, 13.2.3.2), empty where it declares none. */
function charsetOf(bytes: Uint8Array): string {
  const head = String.fromCharCode(...bytes.subarray(0, 1024))
  return (
    /<meta[^>]+charset\s*=\s*["']?\s*([\w:.-]+)/iu.exec(head)?.[1] ??
    /^<\?xml[^>]*encoding=["']([\w.-]+)/iu.exec(head)?.[1] ??
    ''
  )
}
