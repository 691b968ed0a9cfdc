import type { Block, Span } from '../../core/model/source.ts'
import { countWhile } from '../../core/text/bisect.ts'

/**
 * The text on the screen is made of one element for each block of the source, whose text nodes together hold the block's
 * words unchanged: one node, or several where words are marked. So a place in the text and a place on the screen are a block
 * and a number of code units apart.
 */

/** Index of the block that holds `offset`; one between two blocks belongs to the one before it. -1 before the first block. */
export function blockAt(blocks: readonly Block[], offset: number): number {
  return countWhile(blocks, ({ start }) => start <= offset) - 1
}

/** The element of each block, by index, as `BlockText` marks them; `null` for one that is not drawn. */
export type BlockElements = (index: number) => Element | null

/** A span of the text as a range on the screen; `null` when it shows nothing (it lies between blocks, or is not drawn). */
export function toRange(blocks: readonly Block[], elements: BlockElements, span: Span): Range | null {
  const [first, last] = blocksOf(blocks, span)
  const from = place(blocks[first], elements(first), span.start, 'start')
  const to = place(blocks[last], elements(last), span.end, 'end')
  if (from === null || to === null) return null
  const range = new Range()
  range.setStart(from.node, from.offset)
  range.setEnd(to.node, to.offset)
  return range.collapsed ? null : range
}

/** Indices of the blocks in which a span begins and ends; a start in the gap after a block shows from the next one on. */
export function blocksOf(blocks: readonly Block[], { start, end }: Span): [first: number, last: number] {
  const index = blockAt(blocks, start)
  const at = blocks[index]
  return [at === undefined || start >= at.end ? index + 1 : index, blockAt(blocks, end - 1)]
}

function place(block: Block | undefined, element: Element | null, offset: number, edge: 'start' | 'end') {
  if (block === undefined || element === null) return null
  const within = Math.min(Math.max(offset, block.start), block.end) - block.start
  const only = onlyText(element)
  if (only !== null) return { node: only, offset: within }
  const nodes = textNodesOf(element)
  const { index, rest } = nodeAt(
    nodes.map(({ length }) => length),
    within,
    edge,
  )
  const node = nodes[index]
  return node === undefined ? null : { node, offset: rest }
}

/** The text node of an element that has nothing else. */
function onlyText({ firstChild }: Element): Text | null {
  return firstChild instanceof Text && firstChild.nextSibling === null ? firstChild : null
}

function textNodesOf(element: Element): Text[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const nodes: Text[] = []
  while (walker.nextNode() !== null) nodes.push(walker.currentNode as Text)
  return nodes
}

/**
 * In which of several nodes with these lengths a place is, and how far into it. Between two nodes, a range starts in the later
 * one and ends in the earlier one: so it holds no node that it shows nothing of.
 */
export function nodeAt(
  lengths: readonly number[],
  offset: number,
  edge: 'start' | 'end',
): { index: number; rest: number } {
  let before = 0
  for (const [index, length] of lengths.entries()) {
    const rest = offset - before
    if (edge === 'start' ? rest < length : rest <= length && length > 0) return { index, rest }
    before += length
  }
  return { index: lengths.length - 1, rest: lengths.at(-1) ?? 0 }
}

/** The offset in the text of a place on the screen; `null` outside the text. */
export function toOffset(blocks: readonly Block[], node: Node, nodeOffset: number): number | null {
  const element = (node instanceof Element ? node : node.parentElement)?.closest('[data-block]')
  if (element === null || element === undefined) return besideBlocks(blocks, node, nodeOffset)
  const block = blocks[Number(element.getAttribute('data-block'))]
  if (block === undefined) return null
  return Math.min(block.start + lengthBefore(element, node, nodeOffset), block.end)
}

/** How many code units of a block's element stand before a place in it. */
function lengthBefore(element: Element, node: Node, nodeOffset: number): number {
  if (node === onlyText(element)) return nodeOffset
  const before = new Range()
  before.setStart(element, 0)
  before.setEnd(node, nodeOffset)
  return before.toString().length
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
