import type { Block, Span } from '../model/source.ts'
import { lexRank, likeness, type Vector, vectorsOf } from './lexRank.ts'
import { type Sentence, sentencesToChooseFrom, termsOfTitle } from './sentenceFacts.ts'

/** A sentence that carries the text; `score` is how much, from 0 to 1. */
export interface KeySentence extends Span {
  score: number
}

/** Sentences that are compared with each other. */
const mostCompared = 300
/** So many sentences show well what is central. */
const longEnough = 40

/**
 * What counts for a sentence, measured on the labelled texts, which are short. The more sentences there are, the more it says that one is
 * central, up to `centralLong`.
 */
const weights = {
  central: 0.2,
  centralLong: 0.5,
  early: 0.5,
  title: 0.3,
  opening: 0.05,
  outlook: 0.2,
  closing: 0.3,
  quoting: 0.2,
  dangling: 0.2,
}
/** How much of a sentence's score being like one already chosen takes away. */
const redundancy = 0.6

/**
 * The sentences that carry a text, in its order: an extractive summary. How many follows from the text's length: two for a short
 * article, five for a long one, up to eight for a report, and never more than `atMost`. Fewer where the text has fewer sentences.
 *
 * A sentence counts by how central it is ({@link lexRank}), how early it comes (news puts first what matters), and what it shares with
 * the title. They are chosen one by one, each as unlike those before it as it can be (maximal marginal relevance; Carbonell and
 * Goldstein, SIGIR 1998). Headings, captions and boilerplate are never chosen, sentences that lean on the one before only when nothing
 * else is left.
 *
 * Bounded: of a long text, 2000 paragraphs are looked at, the first 1000 and 1000 evenly spaced over the rest, and the 300 sentences
 * among them that count most without regard to each other are compared. Always the same for the same text.
 */
export function findKeyPoints(
  text: string,
  { title = '', blocks }: { title?: string; blocks?: readonly Block[] } = {},
  atMost = 8,
): KeySentence[] {
  const found = sentencesToChooseFrom(text, blocks)
  const titled = lettersOf(title)
  const sentences = found.filter(({ start, end }) => titled === '' || lettersOf(text.slice(start, end)) !== titled)
  const all = vectorsOf(sentences)
  const ofTitle = all.weigh(termsOfTitle(title))
  const alone = sentences.map((sentence, index) => scoreAlone(sentence, all.vectors[index] ?? new Map(), ofTitle))
  const compared = highest(alone, mostCompared)
  const vectors = compared.map((index) => all.vectors[index] ?? new Map())
  const central = lexRank(vectors)
  const share = Math.min(1, compared.length / longEnough)
  const weight = weights.central + (weights.centralLong - weights.central) * share
  const scores = compared.map((index, at) => (alone[index] ?? 0) + weight * (central[at] ?? 0))
  const chosen = chooseUnlike(scores, vectors, Math.min(atMost, numberFor(text, sentences.length)))
  const top = Math.max(...chosen.map((at) => scores[at] ?? 0), Number.MIN_VALUE)
  return chosen
    .map((at) => ({ sentence: sentences[compared[at] ?? 0], score: scores[at] ?? 0 }))
    .flatMap(({ sentence, score }) =>
      sentence === undefined
        ? []
        : [{ start: sentence.start, end: sentence.end, score: Math.max(0, Math.round((score / top) * 100) / 100) }],
    )
    .sort((a, b) => a.start - b.start)
}

/** The letters and digits of a text, in any script: by these a title stands in the text again. */
function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '')
}

function scoreAlone(sentence: Sentence, vector: Vector, title: Vector): number {
  const likenessToTitle = likeness(vector, title)
  return (
    weights.early / (1 + sentence.paragraph + sentence.place / 2) +
    weights.title * likenessToTitle +
    (sentence.place === 0 ? weights.opening : 0) +
    (sentence.isOutlook ? weights.outlook : 0) +
    (sentence.isClosing ? weights.closing : 0) -
    (sentence.isQuoting ? weights.quoting : 0) -
    (sentence.isDangling ? weights.dangling : 0)
  )
}

/** The places of the highest scores, in order of place. */
function highest(scores: readonly number[], count: number): number[] {
  const places = scores.map((_, index) => index)
  if (places.length <= count) return places
  return places
    .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b)
    .slice(0, count)
    .sort((a, b) => a - b)
}

function chooseUnlike(scores: readonly number[], vectors: readonly Vector[], count: number): number[] {
  const chosen: number[] = []
  const nearest = new Float64Array(scores.length)
  while (chosen.length < Math.min(count, scores.length)) {
    let best = -1
    let bestScore = -Infinity
    for (let index = 0; index < scores.length; index++) {
      if (chosen.includes(index)) continue
      const score = (scores[index] ?? 0) - redundancy * (nearest[index] ?? 0)
      if (score > bestScore) [best, bestScore] = [index, score]
    }
    chosen.push(best)
    const vector = vectors[best] ?? new Map()
    for (let index = 0; index < scores.length; index++) {
      nearest[index] = Math.max(nearest[index] ?? 0, likeness(vector, vectors[index] ?? new Map()))
    }
  }
  return chosen
}

/** One key point is added whenever the text is so many code units long. */
const lengths = [1500, 4000, 8000, 20_000, 50_000, 120_000]

function numberFor(text: string, sentences: number): number {
  return Math.min(sentences, 2 + lengths.filter((length) => text.length >= length).length)
}
