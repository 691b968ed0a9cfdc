import { z } from 'zod'
import { formatDate, PartialDate } from './time.ts'

/**
 * When something happens, in the Extended Date/Time Format of ISO 8601-2, as far as Readout writes it:
 * - a year, month or day, as {@link PartialDate}: `2023`, `2023-08`, `2023-08-27`
 * - an interval of two of those, both included: `2023-08-13/2023-08-27`, `1990/1999`
 * - an interval with an open end: `2019/..` (since 2019), `../2027` (by 2027)
 *
 * A `~` at the end says of the whole that it is approximate: `2023-05/2023-08~`. (ISO 8601-2 qualifies each side by itself; Readout
 * only ever qualifies both.) An interval does not end before it begins.
 */
export const EventDate = z
  .string()
  .refine(
    (date) => partsOf(date) !== null,
    'a date is YYYY, YYYY-MM or YYYY-MM-DD, or two of them as A/B, A/.. or ../B',
  )
export type EventDate = z.infer<typeof EventDate>

/** `from` and `to` are both included, and the same for a single date; `null` is an open end. At least one of them is known. */
export interface EventDateParts {
  from: PartialDate | null
  to: PartialDate | null
  isApproximate: boolean
}

/** @throws RangeError for text that is no {@link EventDate} */
export function parseEventDate(date: EventDate): EventDateParts {
  const parts = partsOf(date)
  if (parts === null) throw new RangeError(`not a date: ${date}`)
  return parts
}

/** The shortest {@link EventDate} for the parts: a single date where both ends are the same. @throws RangeError where there is none */
export function writeEventDate(parts: EventDateParts): EventDate {
  const date = eventDateOf(parts)
  if (date === null) throw new RangeError(`not a date: ${parts.from}/${parts.to}`)
  return date
}

/** As {@link writeEventDate}; `null` where there is none: ends that are no dates, such as years before 0 or after 9999, or run backwards. */
export function eventDateOf({ from, to, isApproximate }: EventDateParts): EventDate | null {
  const date = `${from === to ? from : `${from ?? '..'}/${to ?? '..'}`}${isApproximate ? '~' : ''}`
  return partsOf(date) === null ? null : date
}

/** The first day that the date can mean, as days since 1 January 1970; `null` where its beginning is open. */
export function firstDay(date: EventDate): number | null {
  const { from } = parseEventDate(date)
  return from === null ? null : firstDayOf(from)
}

/** The last day that the date can mean, as days since 1 January 1970; `null` where its end is open. */
export function lastDay(date: EventDate): number | null {
  const { to } = parseEventDate(date)
  return to === null ? null : lastDayOf(to)
}

/**
 * Orders dates as a timeline shows them: by their first day, and what ends sooner first, so that a day comes before the month
 * that begins with it. What has only an end stands at its end ("by 2027").
 */
export function compareEventDates(a: EventDate, b: EventDate): number {
  const [aFirst, aLast] = place(a)
  const [bFirst, bLast] = place(b)
  return aFirst !== bFirst ? aFirst - bFirst : aLast === bLast ? 0 : aLast - bLast
}

function place(date: EventDate): [first: number, last: number] {
  const last = lastDay(date) ?? Number.MAX_SAFE_INTEGER
  return [firstDay(date) ?? last, last]
}

/** The date in English: `27 August 2023`, `about 13–27 August 2023`, `March–May 2023`, `1990s`, `since 2019`, `by 2027`. */
export function formatEventDate(date: EventDate): string {
  const { from, to, isApproximate } = parseEventDate(date)
  const about = isApproximate ? 'about ' : ''
  if (from === null) return `by ${about}${formatDate(to ?? '')}`
  if (to === null) return `since ${about}${formatDate(from)}`
  return about + (from === to ? formatDate(from) : formatInterval(from, to))
}

/** What both ends share is said once. */
function formatInterval(from: PartialDate, to: PartialDate): string {
  const [fromYear, fromMonth, fromDay] = from.split('-')
  const [toYear, toMonth, toDay] = to.split('-')
  if (fromMonth === undefined && toMonth === undefined) {
    return Number(fromYear) % 10 === 0 && Number(toYear) === Number(fromYear) + 9
      ? `${fromYear}s`
      : `${fromYear}–${toYear}`
  }
  const end = formatDate(to)
  if (
    fromYear === toYear &&
    fromMonth !== undefined &&
    toMonth !== undefined &&
    (fromDay === undefined) === (toDay === undefined)
  ) {
    if (fromMonth === toMonth && fromDay !== undefined) return `${Number(fromDay)}–${end}`
    const start = formatDate(from).replace(/ \d{4}$/u, '')
    return fromDay === undefined ? `${start}–${end}` : `${start} – ${end}`
  }
  return `${formatDate(from)} – ${end}`
}

const interval = /^(?<from>[\d-]+|\.\.)(?:\/(?<to>[\d-]+|\.\.))?(?<about>~)?$/u

function partsOf(date: string): EventDateParts | null {
  const { from, to, about } = interval.exec(date)?.groups ?? {}
  const ends = [from, to ?? from].map((end) => (end === '..' ? null : end))
  if (ends.every((end) => end === null)) return null
  if (!ends.every((end) => end === null || PartialDate.safeParse(end).success)) return null
  const [first = null, last = null] = ends
  if (first !== null && last !== null && firstDayOf(first) > lastDayOf(last)) return null
  return { from: first, to: last, isApproximate: about !== undefined }
}

function firstDayOf(date: PartialDate): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  return dayNumber(year, month, day)
}

function lastDayOf(date: PartialDate): number {
  const [year = 0, month, day] = date.split('-').map(Number)
  if (month === undefined) return dayNumber(year + 1, 1, 1) - 1
  return day === undefined ? dayNumber(year, month + 1, 1) - 1 : dayNumber(year, month, day)
}

/** Milliseconds. In UTC, which has no summer time, every day has as many. */
const dayLength = 24 * 60 * 60 * 1000

/**
 * Days from 1 January 1970 to a day of the Gregorian calendar (ISO 8601, reckoned back to the year 0, as `Date` does). Months and days
 * beyond their range carry over, so that the day 0 of a month is the last one of the month before.
 */
export function dayNumber(year: number, month: number, day: number): number {
  // `Date.UTC` would take the years from 0 to 99 for those from 1900 to 1999.
  return new Date(0).setUTCFullYear(year, month - 1, day) / dayLength
}

/** The day that {@link dayNumber} gives the number of. */
export function dateOfDay(number: number): PartialDate {
  return new Date(number * dayLength).toISOString().slice(0, -'T00:00:00.000Z'.length)
}
