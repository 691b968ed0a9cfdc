import { type ErrorCode, ReadoutError } from '../../core/errors.ts'
import type { Parsed } from './parseDocument.ts'

/** What a parser's process is asked. */
export interface Job {
  bytes: Uint8Array
  fileName: string
}

/** What it answers; an error crosses as its parts. */
export type Answer =
  | { ok: true; parsed: Parsed }
  | { ok: false; code: ErrorCode; message: string; kept: string; advice: string }

/** An error of a parser as an answer. One that the parser did not raise itself is the file's doing. */
export function answerFor(error: ReadoutError, fileName: string): Answer {
  const { code, message, kept, advice } = error.code === 'internal' ? unreadable(fileName) : error
  return { ok: false, code, message, kept, advice }
}

/** The error for a file that its parser could not cope with. `why` is a sentence, or empty. */
export function unreadable(fileName: string, why = ''): ReadoutError {
  return new ReadoutError(
    'unreadable',
    [`${fileName} is damaged or made to be unreadable.`, why].filter(Boolean).join(' '),
    {
      kept: 'Nothing was imported from it.',
      advice: 'Open it in the program it belongs to, copy the text, and paste that.',
    },
  )
}
