import type { Memo } from '../../core/model/memo.ts'
import { harbourNote } from '../../core/model/note.fixture.ts'
import type { Note } from '../../core/model/note.ts'
import type { SearchHit } from '../../core/search/answer.ts'
import type { IndexedDocument, SearchStore } from './store.ts'

/** Notes for tests of the search index. Not part of the application. */

interface Given {
  id: string
  title?: string
  published?: string | null
  publisher?: string
  tags?: string[]
  archived?: boolean
}

/** A note of that text, published on 29 February 2024 unless told otherwise. */
export function noteOf(
  text: string,
  { id, title = 'Untitled', published, publisher, tags = [], archived }: Given,
): Note {
  const note = harbourNote(text)
  const meta = { ...note.source.meta, authors: [], publisher: publisher ?? 'The Post', title }
  if (published !== undefined) meta.published = published
  return { ...note, id, title, tags, archived: archived ?? false, source: { ...note.source, meta } }
}

let stamps = 0

export function indexed(document: Note | Memo): IndexedDocument {
  const stamp = `stamp ${stamps++}`
  return 'source' in document ? { of: 'note', stamp, document } : { of: 'memo', stamp, document }
}

/** Ids of what a query finds, the best first. */
export function idsOf(store: SearchStore, query: string): string[] {
  return store.search(query, 50).groups.map(({ id }) => id)
}

/** The marked words of a hit's snippet. */
export function markedIn({ snippet }: SearchHit): string[] {
  return snippet.marks.map(({ start, end }) => snippet.text.slice(start, end))
}
