import type { Span } from '../model/source.ts'
import { type Mention, mentionsIn } from './mentions.ts'
import { verbAfter } from './nearVerb.ts'
import type { Token } from './tokens.ts'

/** What somebody is said to have said, without quotation marks: "Officials say that …". */
export interface Reported extends Span {
  /** The words that name who says it. */
  source: Span
  /** The verb, or "according to". */
  cue: Span
  /** How sure it is, from 0 to 1: the share of such findings that are right in hand-labelled news, by how they are built. */
  confidence: number
}

/** Fewer words than this are no statement. */
const fewest = 3

/**
 * Speech without quotation marks in one paragraph, in text order: "Officials say (that) …", "…, officials say", "…, said the minister",
 * "according to Gong, …", "…, according to Gong". A sentence with quotation marks in it is left to those. Only verbs that report words are
 * taken, so that it finds little that is no report; attitudes ("supports", "believes in") are not looked for.
 */
export function reportedIn(tokens: readonly Token[]): Reported[] {
  const found: Reported[] = []
  for (let first = 0; first < tokens.length; ) {
    let end = first
    while (end < tokens.length && tokens[end]?.sentence === tokens[first]?.sentence) end++
    const sentence = tokens.slice(first, end)
    const report = sentence.some(({ kind, text }) => kind === 'stretch' || /["“”«»„]/u.test(text))
      ? null
      : reportIn(sentence)
    if (report !== null) found.push(report)
    first = end
  }
  return found
}

/** Verbs that introduce a report with or without "that". */
const plain = new Set(
  'say add note explain argue warn claim announce admit acknowledge concede complain maintain insist contend assert declare predict reveal confirm deny allege suggest stress emphasize emphasise report estimate conclude recall testify reiterate reply respond promise vow pledge object caution counter think believe expect hope fear'.split(
    ' ',
  ),
)
/** Of those, the ones that hold a report without "that" only when they are plain saying. */
const bareVerbs = new Set('say add note argue claim warn believe think acknowledge insist maintain admit'.split(' '))
/** Verbs that name whom they speak to first: "told reporters that". */
const addressed = new Set(['tell', 'assure', 'inform', 'remind', 'warn'])

function reportIn(sentence: readonly Token[]): Reported | null {
  const mentions = mentionsIn(sentence)
  return (
    accordingTo(sentence, mentions) ??
    closing(sentence, mentions) ??
    plainly(sentence) ??
    opening(sentence, mentions) ??
    trailing(sentence, mentions)
  )
}

/**
 * A sentence that begins with a plain subject, whatever that is, and goes on with a verb of speech: "Regulators in four countries told the
 * authors that …", "Two former colleagues, who gave evidence in January, said …".
 */
function plainly(sentence: readonly Token[]): Reported | null {
  const at = sentence.findIndex(
    ({ verb }) => verb !== undefined && !verb.isIng && (plain.has(verb.lemma) || addressed.has(verb.lemma)),
  )
  const verb = sentence[at]?.verb
  if (verb === undefined || at < 1 || at > 24) return null
  const end = sentence.slice(0, at).findIndex((token) => !isNominal(token))
  const last = (end < 0 ? at : end) - 1
  const [from, to] = [sentence[0], sentence[last]]
  if (from === undefined || to === undefined || last > 5 || notSubject.test(from.lower) || !/s$/u.test(to.lower))
    return null
  const between = sentence.slice(last + 1, at)
  const isAside = between[0]?.text === ',' && between.at(-1)?.text === ','
  const isPlace =
    /^(?:in|at|of|from|on|with|for)$/u.test(between[0]?.lower ?? '') &&
    between.every(({ kind, verb: other }) => kind === 'word' && other === undefined)
  if (between.length > 0 && !isAside && !(isPlace && between.length < 7)) return null
  const source: Mention = { kind: 'noun', first: 0, last, start: from.start, end: to.end }
  const cue = spanOf(sentence, at, at)
  const that = thatAfter(sentence, at, addressed.has(verb.lemma))
  if (that !== null) return make(sentence, that, lastWord(sentence), source, cue, 0.8)
  return bareVerbs.has(verb.lemma) && startsClause(sentence, at + 1)
    ? make(sentence, at + 1, lastWord(sentence), source, cue, 0.7)
    : null
}

const notSubject =
  /^(?:in|on|at|of|for|with|by|from|but|and|or|if|when|while|as|after|before|that|this|it|i|he|she|they|we|you|who|what|how|why|there|here|to)$/u

/** "The company lowered its forecast, saying that …": said by whom the sentence is about. */
function trailing(sentence: readonly Token[], mentions: readonly Mention[]): Reported | null {
  const at = sentence.findIndex(
    ({ verb, lower }, index) =>
      verb?.isIng === true &&
      /^(?:saying|adding|arguing|warning|noting)$/u.test(lower) &&
      sentence[index - 1]?.text === ',',
  )
  const [subject] = mentions
  if (at < 0 || subject === undefined || subject.first > 2) return null
  const that = sentence[at + 1]?.lower === 'that' ? at + 2 : at + 1
  if (that === at + 1 && !startsClause(sentence, that)) return null
  return make(sentence, that, lastWord(sentence), subject, spanOf(sentence, at, at), 0.7)
}

/**
 * The whole subject that ends with a mention: "officials at the crossing" ends with "the crossing", "two former colleagues, who gave
 * evidence," with "who". It is known by its head.
 */
function headOf(sentence: readonly Token[], mentions: readonly Mention[], mention: Mention): Mention {
  const link = sentence[mention.first - 1]
  const isAside = mention.kind === 'who' && link?.text === ','
  if (!isAside && !/^(?:in|at|of|from|on|for|with)$/u.test(link?.lower ?? '')) return mention
  const last = mention.first - 2
  const known = mentions.find((one) => one.last === last)
  if (known !== undefined) return headOf(sentence, mentions, known)
  let first = last
  while (first > 0 && last - first < 5 && isNominal(sentence[first - 1])) first--
  const [from, to] = [sentence[first], sentence[last]]
  if (from === undefined || to === undefined || !isNominal(to)) return mention
  return headOf(sentence, mentions, { kind: 'noun', first, last, start: from.start, end: to.end })
}

/** A word that can stand inside a plain subject. */
function isNominal(token: Token | undefined): boolean {
  return (
    token?.kind === 'word' &&
    token.verb === undefined &&
    !/^(?:that|as|if|when|while|because|but|and|or|which|who|than|of|in|on|at|to|for|with|by|from|about|after|before|during|since|until|not|also|then)$/u.test(
      token.lower,
    )
  )
}

/** "According to Gong, the talks …" and "The talks …, according to Gong." */
function accordingTo(sentence: readonly Token[], mentions: readonly Mention[]): Reported | null {
  const at = sentence.findIndex(({ lower }, index) => lower === 'according' && sentence[index + 1]?.lower === 'to')
  if (at < 0) return null
  const mention = mentions.find(({ first }) => first >= at + 2 && first <= at + 4)
  if (mention === undefined) return null
  const cue = spanOf(sentence, at, at + 1)
  if (at <= 1) {
    const comma = sentence.findIndex(({ text }, index) => index > mention.last && text === ',')
    return comma < 0 ? null : make(sentence, comma + 1, lastWord(sentence), mention, cue, 0.85)
  }
  const end = sentence[at - 1]?.text === ',' ? at - 2 : at - 1
  return make(sentence, firstWord(sentence), end, mention, cue, 0.85)
}

/** "The talks will go on, officials said." and "…, said the minister, who …". */
function closing(sentence: readonly Token[], mentions: readonly Mention[]): Reported | null {
  for (const mention of mentions) {
    const before = sentence[mention.first - 1]
    const after = verbAfter(sentence, mention.last + 1)
    if (before?.text === ',' && after !== null && !after.isIng && plain.has(after.lemma) && after.gap <= 2) {
      const cue = spanOf(sentence, after.at, after.at)
      const confidence = 0.6
      // "The best outcome, he said, would be …": the report goes round its source.
      if (sentence[after.at + 1]?.text === ',' && sentence.length - after.at > fewest + 1)
        return make(sentence, firstWord(sentence), lastWord(sentence), mention, cue, confidence)
      if (endsAfter(sentence, after.at))
        return make(sentence, firstWord(sentence), mention.first - 2, mention, cue, confidence)
    }
    const verb = sentence[mention.first - 1]
    if (
      verb?.verb?.lemma === 'say' &&
      !verb.verb.isIng &&
      sentence[mention.first - 2]?.text === ',' &&
      mention.kind !== 'pronoun' &&
      closes(sentence, mention.last + 1)
    ) {
      const cue = spanOf(sentence, mention.first - 1, mention.first - 1)
      return make(sentence, firstWord(sentence), mention.first - 3, mention, cue, 0.6)
    }
  }
  return null
}

/** "Officials say (that) the talks will go on." */
function opening(sentence: readonly Token[], mentions: readonly Mention[]): Reported | null {
  for (const mention of mentions) {
    const verb = verbAfter(sentence, mention.last + 1)
    const source = headOf(sentence, mentions, mention)
    if (verb === null || verb.isIng || verb.gap > 6 || isMean(sentence, source)) continue
    if (!plain.has(verb.lemma) && !addressed.has(verb.lemma)) continue
    const that = thatAfter(sentence, verb.at, addressed.has(verb.lemma))
    if (that !== null) return make(sentence, that, lastWord(sentence), source, spanOf(sentence, verb.at, verb.at), 0.85)
    if (bareVerbs.has(verb.lemma) && source.kind !== 'who' && startsClause(sentence, verb.at + 1))
      return make(
        sentence,
        verb.at + 1,
        lastWord(sentence),
        source,
        spanOf(sentence, verb.at, verb.at),
        verb.lemma === 'say' ? 0.75 : 0.55,
      )
  }
  return null
}

/** A mention that reports nothing: the writer ("I think"), or no person at all. */
function isMean(sentence: readonly Token[], { first, last, kind }: Mention): boolean {
  const word = sentence[last]?.lower ?? ''
  return /^(?:i|you|it|which)$/u.test(word) || (first === last && kind === 'noun')
}

/** The token after the "that" that a verb leads to: at once, after a day ("said Monday that"), or after those it is said to. */
function thatAfter(sentence: readonly Token[], verb: number, isAddressed: boolean): number | null {
  const limit = verb + (isAddressed ? 8 : 5)
  for (let index = verb + 1; index <= limit; index++) {
    const token = sentence[index]
    if (token === undefined || token.kind !== 'word' || token.verb !== undefined) return null
    if (token.lower === 'that') return index + 1
  }
  return null
}

const starters = new Set(
  'the a an he she it they we i his her their its there this these those some many most no all both several people if only more as even despite'.split(
    ' ',
  ),
)

/** Whether what follows a verb can be a clause of its own: it starts with what a subject starts with. */
function startsClause(sentence: readonly Token[], at: number): boolean {
  const token = sentence[at]
  if (token?.kind !== 'word') return false
  if (sentence.length - at < fewest + 1) return false
  return starters.has(token.lower) || token.isCapital
}

/** Whether nothing but an aside or a circumstance follows: "said the minister, who …", "said Gong on Friday". */
function closes(sentence: readonly Token[], at: number): boolean {
  const next = sentence[at]
  return (
    next === undefined ||
    next.kind === 'sign' ||
    /^(?:in|on|at|to|of|for|from|after|during|who|yesterday|today|\w+day)$/u.test(next.lower)
  )
}

/** Whether a sentence ends with a verb, or soon after it with a day or a place ("said on Friday"). */
function endsAfter(sentence: readonly Token[], verb: number): boolean {
  const rest = sentence.slice(verb + 1)
  const isCircumstance = /^(?:in|on|at|to|of|during|late|early|yesterday|today|\w+day)$/u.test(rest[0]?.lower ?? '')
  return rest.length <= (isCircumstance ? 9 : 2) && !rest.some(({ text }) => text === ',')
}

function firstWord(sentence: readonly Token[]): number {
  return Math.max(
    0,
    sentence.findIndex(({ kind }) => kind === 'word'),
  )
}

function lastWord(sentence: readonly Token[]): number {
  return sentence.findLastIndex(({ kind }) => kind === 'word')
}

function spanOf(sentence: readonly Token[], first: number, last: number): Span {
  return { start: sentence[first]?.start ?? 0, end: sentence[last]?.end ?? 0 }
}

function make(
  sentence: readonly Token[],
  first: number,
  last: number,
  mention: Mention,
  cue: Span,
  confidence: number,
): Reported | null {
  const from = sentence[first]?.text === ',' ? first + 1 : first
  const words = sentence.slice(from, last + 1).filter(({ kind }) => kind === 'word').length
  if (words < fewest) return null
  const { start, end } = spanOf(sentence, from, last)
  return { start, end, source: { start: mention.start, end: mention.end }, cue, confidence }
}
