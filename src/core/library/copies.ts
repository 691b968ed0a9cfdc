import type { Memo } from '../model/memo.ts'
import type { Note } from '../model/note.ts'

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

/** A date as it stands in the title of a copy: `28 November 2026`, of the day in UTC, so that it is the same on every computer. */
export function copyDate(instant: string): string {
  return day.format(new Date(instant))
}

/**
 * A note of its own with what is in `note`, beside that one. Its annotations keep their ids: they are unique within a note.
 * @param what what its title says of it, such as `copy of 28 November 2026`
 */
export function copyOfNote(note: Note, copy: { id: string; what: string; now: string }): Note {
  const { id, what, now } = copy
  return { ...note, id, revision: 0, created: now, updated: now, title: `${note.title} (${what})` }
}

/** As {@link copyOfNote}, for a memo: its subject is what lists name it by; one without a subject stays so. */
export function copyOfMemo(memo: Memo, copy: { id: string; what: string; now: string }): Memo {
  const { id, what, now } = copy
  const { subject } = memo.head
  const head = { ...memo.head, subject: subject.trim() === '' ? subject : `${subject} (${what})` }
  return { ...memo, id, revision: 0, created: now, updated: now, head }
}
