import type { Note } from '../model/note.ts'
import type { Source } from '../model/source.ts'

/** What is needed of a note to print a memo that cites it. A note is one; so is what a memo's file carries of its sources. */
export interface Evidence extends Pick<Note, 'id' | 'title' | 'actors' | 'annotations'> {
  source: Pick<Source, 'meta' | 'original'>
}
