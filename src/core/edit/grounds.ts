import { z } from 'zod'
import { type Note, textId } from '../model/note.ts'
import { NoteEdit } from './noteEdit.ts'

const Edits = z.array(NoteEdit)

/**
 * What a step rests on, as a short text: what it replaces or removes, and for words of the source, which source that is. Where two notes
 * give the same, the step means the same in both, however else they differ; where they do not, somebody has changed what the step is
 * about.
 * @param undo the edits that take the step back in `note`, as `applyEdits` gives them
 */
export function groundsOf(note: Note, edits: readonly NoteEdit[], undo: readonly NoteEdit[]): string {
  // Parsed, so that what a person has typed is as it comes back from the disk.
  const replaced = Edits.safeParse(undo).data ?? undo
  const source = edits.some(isOfTheText) ? textId(note) : ''
  return hash(`${source}${canonical(replaced)}`)
}

/** Whether an edit names words by their place in the source. */
function isOfTheText(edit: NoteEdit): boolean {
  switch (edit.type) {
    case 'annotation.add':
    case 'keyPoint.add':
    case 'suggestion.dismiss':
    case 'suggestion.restore':
    case 'source.replace':
      return true
    case 'event.add':
      return edit.event.target !== null
    case 'annotation.change':
      return edit.change.target !== undefined
    default:
      return false
  }
}

/** JSON whose fields are in the order of their names. When something was changed is left out: window and disk each take their own time. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (key, field: unknown) => {
    if (key === 'updated') return undefined
    if (typeof field !== 'object' || field === null || Array.isArray(field)) return field
    return Object.fromEntries(Object.entries(field).sort(([a], [b]) => (a < b ? -1 : 1)))
  })
}

/** 64 bits in two halves, by FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/): against chance, not against intent. */
function hash(text: string): string {
  let [low, high] = [0x811c9dc5, 0xcbf29ce4]
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    low = Math.imul(low ^ unit, 0x01000193)
    high = Math.imul(high ^ ((unit << 8) | (unit >>> 8)), 0x01000193)
  }
  return `${text.length}-${(low >>> 0).toString(16)}${(high >>> 0).toString(16)}`
}
