import type { Block, Mark, MarkKind, Span } from '../../core/model/source.ts'
import { blockAt } from './offsets.ts'

/** Words that are set in one way throughout. */
export interface Run extends Span {
  kinds: MarkKind[]
}

/** A block with more marks than this is shown without them: nobody set so many, and drawing them would be felt. */
const most = 5000

/**
 * Cuts `span` where a mark begins or ends, so that marks may overlap in any way. Every code unit of the span is in exactly one
 * run, in order; an empty span has none.
 */
export function runsOf({ start, end }: Span, marks: readonly Mark[]): Run[] {
  const inside = marks.filter((mark) => mark.start < end && mark.end > start)
  if (inside.length > most) return [{ start, end, kinds: [] }]
  const edges = inside
    .flatMap(({ kind, ...mark }) => [
      { at: Math.max(start, mark.start), kind, step: 1 },
      { at: Math.min(end, mark.end), kind, step: -1 },
    ])
    .sort((a, b) => a.at - b.at)
  const open = new Map<MarkKind, number>()
  const runs: Run[] = []
  let from = start
  for (const { at, kind, step } of [...edges, { at: end, kind: null, step: 0 }]) {
    if (at > from)
      runs.push({ start: from, end: at, kinds: [...open.keys()].filter((each) => (open.get(each) ?? 0) > 0) })
    from = at
    if (kind !== null) open.set(kind, (open.get(kind) ?? 0) + step)
  }
  return runs
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
