import type { Block, Span } from '../../core/model/source.ts'

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

/** The sentence before or after `from`; from nowhere, the first or the last. Stays at the edges. */
export function neighbour(sentences: readonly Span[], from: Span | null, by: -1 | 1): Span | null {
  if (from === null) return (by === 1 ? sentences[0] : sentences.at(-1)) ?? null
  const next =
    by === 1 ? sentences.find(({ start }) => start >= from.end) : sentences.findLast(({ end }) => end <= from.start)
  return next ?? (by === 1 ? sentences.at(-1) : sentences[0]) ?? null
}
