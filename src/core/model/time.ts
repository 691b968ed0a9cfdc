import { z } from 'zod'

/** An instant as ISO 8601 in UTC with milliseconds, as `Date.prototype.toISOString` writes it. */
export const Instant = z.iso.datetime()

/**
 * A calendar date known to the day, the month or the year: `2023-08-27`, `2023-08` or `2023` (ISO 8601 reduced precision).
 * Its length is its precision.
 */
export const PartialDate = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'a date is YYYY, YYYY-MM or YYYY-MM-DD')
export type PartialDate = z.infer<typeof PartialDate>

const months = 'January February March April May June July August September October November December'.split(' ')

/**
 * The number of a month, from 1, by its English name or the beginning of it in three letters or more, in any case (`August`, `aug`, `Sept`);
 * `null` for every other word.
 */
export function monthNumber(name: string): number | null {
  if (name.length < 3) return null
  const index = months.findIndex((month) => month.toLowerCase().startsWith(name.toLowerCase()))
  return index < 0 ? null : index + 1
}

/** A date as a memo prints it: `27 August 2023`, `August 2023` or `2023`. Text that is no {@link PartialDate} comes back as it is. */
export function formatDate(date: string): string {
  if (!PartialDate.safeParse(date).success) return date
  const [year, month, day] = date.split('-')
  const name = month === undefined ? undefined : months[Number(month) - 1]
  return [day === undefined ? undefined : Number(day), name, year].filter((part) => part !== undefined).join(' ')
}

/** The calendar date of an instant where the user is, `YYYY-MM-DD`. */
export function localDate(instant: Date): PartialDate {
  const pad = (value: number) => String(value).padStart(2, '0')
  return `${instant.getFullYear()}-${pad(instant.getMonth() + 1)}-${pad(instant.getDate())}`
}
