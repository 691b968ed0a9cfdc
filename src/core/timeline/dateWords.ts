import { type EventDate, formatEventDate } from '../model/eventDate.ts'
import { formatDate, type PartialDate } from '../model/time.ts'
import { durationInWords } from './duration.ts'

/** How a language says dates and stretches of time. */
export interface DateWords {
  /** A day, month or year. Text that is no date comes back as it is. */
  date: (date: PartialDate) => string
  /** When an event is: also an interval, with or without an end. */
  event: (date: EventDate) => string
  /** A number of days: `5 days`, `3 weeks`, `8 months`, `4 years`. */
  duration: (days: number) => string
  /** The ten years that begin with `year`, which ends in 0: `1990s`. */
  decade: (year: number) => string
  /** The century of that number: `20th century`. */
  century: (number: number) => string
}

/** As what is printed and exported says them, whatever the language of the interface. */
export const englishDates: DateWords = {
  date: formatDate,
  event: formatEventDate,
  duration: durationInWords,
  decade: (year) => `${year}s`,
  century: (number) => `${ordinal(number)} century`,
}

function ordinal(number: number): string {
  const suffix = { one: 'st', two: 'nd', few: 'rd', other: 'th', many: 'th', zero: 'th' }
  return `${number}${suffix[new Intl.PluralRules('en', { type: 'ordinal' }).select(number)]}`
}
