import type { Mention } from './mentions.ts'
import { type NearVerb, relation, verbAfter, verbBefore } from './nearVerb.ts'
import { bucket, type Candidate, mentionAfter, type Situation } from './situation.ts'
import type { Token } from './tokens.ts'

const prepositions = new Set(
  'to of by for with from about against at in on over between under like than into after before'.split(' '),
)

/** What speaks for and against crediting the stretch to a candidate, as names of features. */
export function candidateFeatures(situation: Situation, candidate: Candidate): string[] {
  const { mention, where } = candidate
  if (where === 'label') return ['cand', 'label']
  if (where === 'signature') return ['cand', `signing|${mention.kind}`, `signing|first=${situation.at === 0}`]
  const seen = look(candidate)
  return [
    ...seen.features,
    ...(candidate.isSpeaking ? [`speaking|since=${situation.since < 0 ? 'p' : bucket(situation.since)}`] : []),
    ...(where === 'before' ? backFeatures(situation, candidate, seen) : placeFeatures(situation, candidate, seen)),
  ]
}

function look(candidate: Candidate): Look {
  const { looks } = candidate.paragraph
  const known = looks.get(candidate.mention)
  if (known !== undefined) return known
  const around = lookAround(candidate)
  const seen = { ...around, features: mentionFeatures(candidate.mention, around) }
  looks.set(candidate.mention, seen)
  return seen
}

