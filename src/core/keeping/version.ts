import { z } from 'zod'
import { Id } from '../model/id.ts'
import { MemoFile } from '../model/memoVersion1.ts'
import { Note } from '../model/note.ts'
import { Original, SourceMeta } from '../model/source.ts'
import { Instant } from '../model/time.ts'

/** What a version was kept before, where that was more than a save. */
const turningPoints = ['update', 'bulk', 'restore'] as const
export type TurningPoint = (typeof turningPoints)[number]

const about = {
  schema: z.literal(1),
  /** The document's. */
  id: Id,
  revision: z.int().nonnegative(),
  /** When it was put with the versions. */
  kept: Instant,
  /** Whether it is what a file was made of that left the vault: those stay. */
  isExported: z.boolean(),
  /** Whether a person asked for it to be kept: those stay too. */
  isByHand: z.boolean().default(false),
  /** What was done next to the document as a whole: its source updated, many notes changed at once, another version restored. */
  before: z.enum(turningPoints).nullable().default(null),
}

/** What is known of any version, whatever it is of. */
export const VersionAbout = z.strictObject(about)
export type VersionAbout = z.infer<typeof VersionAbout>

/** A state of a memo that is kept, so that it can be gone back to. */
export const MemoVersion = z.strictObject({ ...about, memo: MemoFile })
export type MemoVersion = z.infer<typeof MemoVersion>

/** A note without the text of its source, which is long and seldom changes. */
export const NoteShell = Note.omit({ source: true }).extend({
  source: z.strictObject({ meta: SourceMeta, original: Original }),
})
export type NoteShell = z.infer<typeof NoteShell>

/** A state of a note that is kept. The text of its source is kept once for all versions that have it. */
export const NoteVersion = z.strictObject({
  ...about,
  /** SHA-256 of the file that has the text, 64 lower-case hexadecimal digits. */
  text: z.string().regex(/^[0-9a-f]{64}$/),
  note: NoteShell,
})
export type NoteVersion = z.infer<typeof NoteVersion>

/** What of a note or memo can have changed. */
const changedParts = [
  'title',
  'archived',
  'tags',
  'facts',
  'summary',
  'annotation',
  'keyPoint',
  'event',
  'actor',
  'source',
  'head',
  'heading',
  'paragraph',
  'item',
  'quotation',
  'cell',
] as const

/** How many parts of one sort changed in one way. */
export const PartCount = z.strictObject({
  part: z.enum(changedParts),
  kind: z.enum(['changed', 'added', 'removed', 'moved']),
  count: z.int().positive(),
})
export type PartCount = z.infer<typeof PartCount>

/** Tells a version from the others of its document: the name of its file without the extension. */
export const VersionKey = z.string().regex(/^\d{1,15}(?:-\d{1,15})?$/)

/** What a list of versions shows of one. */
export const VersionSummary = z.strictObject({
  key: VersionKey,
  /** When the document was saved in this state. */
  saved: Instant,
  isExported: z.boolean(),
  isByHand: z.boolean(),
  before: z.enum(turningPoints).nullable(),
  /** What it has otherwise than the version before it; `null` for the first that is kept. */
  changes: z.array(PartCount).nullable(),
})
export type VersionSummary = z.infer<typeof VersionSummary>
