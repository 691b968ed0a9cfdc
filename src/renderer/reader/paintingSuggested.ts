import type { Block, Span } from '../../core/model/source.ts'
import type { SuggestedQuote } from '../../core/suggest/suggestions.ts'
import { countWhile } from '../../core/text/bisect.ts'
import '../suggest/highlights.css'
import type { Shown } from '../suggest/shown.ts'
import { type BlockElements, toRange } from './offsets.ts'

interface Suggested {
  shown: Shown
  /** The suggestion that is pointed at. */
  chosen: SuggestedQuote | null
  /** The parts of the text in which they are painted, in order. */
  within: readonly Span[]
}

/**
 * Marks suggested words in the way of `usePainting`, and for the one that is pointed at, also the words that name its speaker.
 * @returns a function that takes the marks away
 */
export function paintSuggested(
  blocks: readonly Block[],
  elements: BlockElements,
  { shown, chosen, within }: Suggested,
): () => void {
  const marks = {
    suggested: inParts(shown.direct, within),
    reported: inParts(shown.reported, within),
    evidence: chosen === null ? [] : evidenceOf(chosen),
    chosen: chosen === null ? [] : [chosen],
  }
  for (const [name, spans] of Object.entries(marks)) {
    const ranges = spans.map((span) => toRange(blocks, elements, span)).filter((range) => range !== null)
    const highlight = new Highlight(...ranges)
    highlight.priority = name === 'chosen' ? 1 : name === 'evidence' ? 2 : 0
    CSS.highlights.set(`readout-${name}`, highlight)
  }
  return () => {
    for (const name of Object.keys(marks)) CSS.highlights.delete(`readout-${name}`)
  }
}

/** What stands in the text for the speaker: the verb, the words that name them, and what those words stand for. */
function evidenceOf({ reason: { cue, mention, link } }: SuggestedQuote): Span[] {
  return [cue, mention, link.from].filter((span) => span !== null)
}

/** Those of `quotes`, which stand in text order, that begin in one of the parts. */
function inParts(quotes: readonly SuggestedQuote[], parts: readonly Span[]): SuggestedQuote[] {
  return parts.flatMap(({ start, end }) => quotes.slice(countBefore(quotes, start), countBefore(quotes, end)))
}

/** How many of the quotes begin before `offset`. */
function countBefore(quotes: readonly SuggestedQuote[], offset: number): number {
  return countWhile(quotes, ({ start }) => start < offset)
}
