import { z } from 'zod'
import { Id } from './id.ts'
import { Instant } from './time.ts'

/** W3C Web Annotation Data Model, 4.2.4 Text Quote Selector: the words themselves, with what stands before and after them. */
const TextQuoteSelector = z.strictObject({
  type: z.literal('TextQuoteSelector'),
  exact: z.string().min(1),
  prefix: z.string(),
  suffix: z.string(),
})

/** W3C Web Annotation Data Model, 4.2.5 Text Position Selector. Offsets here are UTF-16 code units, `end` excluded. */
const TextPositionSelector = z.strictObject({
  type: z.literal('TextPositionSelector'),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
})

/** The words something is said about: what they are, and where they stood. */
export const Target = z.strictObject({ selector: z.tuple([TextQuoteSelector, TextPositionSelector]) })
export type Target = z.infer<typeof Target>

/** The annotated words. */
export function exactOf(target: Target): string {
  return target.selector[0].exact
}

/** Where the annotated words stood when the target was made. */
export function positionOf(target: Target): { start: number; end: number } {
  const { start, end } = target.selector[1]
  return { start, end }
}

/**
 * - `quote`: somebody's words, credited to a speaker
 * - `highlight`: a passage that matters
 * - `claim`: something the source asserts and the analyst may want to test
 * - `comment`: the analyst's remark on a passage
 */
export const annotationKinds = ['quote', 'highlight', 'claim', 'comment'] as const
export const AnnotationKind = z.enum(annotationKinds)
export type AnnotationKind = z.infer<typeof AnnotationKind>

/** The longest tag, in UTF-16 code units. */
export const longestTag = 80

/** A tag is one word or phrase without commas, as people type them in a comma-separated field. */
export const Tag = z
  .string()
  .trim()
  .min(1)
  .max(longestTag)
  .regex(/^[^,\n]+$/, 'a tag has no comma and no line end')

/** The longest remark in a thread, in UTF-16 code units. */
export const longestReply = 10_000

/** A remark on an annotation, in the thread below it. */
export const Reply = z.strictObject({
  id: Id,
  text: z.string().trim().min(1).max(longestReply),
  created: Instant,
  updated: Instant,
})
export type Reply = z.infer<typeof Reply>

/** Something said about a span of the source. `speaker` is an actor of the same note, or `null` where nobody is credited. */
export const Annotation = z.strictObject({
  id: Id,
  kind: AnnotationKind,
  target: Target,
  speaker: Id.nullable(),
  comment: z.string(),
  tags: z.array(Tag),
  /** Oldest first. Absent where there are none, as in every note of before there were threads. */
  replies: z.exactOptional(z.array(Reply)),
  created: Instant,
  updated: Instant,
})
export type Annotation = z.infer<typeof Annotation>
