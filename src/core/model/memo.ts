import { z } from 'zod'
import { Id } from './id.ts'
import { type Citation, citationsIn, MemoBlock } from './memoBody.ts'
import { Instant } from './time.ts'

/** The version of the memo's shape on disk. */
export const memoSchemaVersion = 2

/** The memorandum head. A field that is empty is not printed. `handling` is printed at the top and bottom of each page. */
export const MemoHead = z.strictObject({
  to: z.string(),
  from: z.string(),
  date: z.string(),
  subject: z.string(),
  handling: z.string(),
})
export type MemoHead = z.infer<typeof MemoHead>

export const headFields = ['to', 'from', 'date', 'subject', 'handling'] as const satisfies (keyof MemoHead)[]

export const paperSizes = ['A4', 'Letter'] as const
export const PaperSize = z.enum(paperSizes)
export type PaperSize = z.infer<typeof PaperSize>

/** A document that cites annotations from one or more notes. */
export const Memo = z.strictObject({
  schema: z.literal(memoSchemaVersion),
  id: Id,
  /** Counts saved changes, from 0. */
  revision: z.int().nonnegative(),
  created: Instant,
  updated: Instant,
  /** BCP 47 language tag of the memo's own text. */
  language: z.string().min(1),
  paper: PaperSize,
  /** What kind of document it says it is, printed above the head: `Memorandum`, `Press summary`. */
  title: z.string(),
  head: MemoHead,
  body: z.array(MemoBlock),
  /** The notes chosen as its evidence, besides those it cites. */
  notes: z.array(Id),
  /** Put away: listed apart from those that are worked on. */
  archived: z.boolean(),
})
export type Memo = z.infer<typeof Memo>

/** Every citation of a memo, in reading order. */
export function citationsOf(memo: Memo): Citation[] {
  return citationsIn(memo.body)
}
