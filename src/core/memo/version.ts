import { z } from 'zod'
import { Id } from '../model/id.ts'
import { MemoFile } from '../model/memoVersion1.ts'
import { Instant } from '../model/time.ts'
import { countWords } from './count.ts'

/** A state of a memo that is kept, so that it can be gone back to. */
export const MemoVersion = z.strictObject({
  schema: z.literal(1),
  /** The memo's. */
  id: Id,
  revision: z.int().nonnegative(),
  /** When it was put with the versions. */
  kept: Instant,
  /** Whether it is what a file was made of that left the vault: those are kept longest. */
  isExported: z.boolean(),
  memo: MemoFile,
})
export type MemoVersion = z.infer<typeof MemoVersion>

/** What a list of versions shows of one. */
export const VersionSummary = z.strictObject({
  revision: z.int().nonnegative(),
  /** When the memo was saved in this state. */
  saved: Instant,
  isExported: z.boolean(),
  words: z.int().nonnegative(),
})
export type VersionSummary = z.infer<typeof VersionSummary>

export function summariseVersion({ revision, isExported, memo }: MemoVersion): VersionSummary {
  return { revision, saved: memo.updated, isExported, words: countWords(memo).words }
}
