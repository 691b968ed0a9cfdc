import { nameKey } from '../model/actor.ts'
import { Overlaps } from '../text/overlaps.ts'
import { type LabelledText, spanOf, textOf } from './labelled/labelled.ts'
import { suggest } from './suggest.ts'
import type { SuggestedQuote, Suggestions } from './suggestions.ts'

/** How many of what was labelled came out right, how many there were, and how many suggestions there were. */
export interface Tally {
  right: number
  labelled: number
  suggested: number
}

/** One thing that came out otherwise than labelled, for people to read. */
interface Miss {
  text: string
  what: string
}

export interface Score {
  /** Direct speech with the right speaker. */
  direct: Tally
  /** Reported speech with the right speaker. */
  reported: Tally
  /** Direct speech that was found, and the right speaker for it. */
  speakers: Tally
  /** Actors by their full names. */
  actors: Tally
  /** Of the people found, those whose role the text states and who have it. */
  roles: Tally
  affiliations: Tally
  misses: Miss[]
}

const none = (): Tally => ({ right: 0, labelled: 0, suggested: 0 })

/** F1 of a tally in per cent: the harmonic mean of the share of what was labelled and the share of what was suggested. */
export function f1({ right, labelled, suggested }: Tally): number {
  return labelled + suggested === 0 ? 100 : (200 * right) / (labelled + suggested)
}

/** Compares what is suggested for labelled texts with their labels. Spans agree from half of the longer one on, as in the field's corpora. */
export function scoreSuggestions(texts: readonly LabelledText[]): Score {
  const score: Score = {
    direct: none(),
    reported: none(),
    speakers: none(),
    actors: none(),
    roles: none(),
    affiliations: none(),
    misses: [],
  }
  for (const labelled of texts) {
    const text = textOf(labelled)
    const suggested = suggest({ text, title: labelled.title, published: labelled.published })
    scoreQuotes(labelled, text, suggested, score)
    scoreActors(labelled, suggested, score)
  }
  return score
}

/** Names agree without regard to case, and to what only points or counts: "two people familiar with the plans". */
const plainName = (name: string): string =>
  nameKey(name)
    .replace(/^(?:the|a|an|two|three|several|some) /u, '')
    .replace(/[’]/gu, "'")

function scoreQuotes(labelled: LabelledText, text: string, { quotes, actors }: Suggestions, score: Score): void {
  for (const tier of ['direct', 'reported'] as const) {
    const tally = score[tier]
    const found = quotes.filter((quote) => quote.tier === tier)
    const places = new Overlaps(found)
    const used = new Set<SuggestedQuote>()
    for (const one of labelled.quotes.filter((quote) => quote.tier === tier)) {
      const span = spanOf(text, one)
      const match =
        span === null ? undefined : places.touching(span).find((quote) => !used.has(quote) && agree(quote, span))
      if (match !== undefined) used.add(match)
      const speaker = match === undefined || match.speaker === null ? '' : (actors[match.speaker]?.name ?? '')
      const isRight = match !== undefined && plainName(speaker) === plainName(one.speaker ?? '')
      tally.labelled++
      tally.right += Number(isRight)
      if (tier === 'direct' && match !== undefined) {
        score.speakers.labelled++
        score.speakers.suggested++
        score.speakers.right += Number(isRight)
      }
      if (!isRight)
        score.misses.push({
          text: labelled.id,
          what: `${tier} ${match === undefined ? 'not found' : `by “${speaker}”`}: ${one.exact.slice(0, 60)} — ${one.speaker}`,
        })
    }
    const direct = new Overlaps(
      labelled.quotes.flatMap((one) => (one.tier === 'direct' ? (spanOf(text, one) ?? []) : [])),
    )
    // A clause that holds a direct fragment is labelled by the fragment alone.
    const counted =
      tier === 'direct' ? found : found.filter((quote) => used.has(quote) || direct.touching(quote).length === 0)
    tally.suggested += counted.length
    for (const quote of counted)
      if (!used.has(quote))
        score.misses.push({
          text: labelled.id,
          what: `${tier} extra: ${text.slice(quote.start, quote.end).slice(0, 60)}`,
        })
  }
}

function agree(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return (Math.min(a.end, b.end) - Math.max(a.start, b.start)) * 2 >= Math.max(a.end - a.start, b.end - b.start)
}

function scoreActors(labelled: LabelledText, { actors }: Suggestions, score: Score): void {
  // Of places only those that act are labelled: others are not counted as wrong.
  const names = new Set(labelled.actors.map(({ name }) => plainName(name)))
  const judged = actors.filter(({ kind, name }) => kind !== 'place' || names.has(plainName(name)))
  score.actors.suggested += judged.length
  for (const one of labelled.actors) {
    const match = actors.find(({ name }) => plainName(name) === plainName(one.name))
    score.actors.labelled++
    if (match === undefined) score.misses.push({ text: labelled.id, what: `actor missing: ${one.name} (${one.kind})` })
    else {
      score.actors.right++
      if (match.kind !== one.kind)
        score.misses.push({ text: labelled.id, what: `actor ${one.name} is ${match.kind}, not ${one.kind}` })
      for (const [field, tally] of [
        ['role', score.roles],
        ['affiliation', score.affiliations],
      ] as const) {
        if (match[field] !== '') tally.suggested++
        if (one[field] === '') continue
        tally.labelled++
        const [a, b] = [plainName(match[field]), plainName(one[field])]
        // "Professor of energy law" where "professor" is labelled says more, not otherwise.
        const isRight = a !== '' && (a.startsWith(b) || b.startsWith(a))
        tally.right += Number(isRight)
        if (!isRight)
          score.misses.push({
            text: labelled.id,
            what: `${field} of ${one.name}: “${match[field]}”, not “${one[field]}”`,
          })
      }
    }
  }
  for (const { name, kind } of judged)
    if (!names.has(plainName(name))) score.misses.push({ text: labelled.id, what: `actor extra: ${name} (${kind})` })
}
