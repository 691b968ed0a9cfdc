import { parseEventDate } from '../../../core/model/eventDate.ts'
import { PartialDate } from '../../../core/model/time.ts'
import type { DateWords } from '../../../core/timeline/dateWords.ts'
import { things } from './counting.ts'

const months = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ')

/** A date in its parts, as French sets them: `27`, `août`, `2023`. The first of a month is `1er`. */
function partsOf(date: string): string[] {
  const [year = '', month, day] = date.split('-')
  const number = Number(day)
  return [
    ...(day === undefined ? [] : [number === 1 ? '1er' : String(number)]),
    ...(month === undefined ? [] : [months[Number(month) - 1] ?? '']),
    year,
  ]
}

function said(date: string): string {
  return PartialDate.safeParse(date).success ? partsOf(date).join(' ') : date
}

/** A date after `depuis`, `avant` or `vers`: with the article where it is a day. */
const placed = (date: string) => (date.length === 10 ? `le ${said(date)}` : said(date))

function event(date: string): string {
  const { from, to, isApproximate } = parseEventDate(date)
  const about = isApproximate ? 'vers ' : ''
  if (from === null) return isApproximate ? `jusque vers ${placed(to ?? '')}` : `au plus tard ${placed(to ?? '')}`
  if (to === null) return isApproximate ? `depuis environ ${said(from)}` : `depuis ${placed(from)}`
  if (from === to) return about === '' ? said(from) : `${about}${placed(from)}`
  return isApproximate ? `environ ${interval(from, to)}` : interval(from, to)
}

/** What both ends share is said once. */
function interval(from: string, to: string): string {
  const [first, last] = [partsOf(from), partsOf(to)]
  if (first.length === 1 && last.length === 1)
    return Number(from) % 10 === 0 && Number(to) === Number(from) + 9 ? decade(Number(from)) : `${from}–${to}`
  if (first.length === last.length) {
    while (first.length > 1 && first.at(-1) === last[first.length - 1]) first.pop()
  }
  const tight = first.length === 1
  return `${first.join(' ')}${tight ? '–' : ' – '}${last.join(' ')}`
}

const decade = (year: number) => `années ${year}`

const year = 365.2425
const month = year / 12

/** As `durationInWords` has it, in French. */
function duration(days: number): string {
  const counted = (value: number, one: string, many: string) => things(Math.round(value), one, many)
  if (days < 14) return counted(days, 'jour', 'jours')
  if (days < 60) return counted(days / 7, 'semaine', 'semaines')
  if (days < 2 * year) return counted(days / month, 'mois', 'mois')
  return counted(days / year, 'an', 'ans')
}

/** Centuries are written with Roman numerals. */
function roman(number: number): string {
  const signs: [value: number, sign: string][] = [
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ]
  const [value, sign] = signs.find(([value]) => value <= number) ?? [number, '']
  return number <= 0 ? '' : `${sign}${roman(number - value)}`
}

const words: DateWords = {
  date: said,
  event,
  duration,
  decade,
  century: (number) => `${roman(number)}${number === 1 ? 'er' : 'e'} siècle`,
}

/** How dates and stretches of time are said. */
export const dates = { ...words, at: (day: string, time: string) => `${day} à ${time}` }
