import { dateOfDay, dayNumber, eventDateOf, firstDay, lastDay } from '../model/eventDate.ts'
import { PartialDate } from '../model/time.ts'
import {
  asPreciseAs,
  between,
  monthOf,
  type Period,
  shifted,
  single,
  type Unit,
  weekdayOf,
  weekendOf,
  weekOf,
  yearOf,
} from './calendar.ts'
import { monthAt } from './calendarDates.ts'
import { countAt } from './counts.ts'
import { days, dayWord, weekday } from './days.ts'
import { type Context, lowerAt, type Reader, type Reading } from './reading.ts'
import { units } from './words.ts'

/** Dates that are reckoned from the day of publication. None are found where that is not known. */
export const fromPublication: Reader = (context, at) => {
  if (context.published === null) return null
  return (
    dayWord(context, at) ??
    weekday(context, at) ??
    partOfUnit(context, at) ??
    span(context, at) ??
    unit(context, at) ??
    month(context, at) ??
    ago(context, at) ??
    ahead(context, at)
  )
}

/** "earlier this year", "later this month": the part of it on that side of publication. */
const partOfUnit: Reader = (context, at) => {
  const side = lowerAt(context, at)
  if (!/^(?:earlier|later)$/.test(side)) return null
  const start = /^(?:in|on)$/.test(lowerAt(context, at + 1)) ? at + 2 : at + 1
  if (lowerAt(context, start) === 'today') return days(context, at, start + 1, 0)
  const isInThe = lowerAt(context, start) === 'the' && start > at + 1
  if (lowerAt(context, start) !== 'this' && !isInThe) {
    if (/^(?:earlier|later)$/.test(lowerAt(context, start))) return null
    const day = fromPublication(context, start)
    return day !== null && lowerAt(context, start) !== 'the' ? { ...day, first: at } : null
  }
  const kind = units.get(lowerAt(context, start + 1))
  const whole = kind === undefined ? null : whichUnit(context, kind, 0)
  if (kind === undefined || whole === null || context.published === null) return null
  const { day } = context.published
  if (day === null) return published(at, start + 2, whole)
  const date = eventDateOf(whole)
  if (date === null) return null
  const first = firstDay(date) ?? day
  const last = lastDay(date) ?? day
  if (day < first || day > last) return published(at, start + 2, whole)
  return published(
    at,
    start + 2,
    side === 'earlier' ? between(dateOfDay(first), dateOfDay(day)) : between(dateOfDay(day), dateOfDay(last)),
  )
}

const unitShifts = new Map([
  ['last', -1],
  ['past', -1],
  ['this', 0],
  ['current', 0],
  ['next', 1],
  ['coming', 1],
])

/** "last week", "this month", "next year", "the weekend". */
const unit: Reader = (context, at) => {
  const start = lowerAt(context, at) === 'the' ? at + 1 : at
  const which = lowerAt(context, start)
  if (
    lowerAt(context, at) === 'the' &&
    which === 'weekend' &&
    /^(?:over|at|during|on|for|of)$/.test(lowerAt(context, at - 1))
  ) {
    const period = whichUnit(context, 'weekend', weekendShift(context, at, start + 1))
    return period === null ? null : published(at, start + 1, period)
  }
  const turned = lowerAt(context, at) === 'the' ? units.get(which) : undefined
  const turn = `${lowerAt(context, start + 1)} ${lowerAt(context, start + 2)}`
  if (turned !== undefined && (turn === 'before last' || turn === 'after next')) {
    const period = whichUnit(context, turned, turn === 'before last' ? -2 : 2)
    return period === null ? null : published(at, start + 3, period)
  }
  const shift = unitShifts.get(which)
  const kind = units.get(lowerAt(context, start + 1))
  const isPlural = lowerAt(context, start + 1).endsWith('s')
  if (shift === undefined || kind === undefined || kind === 'hour' || kind === 'day' || isPlural) return null
  // "the next week" and "the last year" tell of other times than "next week" and "last year".
  if (start > at && /^(?:last|past|next|coming)$/.test(which) && !(kind === 'quarter' && which === 'last')) {
    if (which === 'next' && !/^(?:over|in|during|for|within)$/.test(lowerAt(context, at - 1))) return null
    const period = spanning(context, /^(?:next|coming)$/.test(which) ? 1 : -1, kind)
    return period === null ? null : published(at, start + 2, period)
  }
  const period =
    which === 'past'
      ? spanning(context, -1, kind)
      : whichUnit(context, kind, kind === 'weekend' && which === 'this' ? weekendShift(context, at, start + 2) : shift)
  return period === null ? null : published(at, start + 2, period)
}

/** Weekends from the one of this week: on a Saturday or Sunday it is this one, otherwise by the tense the one before or after. */
function weekendShift(context: Context, at: number, end: number): number {
  const today = context.published?.day ?? 0
  if (weekdayOf(today) === 6 || weekdayOf(today) === 0) return 0
  return context.tense(at, end) === 'future' ? 0 : -1
}

