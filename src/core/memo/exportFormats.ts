import { z } from 'zod'
import type { FileKind } from '../interchange/exchangeFormats.ts'

/** The formats that a memo leaves in. */
export const memoFormats = ['pdf', 'docx', 'markdown', 'html', 'text'] as const
export const MemoFormat = z.enum(memoFormats)
export type MemoFormat = z.infer<typeof MemoFormat>

export const memoFiles: Record<MemoFormat, FileKind> = {
  pdf: { name: 'PDF', extensions: ['pdf'] },
  docx: { name: 'Word', extensions: ['docx'] },
  markdown: { name: 'Markdown', extensions: ['md', 'markdown'] },
  html: { name: 'Web page', extensions: ['html', 'htm'] },
  text: { name: 'Plain text', extensions: ['txt'] },
}

/** The extensions that say a memo's format, without dots, in the order of the formats. */
export const memoExtensions = memoFormats.flatMap((format) => memoFiles[format].extensions)

/** The format that a file's extension asks for, upper or lower case, with its dot or without; `null` where it is none of theirs. */
export function memoFormatOf(extension: string): MemoFormat | null {
  const wanted = extension.replace(/^\./u, '').toLowerCase()
  return memoFormats.find((format) => memoFiles[format].extensions.includes(wanted)) ?? null
}
