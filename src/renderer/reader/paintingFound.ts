import { useEffect } from 'react'
import type { Block, Span } from '../../core/model/source.ts'
import { useFinding } from './findState.ts'
import { type BlockElements, toRange } from './offsets.ts'

/** More hits than this are not coloured at once; a single letter has thousands. */
const most = 2000

/** Colours what is found, in the parts of the text that are in view or close to it. */
export function usePaintingFound(blocks: readonly Block[], elements: BlockElements, within: readonly Span[]): void {
  const hits = useFinding((state) => state.hits)
  const at = useFinding((state) => state.at)
  useEffect(() => {
    if (hits.length === 0) return
    const rangesOf = (spans: readonly Span[]) =>
      spans.map((span) => toRange(blocks, elements, span)).filter((range) => range !== null)
    const near = hits.filter(({ start }) => within.some((part) => start >= part.start && start < part.end))
    const found = new Highlight(...rangesOf(near.slice(0, most)))
    found.priority = 3
    CSS.highlights.set('readout-found', found)
    const here = new Highlight(...rangesOf(hits.slice(Math.max(0, at), at + 1)))
    here.priority = 4
    CSS.highlights.set('readout-found-here', here)
    return () => {
      CSS.highlights.delete('readout-found')
      CSS.highlights.delete('readout-found-here')
    }
  }, [blocks, elements, within, hits, at])
}
