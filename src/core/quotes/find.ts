import type { Span } from '../model/source.ts'
import {
  type Candidate,
  candidateFeatures,
  otherFeatures,
  type Paragraph,
  type Situation,
  unknownFeatures,
} from './features.ts'
import { paragraphsOf, type Stretch, stretchesIn } from './marks.ts'
import { type Mention, mentionsIn } from './mentions.ts'
import { tokensOf } from './tokens.ts'

/** Words that somebody said. */
export interface FoundQuote extends Span {
  /** The words that name who said them, where the text does. */
  source: Span | null
  /** How sure it is that this is speech and this its source, from 0 to 1. */
  confidence: number
}

/** Weights of features by name: what a feature adds to a choice's score. */
export type Weights = ReadonlyMap<string, number>

/** One stretch with every choice there is for it; what training and finding have in common. */
export interface Choice {
  stretch: Stretch
  options: Option[]
}

export interface Option {
  /** `null`: not speech; `unknown`: speech without a named source. */
  source: Mention | 'unknown' | null
  features: string[]
}

/** How many paragraphs back a source is looked for. */
const reach = 2
/** How many mentions of a paragraph before are looked at, the last ones. */
const backMentions = 6

/**
 * Goes through the text's stretches in order. `decide` is given every choice for one and says which option it is; later stretches
 * are seen in the light of that.
 */
export function walk(text: string, decide: (choice: Choice) => Option | undefined): void {
  const spans = paragraphsOf(text)
  const stretches = stretchesIn(text, spans)
  const parsed = new Map<number, Paragraph>()
  const paragraphAt = (index: number): Paragraph => {
    const known = parsed.get(index)
    if (known !== undefined) return known
    const from = stretches.findIndex(({ paragraph }) => paragraph === index)
    const own = from < 0 ? [] : stretches.filter(({ paragraph }) => paragraph === index)
    const tokens = tokensOf(text, spans[index] ?? { start: 0, end: 0 }, own, Math.max(0, from))
    const paragraph = { tokens, mentions: mentionsIn(tokens) }
    parsed.set(index, paragraph)
    return paragraph
  }
  let last: { paragraph: number; at: number; mention: Mention | null; isSpeech: boolean; home: number } | null = null
  stretches.forEach((stretch, index) => {
    const paragraph = paragraphAt(stretch.paragraph)
    const at = paragraph.tokens.findIndex((token) => token.stretch === index)
    const isNear = last !== null && stretch.paragraph - last.paragraph <= reach
    const sameParagraph = last !== null && last.paragraph === stretch.paragraph
    const situation: Situation = {
      text,
      stretch,
      paragraph,
      at,
      before: !isNear || last === null ? 'none' : last.isSpeech ? 'speech' : 'other',
      since: sameParagraph && last !== null ? at - last.at - 1 : -1,
    }
    const candidates: Candidate[] = []
    const seen = new Set<Mention>()
    const add = (mention: Mention, home: number, owner: Paragraph) => {
      if (seen.has(mention)) return
      seen.add(mention)
      candidates.push({
        mention,
        paragraph: owner,
        back: stretch.paragraph - home,
        isSpeaking: mention === last?.mention && isNear,
      })
    }
    for (const mention of paragraph.mentions) add(mention, stretch.paragraph, paragraph)
    for (let back = 1; back <= reach && stretch.paragraph - back >= 0; back++) {
      const owner = paragraphAt(stretch.paragraph - back)
      if (back === 1)
        for (const mention of owner.mentions.slice(-backMentions)) add(mention, stretch.paragraph - back, owner)
      if (last !== null && last.mention !== null && last.home === stretch.paragraph - back)
        add(last.mention, last.home, owner)
    }
    if (last !== null && last.mention !== null && isNear && !seen.has(last.mention))
      add(last.mention, last.home, paragraphAt(last.home))
    const options: Option[] = [
      { source: null, features: otherFeatures(situation, candidates) },
      { source: 'unknown', features: unknownFeatures(situation) },
      ...candidates.map((candidate) => ({
        source: candidate.mention,
        features: candidateFeatures(situation, candidate),
      })),
    ]
    const chosen = decide({ stretch, options })
    const mention = chosen === undefined || chosen.source === null || chosen.source === 'unknown' ? null : chosen.source
    const home =
      mention === null
        ? stretch.paragraph
        : stretch.paragraph - (candidates.find((each) => each.mention === mention)?.back ?? 0)
    last = {
      paragraph: stretch.paragraph,
      at,
      mention: mention ?? (chosen?.source === null ? (last?.mention ?? null) : null),
      isSpeech: chosen?.source !== null,
      home: mention === null ? (last?.home ?? stretch.paragraph) : home,
    }
    for (const old of parsed.keys()) if (old < stretch.paragraph - reach - 1) parsed.delete(old)
  })
}

export function scoreOf(option: Option, weights: Weights): number {
  let sum = 0
  for (const feature of option.features) sum += weights.get(feature) ?? 0
  return sum
}

/** Every stretch between quotation marks that is speech, with its source, in text order. */
export function findQuotes(text: string, weights: Weights): FoundQuote[] {
  const found: FoundQuote[] = []
  walk(text, ({ stretch, options }) => {
    const scores = options.map((option) => scoreOf(option, weights))
    const highest = Math.max(...scores)
    const total = scores.reduce((sum, score) => sum + Math.exp(score - highest), 0)
    const best = options[scores.indexOf(highest)]
    if (best !== undefined && best.source !== null) {
      const { start, end } = stretch
      const source = best.source === 'unknown' ? null : { start: best.source.start, end: best.source.end }
      found.push({ start, end, source, confidence: 1 / total })
    }
    return best
  })
  return found
}
