import { z } from 'zod'
import { Id } from './id.ts'
import { Instant } from './time.ts'

/** A named set of notes, in an order of its own: a dossier, a reading list. A note may be in several. */
export const NoteCollection = z.strictObject({
  schema: z.literal(1),
  id: Id,
  /** Counts saved changes, from 0. */
  revision: z.int().nonnegative(),
  created: Instant,
  updated: Instant,
  name: z.string().trim().min(1).max(120),
  notes: z.array(Id),
})
export type NoteCollection = z.infer<typeof NoteCollection>
