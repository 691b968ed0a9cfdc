import { dateOfDay } from '../model/eventDate.ts'
import type { DateWords } from './dateWords.ts'

/** The heading over the events of a stretch of time, by its first day; days are counted from 1 January 1970. */
export type PeriodOf = (day: number) => string

type Unit = { reads: (isoDay: string, words: DateWords) => string; length: number }

const units: readonly Unit[] = [
  { reads: (day, { date }) => date(day.slice(0, 7)), length: 7 },
  { reads: (day) => day.slice(0, 4), length: 4 },
  { reads: (day, { decade }) => decade(Number(`${day.slice(0, 3)}0`)), length: 4 },
  { reads: (day, { century }) => century(Math.floor(Number(day.slice(0, 4)) / 100) + 1), length: 4 },
]

/**
 * How a timeline is divided: by months, years, decades or centuries. The finest that does not put a heading over every event; months
 * only where every date tells its month.
 * @param days the day each event is placed at
 * @param precision length of the least precise date: 4 for a year, 7 for a month, 10 for a day
 */
export function periodsFor(days: readonly number[], precision: number, words: DateWords): PeriodOf {
  const most = Math.max(4, days.length / 3)
  const fits = units.find(({ reads, length }) => {
    if (length > precision) return false
    return new Set(days.map((day) => reads(dateOfDay(day), words))).size <= most
  })
  const { reads } = fits ?? units[units.length - 1] ?? { reads: String }
  return (day) => reads(dateOfDay(day), words)
}
