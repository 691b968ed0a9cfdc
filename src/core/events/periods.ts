import { between, halfOf, type Period, quarterOf, seasonOf, single, yearOf } from './calendar.ts'
import { yearAt } from './calendarDates.ts'
import { nthOf } from './nthOf.ts'
import { type Context, isCapitalAt, lowerAt, type Reader, type Reading } from './reading.ts'
import { ordinals, seasons, yearShifts } from './words.ts'

/** Years, decades, centuries, quarters, halves and seasons that are named by themselves. */
export const periodAt: Reader = (context, at) =>
  nthOf(context, at) ??
  quarter(context, at) ??
  season(context, at) ??
  decade(context, at) ??
  century(context, at) ??
  financialYear(context, at) ??
  years(context, at) ??
  year(context, at)

/** What may stand before a year that is one. */
const beforeYear =
  /^(?:in|since|by|until|till|from|to|through|throughout|during|of|between|and|before|after|around|about|circa|early|mid|late|year|fiscal|or|than|pre|post|-|–|\(|over|for|the|a|an|its|their|his|her|vs|versus|is|was|election|compared|with|on|onwards|back|earlier|later)$/
const currency = /^[$£€¥]$/
const measures =
  /^(?:%|percent|people|million|billion|trillion|dollars|euros|pounds|yuan|yen|tonnes|tons|troops|soldiers|km|miles|kilometres|kilometers|metres|meters|feet|hectares|acres|jobs|workers|homes|deaths|cases|barrels|mw|kg|words|pages|members|points|calories|square|calls|employees|companies|votes|years)$/

function isYear(context: Context, at: number): boolean {
  if (yearAt(context, at) === null) return false
  const before = lowerAt(context, at - 1)
  const after = lowerAt(context, at + 1)
  if (
    currency.test(before) ||
    measures.test(after) ||
    /^(?:page|pages|no|number|article|section|resolution|room|flight)$/.test(before)
  )
    return false
  if (after === '-' && /^\d/.test(lowerAt(context, at + 2))) return false
  // "Agenda 2030", "Windows 2000": part of a name.
  if (isCapitalAt(context, at - 1)) return beforeYear.test(before)
  return at === 0 || beforeYear.test(before) || /^[\p{L},;—“"('’]+$/u.test(before)
}

const year: Reader = (context, at) => {
  if (!isYear(context, at)) return null
  // A number that nothing introduces is a year only from the times that articles write about.
  const number = yearAt(context, at) ?? 0
  const before = lowerAt(context, at - 1)
  if (
    !/^(?:in|since|by|until|till|from|to|through|during|of|between|before|after|around|early|mid|late|year|and|\(|-|–)$/.test(
      before,
    )
  ) {
    if (number < 1800 || number > 2100) return null
  }
  return reading(at, at + 1, single(yearOf(number)))
}

/** "2015–2019", "2015-19", "2015 to 2019". */
const years: Reader = (context, at) => {
  const from = yearAt(context, at)
  if (from === null || !/^(?:[-–]|to)$/.test(lowerAt(context, at + 1))) return null
  const text = lowerAt(context, at + 2)
  const to = yearAt(context, at + 2) ?? (/^\d\d$/.test(text) ? Math.floor(from / 100) * 100 + Number(text) : null)
  return to === null || to <= from ? null : reading(at, at + 3, between(yearOf(from), yearOf(to)))
}

/** "fiscal 2024", "fiscal year 2024", "FY2024", "2023/24". */
const financialYear: Reader = (context, at) => {
  const split = /^(\d{4})\/(\d\d|\d{4})$/.exec(lowerAt(context, at))
  if (split !== null) {
    const from = Number(split[1])
    const to = split[2]?.length === 4 ? Number(split[2]) : Math.floor(from / 100) * 100 + Number(split[2])
    return to === from + 1 && from > 1800 ? reading(at, at + 1, between(yearOf(from), yearOf(to))) : null
  }
  const joined = /^fy(\d\d(?:\d\d)?)$/.exec(lowerAt(context, at))?.[1]
  if (joined !== undefined)
    return reading(at, at + 1, single(yearOf(Number(joined) + (joined.length === 2 ? 2000 : 0))))
  if (lowerAt(context, at) !== 'fiscal') return null
  const number = lowerAt(context, at + 1) === 'year' ? at + 2 : at + 1
  const named = yearAt(context, number)
  return named === null ? null : reading(at, number + 1, single(yearOf(named)))
}

const decade: Reader = (context, at) => {
  const start = lowerAt(context, at) === 'the' ? at + 1 : at
  const long = /^(1[5-9]\d0|20\d0)s$/.exec(lowerAt(context, start))
  if (long !== null) return decadeFrom(at, start + 1, Number(long[1]))
  const number = /^['’]$/.test(lowerAt(context, start)) ? start + 1 : start
  const short = /^([2-9]0)s$/.exec(lowerAt(context, number))
  if (short === null || (start === at && number === start)) return null
  return decadeFrom(at, number + 1, 1900 + Number(short[1]))
}

function decadeFrom(at: number, end: number, first: number): Reading {
  return reading(at, end, between(yearOf(first), yearOf(first + 9)))
}

const century: Reader = (context, at) => {
  const start = lowerAt(context, at) === 'the' ? at + 1 : at
  const number = Number(/^(\d\d)(?:st|nd|rd|th)$/.exec(lowerAt(context, start))?.[1] ?? 0)
  const name = lowerAt(context, start + 1) === '-' ? start + 2 : start + 1
  if (number < 10 || number > 22 || lowerAt(context, name) !== 'century') return null
  return reading(at, name + 1, between(yearOf(number * 100 - 99), yearOf(number * 100)))
}

/** "Q3 2024", "the second quarter of 2024", "the first half of the year", "H1". */
const quarter: Reader = (context, at) => {
  const short = /^([qh])([1-4])$/.exec(lowerAt(context, at))
  if (short !== null) {
    const named = yearAt(context, at + 1)
    return divided(
      context,
      at,
      named === null ? at + 1 : at + 2,
      short[1] === 'h' ? 'half' : 'quarter',
      Number(short[2]),
      named,
    )
  }
  const start = lowerAt(context, at) === 'the' ? at + 1 : at
  const nth = ordinals.get(lowerAt(context, start)) ?? null
  const joined = lowerAt(context, start + 1) === '-' ? start + 2 : start + 1
  const kind = lowerAt(context, joined)
  if (nth === null || (kind !== 'quarter' && kind !== 'half')) return null
  const { year: named, end } = ofYear(context, joined + 1)
  return divided(context, at, end, kind, nth, named)
}

/** "of 2024", "of this year", "last year": the year and where its words end. */
function ofYear(context: Context, at: number): { year: number | null; end: number } {
  const start = lowerAt(context, at) === 'of' ? at + 1 : at
  const named = yearAt(context, start)
  if (named !== null) return { year: named, end: start + 1 }
  const which = lowerAt(context, start)
  const shift = yearShifts.get(which)
  const isYear = shift !== undefined && lowerAt(context, start + 1) === 'year' && (which !== 'the' || start > at)
  if (!isYear || context.published === null) return { year: null, end: at }
  return { year: context.published.year + shift, end: start + 2 }
}

function divided(
  context: Context,
  at: number,
  end: number,
  kind: 'half' | 'quarter',
  nth: number,
  named: number | null,
): Reading | null {
  if (kind === 'half' && nth > 2) return null
  const divide = (year: number) => (kind === 'half' ? halfOf(year, nth) : quarterOf(year, nth))
  if (named !== null) return reading(at, end, divide(named))
  // Without a year, a half is mostly one of something else: of a match, of a page.
  if (context.published === null || kind === 'half') return null
  return relative(at, end, nearest(context, at, end, divide))
}

/** "spring 2022", "the summer of 2022", "last winter", "this fall". */
const season: Reader = (context, at) => {
  const lead = lowerAt(context, at)
  const which = /^(?:last|this|next|the|coming)$/.test(lead) ? lead : ''
  const start = which === '' ? at : at + 1
  const name = lowerAt(context, start)
  const index = seasons.get(name)
  if (index === undefined) return null
  const { year: named, end } = ofYear(context, start + 1)
  if (named !== null) return reading(at, end, seasonOf(named, index))
  const isAlone = /^(?:in|since|by|until|during|over|through|early|mid|late|after|before|end|of)$/.test(
    lowerAt(context, at - 1),
  )
  // "fall" and "spring" are verbs, and "the fall of the wall" is no season.
  if (
    context.published === null ||
    (which === '' && !(isAlone && name !== 'fall')) ||
    (which === 'the' && (!isAlone || lowerAt(context, start + 1) === 'of'))
  )
    return null
  const month = context.published.month ?? 6
  const divide = (year: number) => seasonOf(year, index)
  // The months of the winter's beginning belong to the year before.
  const season = context.published.year + (index === 3 && month < 3 ? -1 : 0)
  const hasBegun = month >= index * 3 + 3 || (index === 3 && month < 3)
  const isOver = index !== 3 && month > index * 3 + 5
  if (which === 'last') return relative(at, end, divide(isOver ? season : season - 1))
  if (which === 'next' || which === 'coming') return relative(at, end, divide(hasBegun ? season + 1 : season))
  if (which === 'this') return relative(at, end, divide(season))
  return relative(at, end, nearest(context, at, end, divide))
}

/** The part of the year that is nearest to publication in the direction of the tense; the one of this year without one. */
function nearest(context: Context, at: number, end: number, divide: (year: number) => Period): Period {
  const year = context.published?.year ?? 0
  const now = `${yearOf(year)}-${String(context.published?.month ?? 6).padStart(2, '0')}`
  const tense = context.tense(at, end)
  const own = divide(year)
  if (tense === 'past' && (own.from ?? '') > now) return divide(year - 1)
  if (tense === 'future' && (own.to ?? '') < now) return divide(year + 1)
  return own
}

function reading(first: number, end: number, period: Period): Reading {
  return { first, end, period, basis: 'absolute' }
}

function relative(first: number, end: number, period: Period): Reading {
  return { first, end, period, basis: 'published' }
}
