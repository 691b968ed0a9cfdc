import type { Span } from '../model/source.ts'
import { paragraphsOf, type Stretch, stretchesIn } from '../quotes/marks.ts'
import { type Token, tokensOf } from '../quotes/tokens.ts'
import { kindOf } from './gazetteer.ts'
import { type NameFound, namesIn } from './names.ts'
import { type Stated, statedOf } from './roles.ts'

/** A name where it stands in the text, with all that the words around it say. */
export interface Reference extends Span, Stated {
  name: string
  kind: NameFound['kind']
  title: string
  isPossessive: boolean
  /** It is what its clause is about: it stands first in its sentence, or next to a verb of speech. */
  isSubject: boolean
  /** Somebody else says it: it stands between quotation marks. */
  isQuoted: boolean
  /** Numbers of paragraph and sentence within the text, from 0. */
  paragraph: number
  sentence: number
  /** What it is also called, in brackets behind it: "Baltic Shipping Council (BSC)". */
  short: string
}

/** "He" or "she", outside quotation marks. */
export interface Pronoun {
  start: number
  gender: 'male' | 'female'
  sentence: number
}

/** A text as the resolver sees it: what is named in it, in order, and where its sentences and paragraphs begin. */
export interface Scanned {
  references: Reference[]
  pronouns: Pronoun[]
  sentences: number[]
  paragraphs: number[]
  /** The words of names of more than one word, in lower case. */
  words: Set<string>
}

/** A paragraph cut into tokens, what stands between quotation marks being one each. */
export interface TokenParagraph {
  index: number
  tokens: Token[]
  stretches: Stretch[]
}

/** The paragraphs of a text one after the other, so that no more than one is held at a time. */
export function* eachParagraph(text: string): Generator<TokenParagraph> {
  const spans = paragraphsOf(text)
  const stretches = stretchesIn(text, spans)
  let next = 0
  for (const [index, span] of spans.entries()) {
    const first = next
    while (stretches[next]?.paragraph === index) next++
    const own = stretches.slice(first, next)
    yield { index, tokens: tokensOf(text, span, own, 0), stretches: own }
  }
}

export const nothingScanned = (): Scanned => ({
  references: [],
  pronouns: [],
  sentences: [],
  paragraphs: [],
  words: new Set(),
})

/** Adds the names of the next paragraph to what has been read of the text so far. */
export function scanParagraph(
  text: string,
  { index: paragraph, tokens, stretches }: TokenParagraph,
  scanned: Scanned,
): void {
  const { references, pronouns, sentences, paragraphs } = scanned
  paragraphs.push(tokens[0]?.start ?? sentences.at(-1) ?? 0)
  const base = sentences.length
  for (const { start, sentence } of tokens) {
    if (base + sentence >= sentences.length) sentences.push(start)
  }
  const names = namesIn(tokens, scanned.words)
  const found = names.map((name) => ({
    ...referenceOf(text, tokens, name, names, scanned.words),
    paragraph,
    sentence: base + (tokens[name.first]?.sentence ?? 0),
    isQuoted: false,
  }))
  for (const { lower, start, sentence } of tokens) {
    const gender = lower === 'he' ? 'male' : lower === 'she' ? 'female' : null
    if (gender !== null) pronouns.push({ start, gender, sentence: base + sentence })
  }
  for (const token of tokens) {
    const stretch = token.kind === 'stretch' ? stretches[token.stretch] : undefined
    if (stretch === undefined) continue
    const inside = tokensOf(text, stretch.inner, [], 0)
    const quoted = namesIn(inside)
    for (const name of quoted) {
      const reference = referenceOf(text, inside, name, quoted, scanned.words)
      found.push({ ...reference, paragraph, sentence: base + token.sentence, isQuoted: true, isSubject: false })
    }
  }
  for (const reference of found.sort((a, b) => a.start - b.start)) references.push(reference)
}

/** What a name is by the words beside it, where it does not say so itself. */
function kindInContext(
  tokens: readonly Token[],
  { kind, name, title, first, last, isPossessive }: NameFound,
  words: ReadonlySet<string>,
): NameFound['kind'] {
  if (kind !== 'unknown' || title !== '') return kind
  const before = tokens[first - 1]?.lower
  const isLong = name.includes(' ')
  // "Crews at Norlake Ferries": what people are at and no place has is an organisation. "Died in Tromsø".
  if (before === 'at' && isLong) return 'organisation'
  // "In Strayer the board has …": part of a name that was told before.
  const isNamed = words.has(name.toLowerCase())
  // "US-China relations" are in no one place.
  const isCommon = !isLong && (name.includes('-') || kindOf(name) === 'common' || kindOf(name) === 'demonym')
  // "Cooperation in Science" is the name of something else.
  const isInName = tokens[first - 2]?.isCapital === true
  if (before === 'in' && !isPossessive && tokens[last + 1]?.text !== '-' && !isCommon && !isInName && !isNamed)
    return 'place'
  const isApposed = tokens[last + 1]?.text === ',' && /^(?:who|whose|whom)$/u.test(tokens[last + 2]?.lower ?? '')
  return isApposed && isLong ? 'person' : kind
}

const prepositions = new Set(
  'of with by for to in on at from about against between over under after before than into through during toward towards'.split(
    ' ',
  ),
)

function referenceOf(
  text: string,
  tokens: readonly Token[],
  found: NameFound,
  names: readonly NameFound[],
  words: ReadonlySet<string>,
) {
  const { name, title, isPossessive, start, end, first, last } = found
  const before = tokens[first - 1]
  const after = tokens[last + 1]
  const isFirst = !tokens
    .slice(Math.max(0, first - 12), first)
    .some(
      (token) =>
        token.sentence === tokens[first]?.sentence &&
        (prepositions.has(token.lower) ||
          names.some((other) => other.first <= first - 1 && other !== found && tokens[other.first] === token)),
    )
  const speaks = after?.verb !== undefined || before?.verb?.group === 'saying'
  const kind = kindInContext(tokens, found, words)
  const short = after?.text === '(' && tokens[last + 3]?.text === ')' ? (tokens[last + 2]?.text ?? '') : ''
  return {
    start,
    end,
    name,
    kind,
    title,
    isPossessive,
    isSubject:
      !isPossessive &&
      (!prepositions.has(before?.lower ?? '') || credits(tokens, first)) &&
      (isFirst || speaks || credits(tokens, first)),
    short: kind !== 'person' && isShort(short, name) ? short : '',
    ...statedOf(text, tokens, found, names),
  }
}

/** "(BSC)", "(Halden)": initials, or a word of the name itself. */
function isShort(short: string, name: string): boolean {
  return /^\p{Lu}[\p{Lu}\p{N}&-]{1,9}s?$/u.test(short) || (short !== '' && name.split(' ').includes(short))
}

/** "According to Paul Bracken". */
function credits(tokens: readonly Token[], first: number): boolean {
  const before = tokens[first - 1]?.lower === 'the' ? first - 2 : first - 1
  return tokens[before]?.lower === 'to' && tokens[before - 1]?.lower === 'according'
}
