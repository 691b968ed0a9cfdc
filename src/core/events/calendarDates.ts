import { dayNumber } from '../model/eventDate.ts'
import { dayOf, type Known, monthOf, type Period, single, yearOf } from './calendar.ts'
import { type Basis, type Context, isCapitalAt, lowerAt, type Reading } from './reading.ts'
import { months, ordinals, shortWeekdays, weekdays } from './words.ts'

/** A date as the calendar names it; what the words leave out is `null`. */
export interface Named {
  end: number
  year: number | null
  month: number | null
  day: number | null
}

/** A year from 1500 to 2199 written with four digits, `null` for other words. */
export function yearAt({ words }: Context, at: number): number | null {
  const text = words[at]?.text ?? ''
  return /^(?:1[5-9]|20|21)\d\d$/.test(text) ? Number(text) : null
}

export function monthAt({ words }: Context, at: number): number | null {
  const word = words[at]
  return word?.isCapital ? (months.get(word.lower) ?? null) : null
}

/** Behind the stop of an abbreviation. */
function afterStop(context: Context, at: number): number {
  return lowerAt(context, at) === '.' ? at + 1 : at
}

function dayAt(context: Context, at: number): number | null {
  const digits = /^([1-9]|[12]\d|3[01])(?:st|nd|rd|th)?$/.exec(lowerAt(context, at))?.[1]
  if (digits !== undefined) return Number(digits)
  return ordinals.get(lowerAt(context, at)) ?? null
}

/** "27 August 2023", "August 27, 2023", "August 2023", "Aug. 27", "the 27th of August", "2023-08-27", "27/08/2023", "Sunday, 27 August". */
export function namedAt(context: Context, at: number): Named | null {
  const weekday = lowerAt(context, at)
  if (weekdays.has(weekday) || shortWeekdays.has(weekday)) {
    const stop = afterStop(context, at + 1)
    const named = withoutWeekday(context, lowerAt(context, stop) === ',' ? stop + 1 : stop)
    return named?.day === null ? null : named
  }
  return withoutWeekday(context, at)
}

/** Days that have names, as month and day. */
const holidays = new Map([
  ['christmas', [12, 25]],
  ['christmas day', [12, 25]],
  ['christmas eve', [12, 24]],
  ["new year's day", [1, 1]],
  ["new year's eve", [12, 31]],
])

function holiday(context: Context, at: number): Named | null {
  if (!/^(?:christmas|new)$/.test(lowerAt(context, at)) || !isCapitalAt(context, at)) return null
  const words = context.words.slice(at, at + 4).map(({ lower }) => lower)
  for (let length = words.length; length > 0; length--) {
    const [month, day] = holidays.get(words.slice(0, length).join(' ').replace(" 's", "'s")) ?? []
    if (month === undefined || day === undefined) continue
    const isName =
      length === 1 && !/^(?:by|before|until|at|since|over|after|last|this|next)$/.test(lowerAt(context, at - 1))
    return isName ? null : withYear(context, at + length, month, day)
  }
  return null
}

function withoutWeekday(context: Context, at: number): Named | null {
  return holiday(context, at) ?? inNumbers(context, at) ?? dayFirst(context, at) ?? monthFirst(context, at)
}

function dayFirst(context: Context, at: number): Named | null {
  const start = lowerAt(context, at) === 'the' ? at + 1 : at
  const day = dayAt(context, start)
  if (day === null || (/^\D/.test(lowerAt(context, start)) && lowerAt(context, start + 1) !== 'of')) return null
  const of = lowerAt(context, start + 1) === 'of' ? start + 2 : start + 1
  const month = monthAt(context, of)
  if (month === null) return null
  return withYear(context, afterStop(context, of + 1), month, day, of + 1)
}

function monthFirst(context: Context, at: number): Named | null {
  const month = monthAt(context, at)
  if (month === null) return null
  const next = afterStop(context, at + 1)
  const start = lowerAt(context, next) === 'the' ? next + 1 : next
  const day = dayAt(context, start)
  const isCounted =
    day !== null &&
    /^\d/.test(lowerAt(context, start)) &&
    !/^(?:percent|per|%|people|million|billion)$/.test(lowerAt(context, start + 1))
  return isCounted ? withYear(context, start + 1, month, day) : withYear(context, next, month, null, at + 1)
}

