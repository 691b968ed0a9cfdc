import type { z } from 'zod'
import { compareMemos, countChanges } from '../../core/compare/compare.ts'
import { countNoteChanges } from '../../core/keeping/noteChanges.ts'
import { MemoVersion, NoteVersion, type PartCount, type VersionAbout } from '../../core/keeping/version.ts'
import type { Memo } from '../../core/model/memo.ts'
import type { Note } from '../../core/model/note.ts'
import { Source } from '../../core/model/source.ts'
import { sha256 } from '../vault/originals.ts'

/** What tells versions of one kind of document from those of another. */
export interface VersionKind<D, V extends VersionAbout> {
  /** What the document is called in messages. */
  noun: 'note' | 'memo'
  schema: z.ZodType<V>
  /** The version of a document, and the long text that is kept in a file of its own, if it has one. */
  split: (document: D, about: VersionAbout) => { version: V; text: string | null }
  /** The SHA-256 of that text; `null` where there is none. */
  textOf: (version: V) => string | null
  /** The document of a version. @throws z.ZodError where `text` is not what it should be */
  join: (version: V, text: string | null) => D
  /** When the document was saved in this state. */
  savedOf: (version: V) => string
  /** Whether a change is one before which the state is always kept. */
  isTurn: (before: D, after: D) => boolean
  changes: (before: V, after: V) => PartCount[]
}

export const memoVersions: VersionKind<Memo, MemoVersion> = {
  noun: 'memo',
  schema: MemoVersion,
  split: (memo, about) => ({ version: { ...about, memo }, text: null }),
  textOf: () => null,
  join: ({ memo }) => memo,
  savedOf: ({ memo }) => memo.updated,
  isTurn: () => false,
  changes: (before, after) =>
    countChanges(compareMemos(before.memo, after.memo)).map(({ group, ...count }) => ({ part: group, ...count })),
}

export const noteVersions: VersionKind<Note, NoteVersion> = {
  noun: 'note',
  schema: NoteVersion,
  split({ source: { meta, original, ...body }, ...rest }, about) {
    const text = `${JSON.stringify(body)}\n`
    return { version: { ...about, text: sha256(text), note: { ...rest, source: { meta, original } } }, text }
  },
  textOf: ({ text }) => text,
  join({ note }, text) {
    const body: object = JSON.parse(text ?? '{}')
    return { ...note, source: Source.parse({ ...body, ...note.source }) }
  },
  savedOf: ({ note }) => note.updated,
  // An update of the source, and taking that back.
  isTurn: (before, after) => before.source.meta.imported !== after.source.meta.imported,
  changes: (before, after) => countNoteChanges(before.note, after.note, before.text === after.text),
}
