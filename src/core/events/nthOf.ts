import { dateOfDay, dayNumber } from '../model/eventDate.ts'
import { between, daysInMonth, monthOf, type Period, yearOf } from './calendar.ts'
import { namedAt, resolveNamed, yearAt } from './calendarDates.ts'
import { countAt } from './counts.ts'
import { type Basis, type Context, lowerAt, type Reader, type Reading } from './reading.ts'
import { ordinals, units, yearShifts } from './words.ts'

interface Whole {
  /** A year or a month. */
  date: string
  end: number
  basis: Basis
}

/**
 * A part of a month or year counted from its beginning or end: "the second half of October", "the first week of May", "the first three
 * months of 2023", "the last quarter of last year".
 */
export const nthOf: Reader = (context, at) => {
  const start = lowerAt(context, at) === 'the' ? at + 1 : at
  const word = lowerAt(context, start)
  const isLast = /^(?:last|final|closing)$/.test(word)
  const nth = isLast ? -1 : word === 'opening' ? 1 : (ordinals.get(word) ?? null)
  if (nth === null) return null
  const count = countAt(context, start + 1)
  const unitAt = count === null ? (lowerAt(context, start + 1) === '-' ? start + 2 : start + 1) : count.end - 1
  if (lowerAt(context, unitAt + 1) !== 'of') return null
  const whole = wholeAt(context, unitAt + 2)
  if (whole === null) return null
  const kind = lowerAt(context, unitAt).replace(/s$/, '')
  const period = divide(whole.date, kind, nth, count?.count ?? 1)
  return period === null ? null : { first: at, end: whole.end, period, basis: whole.basis }
}

function wholeAt(context: Context, at: number): Whole | null {
  const year = yearAt(context, at)
  if (year !== null) return { date: yearOf(year), end: at + 1, basis: 'absolute' }
  const named = namedAt(context, at)
  if (named !== null && named.month !== null && named.day === null) {
    const resolved: Reading | null = resolveNamed(context, at, named)
    return resolved?.period.from == null ? null : { date: resolved.period.from, end: named.end, basis: resolved.basis }
  }
  const shift = yearShifts.get(lowerAt(context, at))
  const kind = units.get(lowerAt(context, at + 1))
  const { published } = context
  if (shift === undefined || published === null || (kind !== 'year' && kind !== 'month')) return null
  if (kind === 'year') return { date: yearOf(published.year + shift), end: at + 2, basis: 'published' }
  return published.month === null
    ? null
    : { date: monthOf(published.year, published.month + shift), end: at + 2, basis: 'published' }
}

/** Lengths by what the text calls the part, which may be any word: "the first constructor of 2023". */
const monthsOf = new Map([
  ['half', 6],
  ['quarter', 3],
  ['month', 1],
])
const daysOf = new Map([
  ['week', 7],
  ['day', 1],
])

function divide(whole: string, kind: string, nth: number, count: number): Period | null {
  const [year = 0, month] = whole.split('-').map(Number)
  if (month === undefined) {
    const length = monthsOf.get(kind)
    if (length === undefined) return null
    const months = length * count
    const first = nth < 0 ? 13 - months : (nth - 1) * length + 1
    return first < 1 || first + months > 13 ? null : between(monthOf(year, first), monthOf(year, first + months - 1))
  }
  const last = daysInMonth(year, month)
  const day = (number: number) => dateOfDay(dayNumber(year, month, number))
  if (kind === 'half') return nth === 1 ? between(day(1), day(15), true) : between(day(16), day(last), true)
  const length = daysOf.get(kind)
  if (length === undefined) return null
  const days = length * count
  const first = nth < 0 ? last - days + 1 : (nth - 1) * length + 1
  return first < 1 || first + days - 1 > last ? null : between(day(first), day(first + days - 1), kind === 'week')
}
