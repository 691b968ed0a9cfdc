import type { Stretch } from './marks.ts'
import type { Mention } from './mentions.ts'
import type { Token } from './tokens.ts'

/** A paragraph as the finder sees it. */
export interface Paragraph {
  tokens: readonly Token[]
  mentions: readonly Mention[]
}

/** A mention that a stretch could be credited to, and how many paragraphs before the stretch it stands. */
export interface Candidate {
  mention: Mention
  paragraph: Paragraph
  back: number
  /** The speech just before was credited to it. */
  isSpeaking: boolean
}

/** What is known of a stretch before its speaker is looked for. */
export interface Situation {
  text: string
  stretch: Stretch
  paragraph: Paragraph
  /** Place of the stretch among the paragraph's tokens. */
  at: number
  /** Whether the stretch before, in this paragraph or the one before it, was speech; `none` where there is no such stretch. */
  before: 'speech' | 'other' | 'none'
  /** How many tokens stand between that stretch and this one, -1 when it is in the paragraph before. */
  since: number
}

const bucket = (count: number): string =>
  count <= 3 ? String(count) : count <= 6 ? '4-6' : count <= 12 ? '7-12' : count <= 25 ? '13-25' : '26+'

const adverbs =
  /ly$|^(?:also|then|later|again|once|often|now|still|even|just|first|recently|himself|herself|themselves|has|have|had|was|were|is|are|been|being|would|will|could|did|does|do|not|never|further|went|on|to|and)$/u
const prepositions = new Set(
  'to of by for with from about against at in on over between under like than into after before'.split(' '),
)

interface NearVerb {
  lemma: string
  group: string
  /** Tokens between. */
  gap: number
  at: number
  isIng: boolean
}

