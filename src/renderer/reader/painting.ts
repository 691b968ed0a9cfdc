import { annotationKinds } from '../../core/model/annotation.ts'
import type { Block } from '../../core/model/source.ts'
import { type BlockElements, toRange } from './offsets.ts'
import type { Placed } from './placed.ts'

/**
 * Colours annotated words by the CSS Custom Highlight API: the text stays one node a block, however many annotations overlap.
 * Style sheets name the colours (`::highlight(readout-quote)`). @returns a function that takes the colours away
 */
export function paint(
  blocks: readonly Block[],
  elements: BlockElements,
  placed: readonly Placed[],
  selected: string | null,
): () => void {
  const rangesOf = (wanted: (one: Placed) => boolean) =>
    placed
      .filter(wanted)
      .map(({ span }) => (span === null ? null : toRange(blocks, elements, span)))
      .filter((range) => range !== null)
  for (const kind of annotationKinds) {
    const ranges = rangesOf(({ annotation }) => annotation.kind === kind)
    CSS.highlights.set(`readout-${kind}`, new Highlight(...ranges))
  }
  const chosen = new Highlight(...rangesOf(({ annotation }) => annotation.id === selected))
  chosen.priority = 1
  CSS.highlights.set('readout-selected', chosen)
  return () => {
    for (const name of [...annotationKinds, 'selected']) CSS.highlights.delete(`readout-${name}`)
  }
}
