/** Mean lengths in the Gregorian calendar, in days. */
const year = 365.2425
const month = year / 12

/** A number of days as people say it: `5 days`, `3 weeks`, `8 months`, `4 years`. Rounded to the unit. */
export function durationInWords(days: number): string {
  if (days < 14) return counted(days, 'day')
  if (days < 60) return counted(days / 7, 'week')
  if (days < 2 * year) return counted(days / month, 'month')
  return counted(days / year, 'year')
}

function counted(value: number, unit: string): string {
  const count = Math.round(value)
  return `${count.toLocaleString('en')} ${unit}${count === 1 ? '' : 's'}`
}
