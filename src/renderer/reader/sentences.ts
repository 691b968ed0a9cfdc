import type { Block, Span } from '../../core/model/source.ts'
import { blockAt } from './offsets.ts'

const cut = new Intl.Segmenter(undefined, { granularity: 'sentence' })

/** The sentences of a text as spans without the white space between them, in order. A heading is a sentence. */
export function sentencesOf(text: string, blocks: readonly Block[]): Span[] {
  return blocks.flatMap((block) =>
    [...cut.segment(text.slice(block.start, block.end))].flatMap(({ segment, index }) => {
      const start = block.start + index
      const end = start + segment.trimEnd().length
      return end > start ? [{ start, end }] : []
    }),
  )
}

/** Blocks on each side of a place in which its sentences are looked for: cutting up a whole book would take seconds. */
const reach = 24

/** The sentences in the blocks around `offset`, in order: enough of them to go from there to the next or the one before. */
export function sentencesNear(text: string, blocks: readonly Block[], offset: number): Span[] {
  const at = blockAt(blocks, offset)
  return sentencesOf(text, blocks.slice(Math.max(0, at - reach), at + reach + 1))
}

/** The sentence before or after `from`; from nowhere, the first or the last. Stays at the edges. */
export function neighbour(sentences: readonly Span[], from: Span | null, by: -1 | 1): Span | null {
  if (from === null) return (by === 1 ? sentences[0] : sentences.at(-1)) ?? null
  const next =
    by === 1 ? sentences.find(({ start }) => start >= from.end) : sentences.findLast(({ end }) => end <= from.start)
  return next ?? (by === 1 ? sentences.at(-1) : sentences[0]) ?? null
}

/** A selection with its direction: `focus` is the end that moves. Offsets are UTF-16 code units into the text. */
export interface Directed {
  anchor: number
  focus: number
}

/**
 * `selection` with its focus moved to the next border of a sentence down (`1`) or up (`-1`). One that would become empty turns
 * over its anchor instead, so that some words stay selected.
 */
export function extend(sentences: readonly Span[], { anchor, focus }: Directed, by: -1 | 1): Directed {
  const start = Math.min(anchor, focus)
  const end = Math.max(anchor, focus)
  if (by === 1) {
    const narrowed = focus < anchor ? sentences.find((each) => each.start > focus && each.start < anchor) : undefined
    if (narrowed !== undefined) return { anchor, focus: narrowed.start }
    return { anchor: start, focus: sentences.find((each) => each.end > end)?.end ?? end }
  }
  const narrowed = focus > anchor ? sentences.findLast((each) => each.end < focus && each.end > anchor) : undefined
  if (narrowed !== undefined) return { anchor, focus: narrowed.end }
  return { anchor: end, focus: sentences.findLast((each) => each.start < start)?.start ?? start }
}
