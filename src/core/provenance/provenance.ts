import { z } from 'zod'
import { parseReadoutLink } from '../interchange/link.ts'
import { annotationContext, WebAnnotation } from '../interchange/webAnnotationSchema.ts'
import { Actor } from '../model/actor.ts'
import { Id } from '../model/id.ts'
import { Memo } from '../model/memo.ts'
import { Alteration } from '../model/memoBody.ts'
import { Original, SourceMeta } from '../model/source.ts'
import { Instant } from '../model/time.ts'

/** The version of the record's shape. */
export const provenanceVersion = 1

/** The embedded file's name where a format has names for such files. */
export const provenanceName = 'readout-provenance.json'

export const provenanceMediaType = 'application/ld+json'

/** What the file is, for a person who finds it in another program. */
export const provenanceDescription =
  'Where every quotation of this memo comes from. Readout checks it: File, Verify memo.'

/**
 * The file is JSON-LD: the annotations are Web Annotations as they stand, everything else has a name in Readout's own vocabulary, and
 * what is no statement about the world but a document of Readout's (the memo, say) is a JSON literal. Nothing is ever fetched.
 */
const vocabulary = 'urn:readout:provenance:1:'
const json = (term: string) => ({ '@id': `readout:${term}`, '@type': '@json' })
export const provenanceContext = [
  annotationContext,
  {
    '@version': 1.1,
    '@vocab': vocabulary,
    readout: vocabulary,
    application: json('application'),
    memo: json('memo'),
    sources: json('sources'),
    quotations: json('quotations'),
    printed: json('printed'),
    pages: json('pages'),
  },
] as const

/** The formats that carry provenance. */
const sealedFormats = ['pdf', 'docx', 'html'] as const
export const SealedFormat = z.enum(sealedFormats)
export type SealedFormat = z.infer<typeof SealedFormat>

export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/u, 'a SHA-256 has 64 lower-case hexadecimal digits')

/** A note that a memo cites, as it was when the memo was exported. */
export const RecordedSource = z.strictObject({
  note: Id,
  /** The note's. */
  title: z.string(),
  meta: SourceMeta,
  original: Original,
  /** The text that the quotations were taken from: SHA-256 of its UTF-8 bytes, and its length in UTF-16 code units. */
  text: z.strictObject({ sha256: Sha256, length: z.int().nonnegative() }),
  /** Those to whom cited words are credited. */
  actors: z.array(Actor),
})
export type RecordedSource = z.infer<typeof RecordedSource>

/** An annotation that a memo cites: a Web Annotation, with the ids by which Readout knows it. The words, who said them, where they stand. */
export const RecordedAnnotation = WebAnnotation.and(
  z.looseObject({
    id: z.string().refine((link) => parseReadoutLink(link)?.annotation != null, 'it is no link to an annotation'),
    'readout:speaker': Id.nullable(),
  }),
)
export type RecordedAnnotation = z.infer<typeof RecordedAnnotation>

/**
 * Words that a memo prints from a source.
 * - `quotation`: as a block of their own, with their credit under them
 * - `quote`: within a line
 * - `passage`: under an endnote, cited elsewhere by its letter
 */
export const RecordedQuotation = z.strictObject({
  kind: z.enum(['quotation', 'quote', 'passage']),
  /** What a reader follows to the source: `2`, or `2b` for a passage. */
  label: z.string(),
  /** As printed, with quotation marks. */
  words: z.string(),
  /** The words that were cited, before anything was left out or added. */
  exact: z.string(),
  alterations: z.array(Alteration),
  /** The name they are credited to in the memo; empty where nobody is. */
  speaker: z.string(),
  /** The credit as it is printed with them; empty where none is. */
  credit: z.string(),
  /** Link to the annotation. */
  annotation: z.string(),
  /** SHA-256 of the original file; `null` where the note was gone when the memo was exported. */
  source: Sha256.nullable(),
  /** Where the words stood in the source's text, in UTF-16 code units; `null` where they were not found word for word. */
  position: z.strictObject({ start: z.int().nonnegative(), end: z.int().nonnegative() }).nullable(),
})
export type RecordedQuotation = z.infer<typeof RecordedQuotation>

/** What is sealed: the memo, all that its quotations rest on, and what it says on paper but for the seal itself. */
export const ProvenanceRecord = z.strictObject({
  version: z.literal(provenanceVersion),
  exported: Instant,
  application: z.strictObject({ name: z.string(), version: z.string() }),
  format: SealedFormat,
  /** As it is stored. */
  memo: Memo,
  /** In the order of their numbers. */
  sources: z.array(RecordedSource),
  annotations: z.array(RecordedAnnotation),
  /** In the order in which they are printed. */
  quotations: z.array(RecordedQuotation),
  /** The visible text, a line for each paragraph, heading, item or cell. */
  printed: z.array(z.string()),
})
export type ProvenanceRecord = z.infer<typeof ProvenanceRecord>

/**
 * Digests of what a file shows, taken after the seal is printed.
 * - `pages`: of each page of a PDF; none in formats without pages of their own
 * - `document`: of what belongs to no single page; in formats without pages, of everything but the provenance itself
 * - `file`: of a PDF's first `bytes`, which are the file before the provenance was attached, so that one that was written again can be
 *   told; `null` in other formats
 */
export const PrintedPages = z.strictObject({
  document: Sha256,
  pages: z.array(Sha256),
  file: z.strictObject({ bytes: z.int().nonnegative(), sha256: Sha256 }).nullable(),
})
export type PrintedPages = z.infer<typeof PrintedPages>

/**
 * The embedded file. The seal is the SHA-256 of the record's canonical form and is printed at the end of the memo; so the record
 * cannot hold it, nor the digests of pages that show it, and these stand beside it.
 */
export const Provenance = z.strictObject({
  '@context': z.unknown(),
  type: z.literal('readout:Provenance'),
  record: ProvenanceRecord,
  seal: Sha256,
  pages: PrintedPages,
})
export type Provenance = z.infer<typeof Provenance>
