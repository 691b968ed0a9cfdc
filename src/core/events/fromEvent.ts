import { dateOfDay } from '../model/eventDate.ts'
import { asPreciseAs, between, knownOf, type Period, shifted, single, weekdayOf } from './calendar.ts'
import { namedAt, resolveNamed } from './calendarDates.ts'
import { type Count, countAt } from './counts.ts'
import { type Anchor, type Context, isCapitalAt, lowerAt, type Reader, type Reading } from './reading.ts'
import { partsOfDay, units, weekdays } from './words.ts'

/** Dates that are reckoned from another event of the text: "two days later", "the following week", "less than two weeks after …". */
export const fromEvent: Reader = (context, at) => following(context, at) ?? later(context, at) ?? after(context, at)

const steps = new Map([
  ['following', 1],
  ['next', 1],
  ['previous', -1],
  ['preceding', -1],
  ['same', 0],
])

/** "the following day", "the previous Monday", "the next morning", "that same year", "the day before". */
const following: Reader = (context, at) => {
  const isThat = lowerAt(context, at) === 'that'
  if (!isThat && lowerAt(context, at) !== 'the') return null
  const step = steps.get(lowerAt(context, at + 1))
  if (step === undefined) return isThat ? named(context, at, at + 1, 0) : neighbour(context, at)
  // "the next decade" is the one to come.
  const isEra = /^(?:decade|century)$/.test(lowerAt(context, at + 2))
  return isEra && step === 1 ? null : named(context, at, at + 2, step)
}

function named(context: Context, first: number, at: number, step: number): Reading | null {
  const word = lowerAt(context, at)
  const weekday = isCapitalAt(context, at) ? weekdays.get(word) : undefined
  const unit = weekday !== undefined || partsOfDay.has(word) ? 'day' : units.get(word)
  if (unit === undefined || unit === 'hour' || unit === 'weekend' || (weekday === undefined && word.endsWith('s')))
    return null
  // "that year" may be any; "that day they met" is the one spoken of.
  if (lowerAt(context, at + 1) === 'back') return null
  if (at === first + 1 && !/^(?:|on|in|later|earlier|of|,|and|by)$/.test(lowerAt(context, first - 1))) return null
  const last = context.last(unit)
  if (last === null || (weekday !== undefined && last.known.day === null)) return null
  const date = weekday === undefined ? shifted(last.known, step, unit) : weekdayNear(last.known.day ?? 0, weekday, step)
  return date === null ? null : { first, end: at + 1, period: single(date), basis: last }
}

function weekdayNear(day: number, weekday: number, step: number): string {
  const forth = (weekday - weekdayOf(day) + 7) % 7
  return dateOfDay(step < 0 ? day - (7 - forth) : day + (forth === 0 && step > 0 ? 7 : forth))
}

