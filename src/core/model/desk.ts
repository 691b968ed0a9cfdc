import { z } from 'zod'
import { Id } from './id.ts'
import { Name } from './name.ts'
import { Instant } from './time.ts'

/** A note or a memo. */
export const DocumentRef = z.strictObject({ of: z.enum(['note', 'memo']), id: Id })
export type DocumentRef = z.infer<typeof DocumentRef>

export function isSameDocument(a: DocumentRef, b: DocumentRef): boolean {
  return a.of === b.of && a.id === b.id
}

/** A search that is kept under a name; its query is what a person types. */
export const SavedSearch = z.strictObject({ id: Id, name: Name, query: z.string().min(1) })
export type SavedSearch = z.infer<typeof SavedSearch>

/** What an analyst keeps at hand in a vault, the file `desk.json`: pinned documents and saved searches, each in the order shown. */
export const Desk = z.strictObject({
  schema: z.literal(1),
  /** Counts saved changes, from 0. */
  revision: z.int().nonnegative(),
  updated: Instant,
  pinned: z.array(DocumentRef),
  searches: z.array(SavedSearch),
})
export type Desk = z.infer<typeof Desk>
