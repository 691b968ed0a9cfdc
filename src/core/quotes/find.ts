import type { Span } from '../model/source.ts'
import { candidateFeatures } from './candidateFeatures.ts'
import { cueOf } from './cue.ts'
import { paragraphsOf, type Stretch, stretchesIn } from './marks.ts'
import { type Mention, mentionsIn } from './mentions.ts'
import { rivalsOf } from './rivals.ts'
import { type Candidate, lengthOf, mentionAfter, type Paragraph, quoteEnd, type Situation } from './situation.ts'
import { otherFeatures, unknownFeatures } from './stretchFeatures.ts'
import { tokensOf } from './tokens.ts'
import { priorOf } from './typography.ts'

/** Words that somebody said. The span has its quotation marks in it. */
export interface FoundQuote extends Span {
  /** The words that name who said them, as they stand in the text ("he"); `null` where the text names nobody. */
  source: Span | null
  /** What ties the source to the words: a verb ("said"), "according to" or a colon; `null` where nothing does. */
  cue: Span | null
  /**
   * The same source's words go on from those found just before, in a paragraph that opens its marks again because the last one left
   * them open.
   */
  continues: boolean
  /** How sure it is that this is speech and this its source, from 0 to 1. */
  confidence: number
}

/** What a feature, by its name, adds to a choice's score. */
export type Weights = ReadonlyMap<string, number>

/** What a stretch between quotation marks may be. */
export interface Option {
  /** Who says it; `unknown`: speech whose source the text does not name; `null`: no speech. */
  source: Mention | 'unknown' | null
  /** Where the source was found, for one that is a mention. */
  candidate: Candidate | null
  /** What is added to its score whatever has been learnt. */
  prior: number
  features: string[]
}

/** A stretch with all that it may be. */
export interface Choice {
  situation: Situation
  options: Option[]
}

/** How many paragraphs back a source is looked for. */
const reach = 2
/** How many mentions of the paragraph before are looked at, the last ones. */
const backMentions = 4

/** How many mentions of its own paragraph are looked at, on either side: all, but in a text that has no paragraphs. */
const ownMentions = 40

/** The stretch decided last. `mention` is who spoke last, which a stretch that is no speech does not change. */
interface Decided {
  paragraph: number
  at: number
  isSpeech: boolean
  mention: Mention | null
  /** The number of the mention's paragraph, and that paragraph. */
  home: number
  spokenIn: Paragraph | null
}

/**
 * Every stretch between quotation marks that is speech, with its source, in text order. Takes time in proportion to the text's
 * length.
 */
export function findQuotes(text: string, weights: Weights): FoundQuote[] {
  const found: FoundQuote[] = []
  decideAll(text, ({ situation: { stretch, at, continues }, options }) => {
    const scores = options.map((option) => scoreOf(option, weights))
    const highest = Math.max(...scores)
    const best = options[scores.indexOf(highest)]
    if (best !== undefined && best.source !== null) {
      const { start, end } = stretch
      const source = best.source === 'unknown' ? null : { start: best.source.start, end: best.source.end }
      found.push({
        start,
        end,
        source,
        cue: best.candidate === null ? null : cueOf(best.candidate, at, text),
        continues: continues && isSame(source, found.at(-1)?.source ?? null),
        confidence: 1 / scores.reduce((sum, score) => sum + Math.exp(score - highest), 0),
      })
    }
    return best
  })
  return found
}

function isSame(a: Span | null, b: Span | null): boolean {
  return a?.start === b?.start && a?.end === b?.end
}

/**
 * Goes through the text's stretches in order. `decide` is given all that a stretch may be and says what it is; later stretches are
 * seen in the light of that. Training and finding both go through a text this way.
 */
export function decideAll(text: string, decide: (choice: Choice) => Option | undefined): void {
  const paragraphs = new Paragraphs(text)
  let last: Decided | null = null
  for (const [index, stretch] of paragraphs.stretches.entries()) {
    const paragraph = paragraphs.at(stretch.paragraph)
    const at = paragraph.places.get(index) ?? 0
    const near: Decided | null = last !== null && stretch.paragraph - last.paragraph <= reach ? last : null
    const previous = paragraphs.stretches[index - 1]
    const situation: Situation = {
      text,
      stretch,
      paragraph,
      at,
      before: near === null ? 'none' : near.isSpeech ? 'speech' : 'other',
      since: near?.paragraph === stretch.paragraph ? at - near.at - 1 : -1,
      rivals: rivalsOf(paragraph, at),
      length: lengthOf(text, stretch),
      end: quoteEnd(text, stretch, paragraph.tokens, at),
      continues:
        at === 0 &&
        previous?.isOpen === true &&
        previous.paragraph === stretch.paragraph - 1 &&
        last?.isSpeech === true,
    }
    const candidates = candidatesFor(index, stretch, paragraphs, near)
    const chosen = decide({
      situation,
      options: [
        { source: null, candidate: null, prior: 0, features: otherFeatures(situation, candidates) },
        { source: 'unknown', candidate: null, prior: 0, features: unknownFeatures(situation) },
        ...candidates.map((candidate) => ({
          source: candidate.mention,
          candidate,
          prior: priorOf(situation, candidate),
          features: candidateFeatures(situation, candidate),
        })),
      ],
    })
    last = afterwards(last, stretch.paragraph, at, chosen, candidates)
  }
}

