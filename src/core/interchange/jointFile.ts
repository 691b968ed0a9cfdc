import type { Note } from '../model/note.ts'
import { csvRowsOf, encodeCsvRows } from './csv.ts'
import type { AnnotationFormat } from './exchangeFormats.ts'
import { encodeRows, hypothesisRowsOf } from './hypothesis.ts'
import { encodeMarkdown } from './markdown.ts'
import { encodeCollection, webItemsOf } from './webAnnotation.ts'

/** A file with the annotations of several notes. It takes in one note at a time, so that their texts need not be held together. */
export interface JointFile {
  add(note: Note): void
  /** The file's content, with the notes in the order in which they were added. */
  end(): string
}

interface Options {
  /** What the file is about, in words. */
  label: string
  /** A UUID that tells this collection from every other: a set of notes has no address of its own. */
  id: string
  /** CSV is for Excel where this is set, and for programs otherwise. */
  isForExcel: boolean
}

/**
 * The annotations of several notes as one file of the format: one W3C collection, one result of Hypothesis' API, one table, one Markdown
 * document with a heading for each note. Each annotation says in it which source its words are from, as it does in a file of its own.
 */
export function jointFile(format: AnnotationFormat, { label, id, isForExcel }: Options): JointFile {
  switch (format) {
    case 'w3c': {
      const address = `urn:uuid:${id}`
      return gathering(webItemsOf, (items) =>
        encodeCollection({ id: address, page: `${address}#page-1`, label }, items),
      )
    }
    case 'hypothesis':
      return gathering(hypothesisRowsOf, encodeRows)
    case 'csv':
      return gathering(csvRowsOf, (rows) => encodeCsvRows(rows, { bom: isForExcel }))
    case 'markdown':
      return gathering(
        (note) => [encodeMarkdown(note)],
        (parts) => parts.join('\n'),
      )
  }
}

function gathering<T>(partsOf: (note: Note) => T[], encode: (parts: readonly T[]) => string): JointFile {
  const parts: T[] = []
  return {
    add: (note) => {
      for (const part of partsOf(note)) parts.push(part)
    },
    end: () => encode(parts),
  }
}
