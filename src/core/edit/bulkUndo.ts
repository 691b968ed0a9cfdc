import type { Note } from '../model/note.ts'
import { isSameList } from '../tags/tagList.ts'
import { type BulkChange, type NoteStep, type TagsStep, tagsEdit } from './bulk.ts'
import type { NoteEdit } from './noteEdit.ts'

/** How the step of a change is taken back in a note. */
export interface TakenBack {
  /** None where there is nothing to take back: the change did not come as far as this note, or was taken back already. */
  edits: NoteEdit[]
  /** How many annotations that were changed are gone. */
  gone: number
  /** In how many places, the tags of the note or of an annotation, what the change did no longer stands. */
  changedSince: number
}

/**
 * The edits that take back what `change` did to the note by `step`, as far as it still stands. Whatever was changed since stays as it
 * is, and is counted.
 */
export function takeBack(note: Note, change: BulkChange, step: NoteStep): TakenBack {
  const result: TakenBack = { edits: [], gone: 0, changedSince: 0 }
  const annotations = new Map(note.annotations.map((annotation) => [annotation.id, annotation]))
  for (const place of step.tags) {
    const now = place.annotation === null ? note.tags : annotations.get(place.annotation)?.tags
    const before = now === undefined ? undefined : tagsBefore(now, change, place)
    if (now === undefined) result.gone++
    else if (before === undefined) result.changedSince++
    else if (!isSameList(before, now)) result.edits.push(tagsEdit(place.annotation, before))
  }
  if (step.archived !== null && note.archived === step.archived)
    result.edits.push({ type: 'note.change', change: { archived: !step.archived } })
  return result
}

/** The tags without what the change did to them; `undefined` where the tag that took another's place is gone since. */
function tagsBefore(now: readonly string[], change: BulkChange, { before, after }: TagsStep): string[] | undefined {
  if (isSameList(now, after)) return before
  const added = after.filter((tag) => !before.includes(tag))
  const removed = before.filter((tag) => !after.includes(tag))
  if (change.type === 'mark' || change.to === null) return putBack(without(now, added), removed, before)
  const { from, to } = change
  if (!now.includes(to)) return now.includes(from) ? [...now] : undefined
  if (now.includes(from)) return without(now, added)
  return added.includes(to) ? now.map((tag) => (tag === to ? from : tag)) : putBack(now, removed, before)
}

function without(tags: readonly string[], some: readonly string[]): string[] {
  return tags.filter((tag) => !some.includes(tag))
}

/** `tags` with those of `missing` that are not among them, each behind its neighbour of the list `order`, or before the next one. */
function putBack(tags: readonly string[], missing: readonly string[], order: readonly string[]): string[] {
  const result = [...tags]
  for (const tag of missing) {
    if (result.includes(tag)) continue
    const place = order.indexOf(tag)
    const earlier = order.slice(0, place).findLast((other) => result.includes(other))
    const later = order.slice(place + 1).find((other) => result.includes(other))
    if (earlier !== undefined) result.splice(result.indexOf(earlier) + 1, 0, tag)
    else if (later !== undefined) result.splice(result.indexOf(later), 0, tag)
    else result.push(tag)
  }
  return result
}
