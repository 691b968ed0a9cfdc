import type { MarkKind } from '../../model/source.ts'
import { compose, type Run } from '../compose.ts'
import type { ParsedDocument } from '../parsed.ts'
import { seam, type Vocabulary } from './hyphen.ts'
import type { Piece } from './lineText.ts'
import type { Group } from './paragraphs.ts'
import type { Shape } from './structure.ts'

/** Writes blocks into one text; each begins on the page of its first line. */
export function write(
  groups: readonly Group[],
  shapes: readonly Shape[],
  vocabulary: Vocabulary,
): Omit<ParsedDocument, 'meta'> {
  return compose(
    groups.flatMap((group, index) => {
      const shape = shapes[index]
      const page = group[0]?.page
      if (shape === undefined || page === undefined) return []
      const { cut, ...block } = shape
      const pieces = block.kind === 'table' ? rows(group) : withoutHead(joined(group, vocabulary), cut)
      const runs = runsOf(pieces, block.kind === 'heading')
      return [{ shape: { ...block, page }, runs }]
    }),
  )
}

/** The cells of a table with tabs between them, a line for each row. */
function rows(group: Group): Piece[] {
  return group.flatMap((line, row) =>
    line.cells.flatMap((cell, column) => {
      const [first, ...rest] = cell.pieces
      const gap = column > 0 ? '\t' : row > 0 ? '\n' : ''
      return first === undefined ? [] : [{ ...first, text: gap + first.text.trimStart() }, ...rest]
    }),
  )
}

/** The pieces of all lines, joined at the line ends. */
function joined(group: Group, vocabulary: Vocabulary): Piece[] {
  const pieces: Piece[] = []
  let before = ''
  for (const line of group) {
    const fresh = line.pieces.map((piece) => ({ ...piece }))
    const last = pieces.at(-1)
    const first = fresh[0]
    if (last !== undefined && first !== undefined) {
      const { cut, glue } = seam(before, line.text, vocabulary)
      last.text = last.text.slice(0, last.text.length - cut)
      first.text = glue + first.text
    }
    pieces.push(...fresh)
    before = line.text
  }
  return pieces
}

function withoutHead(pieces: readonly Piece[], cut: number): Piece[] {
  let left = cut
  return pieces.map((piece) => {
    const gone = Math.min(left, piece.text.length)
    left -= gone
    return { ...piece, text: piece.text.slice(gone) }
  })
}

/** A space between two pieces has the marks that both have. Bold in a heading says nothing that the heading does not say. */
function runsOf(pieces: readonly Piece[], isHeading: boolean): Run[] {
  let before: readonly MarkKind[] = []
  return pieces.flatMap((piece) => {
    const marks = marksOf(piece, isHeading)
    const shared = marks.filter((mark) => before.includes(mark))
    const words = piece.text.trimStart()
    const space = piece.text.slice(0, piece.text.length - words.length)
    before = marks
    return [
      { text: space, marks: shared },
      { text: words, marks },
    ]
  })
}

function marksOf(piece: Piece, isHeading: boolean): MarkKind[] {
  const marks: MarkKind[] = []
  if (piece.bold && !isHeading) marks.push('strong')
  if (piece.italic) marks.push('emphasis')
  if (piece.raised) marks.push('superscript')
  return marks
}
