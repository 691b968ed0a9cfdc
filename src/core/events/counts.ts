import type { Unit } from './calendar.ts'
import { type Context, lowerAt } from './reading.ts'
import { numbers, tens, units, vagueNumbers } from './words.ts'

/** "two weeks", "less than a year", "a couple of days", "hours". */
export interface Count {
  end: number
  /** `null` for a plural without a number. */
  count: number | null
  unit: Unit
  /** Nobody counted, or the number is only near. */
  isVague: boolean
  /** "a few", "several". */
  isFew: boolean
  /** `less`: at most so many; `more`: at least. */
  bound: 'less' | 'more' | null
}

export function countAt(context: Context, at: number): Count | null {
  let next = at
  let bound: Count['bound'] = null
  let isVague = false
  const word = lowerAt(context, next)
  if (/^(?:less|fewer|more)$/.test(word) && lowerAt(context, next + 1) === 'than') {
    bound = word === 'more' ? 'more' : 'less'
    next += 2
  } else if (
    /^(?:over|under|nearly|almost|about|around|roughly|some|just|barely|only|within|approximately)$/.test(word)
  ) {
    if (/^(?:over)$/.test(word)) bound = 'more'
    if (/^(?:under|within|nearly|almost|barely)$/.test(word)) bound = 'less'
    isVague = !/^(?:just|only)$/.test(word)
    next++
  }
  const number = numberAt(context, next)
  let count = number?.count ?? null
  let end = number?.end ?? next
  if (lowerAt(context, end) === 'or' && numberAt(context, end + 1) !== null) {
    end = numberAt(context, end + 1)?.end ?? end
    isVague = true
  }
  if (/^(?:full|whole|calendar|working|consecutive|more)$/.test(lowerAt(context, end))) end++
  const name = lowerAt(context, end)
  const unit = units.get(name)
  if (unit === undefined || (count === null && !name.endsWith('s'))) return null
  if (name.startsWith('fortnight') && count !== null) count *= 2
  if (count !== null && unit === 'hour') count = 0
  const isFew = number?.isFew ?? false
  return { end: end + 1, count, unit, isVague: isVague || isFew || bound !== null || count === null, isFew, bound }
}

function numberAt(context: Context, at: number): { end: number; count: number; isFew: boolean } | null {
  const word = lowerAt(context, at)
  if (/^\d{1,3}$/.test(word)) return { end: at + 1, count: Number(word), isFew: false }
  if (/^\d\.\d$/.test(word)) return { end: at + 1, count: Number(word), isFew: false }
  if (word === 'half' && /^an?$/.test(lowerAt(context, at + 1))) return { end: at + 2, count: 0.5, isFew: false }
  if (/^an?$/.test(word)) {
    const isSome = vagueNumbers.has(lowerAt(context, at + 1))
    if (isSome || lowerAt(context, at + 1) === 'dozen') return numberAt(context, at + 1)
  }
  const ten = tens.get(word)
  if (ten !== undefined && ten !== 20) {
    const one = lowerAt(context, at + 1) === '-' ? numbers.get(lowerAt(context, at + 2)) : undefined
    return one === undefined
      ? { end: at + 1, count: ten, isFew: false }
      : { end: at + 3, count: ten + one, isFew: false }
  }
  const count = numbers.get(word)
  if (count === undefined) return null
  if (count === 20 && lowerAt(context, at + 1) === '-')
    return { end: at + 3, count: 20 + (numbers.get(lowerAt(context, at + 2)) ?? 0), isFew: false }
  const of = word === 'couple' && lowerAt(context, at + 1) === 'of'
  const half =
    lowerAt(context, at + 1) === 'and' && lowerAt(context, at + 2) === 'a' && lowerAt(context, at + 3) === 'half'
  return {
    end: at + (half ? 4 : of ? 2 : 1),
    count: count + (half ? 0.5 : 0),
    isFew: vagueNumbers.has(word) && word !== 'couple',
  }
}
