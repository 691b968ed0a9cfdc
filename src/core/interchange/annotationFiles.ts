import { z } from 'zod'
import type { Note } from '../model/note.ts'
import { say } from '../words/say.ts'
import { decodeCsv, encodeCsv } from './csv.ts'
import type { AnnotationFormat } from './exchangeFormats.ts'
import { encodeHypothesis, readHypothesis } from './hypothesis.ts'
import { encodeMarkdown } from './markdown.ts'
import { parseJson, type Reading, unreadable } from './reading.ts'
import { encodeWebAnnotations, readWebAnnotations } from './webAnnotation.ts'

/** The annotations of a note as a file of the format. CSV is for Excel where `isForExcel`, and for programs otherwise. */
export function encodeAnnotations(note: Note, format: AnnotationFormat, isForExcel: boolean): string {
  switch (format) {
    case 'w3c':
      return encodeWebAnnotations(note)
    case 'hypothesis':
      return encodeHypothesis(note)
    case 'csv':
      return encodeCsv(note, { bom: isForExcel })
    case 'markdown':
      return encodeMarkdown(note)
  }
}

/**
 * The annotations in a file of any format that can be read. The format is told by the content: names of files get lost, and `.json` is
 * two of them.
 * @throws ReadoutError `unreadable` when it is none of them, or has nothing in it
 */
export function decodeAnnotations(text: string): Reading {
  const reading = read(text)
  if (reading.drafts.length === 0 && reading.replies.length === 0 && reading.report.length === 0)
    throw unreadable(say.exchange.none)
  return reading
}

function read(text: string): Reading {
  if (!/^\uFEFF?\s*[[{]/u.test(text)) return decodeCsv(text)
  const content = parseJson(text)
  return isHypothesis(content) ? readHypothesis(content) : readWebAnnotations(content)
}

const Row = z.looseObject({ uri: z.string(), target: z.array(z.unknown()) })

/** A Web Annotation says that it is one; rows of the Hypothesis API have no type, and an address of their page. */
function isHypothesis(content: unknown): boolean {
  if (z.looseObject({ rows: z.array(z.unknown()) }).safeParse(content).success) return true
  return [content].flat().some((one) => Row.safeParse(one).success)
}
