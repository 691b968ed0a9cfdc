import { z } from 'zod'
import { Steps } from '../core/edit/history.ts'
import { MemoSummary, NoteSummary } from '../core/library/summary.ts'
import { Desk } from '../core/model/desk.ts'
import { Id } from '../core/model/id.ts'
import { NoteOpening } from '../core/model/pieces.ts'
import { Instant } from '../core/model/time.ts'

/** A file of the vault that could not be used, and what was done with it. */
export const VaultProblem = z.strictObject({
  /** The file's name relative to the vault. */
  file: z.string(),
  /** Why it could not be used, as a sentence. */
  reason: z.string(),
  /** Where its bytes are now, relative to the vault; `null` when it was left where it is. */
  setAside: z.string().nullable(),
  /** Nothing was wrong with it: it was a second version of a document, and is one of its own now. */
  isCopy: z.exactOptional(z.literal(true)),
})
export type VaultProblem = z.infer<typeof VaultProblem>

/** Another window that has the vault open, and had it open before this one. */
export const OtherWindow = z.strictObject({
  /** The computer's name; `null` where it is this one. */
  host: z.string().nullable(),
  since: Instant,
})
export type OtherWindow = z.infer<typeof OtherWindow>

/** Where the vault is, what opening it came upon, and who else has it open. */
export const VaultStatus = z.strictObject({
  folder: z.string(),
  isEncrypted: z.boolean(),
  problems: z.array(VaultProblem),
  /** The earliest first. */
  others: z.array(OtherWindow),
  /** The note that the first start seeded and that this start should open, if it is the first. */
  welcome: Id.nullable(),
  /** Whether that start offers the tour: of somebody new, until it was taken or declined. */
  tour: z.boolean(),
})
export type VaultStatus = z.infer<typeof VaultStatus>

/** How many notes the window has at its start: more than it shows at a time. The others come afterwards. */
export const firstSummaries = 40

/** All that a start shows, in one answer: a chain of questions would take as long again. */
export const WindowStart = z.strictObject({
  status: VaultStatus,
  /** Those that were changed last. */
  notes: z.array(NoteSummary),
  /** How many notes there are. */
  total: z.int().nonnegative(),
  memos: z.array(MemoSummary),
  desk: Desk,
  /** A link was followed: `given.next` tells which, and it leads to another note than the one that is given. */
  hasLink: z.boolean(),
  /** The note that the window opens, with the steps that can be undone in it; `null` where there is none, or it could not be read. */
  first: z.strictObject({ opening: NoteOpening, steps: Steps }).nullable(),
})
export type WindowStart = z.infer<typeof WindowStart>

/** What the window is answered at its start where the vault is encrypted: it asks for the passphrase, and then once more for its start. */
const LockedStart = z.strictObject({ locked: z.strictObject({ folder: z.string() }) })
export type LockedStart = z.infer<typeof LockedStart>

export const StartAnswer = z.union([WindowStart, LockedStart])
export type StartAnswer = z.infer<typeof StartAnswer>
