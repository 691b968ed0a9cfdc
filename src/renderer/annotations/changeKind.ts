import { anchorerOf } from '../../core/anchoring/anchor.ts'
import { dismiss } from '../../core/edit/deciding.ts'
import type { NoteEdit } from '../../core/edit/noteEdit.ts'
import type { Annotation, AnnotationKind } from '../../core/model/annotation.ts'
import type { Note } from '../../core/model/note.ts'

/** The edits that give an annotation another kind. Words that are taken from the quotes are not suggested as one again. */
export function changeKind(note: Note, annotation: Annotation, kind: AnnotationKind): NoteEdit[] {
  const change: NoteEdit = { type: 'annotation.change', id: annotation.id, change: { kind } }
  const span = annotation.kind === 'quote' && kind !== 'quote' ? anchorerOf(note.source).find(annotation.target) : null
  return span === null ? [change] : [change, ...dismiss(note, 'quote', span)]
}
