import { useMemo } from 'react'
import { anchorerOf } from '../../core/anchoring/anchor.ts'
import type { Annotation } from '../../core/model/annotation.ts'
import type { Note } from '../../core/model/note.ts'
import type { Source, Span } from '../../core/model/source.ts'
import { Overlaps } from '../../core/text/overlaps.ts'
import { keyOf } from '../suggest/choice.ts'

/** An annotation and where its words stand; `span` is `null` for an orphan. */
export interface Placed {
  annotation: Annotation
  span: Span | null
}

const ones = new WeakMap<Annotation, Placed>()
const lists = new WeakMap<readonly Annotation[], { source: Source; placed: readonly Placed[] }>()

/**
 * The annotations of a note with their places in its text. They are placed once, whichever parts of the window ask, and what an edit
 * left as it was stays the same object.
 */
export function placedIn({ annotations, source }: Pick<Note, 'annotations' | 'source'>): readonly Placed[] {
  const known = lists.get(annotations)
  if (known?.source === source) return known.placed
  const anchorer = anchorerOf(source)
  const placed = annotations.map((annotation) => {
    const span = anchorer.find(annotation.target)
    const before = ones.get(annotation)
    if (before !== undefined && before.span === span) return before
    const one = { annotation, span }
    ones.set(annotation, one)
    return one
  })
  lists.set(annotations, { source, placed })
  return placed
}

export function usePlaced({ annotations, source }: Note): readonly Placed[] {
  return useMemo(() => placedIn({ annotations, source }), [annotations, source])
}

interface Place extends Span {
  /** In the list. */
  index: number
}

const places = new WeakMap<readonly Placed[], Overlaps<Place>>()

/** Those of `placed` that touch one of the parts, in the order of `placed`. Takes time for what is found, not for all. */
export function placedWithin(placed: readonly Placed[], parts: readonly Span[]): Placed[] {
  const found = new Set(
    parts.flatMap((part) =>
      placesOf(placed)
        .touching(part)
        .map(({ index }) => index),
    ),
  )
  return [...found].sort((a, b) => a - b).flatMap((index) => placed[index] ?? [])
}

function placesOf(placed: readonly Placed[]): Overlaps<Place> {
  const known = places.get(placed)
  if (known !== undefined) return known
  const made = new Overlaps(
    placed.flatMap(({ span }, index) => (span === null ? [] : { start: span.start, end: span.end, index })),
  )
  places.set(placed, made)
  return made
}

/** The annotation on the words at `span` (an empty span is a caret): the shortest of those that touch it. */
export function annotationAt(placed: readonly Placed[], { start, end }: Span): Annotation | null {
  const touching = placed.filter(
    ({ span }) => span !== null && span.start < Math.max(end, start + 1) && span.end > start,
  )
  const length = ({ span }: Placed) => (span === null ? Infinity : span.end - span.start)
  return touching.sort((a, b) => length(a) - length(b))[0]?.annotation ?? null
}

/** What a person means by words of the text: an annotation, or a suggestion, by its key. */
export type Meant = { annotation: Annotation } | { suggestion: string }

/** The annotation or the suggestion on the words at `span`: the shorter one, and of two as long the annotation. */
export function meantAt(placed: readonly Placed[], suggested: readonly Span[], span: Span): Meant | null {
  const annotation = annotationAt(placed, span)
  const touching = suggested.filter((one) => one.start < Math.max(span.end, span.start + 1) && one.end > span.start)
  const suggestion = touching.sort((a, b) => lengthOf(a) - lengthOf(b))[0]
  if (suggestion === undefined) return annotation === null ? null : { annotation }
  const taken = placed.find((one) => one.annotation === annotation)?.span ?? null
  if (annotation !== null && taken !== null && lengthOf(taken) <= lengthOf(suggestion)) return { annotation }
  return { suggestion: keyOf(suggestion) }
}

function lengthOf({ start, end }: Span): number {
  return end - start
}
