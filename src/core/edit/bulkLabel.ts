import type { BulkChange } from './bulk.ts'
import type { TakenBack } from './bulkUndo.ts'

/** What was done to so many notes, as a sentence without its full stop: `Renamed the tag trade to trade policy in 214 notes`. */
export function bulkLabel(change: BulkChange, notes: number): string {
  return change.type === 'rename' ? renameLabel(change, notes) : markLabel(change, notes)
}

/** What a change that was broken off had begun to do: how many of the notes it came to is not known. */
export function brokenOffLabel(change: BulkChange, notes: number): string {
  return `${bulkLabel(change, notes)}, as far as that came`
}

function renameLabel({ from, to }: BulkChange & { type: 'rename' }, notes: number): string {
  const what = to === null ? `Removed the tag ${from}` : `Renamed the tag ${from} to ${to}`
  return `${what} ${to === null ? 'from' : 'in'} ${countOf(notes)}`
}

function markLabel({ addTags, removeTags, archived }: BulkChange & { type: 'mark' }, notes: number): string {
  const done: string[] = []
  if (addTags.length > 0) done.push(`added the ${tagsNamed(addTags)}`)
  if (removeTags.length > 0) done.push(`removed the ${tagsNamed(removeTags)}`)
  if (done.length > 0) {
    if (archived !== null) done.push(archived ? 'archived them' : 'took them out of the archive')
    return capitalised(`${listed(done)} in ${countOf(notes)}`)
  }
  return archived === false ? `Took ${countOf(notes)} out of the archive` : `Archived ${countOf(notes)}`
}

/** Why a step was not taken back, or not all of it; empty where it was. */
export function leftLine({ gone, changedSince }: TakenBack): string {
  const lines: string[] = []
  if (changedSince === 1) lines.push('In one place the tags were changed since: it was left as it is.')
  if (changedSince > 1)
    lines.push(`In ${number(changedSince)} places the tags were changed since: they were left as they are.`)
  if (gone > 0)
    lines.push(gone === 1 ? 'An annotation was deleted since.' : `${number(gone)} annotations were deleted since.`)
  return lines.join(' ')
}

function tagsNamed(tags: readonly string[]): string {
  return `${tags.length === 1 ? 'tag' : 'tags'} ${listed(tags)}`
}

function listed(items: readonly string[]): string {
  return new Intl.ListFormat('en').format(items)
}

function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

function countOf(notes: number): string {
  return `${number(notes)} ${notes === 1 ? 'note' : 'notes'}`
}

function number(value: number): string {
  return value.toLocaleString('en')
}
