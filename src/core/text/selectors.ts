import type { Target } from '../model/annotation.ts'
import type { Span } from '../model/source.ts'
import { wholeCharacter } from './cut.ts'

/**
 * How many code units of context a quote selector keeps on each side. 32 is what Hypothesis' client keeps, so that exchanged
 * annotations carry the same amount of evidence.
 */
export const contextLength = 32

/**
 * The selector pair for `text.slice(start, end)`. Offsets are UTF-16 code units, `end` excluded; context never begins or ends
 * inside a surrogate pair.
 * @throws RangeError when the span is empty or lies outside the text.
 */
export function describeSpan(text: string, { start, end }: Span): Target {
  if (start < 0 || end > text.length || start >= end) {
    throw new RangeError(`no words at ${start}–${end} in a text of ${text.length} code units`)
  }
  const prefixStart = wholeCharacter(text, Math.max(0, start - contextLength))
  const suffixEnd = wholeCharacter(text, Math.min(text.length, end + contextLength))
  return {
    selector: [
      {
        type: 'TextQuoteSelector',
        exact: text.slice(start, end),
        prefix: text.slice(prefixStart, start),
        suffix: text.slice(end, suffixEnd),
      },
      { type: 'TextPositionSelector', start, end },
    ],
  }
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/**
 * A selection made by hand, tidied: white space at both ends is left out, and an end that falls inside a grapheme (an emoji, a
 * letter with combining marks) moves outward to hold it whole. `null` when nothing but white space was selected.
 */
export function tidySpan(text: string, span: Span): Span | null {
  let start = Math.max(0, Math.min(span.start, span.end))
  let end = Math.min(text.length, Math.max(span.start, span.end))
  while (start < end && /\s/u.test(text.charAt(start))) start++
  while (end > start && /\s/u.test(text.charAt(end - 1))) end--
  if (start === end) return null
  return { start: graphemeStart(text, start), end: graphemeEnd(text, end) }
}

// A grapheme is looked for in the neighbourhood of the offset alone, so that the cost does not grow with the text.
const neighbourhood = 64

/** The halves of the letters that flags are made of, two each: which two belong together shows from the beginning of a run of them. */
function isOfFlag(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit === 0xd83c || (unit >= 0xdde6 && unit <= 0xddff)
}

function graphemeStart(text: string, offset: number): number {
  let near = Math.max(0, offset - neighbourhood)
  while (near > 0 && isOfFlag(text, near) && isOfFlag(text, near - 1)) near--
  const from = wholeCharacter(text, near)
  const segment = segmenter.segment(text.slice(from, offset + neighbourhood)).containing(offset - from)
  return segment === undefined ? offset : from + segment.index
}

function graphemeEnd(text: string, offset: number): number {
  const start = graphemeStart(text, offset)
  if (start === offset) return offset
  const segment = segmenter.segment(text.slice(start, offset + neighbourhood)).containing(0)
  return segment === undefined ? offset : start + segment.segment.length
}