/** "the day before", "the year after" with nothing behind that says of what; "the day after the vote". */
function neighbour(context: Context, at: number): Reading | null {
  const word = lowerAt(context, at + 1)
  const unit = partsOfDay.has(word) ? 'day' : units.get(word)
  const which = lowerAt(context, at + 2)
  if (unit === undefined || unit === 'hour' || word.endsWith('s') || !/^(?:before|after|earlier)$/.test(which))
    return null
  const isAlone = /^(?:[.,;:!?”"—–]?|and|but|that)$/.test(lowerAt(context, at + 3))
  const anchor = isAlone
    ? context.last(unit)
    : (namedAfter(context, at + 3) ?? context.anchorFor(at + 3, at + 3 + clauseWords, false))
  const date = anchor === null ? null : shifted(anchor.known, which === 'after' ? 1 : -1, unit)
  return anchor === null || date === null ? null : { first: at, end: at + 3, period: single(date), basis: anchor }
}

/** "two days later", "hours earlier", "weeks afterwards". */
const later: Reader = (context, at) => {
  const count = countAt(context, at)
  const last = count === null ? null : context.last(count.unit)
  if (count === null || last === null || !isCountable(count)) return null
  const which = lowerAt(context, count.end)
  const isBefore = which === 'before' && /^[.,;:!?”"]?$/.test(lowerAt(context, count.end + 1))
  if (
    !isBefore &&
    (!/^(?:later|afterwards|afterward|earlier|previously)$/.test(which) || lowerAt(context, count.end + 1) === 'than')
  )
    return null
  const period = reckoned(last, count, /^l|^a/.test(which) ? 1 : -1)
  return period === null ? null : { first: at, end: count.end + 1, period, basis: last }
}

/** How many words after "after" are taken to name the event. */
const clauseWords = 6
/** How many words after "after" may stand before a date that names it. */
const namedReach = 16

/**
 * "less than two weeks after the US signed": when the verb before says that one event comes after another ("the visit comes …"), the
 * words date what is after them, seen from the event before; otherwise they date what is before them, seen from an event that the text
 * has dated.
 */
const after: Reader = (context, at) => {
  const count = countAt(context, at)
  if (count === null || !isCountable(count)) return null
  const which = lowerAt(context, count.end)
  if (!/^(?:after|before|since)$/.test(which) || (which === 'since' && !isComing(context, at))) return null
  const direction = which === 'before' ? -1 : 1
  const byName = namedAfter(context, count.end + 1)
  const isTurned = byName === null && isComing(context, at)
  const anchor =
    byName ??
    (isTurned
      ? (context.anchorFor(0, at, true) ?? publication(context))
      : context.anchorFor(count.end + 1, count.end + 1 + clauseWords, false))
  if (anchor === null) return null
  const period = reckoned(anchor, count, isTurned ? -direction : direction)
  if (period === null) return null
  return { first: at, end: count.end + 1, period, basis: anchor.sentence.end === 0 ? 'published' : anchor }
}

/** Nobody can tell when "years later" was; "hours later" and "days later" are near. */
function isCountable({ count, unit }: Count): boolean {
  return count !== null || unit === 'hour' || unit === 'day' || unit === 'week'
}

/** The day that the clause at `at` names itself: "… after Germany closed its ports on 22 December". */
function namedAfter(context: Context, at: number): Anchor | null {
  for (let word = at; word < at + namedReach && word < context.words.length; word++) {
    if (/^[,;—–]$/.test(lowerAt(context, word))) return null
    const found = namedAt(context, word)
    const date = found === null || found.day === null ? null : (resolveNamed(context, word, found)?.period.from ?? null)
    if (found === null || date === null) continue
    const span = (first: number, end: number) => ({
      start: context.words[first]?.start ?? 0,
      end: context.words[end - 1]?.end ?? 0,
    })
    return { date, known: knownOf(date), expression: span(word, found.end), sentence: span(0, context.words.length) }
  }
  return null
}

function isComing(context: Context, at: number): boolean {
  return /^(?:comes|came|coming|follows|is|was|takes|arrives|just|barely|only)$/.test(lowerAt(context, at - 1))
}

/** Publication in the place of an event, told by its empty sentence. */
function publication({ published, publishedOn }: Context): Anchor | null {
  if (published === null || publishedOn === null) return null
  return { date: publishedOn, known: published, expression: { start: 0, end: 0 }, sentence: { start: 0, end: 0 } }
}

function reckoned({ known }: Anchor, { count, unit, bound, isVague }: Count, direction: number): Period | null {
  if (count === null) {
    if (unit === 'hour') return day(known)
    const far = shifted(known, direction * (unit === 'day' ? 7 : 4), unit)
    const near = asPreciseAs(known, unit)
    return far === null || near === null ? null : direction > 0 ? between(near, far, true) : between(far, near, true)
  }
  if (unit === 'hour') return day(known)
  const date = shifted(known, direction * count, unit)
  if (date === null) return null
  // A week after a day is seven days later, give or take.
  const isNear = unit === 'week' && known.day !== null
  if (bound !== 'less') return single(date, isVague || isNear)
  const near =
    known.day !== null && unit !== 'year' && unit !== 'decade' ? shifted(known, 0, unit) : asPreciseAs(known, unit)
  return near === null ? null : direction > 0 ? between(near, date, true) : between(date, near, true)
}

function day(known: Anchor['known']): Period | null {
  const date = shifted(known, 0, 'day')
  return date === null ? null : single(date)
}
