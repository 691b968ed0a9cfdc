import type { Block, Span } from '../../core/model/source.ts'
import { blockAt } from './offsets.ts'

const cut = new Intl.Segmenter(undefined, { granularity: 'word' })

/** Blocks on each side of a place in which its words are looked for: cutting up a whole book would take seconds. */
const reach = 3

/** The words in the blocks around `offset`, in order, without what stands between them. Chinese and Japanese words are told too. */
export function wordsNear(text: string, blocks: readonly Block[], offset: number): Span[] {
  return pieces(text, blocksNear(blocks, offset), ({ isWordLike }) => isWordLike === true)
}

/** The same with every sign as a piece of its own, so that an end can be moved past a quotation mark and leave a full stop out. */
export function piecesNear(text: string, blocks: readonly Block[], offset: number): Span[] {
  return pieces(text, blocksNear(blocks, offset), ({ segment }) => segment.trim() !== '')
}

function blocksNear(blocks: readonly Block[], offset: number): readonly Block[] {
  const at = blockAt(blocks, offset)
  return blocks.slice(Math.max(0, at - reach), Math.max(0, at) + reach + 1)
}

function pieces(text: string, blocks: readonly Block[], isWanted: (segment: Intl.SegmentData) => boolean): Span[] {
  return blocks.flatMap(({ start, end }) =>
    [...cut.segment(text.slice(start, end))]
      .filter(isWanted)
      .map(({ index, segment }) => ({ start: start + index, end: start + index + segment.length })),
  )
}

/** The border of one of `pieces` that is nearest to `offset`: where one begins, or where one ends. `null` when there is none. */
export function nearestBorder(pieces: readonly Span[], offset: number, edge: 'start' | 'end'): number | null {
  let nearest: number | null = null
  for (const piece of pieces) {
    if (nearest === null || Math.abs(piece[edge] - offset) < Math.abs(nearest - offset)) nearest = piece[edge]
  }
  return nearest
}
