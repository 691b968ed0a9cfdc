import type { MarkedText } from '../../core/search/answer.ts'
import { piecesOf } from './marked.ts'

/** A text with the words that were looked for marked in it. */
export function MarkedWords({ text }: { text: MarkedText }) {
  return piecesOf(text).map(({ text: words, isMarked, start }) =>
    isMarked ? <mark key={start}>{words}</mark> : <span key={start}>{words}</span>,
  )
}
