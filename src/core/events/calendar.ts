import { dateOfDay, dayNumber } from '../model/eventDate.ts'
import type { PartialDate } from '../model/time.ts'

/** A stretch of the calendar, both ends included; `null` is an open end. */
export interface Period {
  from: PartialDate | null
  to: PartialDate | null
  isApproximate: boolean
}

export type Unit = 'hour' | 'day' | 'weekend' | 'week' | 'month' | 'quarter' | 'season' | 'year' | 'decade' | 'century'

/** A date taken apart; a part is `null` where the date is not known that well. */
export interface Known {
  year: number
  month: number | null
  /** Days since 1 January 1970. */
  day: number | null
}

export function knownOf(date: PartialDate): Known {
  const [year = 0, month = null, day = null] = date.split('-').map(Number)
  return { year, month, day: month !== null && day !== null ? dayNumber(year, month, day) : null }
}

export function single(date: PartialDate, isApproximate = false): Period {
  return { from: date, to: date, isApproximate }
}

export function between(from: PartialDate, to: PartialDate, isApproximate = false): Period {
  return { from, to, isApproximate }
}

export function yearOf(year: number): PartialDate {
  return String(year).padStart(4, '0')
}

/** Months beyond the year carry over: month 13 is January of the next one. */
export function monthOf(year: number, month: number): PartialDate {
  const count = year * 12 + month - 1
  return `${yearOf(Math.floor(count / 12))}-${String((count % 12) + 1).padStart(2, '0')}`
}

/** The day, or `null` where the month has no such day. */
export function dayOf(year: number, month: number, day: number): PartialDate | null {
  const date = dateOfDay(dayNumber(year, month, day))
  return date === `${monthOf(year, month)}-${String(day).padStart(2, '0')}` ? date : null
}

export function daysInMonth(year: number, month: number): number {
  return dayNumber(year, month + 1, 1) - dayNumber(year, month, 1)
}

/** 0 is Sunday. */
export function weekdayOf(day: number): number {
  // 1 January 1970 was a Thursday.
  return (((day + 4) % 7) + 7) % 7
}

/** Three months each, numbered from 1. */
export function quarterOf(year: number, quarter: number): Period {
  return between(monthOf(year, quarter * 3 - 2), monthOf(year, quarter * 3))
}

export function halfOf(year: number, half: number): Period {
  return between(monthOf(year, half * 6 - 5), monthOf(year, half * 6))
}

/** Meteorological seasons of the northern hemisphere, from 0 for spring; a winter is named after the year it begins in. */
export function seasonOf(year: number, season: number): Period {
  const first = season * 3 + 3
  return between(monthOf(year, first), monthOf(year, first + 2), true)
}

/** The week from Monday to Sunday (ISO 8601) so many weeks from the one that has `day`. */
export function weekOf(day: number, weeks: number): Period {
  const monday = day - ((weekdayOf(day) + 6) % 7) + weeks * 7
  return between(dateOfDay(monday), dateOfDay(monday + 6))
}

/** Saturday and Sunday of the week that is so many weeks from the one that has `day`. */
export function weekendOf(day: number, weeks: number): Period {
  const saturday = day - ((weekdayOf(day) + 6) % 7) + weeks * 7 + 5
  return between(dateOfDay(saturday), dateOfDay(saturday + 1))
}

/**
 * The date that lies `count` units from another, as precise as the unit: three months from 31 May is August. `null` where the other date
 * is not known well enough. Beyond the years of four digits it is no {@link PartialDate}: such a reading is not accepted (`expressionsIn`).
 */
export function shifted(known: Known, count: number, unit: Unit): PartialDate | null {
  switch (unit) {
    case 'hour':
      return known.day === null ? null : dateOfDay(known.day)
    case 'day':
      return known.day === null ? null : dateOfDay(known.day + count)
    case 'week':
    case 'weekend':
      return known.day === null ? null : dateOfDay(known.day + Math.round(count * 7))
    case 'month':
    case 'quarter':
    case 'season':
      return known.month === null
        ? null
        : monthOf(known.year, known.month + Math.round(count * (unit === 'month' ? 1 : 3)))
    case 'year':
    case 'decade':
    case 'century':
      return yearOf(known.year + Math.round(count * { year: 1, decade: 10, century: 100 }[unit]))
  }
}

/** The date as precise as the unit: the year of a day for years and more. */
export function asPreciseAs(known: Known, unit: Unit): PartialDate | null {
  return shifted(known, 0, unit)
}