function afterwards(
  last: Decided | null,
  paragraph: number,
  at: number,
  chosen: Option | undefined,
  candidates: readonly Candidate[],
): Decided {
  const source = chosen?.source ?? null
  const speaker = candidates.find(({ mention }) => mention === source)
  if (speaker !== undefined)
    return {
      paragraph,
      at,
      isSpeech: true,
      mention: speaker.mention,
      home: paragraph - speaker.back,
      spokenIn: speaker.paragraph,
    }
  const isSpeech = source !== null
  return {
    paragraph,
    at,
    isSpeech,
    mention: isSpeech ? null : (last?.mention ?? null),
    home: last?.home ?? paragraph,
    spokenIn: last?.spokenIn ?? null,
  }
}

/**
 * Whom a stretch could be credited to: all that its paragraph mentions, the last of the one before, who spoke last, who signs it in the
 * next one, and the label that it begins with.
 */
function candidatesFor(index: number, stretch: Stretch, paragraphs: Paragraphs, near: Decided | null): Candidate[] {
  const own = paragraphs.at(stretch.paragraph)
  const candidates: Candidate[] = []
  const add = (where: Candidate['where'], mention: Mention, paragraph: Paragraph, back: number) =>
    candidates.push({ mention, paragraph, where, back, isSpeaking: mention === near?.mention })
  const label = labelOf(paragraphs.text, stretch)
  if (label !== null) add('label', label, own, 0)
  const next = mentionAfter(own.mentions, own.places.get(index) ?? 0)
  for (const mention of own.mentions.slice(Math.max(0, next - ownMentions), next + ownMentions))
    add('own', mention, own, 0)
  const before = stretch.paragraph === 0 ? null : paragraphs.at(stretch.paragraph - 1)
  if (before !== null) for (const mention of before.mentions.slice(-backMentions)) add('before', mention, before, 1)
  const after = own.tokens.at(-1)?.stretch === index ? paragraphs.at(stretch.paragraph + 1) : null
  const signed = after?.tokens[0]?.text === '—' ? after.mentions[0] : undefined
  if (after !== null && signed !== undefined) add('signature', signed, after, -1)
  if (near?.spokenIn && near.mention !== null && !candidates.some(({ mention }) => mention === near.mention)) {
    const back = stretch.paragraph - near.home
    add(back === 0 ? 'own' : 'before', near.mention, near.spokenIn, back)
  }
  return candidates
}

/** The name in capitals and the colon with which a transcript begins what somebody says, inside the quotation marks. */
function labelOf(text: string, { inner }: Stretch): Mention | null {
  const label = /^\s*(\p{Lu}[\p{Lu}.'’ -]{1,40}):\s/u.exec(text.slice(inner.start, inner.start + 60))?.[1]
  if (label === undefined) return null
  const start = text.indexOf(label, inner.start)
  return { kind: 'name', start, end: start + label.length, first: -1, last: -1 }
}

function scoreOf({ features, prior }: Option, weights: Weights): number {
  let sum = prior
  for (const feature of features) sum += weights.get(feature) ?? 0
  return sum
}

/** How many paragraphs before the one asked for are held: more than any stretch looks back. */
const kept = 4

/** The paragraphs of a text, each cut into tokens when it is first asked for and let go soon after. */
class Paragraphs {
  readonly stretches: Stretch[]
  readonly text: string
  readonly #spans: Span[]
  readonly #parsed = new Map<number, Paragraph>()
  /** The first stretch of each paragraph that has one, and the one after its last. */
  readonly #ranges = new Map<number, [first: number, end: number]>()

  constructor(text: string) {
    this.text = text
    this.#spans = paragraphsOf(text)
    this.stretches = stretchesIn(text, this.#spans)
    for (const [index, { paragraph }] of this.stretches.entries()) {
      this.#ranges.set(paragraph, [this.#ranges.get(paragraph)?.[0] ?? index, index + 1])
    }
  }

  at(index: number): Paragraph {
    const known = this.#parsed.get(index)
    if (known !== undefined) return known
    const [first, end] = this.#ranges.get(index) ?? [0, 0]
    const span = this.#spans[index] ?? { start: 0, end: 0 }
    const tokens = tokensOf(this.text, span, this.stretches.slice(first, end), first)
    const places = new Map<number, number>()
    tokens.forEach(({ stretch }, at) => {
      if (stretch >= 0) places.set(stretch, at)
    })
    const paragraph = { tokens, places, mentions: mentionsIn(tokens), looks: new Map(), saying: new Map() }
    this.#parsed.set(index, paragraph)
    for (const old of this.#parsed.keys()) if (old < index - kept) this.#parsed.delete(old)
    return paragraph
  }
}
