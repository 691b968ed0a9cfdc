import { dateOfDay } from '../model/eventDate.ts'
import { type Period, single, weekdayOf } from './calendar.ts'
import { type Context, isCapitalAt, lowerAt, type Reader, type Reading } from './reading.ts'
import { partsOfDay, weekdays } from './words.ts'

const dayWords = new Map([
  ['yesterday', -1],
  ['today', 0],
  ['tonight', 0],
  ['tomorrow', 1],
])

/** "yesterday", "tonight", "this morning", "the day after tomorrow". */
export const dayWord: Reader = (context, at) => {
  const word = lowerAt(context, at)
  const next = lowerAt(context, at + 1)
  if (word === 'the' && next === 'day' && /^(?:before|after)$/.test(lowerAt(context, at + 2))) {
    const day = dayWords.get(lowerAt(context, at + 3))
    if (day !== undefined && day !== 0)
      return day === (lowerAt(context, at + 2) === 'before' ? -1 : 1) ? days(context, at, at + 4, day * 2) : null
  }
  if (/^(?:this|last)$/.test(word) && partsOfDay.has(next))
    return word === 'last' && next !== 'night' ? null : days(context, at, at + 2, word === 'last' ? -1 : 0)
  const shift = dayWords.get(word)
  // "today's world" is no day.
  if (
    shift === undefined ||
    /^(?:a|an|of-|the)$/.test(lowerAt(context, at - 1)) ||
    (word === 'today' && lowerAt(context, at + 1) === "'s" && !isCapitalAt(context, at))
  )
    return null
  return days(context, at, partsOfDay.has(next) ? at + 2 : at + 1, shift)
}

/** So many days from the one of publication. */
export function days(context: Context, first: number, end: number, shift: number): Reading | null {
  const day = context.published?.day ?? null
  return day === null ? null : published(first, end, single(dateOfDay(day + shift)))
}

/** Days that have a name of their own, and newspapers. */
const namedDays =
  /^(?:black|good|easter|super|bloody|ash|palm|holy|cyber|maundy|shrove|boxing|every|each|most|any|on-)$/
const papers =
  /^(?:times|telegraph|mirror|mail|express|post|herald|independent|world|star|sun|league|football|service)$/

/** "Sunday", "last Friday", "next Tuesday", "Tuesday night": by the tense of the verb near it, the day of publication included. */
export const weekday: Reader = (context, at) => {
  const lead = /^(?:last|next|this|coming|past)$/.test(lowerAt(context, at)) ? lowerAt(context, at) : ''
  const start = lead === '' ? at : at + 1
  const name = weekdays.get(lowerAt(context, start))
  const day = context.published?.day ?? null
  if (name === undefined || !isCapitalAt(context, start) || day === null) return null
  if (namedDays.test(lowerAt(context, at - 1)) || papers.test(lowerAt(context, start + 1))) return null
  let end = start + 1
  // "Saturday Night Live".
  if (partsOfDay.has(lowerAt(context, end)) && isCapitalAt(context, end)) return null
  if (partsOfDay.has(lowerAt(context, end))) end++
  if (lowerAt(context, end) === 'last' && lowerAt(context, end + 1) === 'week')
    return published(at, end + 2, single(dateOfDay(inWeek(day, name, -1))))
  if (/^(?:next|this)$/.test(lowerAt(context, end)) && lowerAt(context, end + 1) === 'week') {
    return published(at, end + 2, single(dateOfDay(inWeek(day, name, lowerAt(context, end) === 'next' ? 1 : 0))))
  }
  if (
    lowerAt(context, end) === 'of' &&
    /^(?:last|this|next)$/.test(lowerAt(context, end + 1)) &&
    lowerAt(context, end + 2) === 'week'
  ) {
    const weeks = { last: -1, this: 0, next: 1 }[lowerAt(context, end + 1)] ?? 0
    return published(at, end + 3, single(dateOfDay(inWeek(day, name, weeks))))
  }
  const back = (weekdayOf(day) - name + 7) % 7
  const forth = (name - weekdayOf(day) + 7) % 7
  const isNext =
    lead === 'next' || lead === 'coming' || (lead !== 'last' && lead !== 'past' && context.tense(at, end) === 'future')
  if (isNext) return published(at, end, single(dateOfDay(day + (forth === 0 && lead !== '' ? 7 : forth))))
  return published(at, end, single(dateOfDay(day - (back === 0 && lead === 'last' ? 7 : back))))
}

function inWeek(day: number, weekday: number, weeks: number): number {
  const monday = day - ((weekdayOf(day) + 6) % 7) + weeks * 7
  return monday + ((weekday + 6) % 7)
}

function published(first: number, end: number, period: Period): Reading {
  return { first, end, period, basis: 'published' }
}
