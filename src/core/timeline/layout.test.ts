import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareEventDates, dateOfDay, dayNumber, type EventDate, writeEventDate } from '../model/eventDate.ts'
import { englishDates } from './dateWords.ts'
import { entry, type TimelineEntry } from './entries.ts'
import { layOut, lineHeight, type TimelineLayout } from './layout.ts'
import { axisOf, shapesBetween } from './shapes.ts'

const day = fc.integer({ min: dayNumber(1900, 1, 1), max: dayNumber(2100, 1, 1) }).map(dateOfDay)
const partial = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([date, length]) => date.slice(0, length))
const anyDate = fc
  .tuple(fc.tuple(partial, partial), fc.constantFrom('single', 'both', 'from', 'to'), fc.boolean())
  .map(([ends, kind, isApproximate]): EventDate => {
    const [from = '', to = ''] = [...ends].sort()
    if (kind === 'single') return writeEventDate({ from, to: from, isApproximate })
    return writeEventDate({ from: kind === 'to' ? null : from, to: kind === 'from' ? null : to, isApproximate })
  })
const anyEntries = fc
  .array(fc.tuple(anyDate, fc.constantFrom('accepted' as const, 'suggested' as const)), { minLength: 1, maxLength: 60 })
  .map((facts) => entriesOf(...facts))

function entriesOf(...facts: [date: EventDate, state: 'accepted' | 'suggested'][]): TimelineEntry[] {
  return facts
    .map(([date, state], index) =>
      entry({ key: `e${index}`, state, title: `Event ${index}`, date, place: '', words: '' }),
    )
    .sort((a, b) => compareEventDates(a.date, b.date))
}

const plain = (...dates: EventDate[]) =>
  layOut(
    entriesOf(...dates.map((date) => [date, 'accepted'] as [string, 'accepted'])),
    null,
    () => lineHeight,
    englishDates,
  )
const gaps = ({ items }: TimelineLayout) => items.flatMap((item) => (item.kind === 'gap' ? [item.label] : []))
const periods = ({ items }: TimelineLayout) => items.flatMap((item) => (item.kind === 'period' ? [item.label] : []))

describe('a timeline', () => {
  it('keeps the order, covers nothing, and stays inside, whatever the dates', () => {
    const published = fc.option(partial)
    const heights = fc.integer({ min: lineHeight, max: 200 })
    fc.assert(
      fc.property(anyEntries, published, heights, (entries, date, height) => {
        const layout = layOut(entries, date, () => height, englishDates)
        const events = layout.items.filter((item) => item.kind === 'event')
        expect(events.map(({ entry: { key } }) => key)).toEqual(entries.map(({ key }) => key))
        let reached = 0
        for (const { top, height: tall } of layout.items) {
          expect(top).toBeGreaterThanOrEqual(reached)
          expect(Number.isInteger(top) && Number.isInteger(tall) && tall > 0).toBe(true)
          reached = top + tall
        }
        expect(reached).toBe(layout.height)
        for (const [index, mark] of layout.marks.entries()) {
          expect(mark.top).toBeGreaterThanOrEqual(0)
          expect(mark.bottom).toBeLessThan(layout.height)
          expect(mark.bottom).toBeGreaterThanOrEqual(Math.max(...mark.ys))
          for (const other of layout.marks.slice(index + 1)) {
            if (other.lane !== mark.lane) continue
            expect(other.top > mark.bottom || mark.top > other.bottom).toBe(true)
          }
        }
        expect(layout.marks.flatMap(({ ys }) => ys).sort((a, b) => a - b)).toEqual(events.map(({ y }) => y))
      }),
    )
  })

  it('draws everything beside its line, and the whole when it is drawn a stretch at a time', () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        const layout = layOut(entries, null, () => lineHeight, englishDates)
        const axis = axisOf(layout)
        const whole = new Set(shapesBetween(axis, 0, layout.height))
        const stretches = new Set(layout.items.flatMap(({ top, height }) => shapesBetween(axis, top, top + height)))
        expect(stretches).toEqual(whole)
        for (const shape of whole) {
          const right = { line: 'x2', rect: 'x', circle: 'cx', path: '' }[shape.tag]
          if (right !== '') expect(Reflect.get(shape, right)).toBeLessThanOrEqual(axis.width)
        }
      }),
      { numRuns: 30 },
    )
  })

  it('says how much time passes where nothing is told', () => {
    expect(gaps(plain('2019-01-01', '2022-01-01', '2022-01-20'))).toEqual(['3 years', '3 weeks'])
    expect(gaps(plain('2023-08-21', '2023-08-22', '2023-08-27'))).toEqual(['5 days'])
    // In a history of decades, days do not count.
    expect(gaps(plain('1960-01-01', '2020-01-01', '2020-02-01'))).toEqual(['60 years'])
  })

  it('counts the time that passes from the end of what lasts', () => {
    expect(gaps(plain('2019/2021', '2022-01-01'))).toEqual([])
    expect(gaps(plain('2019', '2022-01-01'))).toEqual(['2 years'])
  })

  it('makes more room for more time', () => {
    const heights = plain('2000-01-01', '2000-03-01', '2010-03-01').items.flatMap((item) =>
      item.kind === 'gap' ? [item.height] : [],
    )
    expect(heights).toHaveLength(2)
    expect(heights[1]).toBeGreaterThan(heights[0] ?? Infinity)
  })

  it('is divided by months, years or decades, as its dates allow', () => {
    expect(periods(plain('2023-08-21', '2023-08-27', '2023-09-09'))).toEqual(['August 2023', 'September 2023'])
    expect(periods(plain('2019', '2023-08-27', '2023-09'))).toEqual(['2019', '2023'])
    const each = Array.from({ length: 40 }, (_, index) => `${1980 + index}-05-01`)
    expect(periods(plain(...each))).toEqual(['1980s', '1990s', '2000s', '2010s'])
  })

  it('draws a day as a point and a month over all of it', () => {
    const { items, marks } = plain('2023-08', '2023-08-21', '2023-09-20')
    const [first, second, third] = items.filter((item) => item.kind === 'event')
    expect(marks.map(({ shape }) => shape)).toEqual(['within', 'day', 'day'])
    const [month] = marks
    expect(month?.top).toBe(first?.y)
    expect(month?.bottom).toBeGreaterThan(second?.y ?? Infinity)
    expect(month?.bottom).toBeLessThan(third?.y ?? 0)
  })

  it('lets what is still going on run to the end, and events of one date share a bar', () => {
    const { marks, height } = plain('2019/..', '2021', '2021', '2023-01-01')
    expect(marks.map(({ open, ys }) => [open, ys.length])).toEqual([
      ['end', 1],
      [null, 2],
      [null, 1],
    ])
    expect(marks[0]?.bottom).toBe(height - 4)
    expect(marks.map(({ lane }) => lane)).toEqual([0, 1, -1])
  })

  it('marks where the source appeared, after what it tells of that month', () => {
    const { items } = layOut(
      entriesOf(['2023-08-27', 'accepted'], ['2023-09-02', 'accepted']),
      '2023-08',
      () => lineHeight,
      englishDates,
    )
    expect(items.flatMap(({ kind }) => (kind === 'event' || kind === 'published' ? [kind] : []))).toEqual([
      'event',
      'published',
      'event',
    ])
  })

  it('is empty without events', () => {
    expect(layOut([], '2023', () => lineHeight, englishDates)).toEqual({ items: [], marks: [], height: 0 })
  })
})
