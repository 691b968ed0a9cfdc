import { type Context, lowerAt } from './reading.ts'
import { months, numbers, ordinals, partsOfDay, seasons, shortWeekdays, tens, units, weekdays } from './words.ts'

function words(list: string): string[] {
  return list.split(' ')
}

/** Words that go before an expression and are part of it. */
const leads = new Set(
  words(
    'in on at of since until till by before after through throughout during from for over starting beginning around about circa as with within prior between no later than to',
  ),
)

const counts = [...numbers.keys(), ...tens.keys()].filter((word) => word !== 'a' && word !== 'an')
const bounds = words(
  'less fewer more over under nearly almost roughly some just barely only approximately about around within half',
)
const whichOf = words('last next past coming recent previous following preceding same current')
const partsOf = words('early mid middle late latter start beginning end close first final opening closing very')

/** Words that an expression begins with, apart from numbers. */
const openers = new Set([
  ...months.keys(),
  ...weekdays.keys(),
  ...shortWeekdays.keys(),
  ...seasons.keys(),
  ...ordinals.keys(),
  ...units.keys(),
  ...counts,
  ...bounds,
  ...whichOf,
  ...partsOf,
  ...words('this earlier later yesterday today tonight tomorrow fiscal christmas new'),
])

/** What may follow "the" and "that" at the beginning of an expression. */
const afterThe = new Set([
  ...ordinals.keys(),
  ...seasons.keys(),
  ...units.keys(),
  ...weekdays.keys(),
  ...partsOfDay,
  ...whichOf,
  ...partsOf,
  ...words("year's"),
])

/** Leading words that may follow each other ("no later than in"). */
const mostLeads = 4

/** Whether an expression may begin at a word: a quick look, so that most words cost no more than that. */
export function mayBegin(context: Context, at: number, most = mostLeads): boolean {
  const word = lowerAt(context, at)
  const first = word.charCodeAt(0)
  if (isDigit(first)) return true
  // "the ’90s"
  if (first === 39 || first === 0x2019) return word.length === 1 && isDigit(lowerAt(context, at + 1).charCodeAt(0))
  if (word === 'the' || word === 'that') return isNumberOr(afterThe, context, at + 1)
  if (word === 'a' || word === 'an') return isNumberOr(units, context, at + 1) || openers.has(lowerAt(context, at + 1))
  if (openers.has(word)) return true
  if (leads.has(word)) return most > 0 && mayBegin(context, at + 1, most - 1)
  return /^fy\d|^[qh]\d$/.test(word)
}

function isNumberOr(set: { has(word: string): boolean }, context: Context, at: number): boolean {
  const word = lowerAt(context, at)
  const first = word.charCodeAt(0)
  return set.has(word) || isDigit(first) || ((first === 39 || first === 0x2019) && word.length === 1)
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}
