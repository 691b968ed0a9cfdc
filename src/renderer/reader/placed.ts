import { useMemo } from 'react'
import { anchorerOf } from '../../core/anchoring/anchor.ts'
import type { Annotation } from '../../core/model/annotation.ts'
import type { Note } from '../../core/model/note.ts'
import type { Span } from '../../core/model/source.ts'
import { keyOf } from '../suggest/choice.ts'

/** An annotation and where its words stand; `span` is `null` for an orphan. */
export interface Placed {
  annotation: Annotation
  span: Span | null
}

/** The annotations of a note with their places in its text. */
export function usePlaced(note: Note): Placed[] {
  const { annotations, source } = note
  return useMemo(() => {
    const anchorer = anchorerOf(source)
    return annotations.map((annotation) => ({ annotation, span: anchorer.find(annotation.target) }))
  }, [annotations, source])
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
