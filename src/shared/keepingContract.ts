import { z } from 'zod'
import { BackupReport, BackupSettings, backupRhythms, RestoreReport } from '../core/keeping/backup.ts'
import { noteForms } from '../core/keeping/noteForms.ts'
import { TrashDone, TrashEntry, TrashRef } from '../core/keeping/trash.ts'
import { VersionKey, VersionSummary } from '../core/keeping/version.ts'
import { DocumentRef } from '../core/model/desk.ts'
import { Id } from '../core/model/id.ts'
import { Memo } from '../core/model/memo.ts'
import { nothing, Saved } from './requests.ts'

/** The most documents that one request may move. */
const mostMoved = 1_000_000

const piece = z.strictObject({ form: z.enum(noteForms), text: z.string() }).nullable()

/** See `core/compare/compare.ts`. */
const NoteChange = z.strictObject({
  kind: z.enum(['same', 'changed', 'added', 'removed']),
  left: piece,
  right: piece,
  words: z.array(z.strictObject({ kind: z.enum(['same', 'added', 'removed']), text: z.string() })),
  isMoved: z.boolean(),
})

const moved = { request: z.strictObject({ documents: z.array(TrashRef).min(1).max(mostMoved) }), response: TrashDone }

/** What the window may ask for of versions, the trash and backups: a part of the contract, see `contract.ts`. */
export const keepingChannels = {
  /** The versions of a note or memo that are kept, the latest first. */
  'versions.list': { request: DocumentRef, response: z.array(VersionSummary) },
  /** Keeps a note or memo, as it was saved last, among its versions. */
  'versions.keep': { request: DocumentRef, response: nothing },
  /** A version of a memo. */
  'versions.memo': { request: z.strictObject({ id: Id, key: VersionKey }), response: Memo },
  /**
   * What a note has otherwise than a version of it, or, with `to`, what that later version has; `more` changes of the source's text are
   * left out.
   */
  'versions.compareNote': {
    request: z.strictObject({ id: Id, from: VersionKey, to: VersionKey.nullable() }),
    response: z.strictObject({ changes: z.array(NoteChange), more: z.int().nonnegative() }),
  },
  /** Makes a note what it was in a version, as one step that can be undone; what it is now is kept as a version first. */
  'notes.restoreVersion': {
    request: z.strictObject({ id: Id, key: VersionKey }),
    response: Saved,
  },

  /** Moves documents to the vault's trash; those that cannot be moved are told. */
  'trash.put': moved,
  /** All that is in the trash, what was removed last first. */
  'trash.list': { request: nothing, response: z.array(TrashEntry) },
  /** Brings documents back from the trash; one that is in the library again stays there, and is told. */
  'trash.restore': moved,
  /** Deletes documents in the trash for ever, with their versions. */
  'trash.delete': moved,

  /**
   * Asks where to in a native dialog and backs the vault up, with the notice `backup` on the way. The answer comes when the file was read
   * back and found whole; `null` when the person cancelled.
   */
  'backup.make': { request: nothing, response: z.strictObject({ report: BackupReport.nullable() }) },
  /** Asks for a backup and for an empty folder in native dialogs, and restores it there; `null` when the person cancelled. */
  'backup.restore': { request: nothing, response: z.strictObject({ report: RestoreReport.nullable() }) },
  /** How this computer backs the vault up by itself. */
  'backup.settings': { request: nothing, response: BackupSettings },
  'backup.every': { request: z.strictObject({ every: z.enum(backupRhythms) }), response: BackupSettings },
  /** Asks for the folder that backups go to in a native dialog. */
  'backup.folder': { request: nothing, response: BackupSettings },
} as const

/** What the main process tells the window of backups unasked. */
export const keepingNotices = {
  /** How far a backup is, or its restoring: files done, and files in all. */
  backup: z.strictObject({ doing: z.enum(['writing', 'checking', 'restoring']), done: z.int(), total: z.int() }),
  /** A scheduled backup could not be made, and why, as one line. */
  backupFailed: z.strictObject({ reason: z.string() }),
  /** How this computer backs the vault up by itself has changed, or how that went. */
  backupSettings: BackupSettings,
} as const
