import { z } from 'zod'
import { Instant, PartialDate } from './time.ts'

/** Half-open range of UTF-16 code units into {@link Source.text}: `start` included, `end` excluded. */
export const Span = z
  .strictObject({ start: z.int().nonnegative(), end: z.int().nonnegative() })
  .refine((span) => span.start <= span.end, 'a span ends where it starts or later')
export type Span = z.infer<typeof Span>

/** Where a block stands; `page` is the page of the original on which it begins, from 1, where the original has pages. */
const place = { start: z.int().nonnegative(), end: z.int().nonnegative(), page: z.int().min(1).optional() }

/**
 * A piece of the document's structure, laid over the text without changing it. Blocks stand in text order, do not overlap,
 * and what lies between two of them is white space only.
 * - `heading`: `level` 1 to 6
 * - `listItem`: `depth` 1 is the outermost list; `ordinal` is the number it carried, absent for a bullet
 * - `quote`: a paragraph inside a block quotation
 * - `pre`: text whose line ends matter (code)
 * - `table`: a table as text: a line for each row, tabs between its cells
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
  z.strictObject({ kind: z.literal('table'), ...place }),
])
export type Block = z.infer<typeof Block>

export const markKinds = ['emphasis', 'strong', 'code', 'superscript', 'subscript', 'deleted'] as const
export type MarkKind = (typeof markKinds)[number]

/** How the original set some of its words. Marks lie inside one block each, in text order; those of one kind do not overlap. */
export const Mark = z.strictObject({
  kind: z.enum(markKinds),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
})
export type Mark = z.infer<typeof Mark>

/** The facts of a document that can be found out, and corrected by a person. */
export const metaFields = ['title', 'authors', 'publisher', 'published', 'url', 'language'] as const
export type MetaField = (typeof metaFields)[number]

/**
 * Where a fact was found.
 * - `json-ld`, `opengraph`, `meta`: a web page's schema.org data, its OpenGraph properties, its other tags
 * - `properties`: the properties of a PDF, Word or EPUB file
 * - `headers`: the headers of a message
 * - `front-matter`: the block before a Markdown text
 * - `text`: the head of the text itself
 * - `file-name`: the name of the file
 * - `person`: typed by the analyst
 */
export const MetaOrigin = z.enum([
  'json-ld',
  'opengraph',
  'meta',
  'properties',
  'headers',
  'front-matter',
  'text',
  'file-name',
  'person',
])
export type MetaOrigin = z.infer<typeof MetaOrigin>

/** What is known of the document itself. Empty text and `null` mean "not known". */
export const SourceMeta = z.strictObject({
  title: z.string(),
  authors: z.array(z.string()),
  publisher: z.string(),
  published: PartialDate.nullable(),
  url: z.string(),
  /** BCP 47 language tag, such as `en`. */
  language: z.string(),
  /** Where each known field was found. */
  origins: z.partialRecord(z.enum(metaFields), MetaOrigin).default({}),
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
  .strictObject({
    text: z.string(),
    blocks: z.array(Block),
    marks: z.array(Mark).default([]),
    meta: SourceMeta,
    original: Original,
  })
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
