import type { Block } from '../../core/model/source.ts'

/**
 * A long text is drawn in chunks, so that opening it draws what is in view and no more. A text of {@link shortest} blocks or
 * fewer is one chunk.
 */
const shortest = 400
const size = 25

export interface Chunk {
  /** Index of its first block. */
  first: number
  blocks: readonly Block[]
}

export function chunksOf(blocks: readonly Block[]): Chunk[] {
  const step = blocks.length <= shortest ? shortest : size
  return Array.from({ length: Math.ceil(blocks.length / step) }, (_, index) => ({
    first: index * step,
    blocks: blocks.slice(index * step, (index + 1) * step),
  }))
}

/** Index of the chunk, among `count`, that holds a block. */
export function chunkAt(count: number, block: number): number {
  return count <= 1 ? 0 : Math.floor(block / size)
}

/** The element of a block in the text's element; `null` while its chunk is not drawn. */
export function blockElement(root: Element | null, block: number): Element | null {
  if (root === null) return null
  const chunk = chunkAt(root.children.length, block)
  return root.children[chunk]?.children[block - chunk * size] ?? null
}

/** What the style sheet makes of the text, in CSS pixels: a line's height, the room below a block, about a letter's width. */
const set = { line: 28.8, below: 13.5, letter: 8.3 }

/**
 * About how high a chunk will be in a column `width` CSS pixels wide, set in `scale` times the text's own size: room is kept for it
 * until it is drawn.
 */
export function heightOf({ blocks }: Chunk, width: number, scale = 1): number {
  const inLine = Math.max(1, Math.floor(width / (set.letter * scale)))
  const lines = blocks.reduce((sum, { start, end }) => sum + Math.ceil((end - start + 1) / inLine), 0)
  return Math.round((lines * set.line + blocks.length * set.below) * scale)
}
