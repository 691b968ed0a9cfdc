import { type Heading, type MemoBlock, walkBody } from '../model/memoBody.ts'

/** Whether nothing was written or quoted in a block yet. The heading cells of a table say what belongs in it, and do not count. */
function isUnfilled(block: MemoBlock): boolean {
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

/** Whether a block says somewhere what belongs in it. */
function hasHint(block: MemoBlock): boolean {
  let found = false
  walkBody([block], (node) => {
    if (node.type === 'paragraph' && node.content.length === 0 && node.attrs.hint !== '') found = true
  })
  return found
}

/**
 * A body without what still waits to be filled: blocks with nothing but hints in them, and headings under which nothing else stands. A
 * heading that somebody wrote and left without a hint under it stays.
 */
export function withoutHints(body: readonly MemoBlock[]): MemoBlock[] {
  const kept: MemoBlock[] = []
  /** Headings that wait for something to stand under them, each of a lower rank than the one before. */
  let waiting: { heading: Heading; isHinted: boolean }[] = []
  const keepWaiting = () => {
    kept.push(...waiting.map(({ heading }) => heading))
    waiting = []
  }
  const end = (level: number) => {
    const ended = waiting.filter(({ heading }) => heading.attrs.level >= level)
    if (ended.some(({ isHinted }) => !isHinted)) keepWaiting()
    else waiting = waiting.filter(({ heading }) => heading.attrs.level < level)
  }
  for (const block of body) {
    if (block.type === 'heading') {
      end(block.attrs.level)
      waiting.push({ heading: block, isHinted: false })
    } else if (isUnfilled(block) && hasHint(block)) {
      waiting = waiting.map(({ heading }) => ({ heading, isHinted: true }))
    } else if (block.type !== 'paragraph' || !isUnfilled(block)) {
      keepWaiting()
      kept.push(block)
    }
  }
  end(1)
  return kept
}
