import { z } from 'zod'
import { Id } from '../model/id.ts'
import { PaperSize } from '../model/memo.ts'
import { MemoBlock } from '../model/memoBody.ts'

/** The version of the template's shape on disk. */
export const templateSchemaVersion = 1

/**
 * What a slot is filled with from the chosen notes. Nothing is written for the analyst: the words are theirs or the sources'.
 * - `bottomLine`: the first paragraph of the first summary there is, set apart as the bottom line
 * - `background`: the other paragraphs of the summaries
 * - `keyPoints`: the notes' key points, each quoted
 * - `quotes`: the quotations, under a heading for each speaker, over all notes
 * - `claims`, `highlights`: the annotations of that kind with their remarks, each quoted
 * - `timeline`: the events in the order of their dates, each cited where the source tells it
 * - `press`: for each source a heading, the first paragraph of its summary, and its quotations
 * - `sources`: every source that was chosen, whether it is cited or not
 */
const slotFills = [
  'bottomLine',
  'background',
  'keyPoints',
  'quotes',
  'claims',
  'highlights',
  'timeline',
  'press',
  'sources',
] as const
export type SlotFill = (typeof slotFills)[number]

/** A place in a template that is filled from the notes. */
export const Slot = z.strictObject({
  type: z.literal('slot'),
  fill: z.enum(slotFills),
  /** Stands above what it is filled with, at level 1; empty for none. */
  heading: z.string(),
  /** Said in an empty paragraph where the notes have nothing for it. */
  hint: z.string(),
  /** Whether it is left out, with its heading, where the notes have nothing for it. */
  optional: z.boolean(),
})
export type Slot = z.infer<typeof Slot>

export const TemplateBlock = z.union([Slot, MemoBlock])
export type TemplateBlock = z.infer<typeof TemplateBlock>

/** What a memo begins as. */
export const Template = z.strictObject({
  schema: z.literal(templateSchemaVersion),
  id: Id,
  name: z.string().trim().min(1).max(100),
  /** What it is for, in a sentence or two. */
  description: z.string().max(500),
  /** What kind of document it says it is, printed above the head. */
  title: z.string(),
  /** Fields that are filled in from the start; empty ones are left to the notes and the day. */
  head: z.strictObject({ to: z.string(), from: z.string(), subject: z.string(), handling: z.string() }),
  /** BCP 47 language tag of the memo's own text. */
  language: z.string().min(1),
  paper: PaperSize,
  body: z.array(TemplateBlock),
})
export type Template = z.infer<typeof Template>

/** What a list of templates shows of one. */
export const TemplateSummary = z.strictObject({
  ...Template.pick({ id: true, name: true, description: true }).shape,
  /** Whether it is one of the user's own, which can be renamed and deleted. */
  isOwn: z.boolean(),
})
export type TemplateSummary = z.infer<typeof TemplateSummary>

export function summariseTemplate({ id, name, description }: Template, isOwn: boolean): TemplateSummary {
  return { id, name, description, isOwn }
}
