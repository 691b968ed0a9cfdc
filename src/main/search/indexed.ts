import { type MemoSummary, type NoteSummary, summariseMemo, summariseNote } from '../../core/library/summary.ts'
import { firstDay } from '../../core/model/eventDate.ts'
import type { Memo } from '../../core/model/memo.ts'
import type { Note } from '../../core/model/note.ts'
import { addedEntries, type Entry, memoEntries, passageEntries } from '../../core/search/entries.ts'

/** A document as it is handed to the index; `stamp` tells its state and is given back by `stamps()`. */
export type IndexedDocument =
  | { of: 'note'; stamp: string; document: Note }
  | { of: 'memo'; stamp: string; document: Memo }

/** What the index keeps of a document besides its entries. */
export interface Listed {
  title: string
  origin: string
  published: string | null
  summary: NoteSummary | MemoSummary
  /** The day that it is sorted and filtered by, as days since 1 January 1970: published, otherwise imported or begun. */
  day: number
  /** What stands in the entries of its text besides that; empty where they are always written anew. */
  key: string
}

export function listed({ of, document }: IndexedDocument): Listed {
  if (of === 'note') return listedNote(document)
  const { title, head, created } = document
  // A memo is short: it is not worth while to tell which of its entries changed.
  const key = ''
  return {
    title: head.subject || title,
    origin: title,
    published: null,
    summary: summariseMemo(document),
    day: dayOf(created),
    key,
  }
}

function listedNote(note: Note): Listed {
  const { publisher, published, authors } = note.source.meta
  const key = JSON.stringify([note.title, authors, publisher, note.tags, note.archived])
  return {
    title: note.title,
    origin: publisher,
    published,
    summary: summariseNote(note),
    day: (published === null ? null : firstDay(published)) ?? dayOf(note.created),
    key,
  }
}

/** The entries of a document's text, in order. */
export function textEntries({ of, document }: IndexedDocument): Entry[] {
  return of === 'note' ? passageEntries(document) : memoEntries(document)
}

/** The entries of what people have added to it, in order. */
export function furtherEntries({ of, document }: IndexedDocument): Entry[] {
  return of === 'note' ? addedEntries(document) : []
}

function dayOf(instant: string): number {
  return firstDay(instant.slice(0, 10)) ?? 0
}
