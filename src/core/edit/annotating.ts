import { type Actor, findActor } from '../model/actor.ts'
import type { Annotation, AnnotationKind } from '../model/annotation.ts'
import { newId } from '../model/id.ts'
import type { Note } from '../model/note.ts'
import type { MetaField, SourceMeta, Span } from '../model/source.ts'
import { describeSpan } from '../text/selectors.ts'
import type { NoteEdit } from './noteEdit.ts'

/** What an analyst says about a span. `speaker` is a name; empty means that nobody is credited. */
export interface AnnotationDraft {
  kind: AnnotationKind
  span: Span
  speaker: string
  comment: string
  tags: string[]
}

/** The edits that annotate a span, with the new annotation. A speaker the note does not know yet becomes an actor of it. */
export function annotate(
  note: Note,
  draft: AnnotationDraft,
  now: string,
): { edits: NoteEdit[]; annotation: Annotation } {
  const credit = creditTo(note.actors, draft.speaker)
  const annotation: Annotation = {
    id: newId(),
    kind: draft.kind,
    target: describeSpan(note.source.text, draft.span),
    speaker: credit.speaker,
    comment: draft.comment,
    tags: draft.tags,
    created: now,
    updated: now,
  }
  return { edits: [...credit.edits, { type: 'annotation.add', annotation }], annotation }
}

/**
 * The edits that give an annotation another speaker. A name that only this annotation used, and that nothing else is known of,
 * is taken out of the actors: a mistyped name leaves no trace.
 */
export function changeSpeaker(note: Note, annotation: Annotation, name: string): NoteEdit[] {
  const credit = creditTo(note.actors, name)
  if (credit.speaker === annotation.speaker) return []
  const change: NoteEdit = { type: 'annotation.change', id: annotation.id, change: { speaker: credit.speaker } }
  return [...credit.edits, change, ...dropUnused(note, annotation)]
}

/** The edits that delete an annotation, and with it the name of a speaker that nothing else is known of. */
export function removeAnnotation(note: Note, annotation: Annotation): NoteEdit[] {
  return [{ type: 'annotation.remove', id: annotation.id }, ...dropUnused(note, annotation)]
}

/** The edits that put a reply at the end of an annotation's thread; none when nothing but white space was typed. */
export function reply(annotation: Annotation, typed: string, now: string): NoteEdit[] {
  const text = typed.trim()
  if (text === '') return []
  return [{ type: 'reply.add', annotation: annotation.id, reply: { id: newId(), text, created: now, updated: now } }]
}

function creditTo(actors: readonly Actor[], name: string): { speaker: string | null; edits: NoteEdit[] } {
  const trimmed = name.replace(/\s+/gu, ' ').trim()
  if (trimmed === '') return { speaker: null, edits: [] }
  const known = findActor(actors, trimmed)
  if (known !== undefined) return { speaker: known.id, edits: [] }
  const actor: Actor = { id: newId(), kind: 'person', name: trimmed, aliases: [], role: '', affiliation: '' }
  return { speaker: actor.id, edits: [{ type: 'actor.add', actor }] }
}

function dropUnused(note: Note, annotation: Annotation): NoteEdit[] {
  const actor = note.actors.find(({ id }) => id === annotation.speaker)
  if (actor === undefined || actor.role !== '' || actor.affiliation !== '' || actor.aliases.length > 0) return []
  const used = note.annotations.some(({ id, speaker }) => id !== annotation.id && speaker === actor.id)
  return used ? [] : [{ type: 'actor.remove', id: actor.id }]
}

/** The edit by which a person corrects a fact of the source; where it was found before is replaced by who says so now. */
export function correctMeta<F extends MetaField>(note: Note, field: F, value: SourceMeta[F]): NoteEdit {
  const origins = { ...note.source.meta.origins, [field]: 'person' as const }
  return { type: 'meta.change', change: { [field]: value, origins } }
}

/** Tags as people type them: separated by commas, without the empty ones, each once, in the order typed. */
export function parseTags(typed: string): string[] {
  const tags = typed.split(',').map((tag) => tag.replace(/\s+/gu, ' ').trim())
  return [...new Set(tags.filter((tag) => tag !== ''))]
}
