import type { Block, Mark, MarkKind, Span } from '../../core/model/source.ts'
import { blockAt } from './offsets.ts'

/** Words that are set in one way throughout. */
export interface Run extends Span {
  kinds: MarkKind[]
}

/**
 * Cuts `span` where a mark begins or ends, so that marks may overlap in any way. Every code unit of the span is in exactly one
 * run, in order; an empty span has none.
 */
export function runsOf({ start, end }: Span, marks: readonly Mark[]): Run[] {
  const inside = marks.filter((mark) => mark.start < end && mark.end > start)
  const cuts = new Set([start, end])
  for (const mark of inside) {
    cuts.add(Math.max(start, mark.start))
    cuts.add(Math.min(end, mark.end))
  }
  const edges = [...cuts].sort((a, b) => a - b)
  return edges.slice(0, -1).map((from, index) => {
    const to = edges[index + 1] ?? end
    const kinds = inside.filter((mark) => mark.start <= from && mark.end >= to).map(({ kind }) => kind)
    return { start: from, end: to, kinds: [...new Set(kinds)] }
  })
}

/** The marks of each block that has any, by the block's index. Marks stand in text order, each within one block. */
export function marksByBlock(blocks: readonly Block[], marks: readonly Mark[]): ReadonlyMap<number, Mark[]> {
  const found = new Map<number, Mark[]>()
  for (const mark of marks) {
    const index = blockAt(blocks, mark.start)
    const others = found.get(index)
    if (others === undefined) found.set(index, [mark])
    else others.push(mark)
  }
  return found
}
