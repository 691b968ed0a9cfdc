import { eventDateOf } from '../model/eventDate.ts'
import { between, type Known, knownOf, monthOf, type Period, single, weekOf, yearOf } from './calendar.ts'
import { isMonthAlone, join, namedAt, openedBy, rangeAt, resolveNamed } from './calendarDates.ts'
import { fromEvent } from './fromEvent.ts'
import { mayBegin } from './openers.ts'
import { partOf } from './partOf.ts'
import { periodAt } from './periods.ts'
import { type Context, lowerAt, type Reader, type Reading } from './reading.ts'
import { fromPublication } from './relative.ts'
import { units } from './words.ts'

/** Every time expression of a sentence that has a date, in text order, without overlaps. What stands between quotation marks is read as on the day `spoken`. */
export function expressionsIn(context: Context, spoken: Known | null, accept: (reading: Reading) => void): void {
  for (let at = 0; at < context.words.length; ) {
    const isSpoken = spoken !== null && context.words[at]?.isQuoted === true
    const reading = expressionAt(isSpoken ? { ...context, published: spoken } : context, at)
    if (reading === null) at++
    else {
      // What lies outside the years that a date can name ("90 centuries from now") is dated no further.
      if (eventDateOf(reading.period) !== null) accept(reading)
      at = Math.max(reading.end, at + 1)
    }
  }
}

const hyphens = /^[-–—]$/
const hyphensOrTo = /^(?:[-–—]|to)$/
const to = /^(?:to|until|till|through|[-–—])$/

function expressionAt(context: Context, at: number): Reading | null {
  return mayBegin(context, at) ? (interval(context, at) ?? opened(context, at)) : null
}

/** "between March and May", "from 3 to 5 June", "2015 to 2019", "Monday to Wednesday". */
const interval: Reader = (context, at) => {
  const lead = lowerAt(context, at)
  if (lead === 'between') return joined(context, at + 1, /^(?:and|[-–—])$/, at)
  if (lead === 'from') return joined(context, at + 1, to, at)
  return joined(context, at, hyphens, at)
}

function joined(context: Context, at: number, joins: RegExp, first: number): Reading | null {
  const range = rangeAt(context, at, joins)
  if (range !== null) return { ...range, first }
  if (joins === hyphens) return null
  const start = point(context, at)
  if (start === null || !joins.test(lowerAt(context, start.end))) return null
  const end = point(context, start.end + 1)
  const reading = end === null ? null : join(start, end)
  return reading === null ? null : { ...reading, first }
}

const prepositions =
  /^(?:in|on|at|of|since|until|till|by|before|after|through|throughout|during|from|for|over|starting|beginning|around|about|circa|as|with|within|prior)$/

/** A point or period with the preposition before it, which may open it at one end. */
const opened: Reader = (context, at) => {
  const isLatest =
    lowerAt(context, at) === 'no' && lowerAt(context, at + 1) === 'later' && lowerAt(context, at + 2) === 'than'
  const lead = isLatest ? 'by' : lowerAt(context, at)
  if (prepositions.test(lead)) {
    const next =
      /^(?:from|in|on|of|to)$/.test(lowerAt(context, at + 1)) && /^(?:starting|beginning|as|prior)$/.test(lead)
        ? at + 2
        : isLatest
          ? at + 3
          : at + 1
    const reading = point(context, next)
    if (reading !== null) {
      // "suspended for a month after": how long.
      if (lead === 'for' && typeof reading.basis === 'object') return null
      // "up 31 percent from a year earlier": a comparison.
      if (lead === 'from' && typeof reading.basis === 'object') return null
      return { ...reading, first: at, period: open(context, lead, at, reading) }
    }
  }
  return point(context, at)
}

function open(context: Context, lead: string, first: number, { end, period }: Reading): Period {
  // "after Monday's vote": the day is that of the vote. "by 2030's end".
  if (lowerAt(context, end) === "'s") return period
  if (lead === 'from') {
    const goesOn =
      /^(?:effect|force|apply|applies|applied|valid)$/.test(lowerAt(context, first - 1)) ||
      /^(?:on|onward|onwards)$/.test(lowerAt(context, end)) ||
      isAhead(context, period)
    return goesOn ? openedBy('from', period) : period
  }
  if (lead === 'after' && /^\d{4}-\d\d-\d\d$/.test(period.from ?? '')) return period
  if (lead === 'before' && /^\d{4}-\d\d-\d\d$/.test(period.from ?? '') && /^\p{Ll}/u.test(lowerAt(context, end)))
    return period
  if (lead === 'by' || lead === 'before' || lead === 'until' || lead === 'till') {
    // Until some time in late October is about then.
    if (period.isApproximate && /^unt|^till/.test(lead)) return period
    return { ...period, from: null }
  }
  if (lead === 'around' || lead === 'about' || lead === 'circa') return { ...period, isApproximate: true }
  return openedBy(lead, period)
}

