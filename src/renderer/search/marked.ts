import type { MarkedText } from '../../core/search/answer.ts'

/** A piece of a text, and whether it was looked for. */
export interface Piece {
  text: string
  isMarked: boolean
  /** Where it begins, in UTF-16 code units. */
  start: number
}

/** A text in pieces that are marked or not, in order, none of them empty. Marks that reach beyond the text are cut. */
export function piecesOf({ text, marks }: MarkedText): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  const add = (end: number, isMarked: boolean) => {
    if (end > at) pieces.push({ text: text.slice(at, end), isMarked, start: at })
    at = Math.max(at, end)
  }
  for (const { start, end } of marks) {
    add(Math.min(start, text.length), false)
    add(Math.min(end, text.length), true)
  }
  add(text.length, false)
  return pieces
}

/** The words that are marked in texts, each once. */
export function markedWords(texts: readonly MarkedText[]): string[] {
  return [...new Set(texts.flatMap(({ text, marks }) => marks.map(({ start, end }) => text.slice(start, end))))]
}
