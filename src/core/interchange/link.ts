import { Id } from '../model/id.ts'

/** What a `readout://` link leads to: an annotation, and the note that holds it. */
export interface ReadoutLink {
  note: Id
  annotation: Id
}

/** The stable link to an annotation, `readout://note/<note id>#<annotation id>`. It holds ids alone, so that it survives every edit. */
export function annotationLink(note: Id, annotation: Id): string {
  return `readout://note/${note}#${annotation}`
}

/**
 * The ids in a link that {@link annotationLink} made; `null` for any other text. Nothing may stand before, between or after: a link
 * comes from outside, and what it names is looked up on disk.
 */
export function parseReadoutLink(text: string): ReadoutLink | null {
  const [, note, annotation] = /^readout:\/\/note\/([^/#?]+)#([^/#?]+)$/u.exec(text) ?? []
  const [noteId, annotationId] = [Id.safeParse(note), Id.safeParse(annotation)]
  return noteId.success && annotationId.success ? { note: noteId.data, annotation: annotationId.data } : null
}
