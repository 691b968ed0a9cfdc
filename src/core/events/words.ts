import type { Span } from '../model/source.ts'
import type { Unit } from './calendar.ts'

/** A word, number or sign of a sentence. Offsets are UTF-16 code units into the whole text. */
export interface Word extends Span {
  text: string
  /** In lower case, with a straight apostrophe. */
  lower: string
  isCapital: boolean
  /** Between quotation marks. */
  isQuoted: boolean
}

/**
 * Dates written in numbers are one word, as are numbers with their separators and endings ("1,500", "2.5", "3rd", "1990s"). What follows
 * an apostrophe is a word of its own; a hyphen separates words.
 */
const pattern =
  /\d{4}-\d{1,2}-\d{1,2}(?!\d)|\d{1,4}[/.]\d{1,2}[/.]\d{1,4}(?!\d)|\d+(?:[.,:/]\d+)*(?:st|nd|rd|th|s)?(?![\p{L}\d])|[\p{L}\p{M}][\p{L}\p{M}\d]*|['’](?:[stdmSTDM]|re|ve|ll)(?!\p{L})|\S/gu

/** @param isQuoted whether the sentence begins between quotation marks */
export function wordsOf(text: string, { start, end }: Span, isQuoted = false): Word[] {
  const words: Word[] = []
  let inside = isQuoted
  for (const { 0: found, index } of text.slice(start, end).matchAll(pattern)) {
    if (found.length === 1 && '“”"‘’'.includes(found)) inside = found === '"' ? !inside : found === '“' || found === '‘'
    words.push({
      text: found,
      lower: found.charCodeAt(0) === 0x2019 ? `'${found.slice(1).toLowerCase()}` : found.toLowerCase(),
      isCapital: isCapital(found),
      isQuoted: inside,
      start: start + index,
      end: start + index + found.length,
    })
  }
  return words
}

/** Names by their places, counted from `first`; what stands between bars is called by any of them. */
function places(names: string, first = 0): Map<string, number> {
  return new Map(
    names.split(' ').flatMap((forms, index) => forms.split('|').map((form): [string, number] => [form, first + index])),
  )
}

/** January is 1. */
export const months = places(
  'january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sept|sep october|oct november|nov december|dec',
  1,
)
/** Sunday is 0. */
export const weekdays = places('sunday monday tuesday wednesday thursday friday saturday')
export const shortWeekdays = places('sun mon tue|tues wed thu|thur|thurs fri sat')
/** Spring is 0. */
export const seasons = places('spring summer autumn|fall winter')
export const numbers = places(
  'zero one|a|an two|couple three|few four five|several six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
)
export const tens = new Map([
  ['twenty', 20],
  ['thirty', 30],
  ['forty', 40],
  ['fifty', 50],
  ['sixty', 60],
  ['seventy', 70],
  ['eighty', 80],
  ['ninety', 90],
  ['dozen', 12],
])
/** Numbers that nobody counted. */
export const vagueNumbers = new Set(['few', 'several', 'couple'])
export const ordinals = places('first second third fourth', 1)
/** Which year "last year" and "the year" are, from the one of publication. */
export const yearShifts = new Map([
  ['last', -1],
  ['this', 0],
  ['the', 0],
  ['next', 1],
])
export const partsOfDay = new Set('morning afternoon evening night overnight'.split(' '))

const singular: [string, Unit][] = [
  ['hour', 'hour'],
  ['minute', 'hour'],
  ['day', 'day'],
  ['weekend', 'weekend'],
  ['week', 'week'],
  ['fortnight', 'week'],
  ['month', 'month'],
  ['quarter', 'quarter'],
  ['year', 'year'],
  ['decade', 'decade'],
  ['century', 'century'],
]
export const units = new Map<string, Unit>([
  ...singular,
  ...singular.map(([name, unit]): [string, Unit] => [`${name}s`, unit]),
  ['centuries', 'century'],
])

function isCapital(word: string): boolean {
  const code = word.charCodeAt(0)
  return code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(word)
}
