import type { Block, Mark, MarkKind } from '../model/source.ts'
import type { ParsedDocument } from './parsed.ts'

/** A block before it has its place in the text. */
export type Shape = Block extends infer B ? (B extends Block ? Omit<B, 'start' | 'end'> : never) : never

/** Words of a block that are set alike. */
export interface Run {
  text: string
  marks: readonly MarkKind[]
}

/** A block and its words. */
export interface Piece {
  shape: Shape
  runs: readonly Run[]
}

/**
 * The canonical text of a document, with its blocks and marks: the pieces in order, a blank line between two of them. A piece
 * that holds nothing but white space is left out; white space at a piece's ends stays out of its block.
 */
export function compose(pieces: readonly Piece[]): Omit<ParsedDocument, 'meta'> {
  const parts: string[] = []
  const blocks: Block[] = []
  const marks: Mark[] = []
  let length = 0
  for (const { shape, runs } of pieces) {
    const words = runs.map(({ text }) => text).join('')
    const trimmed = words.trim()
    if (trimmed === '') continue
    if (length > 0) {
      parts.push('\n\n')
      length += 2
    }
    const start = length
    const end = start + trimmed.length
    parts.push(trimmed)
    length = end
    blocks.push({ ...shape, start, end })
    const at = start - (words.length - words.trimStart().length)
    for (const mark of marksOf(runs, at, { start, end })) marks.push(mark)
  }
  return { text: parts.join(''), blocks, marks }
}

/** The marks of a block's runs; runs that touch and share a kind become one mark. `at` is where the first run would begin. */
function marksOf(runs: readonly Run[], at: number, block: { start: number; end: number }): Mark[] {
  const open = new Map<MarkKind, Mark>()
  const done: Mark[] = []
  let offset = at
  for (const { text, marks } of runs) {
    const start = Math.max(offset, block.start)
    const end = Math.min(offset + text.length, block.end)
    offset += text.length
    if (start >= end) continue
    for (const kind of new Set(marks)) {
      const last = open.get(kind)
      if (last !== undefined && last.end === start) last.end = end
      else {
        const mark = { kind, start, end }
        open.set(kind, mark)
        done.push(mark)
      }
    }
  }
  return done.sort((a, b) => a.start - b.start || b.end - a.end)
}
