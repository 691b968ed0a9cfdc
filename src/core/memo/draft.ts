import type { Memo, MemoHead } from '../model/memo.ts'
import type { Heading, MemoBlock } from '../model/memoBody.ts'
import type { Note } from '../model/note.ts'
import { fillTemplate } from './fill.ts'
import { memorandum } from './templates.ts'
import { isUnfilled } from './unfilled.ts'

/**
 * A first draft from what the notes already hold, to be read as it is: the memorandum of the templates without the parts for
 * which the notes have nothing. No sentence is invented.
 */
export function draftMemo(notes: readonly Note[], now: Date, head: Partial<MemoHead> = {}): Memo {
  const memo = fillTemplate(memorandum, notes, now, head)
  return { ...memo, body: withoutEmptyParts(memo.body) }
}

/** Leaves out what prints nothing, and headings under which nothing is left. */
function withoutEmptyParts(body: readonly MemoBlock[]): MemoBlock[] {
  const kept: MemoBlock[] = []
  /** Headings that wait for something to stand under them, each of a lower rank than the one before. */
  let waiting: Heading[] = []
  for (const block of body) {
    if (block.type === 'heading') {
      waiting = [...waiting.filter(({ attrs }) => attrs.level < block.attrs.level), block]
    } else if (!isUnfilled(block)) {
      kept.push(...waiting, block)
      waiting = []
    }
  }
  return kept
}
