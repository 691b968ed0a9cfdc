import type { Memo, MemoHead } from '../model/memo.ts'
import type { Note } from '../model/note.ts'
import { fillTemplate } from './fill.ts'
import { memorandum } from './templates.ts'
import { withoutHints } from './unfilled.ts'

/**
 * A first draft from what the notes already hold, to be read as it is: the memorandum of the templates without the parts for
 * which the notes have nothing. No sentence is invented.
 */
export function draftMemo(notes: readonly Note[], now: Date, head: Partial<MemoHead> = {}): Memo {
  const memo = fillTemplate(memorandum, notes, now, head)
  return { ...memo, body: withoutHints(memo.body) }
}
