import { type EventDate, EventDate as EventDateSchema, eventDateOf } from '../model/eventDate.ts'
import { formatDate, monthNumber, PartialDate } from '../model/time.ts'

/** A date as it was typed: as it is stored, or why it cannot be. */
export type TypedDate =
  | { date: EventDate }
  | {
      problem:
        | 'empty'
        /** Nothing that reads as a date. */
        | 'unknown'
        /** `4/5/2023` is two dates. */
        | 'ambiguous'
        /** There is no 31 June. */
        | 'calendar'
        /** It ends before it begins. */
        | 'backwards'
    }

/**
 * Reads a date as people type it in English: `27 Aug 2023`, `August 2023`, `2023-08`, `since 2019`, `by 2027`, `13–27 August 2023`,
 * `March to May 2023`, `about 2019`, `1990s`, and everything that `formatEventDate` writes. Case and white space do not matter.
 */
export function readTypedDate(typed: string): TypedDate {
  const text = typed.replace(/\s+/gu, ' ').trim().replace(/\.$/u, '').toLowerCase()
  if (text === '') return { problem: 'empty' }
  const stored = typed.trim()
  if (EventDateSchema.safeParse(stored).success && endsIn(stored).every(isInCalendar)) return { date: stored }

  const { isApproximate, rest } = takeApproximation(text)
  const read = readParts(rest)
  if ('problem' in read) return read
  const { from, to } = read
  if (![from, to].every((end) => end === null || isInCalendar(end))) return { problem: 'calendar' }
  // Parts that are dates each make no date together when they run backwards.
  const date = eventDateOf({ from, to, isApproximate })
  return date === null ? { problem: 'backwards' } : { date }
}

type Parts = { from: PartialDate | null; to: PartialDate | null }
type Read = Parts | Extract<TypedDate, { problem: string }>

function takeApproximation(text: string): { isApproximate: boolean; rest: string } {
  // It may stand after the first word: "since about 2019".
  const rest = text.replace(/(?<!\S)(?:about|around|approximately|approx\.?|circa|ca?\.?|roughly)(?= )|~/gu, ' ')
  return { isApproximate: rest !== text, rest: rest.replace(/\s+/gu, ' ').trim() }
}

const open = {
  start: /^(?:by|until|till|up to|before|to) (?<date>.+)$/u,
  end: /^(?:since|from|after) (?<date>.+)$|^(?<before>.+?)(?: onwards?| on| ?[–—-]| to now| to today| to the present)$/u,
}
const between =
  /^(?:from |between )?(?<from>.+?)(?: ?[–—] ?| - | (?:to|until|till|through|and) |(?<=\d)-(?=\d{1,2} \p{L})|(?<=\d{4})-(?=\d{4}$)|(?<=\p{L})-(?=\p{L}))(?<to>.+)$/u

function readParts(text: string): Read {
  const whole = readSpan(text)
  if (whole !== null) return whole
  const start = open.start.exec(text)?.groups?.date
  const until = start === undefined ? null : readSpan(start)
  if (until !== null) return 'problem' in until ? until : { from: null, to: until.to }
  const range = between.exec(text)?.groups
  if (range?.from !== undefined && range.to !== undefined) return readRange(range.from, range.to)
  const end = open.end.exec(text)?.groups
  const since = readSpan(end?.date ?? end?.before ?? '')
  if (since !== null) return 'problem' in since ? since : { from: since.from, to: null }
  return { problem: 'unknown' }
}

/** The end of a range is written whole; its beginning may leave out what both share: "13–27 August 2023", "March to May 2023". */
function readRange(fromText: string, toText: string): Read {
  const to = readSpan(toText)
  if (to === null) return { problem: 'unknown' }
  if ('problem' in to) return to
  const [year = '', month] = (to.to ?? '').split('-')
  const attempts = [
    fromText,
    `${fromText} ${year}`,
    ...(month === undefined ? [] : [`${fromText} ${formatDate(`${year}-${month}`)}`]),
  ]
  for (const attempt of attempts) {
    const from = readSpan(attempt)
    if (from !== null) return 'problem' in from ? from : { from: from.from, to: to.to }
  }
  return { problem: 'unknown' }
}

const weekday = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day,? /u

/** One date, or a stretch of time that has a name: a decade, a quarter. `null` where it reads as neither. */
function readSpan(text: string): Read | null {
  const plain = text
    .replace(weekday, '')
    .replace(/(?<=\d)(?:st|nd|rd|th)\b/u, '')
    .replace(/^(?:in|on|the) /u, '')
  if (PartialDate.safeParse(plain).success) return { from: plain, to: plain }
  const decade = /^(?:the )?(?<tens>\d{3})0['’]?s$/u.exec(plain)?.groups
  if (decade !== undefined) return { from: `${decade.tens}0`, to: `${decade.tens}9` }
  const quarter = /^q(?<number>[1-4]) (?<year>\d{4})$/u.exec(plain)?.groups
  if (quarter !== undefined) {
    const last = Number(quarter.number) * 3
    return { from: `${quarter.year}-${two(last - 2)}`, to: `${quarter.year}-${two(last)}` }
  }
  const numbers = /^(?<a>\d{1,2})(?<sign>[./])(?<b>\d{1,2})\k<sign>(?<year>\d{4})$/u.exec(plain)?.groups
  if (numbers !== undefined)
    return readNumbers(Number(numbers.a), Number(numbers.b), `${numbers.year}`, `${numbers.sign}`)
  const named =
    /^(?:(?<day>\d{1,2}) )?(?:of )?(?<month>\p{L}{3,})\.?,? (?<year>\d{4})$/u.exec(plain)?.groups ??
    /^(?<month>\p{L}{3,})\.? (?<day>\d{1,2}),? (?<year>\d{4})$/u.exec(plain)?.groups
  const month = monthNumber(named?.month ?? '')
  if (named === undefined || month === null) return null
  const date = [named.year, two(month), ...(named.day === undefined ? [] : [two(Number(named.day))])].join('-')
  return { from: date, to: date }
}

/** With points, the day comes first. With slashes it depends on where one is, so that only a day above 12 tells. */
function readNumbers(a: number, b: number, year: string, sign: string): Read {
  if (sign === '/' && a <= 12 && b <= 12 && a !== b) return { problem: 'ambiguous' }
  const [day, month] = b > 12 ? [b, a] : [a, b]
  const date = `${year}-${two(month)}-${two(day)}`
  return { from: date, to: date }
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}

function endsIn(date: EventDate): string[] {
  return date
    .replace('~', '')
    .split('/')
    .filter((end) => end !== '..')
}

/** Whether a day is one: the form alone would let the 31st of June pass. */
function isInCalendar(date: string): boolean {
  if (!PartialDate.safeParse(date).success) return false
  const [year = '', month = '01', day = '01'] = date.split('-')
  const meant = new Date(`${year}-${month}-01T00:00:00Z`)
  meant.setUTCDate(Number(day))
  return meant.toISOString().startsWith(`${year}-${month}-${day}`)
}
