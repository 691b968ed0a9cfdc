import { englishDates } from '../../../core/timeline/dateWords.ts'

/** How dates and stretches of time are said. */
export const dates = {
  ...englishDates,
  /** A day, and a time of that day. */
  at: (day: string, time: string) => `${day}, ${time}`,
}
