import type { Span } from '../model/source.ts'
import { type NearVerb, verbAfter, verbBefore } from './nearVerb.ts'
import type { Candidate } from './situation.ts'
import type { Token } from './tokens.ts'

/**
 * What ties a source to the stretch at place `at` of its paragraph: the verb that the source is the subject of ("said"), "according to",
 * or a colon. `null` where nothing does, as when somebody simply speaks on, or signs.
 */
export function cueOf(
  { mention, paragraph: { tokens }, where, back }: Candidate,
  at: number,
  text: string,
): Span | null {
  const { first, last } = mention
  if (where === 'label') {
    const colon = text.indexOf(':', mention.end)
    return { start: colon, end: colon + 1 }
  }
  if (where === 'signature') return null
  // From a paragraph before, only one that ends with a colon leads to the stretch: "He said:".
  const end = tokens.at(-1)
  if (back > 0 && end?.text !== ':') return null
  if (tokens[first - 1]?.lower === 'to' && tokens[first - 2]?.lower === 'according')
    return spanOf(tokens, first - 2, first - 1)
  const verb = verbOf(tokens, first, last, back > 0 ? tokens.length : at)
  if (verb !== null) return spanOf(tokens, verb.at, verb.at)
  const colon = back > 0 ? tokens.length - 1 : at - 1
  return tokens[colon]?.text === ':' && last < colon ? spanOf(tokens, colon, colon) : null
}

/** The verb of a source, before it ("said Gong") when that stands between it and the stretch, else after it. */
function verbOf(tokens: readonly Token[], first: number, last: number, at: number): NearVerb | null {
  const inverted = verbBefore(tokens, first)
  const subjectOf = verbAfter(tokens, last + 1)
  if (subjectOf === null) return inverted
  const isBetween = inverted !== null && at < first && inverted.group !== 'past'
  return isBetween ? inverted : subjectOf
}

function spanOf(tokens: readonly Token[], first: number, last: number): Span {
  return { start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? 0 }
}
