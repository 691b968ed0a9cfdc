import { z } from 'zod'
import { Id } from './id.ts'
import { Instant } from './time.ts'

/** The version of the memo's shape on disk. */
export const memoSchemaVersion = 1

/**
 * A pointer from a memo to an annotation, with the words and the credit as they stood when they were cited: what the memo
 * says never changes behind the analyst's back, and a difference from the note can be shown.
 */
export const Citation = z.strictObject({ note: Id, annotation: Id, exact: z.string(), speaker: z.string() })
export type Citation = z.infer<typeof Citation>

/** Prose that may rest on evidence. */
export const CitedText = z.strictObject({ text: z.string(), citations: z.array(Citation) })
export type CitedText = z.infer<typeof CitedText>

/**
 * One piece of a memo's body, in reading order. `quotation` prints the cited words as a block; they come from the note and are
 * not text of the memo's own. Heading level 1 is a section of the memo, level 2 a part of a section.
 */
export const MemoBlock = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('heading'),
    id: Id,
    level: z.union([z.literal(1), z.literal(2)]),
    text: z.string(),
  }),
  z.strictObject({ type: z.literal('paragraph'), id: Id, ...CitedText.shape }),
  z.strictObject({ type: z.literal('bullet'), id: Id, ...CitedText.shape }),
  z.strictObject({ type: z.literal('quotation'), id: Id, citation: Citation }),
])
export type MemoBlock = z.infer<typeof MemoBlock>

/** The memorandum head. `handling` is printed at the top and bottom of each page when it is set. */
export const MemoHead = z.strictObject({
  to: z.string(),
  from: z.string(),
  date: z.string(),
  subject: z.string(),
  handling: z.string(),
})
export type MemoHead = z.infer<typeof MemoHead>

export const paperSizes = ['A4', 'Letter'] as const

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
  paper: z.enum(paperSizes),
  head: MemoHead,
  bottomLine: CitedText,
  body: z.array(MemoBlock),
})
export type Memo = z.infer<typeof Memo>

/** Every citation of a memo, in reading order. */
export function citationsOf(memo: Memo): Citation[] {
  const inBody = memo.body.flatMap((block) => {
    if (block.type === 'quotation') return [block.citation]
    return block.type === 'heading' ? [] : block.citations
  })
  return [...memo.bottomLine.citations, ...inBody]
}