/** What stands around a mention, whatever the stretch. */
function lookAround({ mention: { first, last, kind }, paragraph: { tokens } }: Candidate) {
  const before = tokens[first - 1]
  const subjectOf = verbAfter(tokens, last + 1)
  const isAccording = before?.lower === 'to' && tokens[first - 2]?.lower === 'according'
  const distance = subjectOf === null ? '' : subjectOf.gap === 0 ? '0' : subjectOf.gap < 3 ? '1' : '2'
  return {
    before,
    after: tokens[last + 1],
    /** The verb that the mention is the subject of. */
    subjectOf,
    /** The verb just before it: "said Gong". */
    inverted: verbBefore(tokens, first),
    isAccording,
    isPossessive: kind !== 'pronoun' && /['’]s?$/u.test(tokens[last]?.text ?? ''),
    preposition: before !== undefined && prepositions.has(before.lower) && !isAccording ? before.lower : null,
    subject: subjectOf === null ? 'none' : `${subjectOf.group}${distance}${subjectOf.isIng ? 'i' : ''}`,
  }
}

/** What stands around a mention, and the features that come of it. */
export type Look = ReturnType<typeof lookAround> & { features: string[] }

/** What a mention is, and what it does, whatever the stretch. */
function mentionFeatures({ kind }: Mention, seen: Omit<Look, 'features'>): string[] {
  const { subject, preposition, inverted } = seen
  return [
    'cand',
    `kind=${kind}`,
    `subj=${subject}`,
    `subj=${subject}|${kind}`,
    ...(seen.isPossessive ? ['possessive'] : []),
    ...(preposition === null ? [] : ['prep', `prep=${preposition}`]),
    ...(inverted?.gap === 0 ? [`inv=${inverted.group}`] : []),
    ...(seen.isAccording ? ['according'] : []),
  ]
}

/** For a mention in a paragraph before the stretch's. */
function backFeatures({ at, stretch }: Situation, candidate: Candidate, { subject }: Look): string[] {
  const { mention, paragraph, back, isSpeaking } = candidate
  const isFirst = at === 0
  return [
    `back=${back}`,
    `back=${back}|${mention.kind}|${isSpeaking}`,
    `back|subj=${subject}|q0=${isFirst}`,
    `back|last=${bucket(paragraph.mentions.length - 1 - paragraph.mentions.indexOf(mention))}`,
    `back|colon=${paragraph.tokens.at(-1)?.text === ':'}|subj=${subject}`,
    `back|open=${stretch.isOpen}|q0=${isFirst}|${isSpeaking}`,
  ]
}

/** For a mention in the stretch's own paragraph. */
function placeFeatures(situation: Situation, candidate: Candidate, seen: Look): string[] {
  const { at, end, length } = situation
  const { isSpeaking, mention, paragraph } = candidate
  const { first, last, kind } = mention
  const { tokens } = paragraph
  const { before, after, subjectOf, inverted } = seen
  const side = last < at ? 'before' : 'after'
  const [from, to] = side === 'before' ? [last + 1, at] : [at + 1, first]
  const sentences = Math.abs((tokens[first]?.sentence ?? 0) - (tokens[at]?.sentence ?? 0))
  let through = 0
  for (let index = from; index < to; index++) if (tokens[index]?.kind === 'stretch') through++
  const place = `${side}|s${Math.min(2, sentences)}|q${Math.min(2, through)}`
  const near = bucket(to - from)
  const verb = patternOf(seen)
  const commas =
    before?.text === ',' || after?.text === ',' ? [`commas${before?.text === ','}${after?.text === ','}|${place}`] : []
  const isSubordinate = before !== undefined && /^(?:that|if|because)$/u.test(before.lower)
  return [
    place,
    `${place}|${kind}`,
    `${place}|d${near}`,
    `${place}|end=${end}`,
    `pattern=${place}|${near}|${verb}`,
    `pattern=${place}|${verb}|end=${end}`,
    `pattern=${place}|${near}|${verb}|end=${end}|${kind}`,
    `pattern=${place}|${near}|${verb}|first=${at === 0}|len=${length}`,
    ...rivalFeatures(situation, candidate, side, place, verb),
    ...(isSpeaking ? [`speaking|${place}`] : []),
    ...(seen.isAccording ? [`according|${place}`] : []),
    ...(seen.isPossessive ? [`possessive|${place}`] : []),
    ...(seen.preposition === null ? [] : [`prep|${place}`]),
    ...(subjectOf === null ? [`nosubj|${place}`] : subjectFeatures(tokens, subjectOf, at, place)),
    ...(inverted === null ? [] : invertedFeatures(tokens, inverted, at, place, end)),
    ...(first === 0 || tokens[first]?.sentence !== before?.sentence ? [`initial|${place}`] : []),
    ...commas,
    ...(first === at + 2 && tokens[at + 1]?.text === '—' && isSignature(tokens, last) ? ['signed'] : []),
    ...(after?.text === ':' ? [`colon|${place}|d${near}`] : []),
    ...(isSubordinate ? [`sub=${before.lower}|${place}`] : []),
  ]
}

/** How a mention stands among the others that the stretch could be credited to. */
function rivalFeatures(
  { at, rivals }: Situation,
  { mention, paragraph: { mentions } }: Candidate,
  side: string,
  place: string,
  verb: string,
): string[] {
  const own = mentionAfter(mentions, mention.first) - 1
  const next = mentionAfter(mentions, at)
  const rank = side === 'before' ? next - own - 1 : own - next
  const among = bucket(Math.min(rank, 4))
  const which = mention === rivals.before ? 'B' : mention === rivals.after ? 'A' : '-'
  return [
    `rank|${side}|${among}`,
    `rank|${place}|${among}|${verb}`,
    `rival|${which}|${rivals.near}`,
    `rival|${which}|${rivals.near}|${side}|${among}`,
  ]
}

/** How a mention stands to its verb: subject before it, or after it, or without one. */
function patternOf({ subjectOf, inverted }: Look): string {
  if (subjectOf !== null && subjectOf.gap < 4)
    return `S${subjectOf.group}${subjectOf.gap === 0 ? 0 : 1}${subjectOf.isIng ? 'i' : ''}`
  return inverted === null ? 'N' : `I${inverted.group}`
}

function subjectFeatures(tokens: readonly Token[], verb: NearVerb, at: number, place: string): string[] {
  const how = relation(tokens, verb, at)
  return [
    `subj|${verb.group}|${place}`,
    `subj|${how}`,
    `subj|${verb.group}|${how}`,
    `subj|${verb.group}|${how}|g${bucket(verb.gap)}`,
  ]
}

function invertedFeatures(tokens: readonly Token[], verb: NearVerb, at: number, place: string, end: string): string[] {
  return [
    `inv|${verb.group}|${place}|g${verb.gap}`,
    `inv|${relation(tokens, verb, at)}`,
    `inv|end=${end}|${verb.group}|${place}`,
  ]
}

/** Whether a name after a dash is all there is, as under a motto: "— Ana Ruiz, dockers' union". */
function isSignature(tokens: readonly Token[], last: number): boolean {
  const next = tokens[last + 1]
  return next === undefined || /^[.,(]$/u.test(next.text)
}
