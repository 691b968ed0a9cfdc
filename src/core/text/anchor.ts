import { exactOf, positionOf, type Target } from '../model/annotation.ts'
import type { Span } from '../model/source.ts'
import { occurrences } from './find.ts'

/**
 * Where the words of `target` stand in `text`, or `null` when that is not certain: the annotation is then an orphan, to be
 * shown and re-attached by a person, never guessed at.
 *
 * In this order: the recorded position, if the words are still there; the only occurrence whose surroundings are unchanged on
 * at least one side; the only occurrence at all.
 */
export function anchor(text: string, target: Target): Span | null {
  const exact = exactOf(target)
  const position = positionOf(target)
  if (text.slice(position.start, position.end) === exact) return position

  const { prefix, suffix } = target.selector[0]
  const found = occurrences(text, exact)
  const alike = found.filter(({ start, end }) => {
    const before = prefix !== '' && text.slice(0, start).endsWith(prefix)
    const after = suffix !== '' && text.startsWith(suffix, end)
    return before || after
  })
  return only(alike) ?? only(found)
}

function only(spans: Span[]): Span | null {
  return spans.length === 1 ? (spans[0] ?? null) : null
}
