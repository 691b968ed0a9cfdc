import { type ErrorCode, ReadoutError } from '../../core/errors.ts'
import type { ReadMemo } from '../../core/verify/evidence.ts'
import { say } from '../../core/words/say.ts'
import type { Parsed } from './parseDocument.ts'

/** What a file can be read as, and what comes of it: an article to import, or an exported memo to verify. */
export interface ReadAs {
  document: Parsed
  memo: ReadMemo
}

/** What a parser's process is asked. */
export interface Job {
  /** In which errors are said. */
  language: string
  as: keyof ReadAs
  bytes: Uint8Array
  fileName: string
}

/** What it answers; an error crosses as its parts. */
export type Answer<K extends keyof ReadAs = keyof ReadAs> =
  | { ok: true; read: ReadAs[K] }
  | { ok: false; code: ErrorCode; message: string; kept: string; advice: string }

/** An error of a parser as an answer. One that the parser did not raise itself is the file's doing. */
export function answerFor(error: ReadoutError, { as, fileName }: Pick<Job, 'as' | 'fileName'>): Answer {
  const { code, message, kept, advice } = error.code === 'internal' ? unreadable(as, fileName) : error
  return { ok: false, code, message, kept, advice }
}

/** The error for a file that its parser could not cope with. `why` is a sentence, or empty. */
export function unreadable(as: Job['as'], fileName: string, why = ''): ReadoutError {
  const message = [say.importing.unreadable.message(fileName), why].filter(Boolean).join(' ')
  return new ReadoutError('unreadable', message, whatNow(as))
}

function whatNow(as: Job['as']): { kept?: string; advice: string } {
  return as === 'memo'
    ? { advice: say.verifying.asExported }
    : { kept: say.importing.kept, advice: say.importing.unreadable.advice }
}
