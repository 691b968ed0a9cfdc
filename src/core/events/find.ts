import { type EventDate, writeEventDate } from '../model/eventDate.ts'
import type { Span } from '../model/source.ts'
import type { PartialDate } from '../model/time.ts'
import { sentencesOf } from '../text/sentences.ts'
import { anchorAbout, anchorBefore, anchorOf, type Remembered } from './anchors.ts'
import { type Known, knownOf } from './calendar.ts'
import { clauseAround, titleOf } from './clause.ts'
import { confidenceOf } from './confidence.ts'
import { expressionsIn } from './expressions.ts'
import type { Context, Reading } from './reading.ts'
import { dayOfSpeech, isWithinQuote } from './speech.ts'
import { tenseAround } from './tense.ts'
import { type Word, wordsOf } from './words.ts'

/** What the text dates, and how. The span is the sentence or the clause it is told in. */
export interface FoundEvent extends Span {
  /** The words that date it: "on Sunday", "less than two weeks after". */
  expression: Span
  /** Words of the text: the clause that tells it, cut at about 120 code units. */
  title: string
  date: EventDate
  /** How well worth showing, from 0 to 1: what is dated to the day and done comes before what is only said, or only near. */
  confidence: number
  reason: EventReason
}

/**
 * What a date was reckoned from.
 * - `absolute`: from nothing, the words name it
 * - `published`: from the publication date
 * - `event`: from another event of the text; `span` is the words that date that one
 */
type EventReason =
  | { kind: 'absolute' }
  | { kind: 'relative'; to: 'published'; date: PartialDate }
  | { kind: 'relative'; to: 'event'; date: PartialDate; span: Span }

/** Every sentence that can hold a date has one of these: names of days, months, seasons and units, or digits like those of a year. */
const trigger =
  /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,7}\b|\b\d{4}(?!\d)|\b\d\d?[/.]\d\d?[/.]\d\d|\b[Tt]o(?:day|night|morrow)\b|\b[Yy]esterday\b|\b(?:[Hh]our|[Dd]ay|[Ww]eek|[Mm]onth|[Yy]ear|[Qq]uarter|[Dd]ecade|[Cc]entur|[Ww]eekend|[Ff]ortnight)|\b[2-9]0s\b|\b(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)\b|\b[QH][1-4]\b|\bFY\d|\b[Hh]alf of\b|\bChristmas\b|\bNew Year|\b(?:[Mm]orning|[Aa]fternoon|[Ee]vening|[Nn]ight)\b/g

/** A sentence longer than this is read in pieces. */
const longest = 4000

/**
 * Every dated event of an English text, in text order: one for each time expression, and one where a sentence tells the same date twice.
 * Relative expressions are read as on the day of publication; where that is not known, only absolute dates are found, and those
 * reckoned from them. Takes time in proportion to the text's length.
 *
 * @example findEvents('Talks begin on Sunday.', '2023-08-25')[0]?.date // '2023-08-27'
 */
export function findEvents(text: string, published: PartialDate | null): FoundEvent[] {
  const finder = new Finder(text, published)
  let line: Span = { start: 0, end: 0 }
  let sentences: Span[] = []
  let next = 0
  for (const { index } of text.matchAll(trigger)) {
    if (index >= line.end) {
      line = lineAround(text, index)
      sentences = sentencesOf(text, line).flatMap((sentence) => pieces(text, sentence))
      next = 0
    }
    while (next < sentences.length && (sentences[next]?.end ?? 0) <= index) next++
    const sentence = sentences[next]
    if (sentence === undefined || sentence.start > index) continue
    next++
    finder.read(sentence, line)
  }
  return finder.events
}

class Finder {
  readonly events: FoundEvent[] = []
  readonly #text: string
  readonly #publishedOn: PartialDate | null
  readonly #published: Known | null
  readonly #monthFirst: boolean
  /** The events told last that others may count from, the latest at the end. */
  readonly #remembered: Remembered[] = []

