import { between, daysInMonth, monthOf, type Period, yearOf } from './calendar.ts'

/** The months of a year and the days of a month that its parts stand for; a part has no sharp borders. */
const monthsOf: Record<string, [number, number]> = {
  early: [1, 3],
  start: [1, 1],
  mid: [5, 8],
  late: [10, 12],
  end: [12, 12],
}
const daysOf: Record<string, [number, number]> = {
  early: [1, 10],
  start: [1, 3],
  mid: [11, 20],
  late: [21, 31],
  end: [28, 31],
}
const yearsOf: Record<string, [number, number]> = {
  early: [0, 3],
  start: [0, 1],
  mid: [4, 6],
  late: [7, 9],
  end: [9, 9],
}

/**
 * The early, middle or late part of a month, year or decade, or its start or end. `lead` is the word before.
 */
export function partOf(period: Period, part: string, lead: string): Period {
  const { from, to: end } = period
  if (from === null || end === null) return period
  // By the end of a year is by that year, and since its start is since it.
  if (part === 'end' && /^(?:by|before|until|till)$/.test(lead)) return period
  if (part === 'start' && /^(?:since|from)$/.test(lead)) return period
  if (from === end && from.length === 4) {
    const [first, last] = monthsOf[part] ?? [1, 12]
    return between(monthOf(Number(from), first), monthOf(Number(from), last), true)
  }
  if (from === end && from.length === 7) {
    const [first, last] = daysOf[part] ?? [1, 31]
    const [year = 0, month = 1] = from.split('-').map(Number)
    const lastOfMonth = daysInMonth(year, month)
    const day = (number: number) => `${from}-${String(Math.min(number, lastOfMonth)).padStart(2, '0')}`
    return between(day(Math.min(first, lastOfMonth)), day(last), true)
  }
  if (from.length === 4 && Number(end) === Number(from) + 9) {
    const [first, last] = yearsOf[part] ?? [0, 9]
    return between(yearOf(Number(from) + first), yearOf(Number(from) + last), true)
  }
  // "Early on Tuesday" is on Tuesday.
  return from === end ? period : { ...period, isApproximate: true }
}
