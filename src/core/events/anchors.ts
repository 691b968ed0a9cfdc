import type { Span } from '../model/source.ts'
import { asPreciseAs, knownOf, type Unit } from './calendar.ts'
import type { Anchor, Reading } from './reading.ts'
import type { Word } from './words.ts'

/** An event that later ones may count from, with what its sentence speaks of. */
export interface Remembered extends Anchor {
  /** The words of its sentence. */
  words: readonly Word[]
}

const known = new WeakMap<readonly Word[], ReadonlySet<string>>()

/** Few events are ever counted from, so that what a sentence is about is found out when it is asked for. */
function topicsOfEvent({ words }: Remembered): ReadonlySet<string> {
  const topics = known.get(words) ?? topicsOf(words)
  known.set(words, topics)
  return topics
}

/** The event that a reading dates, as something to count from; `null` for intervals, which are no point in time. */
export function anchorOf({ first, end, period }: Reading, words: readonly Word[], sentence: Span): Remembered | null {
  const isPoint = period.from === period.to || period.from === null
  if (period.to === null || !isPoint) return null
  const expression = { start: words[first]?.start ?? 0, end: words[end - 1]?.end ?? 0 }
  return { date: period.to, known: knownOf(period.to), expression, sentence, words }
}

const common = new Set(
  'that with from have been were will would this they their than after before which about said also into over more when there'.split(
    ' ',
  ),
)

/** How many words of a sentence are looked at. */
const most = 80

/** The words of a sentence that can tell what it is about, cut to six letters so that forms of a word agree. */
function topicsOf(words: readonly Word[]): Set<string> {
  const topics = new Set<string>()
  for (const { lower } of words.slice(0, most)) {
    if (lower.length > 3 && !common.has(lower) && /^\p{L}/u.test(lower)) topics.add(lower.slice(0, 6))
  }
  return topics
}

/**
 * The remembered event that shares most with the words; the one told last where several do, `null` where none does. `byName`: sharing a
 * name is enough ("Ruiz's visit comes …"); otherwise names do not count, since a text has the same few everywhere.
 */
export function anchorAbout(
  remembered: readonly Remembered[],
  words: readonly Word[],
  sentence: Span,
  byName: boolean,
): Anchor | null {
  if (words[0]?.lower === 'that') return remembered.at(-1) ?? null
  const topics = topicsOf(byName ? words : words.filter(({ isCapital }) => !isCapital))
  let best: Remembered | null = null
  let most = 0
  for (const each of remembered) {
    // What its own sentence dates is something else.
    if (each.sentence.start === sentence.start) continue
    const own = topicsOfEvent(each)
    let shared = 0
    for (const topic of topics) if (own.has(topic)) shared++
    if (shared > 0 && (shared > most || (shared === most && each.known.day !== null))) {
      best = each
      most = shared
    }
  }
  return best
}

/** How many code units back the event is told that "two days later" counts from. */
const nearby = 600

/** The event told last before the sentence or in it that is known well enough to count such units from. */
export function anchorBefore(remembered: readonly Remembered[], sentence: Span, unit: Unit): Anchor | null {
  const last = remembered.findLast(({ known }) => asPreciseAs(known, unit) !== null)
  return last !== undefined && last.sentence.end >= sentence.start - nearby ? last : null
}
