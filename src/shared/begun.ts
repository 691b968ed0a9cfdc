import { z } from 'zod'

/** The most that is told of what was begun, in UTF-16 code units. */
export const longestBegun = 80

/** Something that was begun in a field, and is kept nowhere until it is saved. */
export const Begun = z.strictObject({
  what: z.enum(['reply', 'event']),
  /** Its first words. */
  words: z.string().max(longestBegun),
})
export type Begun = z.infer<typeof Begun>
