import { z } from 'zod'
import { Id } from '../core/model/id.ts'
import { Instant } from '../core/model/time.ts'

/** A request or response that says nothing. */
export const nothing = z.strictObject({})

/** A request that names one document. */
export const byId = z.strictObject({ id: Id })

/** A saved document's new place in its history. */
export const Saved = z.strictObject({ revision: z.int().nonnegative(), updated: Instant })
export type Saved = z.infer<typeof Saved>

/** The place in its history that a document has after it was saved. */
export function savedOf({ revision, updated }: Saved): Saved {
  return { revision, updated }
}
