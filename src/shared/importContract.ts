import { z } from 'zod'
import { UpdateSummary } from '../core/edit/updating.ts'
import { ImportSummary } from '../core/interchange/importSummary.ts'
import { Id } from '../core/model/id.ts'
import { pieceSize } from './pieceSize.ts'
import { byId, nothing, Saved } from './requests.ts'

/** What became of one file of an import. */
export const ImportOutcome = z.discriminatedUnion('status', [
  z.strictObject({
    status: z.literal('imported'),
    file: z.string(),
    note: Id,
    title: z.string(),
    /** Of its text, in UTF-16 code units. */
    length: z.int().nonnegative(),
  }),
  /** The same bytes are in the vault already, as the note named. */
  z.strictObject({ status: z.literal('duplicate'), file: z.string(), note: Id, title: z.string() }),
  z.strictObject({ status: z.literal('failed'), file: z.string(), reason: z.string() }),
  /** The person stopped the import before this file was done. */
  z.strictObject({ status: z.literal('cancelled'), file: z.string() }),
])
export type ImportOutcome = z.infer<typeof ImportOutcome>

/** A file that could take the place of a note's source, and what that would do to what was marked. */
export const UpdateOffer = z.strictObject({
  offer: Id,
  note: Id,
  /** The note that the newer version was imported as, which goes to the trash; `null` where it comes from a file. */
  other: Id.nullable(),
  /** The note's. */
  title: z.string(),
  /** The file's name, without folders. */
  file: z.string(),
  summary: UpdateSummary,
})
export type UpdateOffer = z.infer<typeof UpdateOffer>

/** What the annotations of a file would add to a note. */
export const AnnotationOffer = z.strictObject({
  offer: Id,
  note: Id,
  /** The note's. */
  title: z.string(),
  /** The file's name, without folders. */
  file: z.string(),
  summary: ImportSummary,
  /** A sentence for each entry that would not be taken as it stands in the file. */
  report: z.array(z.string()),
})
export type AnnotationOffer = z.infer<typeof AnnotationOffer>

/** What the window may ask for of files that are read: documents, newer versions of them, annotations. A part of the contract, see `contract.ts`. */
export const importChannels = {
  /**
   * Asks for files, or for a folder, in a native dialog and imports them, with the notice `progress` on the way; empty when the
   * person chose none.
   */
  'import.choose': { request: z.strictObject({ from: z.enum(['files', 'folder']) }), response: z.array(ImportOutcome) },
  /**
   * Imports a file that was dropped or pasted, whose bytes the window has: it can hand over bytes, but never name a path to be
   * read. They come in pieces of at most {@link pieceSize} bytes in order; the answer to the last one is the outcome.
   */
  'import.give': {
    request: z.strictObject({
      /** Chosen by the window, the same for all pieces of a file. */
      transfer: Id,
      /** Number of the piece, from 0. */
      index: z.int().nonnegative(),
      name: z.string().min(1).max(1024),
      bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.length <= pieceSize, 'a piece is too long'),
      isLast: z.boolean(),
    }),
    response: z.strictObject({ outcome: ImportOutcome.nullable() }),
  },
  /** Stops every import that runs; what was imported by then stays. */
  'import.cancel': { request: nothing, response: nothing },

  /** Asks for a newer version of the note's document in a native dialog, and tells what it would do; nothing is changed yet. */
  'update.choose': { request: byId, response: z.strictObject({ offer: UpdateOffer.nullable() }) },
  /** As `update.choose`, with the source of another note: the newer version was imported as a document of its own. */
  'update.from': { request: z.strictObject({ id: Id, other: Id }), response: z.strictObject({ offer: UpdateOffer }) },
  /** Does what `update.choose` or `update.from` told, as one step that can be undone. */
  'update.apply': { request: z.strictObject({ offer: Id }), response: Saved },
  /** Lets go of what was told. */
  'update.forget': { request: nothing, response: nothing },

  /** Asks for a file of annotations in a native dialog, and tells what it would add; nothing is changed yet. */
  'annotations.choose': { request: byId, response: z.strictObject({ offer: AnnotationOffer.nullable() }) },
  /** Does what `annotations.choose` told, as one step that can be undone. */
  'annotations.apply': { request: z.strictObject({ offer: Id }), response: Saved },
  /** Lets go of what was told. */
  'annotations.forget': { request: nothing, response: nothing },
} as const

/** What the main process tells the window of imports unasked. */
export const importNotices = {
  /** How far an import of several files is: files done, files in all, and the one that is being read. */
  progress: z.strictObject({ done: z.int(), total: z.int(), file: z.string() }),
} as const
