import { useEffect } from 'react'
import { annotationKinds } from '../../core/model/annotation.ts'
import type { Block, Span } from '../../core/model/source.ts'
import '../annotations/colours.css'
import { speakerSlots } from '../annotations/colouring.ts'
import { type BlockElements, toRange } from './offsets.ts'
import type { Placed } from './placed.ts'

/** How an annotation is coloured: the end of its highlight's name in the style sheets. */
export type Colour = (one: Placed) => string

interface Painted {
  blocks: readonly Block[]
  elements: BlockElements
  placed: readonly Placed[]
  colourOf: Colour
  selected: string | null
  /** The parts of the text in which annotations are painted. */
  within: readonly Span[]
}

const names = [
  'dimmed',
  ...annotationKinds,
  'nobody',
  ...Array.from({ length: speakerSlots }, (_, index) => `speaker-${index + 1}`),
]

/** Keeps the annotated words coloured. */
export function usePainting({ blocks, elements, placed, colourOf, selected, within }: Painted): void {
  useEffect(
    () => paint(blocks, elements, inParts(placed, within), colourOf),
    [blocks, elements, placed, colourOf, within],
  )
  // Apart from the others, so that to select one does not paint them all anew.
  const chosen = placed.find(({ annotation }) => annotation.id === selected)?.span ?? null
  useEffect(() => {
    const range = chosen === null ? null : toRange(blocks, elements, chosen)
    const highlight = new Highlight(...(range === null ? [] : [range]))
    highlight.priority = 1
    CSS.highlights.set('readout-selected', highlight)
    return () => {
      CSS.highlights.delete('readout-selected')
    }
  }, [blocks, elements, chosen])
}

/**
 * Colours annotated words by the CSS Custom Highlight API: the text stays one node a block, however many annotations overlap.
 * Style sheets name the colours (`::highlight(readout-quote)`). @returns a function that takes the colours away
 */
function paint(
  blocks: readonly Block[],
  elements: BlockElements,
  placed: readonly Placed[],
  colourOf: Colour,
): () => void {
  const ranges = new Map<string, Range[]>(names.map((name) => [name, []]))
  for (const one of placed) {
    const range = one.span === null ? null : toRange(blocks, elements, one.span)
    if (range !== null) ranges.get(colourOf(one))?.push(range)
  }
  for (const [name, painted] of ranges) CSS.highlights.set(`readout-${name}`, new Highlight(...painted))
  return () => {
    for (const name of names) CSS.highlights.delete(`readout-${name}`)
  }
}

/** Those of `placed` that touch one of the parts. */
function inParts(placed: readonly Placed[], parts: readonly Span[]): Placed[] {
  return placed.filter(
    ({ span }) => span !== null && parts.some((part) => span.start < part.end && span.end > part.start),
  )
}
