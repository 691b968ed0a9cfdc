import type { Block, Span } from '../../core/model/source.ts'

/**
 * The text on the screen is made of one element for each block of the source, each with one text node that holds the block's
 * words unchanged. So a place in the text and a place on the screen are a block and a number of code units apart.
 */

/** Index of the block that holds `offset`; one between two blocks belongs to the one before it. -1 before the first block. */
export function blockAt(blocks: readonly Block[], offset: number): number {
  let low = 0
  let high = blocks.length
  while (low < high) {
    const middle = (low + high) >> 1
    const block = blocks[middle]
    if (block !== undefined && block.start <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** The element of each block, by index, as {@link Block} components mark them. */
export type BlockElements = (index: number) => Element | null

/** A span of the text as a range on the screen; `null` when it shows nothing (it lies between blocks). */
export function toRange(blocks: readonly Block[], elements: BlockElements, { start, end }: Span): Range | null {
  const from = place(blocks, elements, start, 'start')
  const to = place(blocks, elements, end, 'end')
  if (from === null || to === null) return null
  const range = new Range()
  range.setStart(from.node, from.offset)
  range.setEnd(to.node, to.offset)
  return range.collapsed ? null : range
}

function place(blocks: readonly Block[], elements: BlockElements, offset: number, edge: 'start' | 'end') {
  let index = blockAt(blocks, edge === 'end' ? offset - 1 : offset)
  const at = blocks[index]
  // A start in the gap after a block shows from the next one on.
  if (edge === 'start' && (at === undefined || offset >= at.end)) index++
  const block = blocks[index]
  const node = elements(index)?.firstChild
  if (block === undefined || !(node instanceof Text)) return null
  return { node, offset: Math.min(Math.max(offset, block.start), block.end) - block.start }
}

/** The offset in the text of a place on the screen; `null` outside the text. */
export function toOffset(blocks: readonly Block[], node: Node, nodeOffset: number): number | null {
  const element = (node instanceof Element ? node : node.parentElement)?.closest('[data-block]')
  if (element === null || element === undefined) return besideBlocks(blocks, node, nodeOffset)
  const block = blocks[Number(element.getAttribute('data-block'))]
  if (block === undefined) return null
  if (node instanceof Text) return Math.min(block.start + nodeOffset, block.end)
  return nodeOffset === 0 ? block.start : block.end
}

/** A selection may end on an element that holds blocks (a triple click ends before the next one): the block there decides. */
function besideBlocks(blocks: readonly Block[], node: Node, nodeOffset: number): number | null {
  if (!(node instanceof Element)) return null
  const next = node.childNodes[nodeOffset]
  const following =
    next instanceof Element ? (next.matches('[data-block]') ? next : next.querySelector('[data-block]')) : null
  if (following !== null) return blocks[Number(following.getAttribute('data-block'))]?.start ?? null
  const before = [...node.querySelectorAll('[data-block]')].at(-1)
  return before === undefined ? null : (blocks[Number(before.getAttribute('data-block'))]?.end ?? null)
}
