import { useEffect, useState } from 'react'
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
  /** The annotations that are painted. */
  placed: readonly Placed[]
  colourOf: Colour
  /** Where the words stand of the one that is selected. */
  selected: Span | null
}

const names = [
  'dimmed',
  ...annotationKinds,
  'nobody',
  ...Array.from({ length: speakerSlots }, (_, index) => `speaker-${index + 1}`),
]

/** Keeps the annotated words coloured. */
export function usePainting({ blocks, elements, placed, colourOf, selected }: Painted): void {
  const [painter] = useState(() => new Painter())
  useEffect(
    () => painter.show(placed, colourOf, (span) => toRange(blocks, elements, span)),
    [painter, blocks, elements, placed, colourOf],
  )
  useEffect(() => () => painter.clear(), [painter])
  // Apart from the others, so that to select one does not paint them all anew.
  useEffect(() => {
    const range = selected === null ? null : toRange(blocks, elements, selected)
    const highlight = new Highlight(...(range === null ? [] : [range]))
    highlight.priority = 1
    CSS.highlights.set('readout-selected', highlight)
    return () => {
      CSS.highlights.delete('readout-selected')
    }
  }, [blocks, elements, selected])
}

/**
 * Colours annotated words by the CSS Custom Highlight API: the text stays one node a block, however many annotations overlap.
 * Style sheets name the colours (`::highlight(readout-quote)`). What is coloured already is left alone, so that the browser draws
 * only those words anew of which something has changed.
 */
class Painter {
  readonly #highlights = new Map<string, Highlight>()
  readonly #painted = new Map<Placed, { name: string; range: Range }>()

  /** Colours these and no others. The text must be the same as before; what is not drawn yet is left out. */
  show(placed: readonly Placed[], colourOf: Colour, rangeOf: (span: Span) => Range | null): void {
    if (this.#highlights.size === 0) this.#register()
    const wanted = new Set(placed)
    for (const [one, { name, range }] of this.#painted) {
      if (wanted.has(one) && colourOf(one) === name) continue
      this.#highlights.get(name)?.delete(range)
      this.#painted.delete(one)
    }
    for (const one of placed) {
      if (one.span === null || this.#painted.has(one)) continue
      const range = rangeOf(one.span)
      if (range === null) continue
      const name = colourOf(one)
      this.#highlights.get(name)?.add(range)
      this.#painted.set(one, { name, range })
    }
  }

  /** Takes the colours away. */
  clear(): void {
    for (const name of names) CSS.highlights.delete(`readout-${name}`)
    this.#highlights.clear()
    this.#painted.clear()
  }

  /** In the order in which they lie on each other. */
  #register(): void {
    for (const name of names) {
      const highlight = new Highlight()
      this.#highlights.set(name, highlight)
      CSS.highlights.set(`readout-${name}`, highlight)
    }
  }
}