/** `end` is where the words end when no year follows. */
function withYear(context: Context, at: number, month: number, day: number | null, end = at): Named {
  const skip = /^(?:,|of|in)$/.test(lowerAt(context, at)) ? at + 1 : at
  const year = yearAt(context, skip)
  if (year !== null) return { end: skip + 1, year, month, day }
  const short =
    day === null && /^['’]$/.test(lowerAt(context, at)) ? /^\d\d$/.exec(lowerAt(context, at + 1))?.[0] : undefined
  // The stop ends the sentence rather than the name of the month.
  return short === undefined ? { end, year: null, month, day } : { end: at + 2, year: 2000 + Number(short), month, day }
}

function inNumbers(context: Context, at: number): Named | null {
  const parts = /^(\d+)([-/.])(\d+)\2(\d+)$/.exec(lowerAt(context, at))
  if (parts === null) return null
  const [, first = '', sign, second = '', third = ''] = parts
  const [a, b, c] = [Number(first), Number(second), Number(third)]
  if (first.length === 4) return valid(at, a, b, c)
  if (third.length !== 4 && (sign !== '/' || third.length !== 2)) return null
  const year = third.length === 4 ? c : c < 70 ? 2000 + c : 1900 + c
  if (a > 12) return valid(at, year, b, a)
  if (b > 12 || (context.monthFirst && sign === '/')) return valid(at, year, a, b)
  return valid(at, year, b, a)
}

function valid(at: number, year: number, month: number, day: number): Named | null {
  return year >= 1500 && year < 2200 && dayOf(year, month, day) !== null ? { end: at + 1, year, month, day } : null
}

/**
 * The date with the year that its words leave out: the one that the sentence has named, else the nearest to publication, before or after
 * it as the tense says. `null` where there is no such day, or nothing to take the year from.
 */
export function resolveNamed(context: Context, first: number, named: Named): Reading | null {
  const { year, month, day, end } = named
  if (year !== null) return dated(first, end, year, month, day, 'absolute')
  if (month === null) return null
  // "The September 11 attacks" are a name, of more than one event.
  if (month === 9 && day === 11 && /^(?:attack|terror)/.test(lowerAt(context, end))) return null
  if (context.year !== null) return dated(first, end, context.year, month, day, 'absolute')
  const { published } = context
  if (published === null) return null
  return dated(first, end, nearestYear(context, published, first, end, month, day), month, day, 'published')
}

const farFactor = 3
const reachOfHad = 5

function nearestYear(
  context: Context,
  published: Known,
  first: number,
  end: number,
  month: number,
  day: number | null,
): number {
  const seen = context.seen(first, end)
  const lead = lowerAt(context, first - 1)
  // What is promised by May is to come, whatever the tense of the promise; "by May he had left" is not.
  const isDue = lead === 'by' && !context.words.slice(first, end + reachOfHad).some(({ lower }) => lower === 'had')
  const tense = lead === 'since' ? 'past' : isDue ? 'future' : seen.tense
  const now = published.day ?? dayNumber(published.year, published.month ?? 6, 15)
  const firstOf = (year: number) => dayNumber(year, month, day ?? 1)
  const lastOf = (year: number) => (day === null ? dayNumber(year, month + 1, 1) - 1 : firstOf(year))
  const years = [published.year - 1, published.year, published.year + 1]
  // A verb far off may be another one's: a date that lies much nearer on the other side is taken before it.
  const against = tense === null ? 1 : seen.isNear || isDue || lead === 'since' ? Infinity : farFactor
  const distance = (year: number) => {
    if (firstOf(year) > now) return (firstOf(year) - now) * (tense === 'past' ? against : 1)
    return Math.max(0, now - lastOf(year)) * (tense === 'future' ? against : 1)
  }
  return years.reduce((best, year) => (distance(year) < distance(best) ? year : best), published.year)
}

function dated(
  first: number,
  end: number,
  year: number,
  month: number | null,
  day: number | null,
  basis: Basis,
): Reading | null {
  const date = month === null ? yearOf(year) : day === null ? monthOf(year, month) : dayOf(year, month, day)
  return date === null ? null : { first, end, period: single(date), basis }
}

const beforeMonth =
  /^(?:in|since|by|until|till|from|to|through|throughout|during|of|last|next|this|early|mid|late|between|and|before|after|for|around|-|–|or|following|\()$/
const notAfterMonth = /^(?:on|to|in|of|with|said|says|told|be|have|not)$/

/** Whether a month that has neither day nor year is one: May, March, April and August are other things too. */
export function isMonthAlone(context: Context, at: number): boolean {
  const name = lowerAt(context, at)
  const isShort = name.length < 5 && !/^(?:may|june|july)$/.test(name)
  if (isShort) return false
  const before = lowerAt(context, at - 1)
  const after = lowerAt(context, at + 1)
  // "March, April and May".
  if (before === ',' && monthAt(context, at - 2) !== null) return true
  if (/^(?:every|each)$/.test(before)) return false
  if (beforeMonth.test(before)) return !(before === 'to' && name === 'march')
  if (
    isCapitalAt(context, at + 1) &&
    monthAt(context, at + 1) === null &&
    after !== 'and' &&
    isCapitalAt(context, at - 1)
  )
    return false
  if (/^(?:may|march|april|june|august)$/.test(name)) {
    return /^(?:the|a|an|its|his|her|their|our)$/.test(before) && /^\p{Ll}/u.test(after) && !notAfterMonth.test(after)
  }
  return !(at > 0 && isCapitalAt(context, at - 1) && monthAt(context, at - 1) === null && before !== 'the')
}

/** Ranges of days and months that share what is named once: "3 to 5 June", "13–27 August 2023", "May 3-5", "March and May 2024". */
export function rangeAt(context: Context, at: number, joins: RegExp): Reading | null {
  return daysOfMonth(context, at, joins) ?? daysOfMonth(context, at, /^and$/) ?? namedRange(context, at, joins)
}

function daysOfMonth(context: Context, at: number, joins: RegExp): Reading | null {
  const isMonthFirst = monthAt(context, at) !== null
  const from = isMonthFirst ? afterStop(context, at + 1) : at
  const day = dayAt(context, from)
  if (day === null || !joins.test(lowerAt(context, from + 1))) return null
  if (!/^\d/.test(lowerAt(context, from)) || !/^\d/.test(lowerAt(context, from + 2))) return null
  const lastDay = dayAt(context, from + 2)
  if (lastDay === null) return null
  const last = isMonthFirst
    ? withYear(context, from + 3, monthAt(context, at) ?? 0, lastDay)
    : dayFirst(context, from + 2)
  if (last === null || last.day !== lastDay) return null
  const to = resolveNamed(context, at, last)
  const start = resolveNamed(context, at, { ...last, day })
  if (to === null || start === null) return null
  return join(start, to)
}

function namedRange(context: Context, at: number, joins: RegExp): Reading | null {
  const first = namedAt(context, at)
  if (first === null || first.month === null) return null
  const isJoined = joins.test(lowerAt(context, first.end))
  if (!isJoined) return null
  const last = namedAt(context, first.end + 1)
  if (last === null || last.month === null) return null
  const to = resolveNamed(context, at, last)
  if (to?.period.from == null) return null
  const toYear = Number(to.period.from.slice(0, 4))
  const year = first.year ?? (first.month > last.month ? toYear - 1 : toYear)
  const from = dated(at, first.end, year, first.month, first.day, to.basis)
  return from === null ? null : join(from, to)
}

/** From the beginning of one to the end of the other; `null` where that runs backwards. */
export function join(from: Reading, to: Reading): Reading | null {
  const [start, end] = [from.period.from, to.period.to]
  if (start === null || end === null || start.slice(0, end.length) > end) return null
  const isApproximate = from.period.isApproximate || to.period.isApproximate
  return { first: from.first, end: to.end, period: { from: start, to: end, isApproximate }, basis: to.basis }
}

/** @returns the same as an open or closed {@link Period} for the preposition before it */
export function openedBy(preposition: string, period: Period): Period {
  if (/^(?:since|from|after|starting|beginning)$/.test(preposition)) return { ...period, to: null }
  if (/^(?:until|till|by|before)$/.test(preposition)) return { ...period, from: null }
  return period
}
