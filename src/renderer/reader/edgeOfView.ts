import type { Block, Span } from '../../core/model/source.ts'

/** Where going through the sentences begins when nothing is selected: just outside the first or last block in view. */
export function edgeOfView(root: Element | null, blocks: readonly Block[], by: -1 | 1): Span | null {
  const scroller = root?.closest('[data-scroller]')
  if (root === null || scroller === null || scroller === undefined) return null
  const view = scroller.getBoundingClientRect()
  const isShown = (element: Element) => {
    const { top, bottom } = element.getBoundingClientRect()
    return bottom > view.top && top < view.bottom
  }
  // The chunks first: of a long text, few are in view.
  const shown = [...root.children].filter(isShown).flatMap((chunk) => [...chunk.children].filter(isShown))
  const edge = by === 1 ? shown[0] : shown.at(-1)
  const block = blocks[Number(edge?.getAttribute('data-block') ?? -1)]
  if (block === undefined) return null
  return by === 1 ? { start: block.start, end: block.start } : { start: block.end, end: block.end }
}
