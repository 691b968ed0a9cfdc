import { z } from 'zod'
import { Id } from './id.ts'
import { compareNames, Name } from './name.ts'
import { Instant } from './time.ts'

/** A named set of notes, in an order of its own: a dossier, a reading list. A note may be in several. */
export const NoteCollection = z.strictObject({
  schema: z.literal(1),
  id: Id,
  /** Counts saved changes, from 0. */
  revision: z.int().nonnegative(),
  created: Instant,
  updated: Instant,
  name: Name,
  notes: z.array(Id),
})
export type NoteCollection = z.infer<typeof NoteCollection>

/** Orders collections by their names; the id decides between those of one name. */
export function byCollectionName(a: NoteCollection, b: NoteCollection): number {
  return compareNames(a.name, b.name) || (a.id < b.id ? -1 : 1)
}
