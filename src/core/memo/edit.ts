import { newId } from '../model/id.ts'
import type { Citation, CitedText, Memo, MemoBlock } from '../model/memo.ts'

/** Pure changes to a memo: each gives a new memo and leaves the old one as it is. A block id that is not there changes nothing. */

/** Names the bottom line where a block is asked for. No block has this id: theirs are UUIDs. */
export const bottomLineId = 'bottom-line'

export type ProseType = 'heading1' | 'heading2' | 'paragraph' | 'bullet'

/** An empty block of a kind that people type in. */
export function newProse(type: ProseType, text = ''): MemoBlock {
  const id = newId()
  if (type === 'heading1') return { type: 'heading', id, level: 1, text }
  if (type === 'heading2') return { type: 'heading', id, level: 2, text }
  return { type, id, text, citations: [] }
}

/** `block` after the block `after`; at the end when `after` is `null` or not there. */
export function insertAfter(memo: Memo, after: string | null, block: MemoBlock): Memo {
  const index = memo.body.findIndex(({ id }) => id === after)
  const at = index < 0 ? memo.body.length : index + 1
  return { ...memo, body: memo.body.toSpliced(at, 0, block) }
}

export function removeBlock(memo: Memo, id: string): Memo {
  return { ...memo, body: memo.body.filter((block) => block.id !== id) }
}

/** The block one place up (`-1`) or down (`1`); at the edge it stays. */
export function moveBlock(memo: Memo, id: string, by: -1 | 1): Memo {
  const from = memo.body.findIndex((block) => block.id === id)
  const to = from + by
  const block = memo.body[from]
  if (block === undefined || to < 0 || to >= memo.body.length) return memo
  return { ...memo, body: memo.body.toSpliced(from, 1).toSpliced(to, 0, block) }
}

/** The text of a heading, a paragraph, a bullet or the bottom line. A quotation has no text of its own, and stays. */
export function setText(memo: Memo, id: string, text: string): Memo {
  if (id === bottomLineId) return { ...memo, bottomLine: { ...memo.bottomLine, text } }
  return changeBlock(memo, id, (block) => (block.type === 'quotation' ? block : { ...block, text }))
}

/** Adds a citation to a paragraph, a bullet or the bottom line, once. */
export function addCitation(memo: Memo, id: string, citation: Citation): Memo {
  return changeCited(memo, id, (citations) => (citations.some(isSame(citation)) ? citations : [...citations, citation]))
}

export function removeCitation(memo: Memo, id: string, citation: Citation): Memo {
  return changeCited(memo, id, (citations) => citations.filter((other) => !isSame(citation)(other)))
}

function isSame(citation: Citation): (other: Citation) => boolean {
  return (other) => other.note === citation.note && other.annotation === citation.annotation
}

function changeCited(memo: Memo, id: string, change: (citations: Citation[]) => Citation[]): Memo {
  const changed = <T extends CitedText>(text: T): T => ({ ...text, citations: change(text.citations) })
  if (id === bottomLineId) return { ...memo, bottomLine: changed(memo.bottomLine) }
  return changeBlock(memo, id, (block) => ('citations' in block ? changed(block) : block))
}

function changeBlock(memo: Memo, id: string, change: (block: MemoBlock) => MemoBlock): Memo {
  return { ...memo, body: memo.body.map((block) => (block.id === id ? change(block) : block)) }
}
