import type { Node } from 'prosemirror-model'
import type { Mapping } from 'prosemirror-transform'
import type { Place } from '../../../core/checks/finding.ts'

/** A stretch of a document, in its positions. */
export interface Range {
  from: number
  to: number
  /** A whole block that has no text of its own: a quotation. */
  isBlock: boolean
}

/** Where a place of a memo is in the document that the memo was made of; `null` for a field of the head, and where there is no such block. */
export function rangeOf(doc: Node, place: Place): Range | null {
  if ('field' in place) return null
  let node = doc
  let before = -1
  for (const index of place.path) {
    const child = node.maybeChild(index)
    if (child === null) return null
    let at = before + 1
    for (let i = 0; i < index; i++) at += node.child(i).nodeSize
    before = at
    node = child
  }
  if (!node.isTextblock) return { from: before, to: before + node.nodeSize, isBlock: true }
  if (place.end > node.content.size) return null
  return { from: before + 1 + place.start, to: before + 1 + place.end, isBlock: false }
}

/** Where a stretch is after changes; `null` where something in it was changed. */
export function movedRange({ from, to, isBlock }: Range, mapping: Pick<Mapping, 'map' | 'mapResult'>): Range | null {
  const start = mapping.mapResult(from, 1)
  const end = mapping.mapResult(to, -1)
  // A place without length is where something can be put in: it stays as long as what stands before it does.
  if (from === to) return end.deletedBefore ? null : { from: end.pos, to: end.pos, isBlock }
  return end.pos - start.pos === to - from && !start.deletedAfter && !end.deletedBefore
    ? { from: start.pos, to: end.pos, isBlock }
    : null
}
