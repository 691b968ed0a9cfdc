import { useEffect } from 'react'
import type { Block, Span } from '../../core/model/source.ts'
import '../search/highlights.css'
import { useSought } from '../search/sought.ts'
import { spansOf } from '../search/soughtWords.ts'
import { type BlockElements, toRange } from './offsets.ts'

interface Shown {
  /** The note's id. */
  note: string
  text: string
  blocks: readonly Block[]
  elements: BlockElements
  /** The parts of the text that are in view or close to it. */
  within: readonly Span[]
}

/** Marks the words of the search in a note that was opened from its results, and the place of the hit more than the others. */
export function usePaintingSought({ note, text, blocks, elements, within }: Shown): void {
  const words = useSought((state) => (state.document === note ? state.words : null))
  const here = useSought((state) => (state.document === note ? state.here : null))
  useEffect(() => {
    if (words === null) return
    const rangesOf = (spans: readonly Span[]) =>
      spans.map((span) => toRange(blocks, elements, span)).filter((range) => range !== null)
    const sought = new Highlight(...rangesOf(within.flatMap((part) => spansOf(text, words, part))))
    sought.priority = 2
    CSS.highlights.set('readout-sought', sought)
    const at = new Highlight(...rangesOf(here === null ? [] : [here]))
    at.priority = 3
    CSS.highlights.set('readout-sought-here', at)
    return () => {
      CSS.highlights.delete('readout-sought')
      CSS.highlights.delete('readout-sought-here')
    }
  }, [text, blocks, elements, within, words, here])
}
