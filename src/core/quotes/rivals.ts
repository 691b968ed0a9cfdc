import type { Mention } from './mentions.ts'
import { verbAfter, verbBefore } from './nearVerb.ts'
import { mentionAfter, type Paragraph } from './situation.ts'
import type { Token } from './tokens.ts'

/** The nearest mentions on either side of a stretch that are said to say something: every candidate competes with them. */
export interface Rivals {
  before: Mention | null
  after: Mention | null
  /** How near they are, in a few words. */
  near: string
}

/** How many mentions on either side are looked at. */
const reach = 40

/** The rivals for the stretch at place `at` of a paragraph. */
export function rivalsOf(paragraph: Paragraph, at: number): Rivals {
  const { tokens, mentions } = paragraph
  const next = mentionAfter(mentions, at)
  const saying = (mention: Mention) => isSaying(paragraph, mention)
  const before = mentions.slice(Math.max(0, next - reach), next).findLast(saying) ?? null
  const after = mentions.slice(next, next + reach).find(saying) ?? null
  return { before, after, near: `${nearness(tokens, before, at)}|${nearness(tokens, after, at)}` }
}

function isSaying({ tokens, saying }: Paragraph, mention: Mention): boolean {
  const known = saying.get(mention)
  if (known !== undefined) return known
  const subjectOf = verbAfter(tokens, mention.last + 1)
  const is =
    (subjectOf?.group === 'saying' && subjectOf.gap < 4) ||
    verbBefore(tokens, mention.first)?.group === 'saying' ||
    (tokens[mention.first - 1]?.lower === 'to' && tokens[mention.first - 2]?.lower === 'according')
  saying.set(mention, is)
  return is
}

/** How many sentences away, and whether another stretch stands between. */
function nearness(tokens: readonly Token[], mention: Mention | null, at: number): string {
  if (mention === null) return '-'
  const sentences = Math.abs((tokens[mention.first]?.sentence ?? 0) - (tokens[at]?.sentence ?? 0))
  const [from, to] = mention.first < at ? [mention.last + 1, at] : [at + 1, mention.first]
  for (let index = from; index < to; index++) if (tokens[index]?.kind === 'stretch') return `${Math.min(2, sentences)}q`
  return String(Math.min(2, sentences))
}
