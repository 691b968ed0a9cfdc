import { z } from 'zod'

/**
 * A stable identifier, also used as a file name: lower-case letters, digits and hyphens, 1 to 64 of them, so that it is safe
 * on every file system and in a `readout://` link.
 */
export const Id = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'an id has 1 to 64 lower-case letters, digits and hyphens')
export type Id = z.infer<typeof Id>

/** Whether a text is one. */
export function isId(text: string): boolean {
  return Id.safeParse(text).success
}

/** A new random identifier (a UUID, version 4). */
export function newId(): Id {
  return crypto.randomUUID()
}