function isAhead({ publishedOn }: Context, { from }: Period): boolean {
  return from !== null && publishedOn !== null && (from > publishedOn.slice(0, from.length) || from === publishedOn)
}

/** A date or period without its preposition, with "early", "the end of" and the like before it. */
const point: Reader = (context, at) => modified(context, at) ?? plain(context, at)

const parts = new Map([
  ['early', 'early'],
  ['mid', 'mid'],
  ['middle', 'mid'],
  ['late', 'late'],
  ['start', 'start'],
  ['beginning', 'start'],
  ['end', 'end'],
  ['close', 'end'],
  ['latter', 'late'],
])

const modified: Reader = (context, at) => {
  let next = /^(?:the|very)$/.test(lowerAt(context, at)) ? at + 1 : at
  const part = parts.get(lowerAt(context, next))
  const yearEnd = ending(context, at, next)
  if (yearEnd !== null) return yearEnd
  if (part === undefined) return null
  next++
  if (/^(?:-|–|part)$/.test(lowerAt(context, next))) next++
  const hasOf = lowerAt(context, next) === 'of'
  if (hasOf) next++
  else if (/^(?:start|end|beginning|middle|close)$/.test(lowerAt(context, next - 1))) return null
  if (/^(?:in|on|to)$/.test(lowerAt(context, next))) next++
  const reading = plain(context, next) ?? theUnit(context, next)
  if (reading === null) return null
  return { ...reading, first: at, period: partOf(reading.period, part, lowerAt(context, at - 1)) }
}

/** "year-end", "the year's end". */
function ending(context: Context, at: number, next: number): Reading | null {
  if (lowerAt(context, next) !== 'year' || context.published === null) return null
  const rest = lowerAt(context, next + 1)
  if (!/^(?:-|–|'s)$/.test(rest) || lowerAt(context, next + 2) !== 'end') return null
  const year = single(yearOf(context.published.year))
  return { first: at, end: next + 3, period: partOf(year, 'end', lowerAt(context, at - 1)), basis: 'published' }
}

/** "the year", "the month" behind "the end of". */
function theUnit(context: Context, at: number): Reading | null {
  const unit = units.get(lowerAt(context, at + 1))
  const { published } = context
  if (lowerAt(context, at) !== 'the' || published === null) return null
  if (unit === 'year') return { first: at, end: at + 2, period: single(yearOf(published.year)), basis: 'published' }
  if (unit === 'month' && published.month !== null)
    return { first: at, end: at + 2, period: single(monthOf(published.year, published.month)), basis: 'published' }
  if (unit === 'decade') {
    const first = Math.floor(published.year / 10) * 10
    return { first: at, end: at + 2, period: between(yearOf(first), yearOf(first + 9)), basis: 'published' }
  }
  return null
}

/** "the week of 14 August". */
function weekWith(context: Context, at: number): Reading | null {
  const start = lowerAt(context, at) === 'the' ? at + 1 : at
  if (lowerAt(context, start) !== 'week' || !/^(?:of|beginning|starting|ending)$/.test(lowerAt(context, start + 1)))
    return null
  const named = namedAt(context, start + 2)
  const resolved = named === null || named.day === null ? null : resolveNamed(context, start + 2, named)
  const day = resolved?.period.from == null ? null : knownOf(resolved.period.from).day
  return resolved === null || day === null ? null : { ...resolved, first: at, period: weekOf(day, 0) }
}

/** A date, a period or a relative expression without anything before it. */
const plain: Reader = (context, at) => {
  const week = weekWith(context, at)
  if (week !== null) return week
  const range = rangeAt(context, at, hyphensOrTo)
  if (range !== null) return range
  const named = namedAt(context, at)
  if (named !== null && (named.day !== null || named.year !== null || isMonthAlone(context, at))) {
    const resolved = resolveNamed(context, at, named)
    if (resolved !== null) return resolved
  }
  return periodAt(context, at) ?? fromPublication(context, at) ?? fromEvent(context, at)
}
