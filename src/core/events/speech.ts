import { dateOfDay } from '../model/eventDate.ts'
import type { Span } from '../model/source.ts'
import { type Known, knownOf, weekdayOf } from './calendar.ts'
import { weekdays } from './words.ts'

const reach = 2000
const spokenOn =
  /\b(?:said|told|wrote|announced|tweeted|posted|added|asked|spoke|speaking|speech|interview|statement|email|letter)\b[^.“”"\n]{0,60}?\b(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|yesterday)\b/u

/**
 * The day on which what the line quotes was said, where it tells that ("told reporters on Monday"): "tonight" within the marks is that
 * evening. `null` where the line quotes nothing or does not tell.
 */
export function dayOfSpeech(text: string, line: Span, sentence: Span, published: Known): Known | null {
  if (published.day === null) return null
  const around = text.slice(Math.max(line.start, sentence.start - reach), Math.min(line.end, sentence.end + reach))
  if (!/[“”"‘]/.test(around)) return null
  const named = spokenOn.exec(around)?.[1]?.toLowerCase()
  if (named === undefined) return null
  const name = weekdays.get(named)
  const back = name === undefined ? 1 : (weekdayOf(published.day) - name + 7) % 7
  return knownOf(dateOfDay(published.day - back))
}

/** Whether the sentence begins inside a quotation that its line has opened. */
export function isWithinQuote(text: string, line: Span, sentence: Span): boolean {
  const before = text.slice(Math.max(line.start, sentence.start - reach), sentence.start)
  return before.lastIndexOf('“') > before.lastIndexOf('”') || before.split('"').length % 2 === 0
}
