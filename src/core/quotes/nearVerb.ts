import { bucket } from './situation.ts'
import type { Token } from './tokens.ts'

/** What may stand between a subject and its verb: adverbs, auxiliaries, "went on to". */
const adverbs =
  /ly$|^(?:also|then|later|again|once|often|now|still|even|just|first|recently|himself|herself|themselves|has|have|had|was|were|is|are|been|being|would|will|could|did|does|do|not|never|further|went|on|to|and)$/u

/** A verb of speech near a mention. `gap` is how much stands between them, in tokens, an aside counting one. */
export interface NearVerb {
  lemma: string
  group: string
  gap: number
  at: number
  isIng: boolean
}

/** The verb that a mention is the subject of, as far as the words after it tell: adverbs, and one aside between commas, are passed over. */
export function verbAfter(tokens: readonly Token[], from: number): NearVerb | null {
  let gap = 0
  for (let at = from; at < tokens.length && gap < 25; at++) {
    const token = tokens[at]
    if (token === undefined || token.kind === 'stretch') return null
    if (token.verb !== undefined) return { ...token.verb, gap, at }
    if (gap < 2 && isPast(token)) return { lemma: '-ed', group: 'past', isIng: false, gap, at }
    if (token.text === ',' || token.text === '(' || token.text === '—') {
      const close = closing(tokens, at)
      if (close < 0) return null
      gap += 1
      at = close
      continue
    }
    if (token.kind === 'sign') return null
    if (!adverbs.test(token.lower)) gap += 4
    if (gap > 9) return null
    gap++
  }
  return null
}

/** A word that looks like a verb in the past; people bark, counter and thunder in more ways than a list holds. */
function isPast({ kind, lower, isCapital }: Token): boolean {
  return kind === 'word' && !isCapital && lower.length > 4 && lower.endsWith('ed')
}

/** Where an aside that begins with a comma, bracket or dash ends; -1 when it does not within a clause. */
function closing(tokens: readonly Token[], from: number): number {
  const opened = tokens[from]?.text === '(' ? ')' : (tokens[from]?.text ?? ',')
  for (let at = from + 1; at < Math.min(tokens.length, from + 30); at++) {
    const token = tokens[at]
    if (token === undefined || token.kind === 'stretch' || token.text === '.') return -1
    if (token.text === opened || (opened === ',' && token.text === ',')) return at
  }
  return -1
}

/** A verb just before a mention: "said Gong". */
export function verbBefore(tokens: readonly Token[], first: number): NearVerb | null {
  for (let at = first - 1, gap = 0; at >= 0 && gap < 2; at--, gap++) {
    const token = tokens[at]
    if (token === undefined || token.kind !== 'word') return null
    if (token.verb !== undefined) return { ...token.verb, gap, at }
    if (gap === 0 && isPast(token)) return { lemma: '-ed', group: 'past', isIng: false, gap, at }
    if (!adverbs.test(token.lower)) return null
  }
  return null
}

/** On which side of the stretch at `at` a verb stands, how far, across another stretch or not, and by what it is linked. */
export function relation(tokens: readonly Token[], verb: NearVerb, at: number): string {
  const side = verb.at < at ? 'v<q' : 'q<v'
  const [from, to] = side === 'v<q' ? [verb.at + 1, at] : [at + 1, verb.at]
  let through = ''
  for (let index = from; index < to; index++) if (tokens[index]?.kind === 'stretch') through = '+q'
  const last = to > from ? (tokens[to - 1]?.text ?? '') : ''
  const link = side === 'v<q' && /^(?:[,:]|that)$/u.test(last) ? last : ''
  return `${side}${bucket(Math.max(0, to - from))}${through}${link}`
}
