import { z } from 'zod'
import { Id } from '../model/id.ts'

/** What a `readout://` link leads to: a note, at one of its annotations or (`null`) as a whole. */
export const ReadoutLink = z.strictObject({ note: Id, annotation: Id.nullable() })
export type ReadoutLink = z.infer<typeof ReadoutLink>

/** How every link begins, whatever becomes of the rest of it. The system hands on the scheme as it was written. */
export const linkStart = /^readout:/iu

/** The stable link to an annotation, `readout://note/<note id>#<annotation id>`. It holds ids alone, so that it survives every edit. */
export function annotationLink(note: Id, annotation: Id): string {
  return `${noteLink(note)}#${annotation}`
}

/** The stable link to a note, `readout://note/<note id>`. */
export function noteLink(note: Id): string {
  return `readout://note/${note}`
}

/**
 * The ids in a link that {@link annotationLink} or {@link noteLink} made; `null` for any other text. Nothing may stand before,
 * between or after: a link comes from outside, and what it names is looked up on disk.
 */
export function parseReadoutLink(text: string): ReadoutLink | null {
  const [, note, annotation = null] = /^readout:\/\/note\/([^/#?]+)(?:#([^/#?]+))?$/u.exec(text) ?? []
  return ReadoutLink.safeParse({ note, annotation }).data ?? null
}
