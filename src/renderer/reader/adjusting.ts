import { create } from 'zustand'
import type { Note } from '../../core/model/note.ts'
import type { Span } from '../../core/model/source.ts'
import { describeSpan, tidySpan } from '../../core/text/selectors.ts'
import { edit, useOpenNote } from '../state/note.ts'
import { nearestBorder, piecesNear } from './words.ts'

export type Edge = 'start' | 'end'

/** Ends that are being moved: nothing is changed until {@link finishAdjusting}. */
interface Adjusting {
  annotation: string
  edge: Edge
  /** Where the words stood before. */
  from: Span
  span: Span
}

export const useAdjusting = create<{ now: Adjusting | null }>(() => ({ now: null }))

/** Begins to move one end of an annotation, or goes on with the other one. */
export function startAdjusting(annotation: string, from: Span, edge: Edge): void {
  const { now } = useAdjusting.getState()
  useAdjusting.setState({
    now: now?.annotation === annotation ? { ...now, edge } : { annotation, edge, from, span: from },
  })
}

export function cancelAdjusting(): void {
  useAdjusting.setState({ now: null })
}

/** Moves the end to `offset`, or to the border of a word near it. It stops before the other end. */
export function moveEdgeTo({ source: { text, blocks } }: Note, offset: number, isByLetter: boolean): void {
  const { now } = useAdjusting.getState()
  if (now === null) return
  const at = isByLetter ? offset : nearestBorder(piecesNear(text, blocks, offset), offset, now.edge)
  if (at !== null) setEdge(now, at)
}

/** Moves the end by a word, or a sign, on or back; by a letter when that is asked for. */
export function stepEdge({ source: { text, blocks } }: Note, by: -1 | 1, isByLetter: boolean): void {
  const { now } = useAdjusting.getState()
  if (now === null) return
  const { edge } = now
  const at = now.span[edge]
  if (isByLetter) {
    setEdge(now, nextLetter(text, at, by))
    return
  }
  const borders = piecesNear(text, blocks, at).map((piece) => piece[edge])
  const next = by === 1 ? borders.find((border) => border > at) : borders.findLast((border) => border < at)
  if (next !== undefined) setEdge(now, next)
}

function setEdge(now: Adjusting, at: number): void {
  const span = now.edge === 'start' ? { ...now.span, start: at } : { ...now.span, end: at }
  if (span.start < span.end) useAdjusting.setState({ now: { ...now, span } })
}

/** Gives the annotation its new words, as one step that can be undone. */
export function finishAdjusting(): void {
  const { now } = useAdjusting.getState()
  const { note } = useOpenNote.getState()
  cancelAdjusting()
  const span = now === null || note === null ? null : tidySpan(note.source.text, now.span)
  if (now === null || note === null || span === null) return
  if (span.start === now.from.start && span.end === now.from.end) return
  edit([{ type: 'annotation.change', id: now.annotation, change: { target: describeSpan(note.source.text, span) } }])
}

const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
/** Code units in which a letter is looked for. */
const longest = 64

function nextLetter(text: string, at: number, by: -1 | 1): number {
  const near = by === 1 ? text.slice(at, at + longest) : text.slice(Math.max(0, at - longest), at)
  const found = [...letters.segment(near)].at(by === 1 ? 0 : -1)
  return at + by * (found?.segment.length ?? 0)
}

// An annotation that is let go of, or gone, is not moved any more.
useOpenNote.subscribe((state) => {
  const { now } = useAdjusting.getState()
  if (now !== null && state.selected !== now.annotation) cancelAdjusting()
})
