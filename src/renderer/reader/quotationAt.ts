import type { Block, Span } from '../../core/model/source.ts'
import { stretchesIn } from '../../core/quotes/marks.ts'
import { blockAt } from './offsets.ts'

/** Blocks on each side that are read along: they tell which marks the text is set with, and speech may go on in the next one. */
const reach = 12

/**
 * The quotation around `offset`, its marks included: words between quotation marks, else one of `suggested`. `null` where nobody
 * is quoted. What is quoted within a quotation belongs to the whole.
 */
export function quotationAt(
  text: string,
  blocks: readonly Block[],
  offset: number,
  suggested: readonly Span[],
): Span | null {
  const at = blockAt(blocks, offset)
  const near = blocks.slice(Math.max(0, at - reach), Math.max(0, at) + reach + 1)
  const from = near[0]?.start ?? 0
  const to = near.at(-1)?.end ?? from
  const paragraphs = near.map(({ start, end }) => ({ start: start - from, end: end - from }))
  const stretches = stretchesIn(text.slice(from, to), paragraphs).map(({ start, end }) => ({
    start: start + from,
    end: end + from,
  }))
  const found = [...stretches, ...suggested].find(({ start, end }) => start <= offset && offset < end)
  return found === undefined ? null : { start: found.start, end: found.end }
}