/** The verb that a mention is the subject of, as far as the words after it tell: adverbs, and one aside between commas, are passed over. */
function verbAfter(tokens: readonly Token[], from: number): NearVerb | null {
  let gap = 0
  for (let at = from; at < tokens.length && gap < 25; at++) {
    const token = tokens[at]
    if (token === undefined || token.kind === 'stretch') return null
    if (token.verb !== undefined) return { ...token.verb, gap, at }
    if (gap < 2 && isPast(token)) return { lemma: '-ed', group: 'past', isIng: false, gap, at }
    if (token.text === ',' || token.text === '(' || token.text === '—' || token.text === '–') {
      const close = closing(tokens, at)
      if (close < 0) return null
      gap += 1
      at = close
      continue
    }
    if (token.kind === 'sign' && token.text !== '-') return null
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
function verbBefore(tokens: readonly Token[], first: number): NearVerb | null {
  for (let at = first - 1, gap = 0; at >= 0 && gap < 2; at--, gap++) {
    const token = tokens[at]
    if (token === undefined || token.kind !== 'word') return null
    if (token.verb !== undefined) return { ...token.verb, gap, at }
    if (gap === 0 && isPast(token)) return { lemma: '-ed', group: 'past', isIng: false, gap, at }
    if (!adverbs.test(token.lower)) return null
  }
  return null
}

/** How a verb stands to the stretch. */
function relation(tokens: readonly Token[], verb: NearVerb, at: number): string {
  const side = verb.at < at ? 'v<q' : 'q<v'
  const between = side === 'v<q' ? tokens.slice(verb.at + 1, at) : tokens.slice(at + 1, verb.at)
  const through = between.some(({ kind }) => kind === 'stretch') ? '+q' : ''
  const last = between.at(-1)?.text ?? ''
  const link = side === 'v<q' && /^(?:[,:]|that)$/u.test(last) ? last : ''
  return `${side}${bucket(between.length)}${through}${link}`
}

/** What speaks for and against crediting the stretch to a candidate, as names of features. */
export function candidateFeatures(situation: Situation, { mention, paragraph, back, isSpeaking }: Candidate): string[] {
  const { at, stretch } = situation
  const { tokens } = paragraph
  const { first, last, kind } = mention
  const features: string[] = ['cand', `kind=${kind}`]
  const add = (feature: string) => features.push(feature)
  const before = tokens[first - 1]
  const after = tokens[last + 1]
  const isPossessive = /['’]s?$/u.test(tokens[last]?.text ?? '') && kind !== 'pronoun'
  const after1 = verbAfter(tokens, last + 1)
  const before1 = verbBefore(tokens, first)
  const isAccording = before?.lower === 'to' && tokens[first - 2]?.lower === 'according'
  if (isSpeaking) add(`speaking|since=${situation.since < 0 ? 'p' : bucket(situation.since)}`)
  if (isPossessive) add('possessive')
  if (before !== undefined && prepositions.has(before.lower) && !isAccording) {
    add('prep')
    add(`prep=${before.lower}`)
  }
  if (before1 !== undefined && before1 !== null && before1.gap === 0) add(`inv=${before1.group}`)
  const subject =
    after1 === null
      ? 'none'
      : `${after1.group}${after1.gap === 0 ? '0' : after1.gap < 3 ? '1' : '2'}${after1.isIng ? 'i' : ''}`
  add(`subj=${subject}`)
  add(`subj=${subject}|${kind}`)
  if (isAccording) add('according')
  if (back > 0) {
    add(`back=${back}`)
    add(`back=${back}|${kind}|${isSpeaking}`)
    add(`back|subj=${subject}|q0=${at === 0}`)
    add(`back|last=${bucket(paragraph.mentions.length - 1 - paragraph.mentions.indexOf(mention))}`)
    add(`back|colon=${tokens.at(-1)?.text === ':'}|subj=${subject}`)
    add(`back|open=${stretch.isOpen}|q0=${at === 0}|${isSpeaking}`)
    return features
  }
  const side = last < at ? 'before' : 'after'
  const between = side === 'before' ? tokens.slice(last + 1, at) : tokens.slice(at + 1, first)
  const sentences = Math.abs((tokens[first]?.sentence ?? 0) - (tokens[at]?.sentence ?? 0))
  const through = between.filter((token) => token.kind === 'stretch').length
  const place = `${side}|s${Math.min(2, sentences)}|q${Math.min(2, through)}`
  const comma = quoteEnd(situation)
  add(place)
  add(`${place}|${kind}`)
  add(`${place}|d${bucket(between.length)}`)
  add(`${place}|end=${comma}`)
  const verb =
    after1 !== null && after1.gap < 4
      ? `S${after1.group}${after1.gap === 0 ? 0 : 1}${after1.isIng ? 'i' : ''}`
      : before1 !== null
        ? `I${before1.group}`
        : 'N'
  const near = bucket(between.length)
  add(`pattern=${place}|${near}|${verb}`)
  add(`pattern=${place}|${verb}|end=${comma}`)
  add(`pattern=${place}|${near}|${verb}|end=${comma}|${kind}`)
  add(`pattern=${place}|${near}|${verb}|first=${at === 0}|len=${lengthOf(situation)}`)
  const touching = side === 'before' ? tokens[at - 1] : tokens[at + 1]
  add(
    `touch=${place}|${verb}|${touching === undefined ? '^' : touching.kind === 'word' ? (touching.verb !== undefined ? 'V' : touching.lower.length < 6 ? touching.lower : 'w') : touching.text}`,
  )
  if (isSpeaking) add(`speaking|${place}`)
  if (isAccording) add(`according|${place}`)
  if (isPossessive) add(`possessive|${place}`)
  if (before !== undefined && prepositions.has(before.lower) && !isAccording) add(`prep|${place}`)
  if (after1 !== null) {
    const how = relation(tokens, after1, at)
    add(`subj|${after1.group}|${place}`)
    add(`subj|${how}`)
    add(`subj|${after1.group}|${how}`)
    add(`subj|${after1.group}|${how}|g${bucket(after1.gap)}`)
    add(`subj|lemma=${after1.lemma}`)
    add(`subj|lemma=${after1.lemma}|${side}|s${Math.min(1, sentences)}`)
  } else add(`nosubj|${place}`)
  if (before1 !== null) {
    const how = relation(tokens, before1, at)
    add(`inv|${before1.group}|${place}|g${before1.gap}`)
    add(`inv|${how}`)
    add(`inv|lemma=${before1.lemma}|${place}`)
    add(`inv|end=${comma}|${before1.group}|${place}`)
  }
  if (first === 0 || tokens[first]?.sentence !== before?.sentence) add(`initial|${place}`)
  if (before?.text === ',' || after?.text === ',') add(`commas${before?.text === ','}${after?.text === ','}|${place}`)
  if (after?.text === ':') add(`colon|${place}|d${bucket(between.length)}`)
  if (before?.lower === 'that' || before?.lower === 'if' || before?.lower === 'because')
    add(`sub=${before.lower}|${place}`)
  return features
}

function lengthOf({ text, stretch }: Situation): string {
  const words = text.slice(stretch.inner.start, stretch.inner.end).trim().split(/\s+/u).length
  return words <= 2 ? '1-2' : words <= 5 ? '3-5' : words <= 10 ? '6-10' : '11+'
}

/** The nearest attribution on either side, as a pattern: what follows a comma and says "he said" is speech, however short. */
function attribution({ paragraph: { tokens }, at }: Situation, step: 1 | -1): string {
  const signs: string[] = []
  for (let index = at + step, seen = 0; seen < 9; index += step, seen++) {
    const token = tokens[index]
    if (token === undefined) return `${signs.join('')}$`
    if (token.kind === 'stretch') return `${signs.join('')}Q`
    if (token.kind === 'sign' && /[.?!;:]/u.test(token.text) && step === 1) return `${signs.join('')}${token.text}`
    if (token.sentence !== tokens[at]?.sentence && step === -1) return `${signs.join('')}.`
    if (token.verb?.group === 'saying') return `${signs.join('')}${seen < 3 ? 'S' : 's'}`
    if (token.verb !== undefined) return `${signs.join('')}${seen < 3 ? 'V' : 'v'}`
    if (token.kind === 'sign' && signs.length === 0) signs.push(token.text)
    if (token.lower === 'according') return 'A'
  }
  return `${signs.join('')}-`
}

/** How the words of a stretch end: with a comma when its attribution follows. */
function quoteEnd({ text, stretch, paragraph, at }: Situation): string {
  const last = text.slice(stretch.inner.start, stretch.inner.end).trimEnd().slice(-1)
  const next = paragraph.tokens[at + 1]
  if (last === ',' || last === '.' || last === '?' || last === '!') return last
  return next?.text === ',' ? 'o,' : next?.text === '.' ? 'o.' : /[—–…-]/u.test(last) ? '-' : 'w'
}

/** What speaks for and against the stretch being no speech at all (a title, a term, irony). */
export function otherFeatures(situation: Situation, candidates: readonly Candidate[]): string[] {
  const { text, stretch, paragraph, at, before } = situation
  const { tokens } = paragraph
  const features: string[] = ['other']
  const add = (feature: string) => features.push(feature)
  const words = text.slice(stretch.inner.start, stretch.inner.end).trim().split(/\s+/u)
  const length =
    words.length <= 6 ? String(words.length) : words.length <= 10 ? '7-10' : words.length <= 20 ? '11-20' : '21+'
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length
  const shape =
    words.length > 1 && capitals >= words.length * 0.6 ? 'title' : /^\p{Lu}/u.test(words[0] ?? '') ? 'upper' : 'lower'
  const end = quoteEnd(situation)
  const previous = tokens[at - 1]
  const next = tokens[at + 1]
  const own = tokens[at]?.sentence
  const near = (test: (token: Token) => boolean) => tokens.some((token) => token.sentence === own && test(token))
  const saying = near(({ verb }) => verb?.group === 'saying')
  const any = near(({ verb }) => verb !== undefined)
  const alone = tokens.length === 1
  add(`len=${length}`)
  add(`len=${length}|${shape}`)
  add(`len=${length}|say=${saying}|any=${any}`)
  add(`shape=${shape}|end=${end}`)
  add(`end=${end}`)
  add(`end=${end}|say=${saying}`)
  add(`say=${saying}|any=${any}`)
  add(`before=${before}`)
  add(`before=${before}|first=${at === 0}|len=${length}`)
  add(`alone=${alone}`)
  const right = attribution(situation, 1)
  const left = attribution(situation, -1)
  add(`right=${right}|end=${end}`)
  add(`left=${left}`)
  add(`left=${left}|${shape}|len=${length}`)
  add(`right=${right}|left=${left}`)
  add(`right=${right}|end=${end}|len=${lengthOf(situation)}`)
  add(
    `sides|${previous === undefined ? '^' : previous.kind === 'word' ? 'w' : previous.text}|${next === undefined ? '$' : next.kind === 'word' ? 'w' : next.text}|end=${end}|${shape}`,
  )
  add(`open=${stretch.isOpen}`)
  if (candidates.some(({ isSpeaking }) => isSpeaking)) add(`speaking|len=${length}`)
  if (previous !== undefined) {
    add(
      `prev=${previous.kind === 'stretch' ? 'Q' : previous.verb !== undefined ? `V${previous.verb.group}` : /^[a-z]+$/u.test(previous.lower) && previous.lower.length > 7 ? 'long' : previous.lower}`,
    )
    if (previous.verb !== undefined) add(`prevlemma=${previous.verb.lemma}`)
  } else add('prev=^')
  if (next !== undefined)
    add(
      `next=${next.kind === 'stretch' ? 'Q' : next.verb !== undefined ? `V${next.verb.group}` : next.isCapital ? 'Cap' : next.lower.length > 5 ? 'long' : next.lower}`,
    )
  else add('next=$')
  return features
}

/** What speaks for speech whose speaker the text does not tell. */
export function unknownFeatures(situation: Situation): string[] {
  return ['unknown', `unknown|first=${situation.at === 0}`, `unknown|end=${quoteEnd(situation)}`]
}
