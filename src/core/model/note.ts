import { z } from 'zod'
import { Actor } from './actor.ts'
import { Annotation, Tag, Target } from './annotation.ts'
import { EventDate } from './eventDate.ts'
import { Id } from './id.ts'
import { Source } from './source.ts'
import { Instant } from './time.ts'

/** The version of the note's shape on disk. */
const noteSchemaVersion = 1

/** Something dated. `target` is the passage it comes from, `null` when the analyst entered it. */
export const Event = z.strictObject({
  id: Id,
  title: z.string().min(1),
  date: EventDate,
  place: z.string(),
  target: Target.nullable(),
})
export type Event = z.infer<typeof Event>

/** A sentence that carries the source: always words of the source, never a paraphrase. */
export const KeyPoint = z.strictObject({ id: Id, target: Target })
export type KeyPoint = z.infer<typeof KeyPoint>

const suggestionKinds = ['quote', 'event', 'keyPoint'] as const

/** A suggestion that was rejected: what is found at these words again is not suggested again. */
export const Dismissal = z.strictObject({ kind: z.enum(suggestionKinds), target: Target })
export type Dismissal = z.infer<typeof Dismissal>

/** A briefing note: one source document, what was found and said about it, and the analyst's own summary. */
export const Note = z.strictObject({
  schema: z.literal(noteSchemaVersion),
  id: Id,
  /** Counts saved changes, from 0. */
  revision: z.int().nonnegative(),
  created: Instant,
  updated: Instant,
  title: z.string().trim().min(1),
  /** Of the note as a whole; annotations have their own. */
  tags: z.array(Tag).default([]),
  /** Put away: listed apart from those that are worked on. */
  archived: z.boolean().default(false),
  source: Source,
  /** In the order of their words in the source. */
  annotations: z.array(Annotation),
  actors: z.array(Actor),
  events: z.array(Event),
  keyPoints: z.array(KeyPoint),
  dismissed: z.array(Dismissal).default([]),
  /** The analyst's own words. Paragraphs are separated by a blank line; the first one is the bottom line. */
  summary: z.string(),
})
export type Note = z.infer<typeof Note>

/** A note without any annotation yet, titled after its source. */
export function newNote(id: Id, source: Source, now: string): Note {
  return {
    schema: noteSchemaVersion,
    id,
    revision: 0,
    created: now,
    updated: now,
    title: source.meta.title,
    tags: [],
    archived: false,
    source,
    annotations: [],
    actors: [],
    events: [],
    keyPoints: [],
    dismissed: [],
    summary: '',
  }
}

/** Tells the text of a note from every other text, and from the one it had before its source was updated. */
export function textId(note: Note): string {
  return `${note.id} ${note.source.meta.imported}`
}

/** The name of the actor an annotation, or what else can be cited, is credited to; empty when nobody is. */
export function speakerName({ actors }: Pick<Note, 'actors'>, { speaker }: Pick<Annotation, 'speaker'>): string {
  return actors.find(({ id }) => id === speaker)?.name ?? ''
}
