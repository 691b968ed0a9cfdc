import { type MemoBlock, walkBody } from '../model/memoBody.ts'

/** Whether nothing was written or quoted in a block yet. The heading cells of a table say what belongs in it, and do not count. */
export function isUnfilled(block: MemoBlock): boolean {
  let isEmpty = true
  const look = (blocks: readonly MemoBlock[]) =>
    walkBody(blocks, (node) => {
      if (node.type === 'quotation' || node.type === 'quote' || node.type === 'citation' || node.type === 'footnote')
        isEmpty = false
      else if (node.type === 'text' && node.text.trim() !== '') isEmpty = false
    })
  if (block.type !== 'table') look([block])
  else
    for (const { content } of block.content)
      for (const cell of content) if (cell.type === 'tableCell') look(cell.content)
  return isEmpty
}