function whichUnit({ published: known }: Context, kind: Unit, shift: number): Period | null {
  if (known === null) return null
  if (kind === 'week') return known.day === null ? null : weekOf(known.day, shift)
  if (kind === 'weekend') return known.day === null ? null : weekendOf(known.day, shift)
  if (kind === 'quarter') {
    if (known.month === null) return null
    const first = Math.floor((known.month - 1) / 3) * 3 + 1 + shift * 3
    return between(monthOf(known.year, first), monthOf(known.year, first + 2))
  }
  if (kind === 'decade' || kind === 'century') {
    const length = kind === 'decade' ? 10 : 100
    const first = Math.floor(known.year / length) * length + shift * length
    return between(yearOf(first), yearOf(first + length - 1))
  }
  const date = shifted(known, shift, kind)
  return date === null ? null : single(date)
}

/** "last December", "next May", "this March". */
const month: Reader = (context, at) => {
  const which = lowerAt(context, at)
  const named = monthAt(context, at + 1)
  const { published: known } = context
  if (!/^(?:last|next|this|coming)$/.test(which) || named === null || known === null) return null
  const now = known.month ?? 6
  const shift = which === 'last' ? (named < now ? 0 : -1) : which === 'this' ? 0 : named > now ? 0 : 1
  return published(at, at + 2, single(monthOf(known.year + shift, named)))
}

/** "two days ago", "more than a year ago", "two weeks from now". */
const ago: Reader = (context, at) => {
  const count = countAt(context, at)
  const { published: known } = context
  if (count === null || known === null) return null
  const isBack = lowerAt(context, count.end) === 'ago'
  const isAhead =
    /^(?:from|hence)$/.test(lowerAt(context, count.end)) &&
    (lowerAt(context, count.end) === 'hence' || lowerAt(context, count.end + 1) === 'now')
  if (!isBack && !isAhead) return null
  const end = count.end + (isAhead && lowerAt(context, count.end) === 'from' ? 2 : 1)
  if (count.count === null) return vague(context, at, end, count.unit, isBack ? -1 : 1)
  const date = shifted(known, isBack ? -count.count : count.count, count.unit)
  if (date === null) return null
  return published(at, end, single(date, count.isVague || (count.unit !== 'day' && count.unit !== 'hour')))
}

/** "the past three months", "the next five years", "recent months", "the coming weeks". */
const span: Reader = (context, at) => {
  const start = lowerAt(context, at) === 'the' ? at + 1 : at
  const which = lowerAt(context, start)
  const back = /^(?:past|last|recent|previous)$/.test(which)
  if (!back && !/^(?:next|coming|following)$/.test(which)) return null
  const direction = back ? -1 : 1
  const plain = units.get(lowerAt(context, start + 1))
  if (plain !== undefined && lowerAt(context, start + 1).endsWith('s') && /^(?:past|recent|coming|last)$/.test(which)) {
    return vague(context, at, start + 2, plain, direction)
  }
  if (/^(?:previous|following)$/.test(which)) return null
  const count = countAt(context, start + 1)
  if (count === null) return null
  if (count.count === null || count.isFew) return vague(context, at, count.end, count.unit, direction)
  const period = spanning(context, count.count * direction, count.unit)
  return period === null ? null : published(at, count.end, period)
}

/** From so many units before publication to publication, or the other way round. */
function spanning({ published: known }: Context, count: number, kind: Unit): Period | null {
  if (known === null) return null
  const other = shifted(known, count, kind)
  const now = asPreciseAs(known, kind)
  if (other === null || now === null) return null
  if (known.day === null) return count < 0 ? between(other, now, true) : between(now, other, true)
  const today = dateOfDay(known.day)
  const day = sameDayIn(today, other)
  return count < 0 ? between(day, today) : between(today, day)
}

/** The day of the month or year `there` that has the same number as `today`, or the last one before it. What is no date stays none. */
function sameDayIn(today: string, there: string): string {
  if (there.length === 10 || !PartialDate.safeParse(there).success) return there
  const [year = 0, month = 1, day = 1] = `${there}${today.slice(there.length)}`.split('-').map(Number)
  return dateOfDay(Math.min(dayNumber(year, month, day), dayNumber(year, month + 1, 0)))
}

/** How many an unnumbered plural stands for: "recent months" are about three. */
const usual: Partial<Record<Unit, number>> = { day: 7, week: 4, month: 3, year: 3, decade: 3, quarter: 2, century: 2 }

function vague(context: Context, first: number, end: number, kind: Unit, direction: number): Reading | null {
  const { published: known } = context
  const unit = kind === 'hour' ? 'day' : kind
  const other = known === null ? null : shifted(known, kind === 'hour' ? 0 : (usual[kind] ?? 1) * direction, unit)
  const now = known === null ? null : asPreciseAs(known, unit)
  if (other === null || now === null) return null
  return published(first, end, direction < 0 ? between(other, now, true) : between(now, other, true))
}

/** "in two weeks", "within three months": only of what is to come, since these also tell how long something took. */
const ahead: Reader = (context, at) => {
  const count = /^(?:in|within)$/.test(lowerAt(context, at)) ? countAt(context, at + 1) : null
  if (count === null || count.count === null || /^an?$/.test(lowerAt(context, at + 1))) return null
  if (context.published === null || context.tense(at, count.end) !== 'future') return null
  const date = shifted(context.published, count.count, count.unit)
  if (date === null) return null
  if (lowerAt(context, at) === 'in') return published(at, count.end, single(date, true))
  const now = asPreciseAs(context.published, count.unit)
  return now === null ? null : published(at, count.end, between(now, date, true))
}

/** A reading reckoned from publication. */
function published(first: number, end: number, period: Period): Reading {
  return { first, end, period, basis: 'published' }
}
