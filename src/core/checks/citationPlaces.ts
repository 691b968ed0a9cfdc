import { type Citation, type Quoted, walkBody } from '../model/memoBody.ts'
import type { Context } from './context.ts'
import type { Change, Place } from './finding.ts'
import { nodesOf } from './lines.ts'

/** A citation where it stands. `isQuoting` says that the memo prints its words there. */
export interface Cited {
  citation: Citation | Quoted
  where: Place
  isQuoting: boolean
  /** What takes it out of the memo. */
  removal: Change
}

/** Every citation of a memo with its place, in reading order. */
export function citationPlaces({ memo, lines }: Pick<Context, 'memo' | 'lines'>): Cited[] {
  const lineOf = new Map(lines.map((line) => [line.block, line]))
  const found: Cited[] = []
  walkBody(memo.body, (node, path) => {
    if (node.type === 'quotation') {
      const kept = [...path]
      const where = { path: kept, start: 0, end: 0 }
      found.push({ citation: node.attrs, where, isQuoting: true, removal: { type: 'remove-block', path: kept } })
    } else if (node.type === 'paragraph' || node.type === 'heading') {
      const line = lineOf.get(node)
      for (const { node: inline, start, end } of nodesOf(node)) {
        if (line === undefined || (inline.type !== 'citation' && inline.type !== 'quote')) continue
        const where = line.place({ start, end })
        const removal: Change = { type: 'edit', edits: [{ where, replacement: '' }] }
        found.push({ citation: inline.attrs, where, isQuoting: inline.type === 'quote', removal })
      }
    }
  })
  return found
}
