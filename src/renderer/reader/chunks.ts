import type { Block } from '../../core/model/source.ts'

/**
 * A long text is drawn in chunks, so that opening it draws what is in view and no more. A text of {@link shortest} blocks or
 * fewer is one chunk.
 */
const shortest = 400
const size = 50

export interface Chunk {
  /** Index of its first block. */
  first: number
  blocks: readonly Block[]
  /** About how high it will be, in CSS pixels: room is kept for it until it is drawn. */
  height: number
}

export function chunksOf(blocks: readonly Block[]): Chunk[] {
  const step = blocks.length <= shortest ? shortest : size
  return Array.from({ length: Math.ceil(blocks.length / step) }, (_, index) => {
    const part = blocks.slice(index * step, (index + 1) * step)
    return { first: index * step, blocks: part, height: part.reduce((sum, block) => sum + heightOf(block), 0) }
  })
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

/** Lines of some 75 characters, 29 pixels high, with 13 pixels below the block, as the style sheet sets them. */
function heightOf({ start, end }: Block): number {
  return Math.ceil((end - start + 1) / 75) * 29 + 13
}
