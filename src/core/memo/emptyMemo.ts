import { newId } from '../model/id.ts'
import { type Memo, type MemoHead, memoSchemaVersion } from '../model/memo.ts'
import { formatDate, localDate } from '../model/time.ts'

/** A memo without content, dated `now` where the user is. */
export function emptyMemo(now: Date, head: Partial<MemoHead> = {}): Memo {
  const instant = now.toISOString()
  return {
    schema: memoSchemaVersion,
    id: newId(),
    revision: 0,
    created: instant,
    updated: instant,
    language: 'en',
    paper: 'A4',
    title: 'Memorandum',
    head: { to: '', from: '', date: formatDate(localDate(now)), subject: '', handling: '', ...head },
    body: [],
    notes: [],
    archived: false,
  }
}
