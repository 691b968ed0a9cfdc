import { z } from 'zod'
import { Instant, PartialDate } from './time.ts'

/** Half-open range of UTF-16 code units into {@link Source.text}: `start` included, `end` excluded. */
export const Span = z
  .strictObject({ start: z.int().nonnegative(), end: z.int().nonnegative() })
  .refine((span) => span.start <= span.end, 'a span ends where it starts or later')
export type Span = z.infer<typeof Span>

const place = { start: z.int().nonnegative(), end: z.int().nonnegative() }

/**
 * A piece of the document's structure, laid over the text without changing it. Blocks stand in text order, do not overlap,
 * and what lies between two of them is white space only.
 * - `heading`: `level` 1 to 6
 * - `listItem`: `depth` 1 is the outermost list; `ordinal` is the number it carried, absent for a bullet
 * - `quote`: a paragraph inside a block quotation
 * - `pre`: text whose line ends matter (code, a table as text)
 */
export const Block = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('heading'), level: z.int().min(1).max(6), ...place }),
  z.strictObject({ kind: z.literal('paragraph'), ...place }),
  z.strictObject({
    kind: z.literal('listItem'),
    depth: z.int().min(1),
    ordinal: z.int().optional(),
    ...place,
  }),
  z.strictObject({ kind: z.literal('quote'), ...place }),
  z.strictObject({ kind: z.literal('pre'), ...place }),
])
export type Block = z.infer<typeof Block>

/** What is known of the document itself. Empty text and `null` mean "not known". */
export const SourceMeta = z.strictObject({
  title: z.string(),
  authors: z.array(z.string()),
  publisher: z.string(),
  published: PartialDate.nullable(),
  url: z.string(),
  /** BCP 47 language tag, such as `en`. */
  language: z.string(),
  imported: Instant,
})
export type SourceMeta = z.infer<typeof SourceMeta>

/** The file the source was made from, kept unchanged in the vault under its hash. */
export const Original = z.strictObject({
  /** SHA-256 of the file's bytes, 64 lower-case hexadecimal digits. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  name: z.string(),
  mediaType: z.string(),
  bytes: z.int().nonnegative(),
})
export type Original = z.infer<typeof Original>

/**
 * An imported document. `text` is canonical: LF line ends, otherwise never normalised, and never changed by annotating.
 * Every offset in a note counts UTF-16 code units into it.
 */
export const Source = z
  .strictObject({ text: z.string(), blocks: z.array(Block), meta: SourceMeta, original: Original })
  .superRefine((source, context) => {
    const misplaced = source.blocks.findIndex((block, index) => {
      const floor = source.blocks[index - 1]?.end ?? 0
      return block.start < floor || block.end < block.start || block.end > source.text.length
    })
    if (misplaced >= 0)
      context.addIssue({
        code: 'custom',
        path: ['blocks', misplaced],
        message: 'a block lies outside the text or out of order',
      })
  })
export type Source = z.infer<typeof Source>
