import { z } from 'zod'
import { Tag } from '../model/annotation.ts'
import { Id } from '../model/id.ts'
import type { Note } from '../model/note.ts'
import { isSameList, marked, renamed } from '../tags/tagList.ts'
import type { NoteEdit } from './noteEdit.ts'

/**
 * What can be done to many notes at once: `mark` gives the notes tags, takes tags from them, and puts them away or takes them back
 * (`null` leaves that as it is); `rename` gives a tag of notes and annotations another name, or removes it where that is `null`.
 */
export const BulkChange = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('mark'),
    addTags: z.array(Tag),
    removeTags: z.array(Tag),
    archived: z.boolean().nullable(),
  }),
  z.strictObject({ type: z.literal('rename'), from: Tag, to: Tag.nullable() }),
])
export type BulkChange = z.infer<typeof BulkChange>

/** The tags of one annotation, or of the note as a whole (`null`), before a change and after it. */
export const TagsStep = z.strictObject({ annotation: Id.nullable(), before: z.array(Tag), after: z.array(Tag) })
export type TagsStep = z.infer<typeof TagsStep>

/** What a change does to one note: enough to do it, and to take it back. */
export const NoteStep = z.strictObject({
  id: Id,
  tags: z.array(TagsStep),
  /** Whether the note is put away afterwards; `null` where the change leaves that as it is. */
  archived: z.boolean().nullable(),
})
export type NoteStep = z.infer<typeof NoteStep>

/** What a change does to a note as it stands; `null` when it would change nothing. */
export function stepFor(note: Note, change: BulkChange): NoteStep | null {
  const tags = change.type === 'mark' ? markedTags(note, change) : renamedTags(note, change)
  const wanted = change.type === 'mark' ? change.archived : null
  const archived = wanted === note.archived ? null : wanted
  return tags.length === 0 && archived === null ? null : { id: note.id, tags, archived }
}

function markedTags(note: Note, { addTags, removeTags }: BulkChange & { type: 'mark' }): TagsStep[] {
  return tagsStep(null, note.tags, marked(note.tags, addTags, removeTags))
}

function renamedTags(note: Note, { from, to }: BulkChange & { type: 'rename' }): TagsStep[] {
  const places = [{ id: null, tags: note.tags }, ...note.annotations]
  return places.flatMap(({ id, tags }) => (tags.includes(from) ? tagsStep(id, tags, renamed(tags, from, to)) : []))
}

function tagsStep(annotation: string | null, before: string[], after: string[]): TagsStep[] {
  return isSameList(before, after) ? [] : [{ annotation, before, after }]
}

/** The edits that do a step. */
export function editsOf({ tags, archived }: NoteStep): NoteEdit[] {
  const edits = tags.map(({ annotation, after }) => tagsEdit(annotation, after))
  return archived === null ? edits : [...edits, { type: 'note.change', change: { archived } }]
}

/** The edit that sets the tags of an annotation, or of the note as a whole. */
export function tagsEdit(annotation: string | null, tags: string[]): NoteEdit {
  return annotation === null
    ? { type: 'note.change', change: { tags } }
    : { type: 'annotation.change', id: annotation, change: { tags } }
}
