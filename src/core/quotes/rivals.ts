import { verbAfter, verbBefore } from './nearVerb.ts'
import type { Mention } from './mentions.ts'
import type { Paragraph } from './situation.ts'
import type { Token } from './tokens.ts'

/** The nearest mentions on either side of a stretch that are said to say something: every candidate competes with them. */
export interface Rivals {
  before: Mention | null
  after: Mention | null
  /** How near they are, in a few words. */
  near: string
}

/** The rivals for the stretch at place `at` of a paragraph. */
export function rivalsOf({ tokens, mentions }: Paragraph, at: number): Rivals {
  const before = mentions.findLast((mention) => mention.last < at && isSaying(tokens, mention)) ?? null
  const after = mentions.find((mention) => mention.first > at && isSaying(tokens, mention)) ?? null
  return { before, after, near: `${nearness(tokens, before, at)}|${nearness(tokens, after, at)}` }
}

/** What is known of a mention, kept because it is asked again for each stretch. */
const known = new WeakMap<Mention, boolean>()

function isSaying(tokens: readonly Token[], mention: Mention): boolean {
  let saying = known.get(mention)
  if (saying === undefined) {
    const subjectOf = verbAfter(tokens, mention.last + 1)
    saying =
      (subjectOf?.group === 'saying' && subjectOf.gap < 4) ||
      verbBefore(tokens, mention.first)?.group === 'saying' ||
      (tokens[mention.first - 1]?.lower === 'to' && tokens[mention.first - 2]?.lower === 'according')
    known.set(mention, saying)
  }
  return saying
}

/** How many sentences away, and whether another stretch stands between. */
function nearness(tokens: readonly Token[], mention: Mention | null, at: number): string {
  if (mention === null) return '-'
  const sentences = Math.abs((tokens[mention.first]?.sentence ?? 0) - (tokens[at]?.sentence ?? 0))
  const [from, to] = mention.first < at ? [mention.last + 1, at] : [at + 1, mention.first]
  for (let index = from; index < to; index++) if (tokens[index]?.kind === 'stretch') return `${Math.min(2, sentences)}q`
  return String(Math.min(2, sentences))
}
