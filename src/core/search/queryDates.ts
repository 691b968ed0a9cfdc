import { dateOfDay, dayNumber } from '../model/eventDate.ts'

/** The days in which something was published, as days since 1 January 1970; `null` where that side is open. */
export interface Days {
  /** The first of them. */
  from: number | null
  /** The first one after them. */
  until: number | null
}

const pattern = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/u

/**
 * The first day of a year, a month or a day, written as `2023`, `2023-08` or `2023-08-27` (a nought before a digit may be left out), as
 * days since 1 January 1970; `null` where there is no such date.
 */
export function daysOf(text: string): number | null {
  const [, year, month = '1', day = '1'] = pattern.exec(text) ?? []
  if (year === undefined) return null
  const written = [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-')
  const isMonth = Number(month) >= 1 && Number(month) <= 12
  if (!isMonth || Number(day) < 1 || Number(day) > 31) return null
  const number = dayNumber(Number(year), Number(month), Number(day))
  return dateOfDay(number) === written ? number : null
}