  constructor(text: string, published: PartialDate | null) {
    this.#text = text
    this.#publishedOn = published
    this.#published = published === null ? null : knownOf(published)
    this.#monthFirst = putsMonthFirst(text)
  }

  read(sentence: Span, line: Span): void {
    const spoken = this.#published === null ? null : dayOfSpeech(this.#text, line, sentence, this.#published)
    const words = wordsOf(this.#text, sentence, spoken !== null && isWithinQuote(this.#text, line, sentence))
    const context: Context = {
      words,
      published: this.#published,
      publishedOn: this.#publishedOn,
      monthFirst: this.#monthFirst,
      last: (unit) => anchorBefore(this.#remembered, sentence, unit),
      year: null,
      tense: (first, end) => tenseAround(words, first, end).tense,
      seen: (first, end) => tenseAround(words, first, end),
      anchorFor: (first, end, byName) => anchorAbout(this.#remembered, words.slice(first, end), sentence, byName),
    }
    const found: Reading[] = []
    expressionsIn(context, spoken, (reading) => {
      found.push(reading)
      const anchor = anchorOf(reading, words, sentence)
      if (anchor !== null) {
        this.#remembered.push(anchor)
        if (this.#remembered.length > 60) this.#remembered.shift()
      }
      const { from, to } = reading.period
      if (reading.basis === 'absolute' && from !== null && from === to) {
        const year = Number(from.slice(0, 4))
        if (year !== this.#published?.year) context.year = year
      }
    })
    this.#tell(found, words, sentence)
  }

  #tell(found: readonly Reading[], words: readonly Word[], sentence: Span): void {
    const told = new Map<EventDate, FoundEvent>()
    for (const reading of found) {
      const expression = spanOf(words, reading)
      const clause = found.length > 1 ? clauseAround(this.#text, sentence, expression) : sentence
      const event: FoundEvent = {
        start: clause.start,
        end: clause.end,
        expression,
        title: titleOf(this.#text, sentence, expression),
        date: writeEventDate(reading.period),
        confidence: confidenceOf(reading, words),
        reason: this.#reasonOf(reading),
      }
      const same = told.get(event.date)
      if (same === undefined) told.set(event.date, event)
      else {
        const span = { start: Math.min(event.start, same.start), end: Math.max(event.end, same.end) }
        Object.assign(same, event.confidence > same.confidence ? event : same, span)
      }
    }
    this.events.push(...[...told.values()].sort((a, b) => a.expression.start - b.expression.start))
  }

  #reasonOf({ basis }: Reading): EventReason {
    if (basis === 'absolute' || (basis === 'published' && this.#publishedOn === null)) return { kind: 'absolute' }
    if (basis === 'published') return { kind: 'relative', to: 'published', date: this.#publishedOn ?? '' }
    return { kind: 'relative', to: 'event', date: basis.date, span: basis.expression }
  }
}

function spanOf(words: readonly Word[], { first, end }: Reading): Span {
  return { start: words[first]?.start ?? 0, end: words[end - 1]?.end ?? 0 }
}

function lineAround(text: string, at: number): Span {
  const end = text.indexOf('\n', at)
  return { start: text.lastIndexOf('\n', at) + 1, end: end < 0 ? text.length : end }
}

function pieces(text: string, sentence: Span): Span[] {
  const cut: Span[] = []
  let start = sentence.start
  while (sentence.end - start > longest) {
    const blank = text.lastIndexOf(' ', start + longest)
    const end = blank > start ? blank : start + longest
    cut.push({ start, end })
    start = end
  }
  return [...cut, { start, end: sentence.end }]
}

/** Whether the text writes "August 27" rather than "27 August", which tells how 8/9/2023 is meant. Looks at its first part. */
function putsMonthFirst(text: string): boolean {
  const name = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}'
  const part = text.slice(0, 200_000)
  const count = (pattern: RegExp) => [...part.matchAll(pattern)].length
  return count(new RegExp(`\\b${name}\\.? \\d{1,2}\\b(?!:)`, 'g')) > count(new RegExp(`\\b\\d{1,2} ${name}\\b`, 'g'))
}
