import { z } from 'zod'
import { Id } from '../model/id.ts'
import type { Memo } from '../model/memo.ts'
import { type Note, speakerName } from '../model/note.ts'
import { Instant, PartialDate } from '../model/time.ts'

/** What the library shows of a note without holding its text. */
export const NoteSummary = z.strictObject({
  id: Id,
  /** Which state of the note it is of. */
  revision: z.int().nonnegative(),
  title: z.string(),
  publisher: z.string(),
  published: PartialDate.nullable(),
  /** Where the document was on the web; empty where that is not known. */
  url: z.string(),
  /** The name of the document's file, without folders. */
  file: z.string(),
  /** When it was imported. */
  created: Instant,
  updated: Instant,
  /** Of the note as a whole. */
  tags: z.array(z.string()),
  archived: z.boolean(),
  quotes: z.int().nonnegative(),
  annotations: z.int().nonnegative(),
  /** Speakers credited with a quotation, each once, in the order of their first one. */
  speakers: z.array(z.string()),
})
export type NoteSummary = z.infer<typeof NoteSummary>

/** What the library shows of a memo. */
export const MemoSummary = z.strictObject({
  id: Id,
  /** What kind of document it says it is. */
  title: z.string(),
  subject: z.string(),
  date: z.string(),
  updated: Instant,
  archived: z.boolean(),
})
export type MemoSummary = z.infer<typeof MemoSummary>

/** Who published a note's source, and when, as far as that is known; may be empty. @param said how a date is said */
export function originOf(
  { publisher, published }: Pick<NoteSummary, 'publisher' | 'published'>,
  said: (date: PartialDate) => string,
): string {
  return [publisher, published === null ? '' : said(published)].filter(Boolean).join(' · ')
}

export function summariseNote(note: Note): NoteSummary {
  const quotes = note.annotations.filter(({ kind }) => kind === 'quote')
  const speakers = quotes.map((quote) => speakerName(note, quote)).filter((name) => name !== '')
  return {
    id: note.id,
    revision: note.revision,
    title: note.title,
    publisher: note.source.meta.publisher,
    published: note.source.meta.published,
    url: note.source.meta.url,
    file: note.source.original.name,
    created: note.created,
    tags: note.tags,
    archived: note.archived,
    updated: note.updated,
    quotes: quotes.length,
    annotations: note.annotations.length,
    speakers: [...new Set(speakers)],
  }
}

export function summariseMemo(memo: Memo): MemoSummary {
  const { id, title, head, updated, archived } = memo
  return { id, title, subject: head.subject, date: head.date, updated, archived }
}
