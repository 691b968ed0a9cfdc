import { say } from '../words/say.ts'
import type { BulkChange } from './bulk.ts'
import type { TakenBack } from './bulkUndo.ts'

/** What was done to so many notes, as a sentence without its full stop: `Renamed the tag trade to trade policy in 214 notes`. */
export function bulkLabel(change: BulkChange, notes: number): string {
  return change.type === 'rename' ? renameLabel(change, notes) : markLabel(change, notes)
}

/** What a change that was broken off had begun to do: how many of the notes it came to is not known. */
export function brokenOffLabel(change: BulkChange, notes: number): string {
  return say.bulk.brokenOff(bulkLabel(change, notes))
}

function renameLabel({ from, to }: BulkChange & { type: 'rename' }, notes: number): string {
  return to === null ? say.bulk.removedTag(from, notes) : say.bulk.renamed(from, to, notes)
}

function markLabel({ addTags, removeTags, archived }: BulkChange & { type: 'mark' }, notes: number): string {
  if (addTags.length + removeTags.length > 0) return say.bulk.tagged(addTags, removeTags, archived, notes)
  return archived === false ? say.bulk.unarchived(notes) : say.bulk.archived(notes)
}

/** Why a step was not taken back, or not all of it; empty where it was. */
export function leftLine({ gone, changedSince }: TakenBack): string {
  const lines = [changedSince > 0 ? say.bulk.changedSince(changedSince) : '', gone > 0 ? say.bulk.goneSince(gone) : '']
  return lines.filter(Boolean).join(' ')
}
