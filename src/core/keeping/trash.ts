import { z } from 'zod'
import { Id } from '../model/id.ts'
import { Instant } from '../model/time.ts'

/** What can be in the trash. */
export const trashKinds = ['note', 'memo', 'template', 'collection'] as const
export type TrashKind = (typeof trashKinds)[number]

/** Something in the trash. */
export const TrashRef = z.strictObject({ of: z.enum(trashKinds), id: Id })
export type TrashRef = z.infer<typeof TrashRef>

/** What the trash shows of a document. */
export const TrashEntry = TrashRef.extend({
  /** Title, subject or name; empty where it has none, or cannot be read. */
  title: z.string(),
  /** When it was put there. */
  removed: Instant,
  /** Whether its file can be read: where it cannot, it can only be deleted. */
  isReadable: z.boolean(),
})
export type TrashEntry = z.infer<typeof TrashEntry>

/** What became of several documents that were to be moved. */
export const TrashDone = z.strictObject({
  done: z.array(TrashRef),
  /** Those that stay where they were, and why. */
  failed: z.array(z.strictObject({ id: Id, reason: z.string() })),
})
export type TrashDone = z.infer<typeof TrashDone>
