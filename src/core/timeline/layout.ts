import { greatest, least } from '../extremes.ts'
import { firstDay, lastDay, parseEventDate } from '../model/eventDate.ts'
import type { PartialDate } from '../model/time.ts'
import type { DateWords } from './dateWords.ts'
import type { TimelineEntry } from './entries.ts'
import { type Mark, marksOf } from './marks.ts'
import { periodsFor } from './periods.ts'

/**
 * A timeline runs down the page: what happened later stands lower. Events have a line each, one below the other, so that their words
 * never overlap; the time that passes between them is drawn as a gap, taller the longer it is, and says how long it is. The axis
 * beside them is therefore to scale between two events, but not over the whole. All lengths are CSS pixels, and whole numbers.
 */
export interface TimelineLayout {
  items: TimelineItem[]
  marks: Mark[]
  height: number
}

interface Placed {
  key: string
  top: number
  height: number
}

/**
 * - `period`: the heading over a month, year or decade
 * - `gap`: time in which nothing is told
 * - `event`: a line; `y` is where its mark stands on the axis
 * - `published`: where the source itself appeared
 * - `end`: room in which what goes on beyond the last event ends
 */
export type TimelineItem =
  | (Placed & { kind: 'period'; label: string })
  | (Placed & { kind: 'gap'; label: string; days: number })
  | (Placed & { kind: 'event'; entry: TimelineEntry; y: number })
  | (Placed & { kind: 'published'; date: PartialDate; y: number })
  | (Placed & { kind: 'end' })

export type EventItem = Extract<TimelineItem, { kind: 'event' }>

/** Where in a line its mark stands, from its top: the middle of the first line of words. */
const markAt = 20
const periodHeight = 36
const publishedHeight = 36
/** Room above the first item, and of the last one. */
const edge = { top: 8, bottom: 40 }
/** The least height of a line. */
export const lineHeight = 40

const gapHeights = { least: 26, most: 76 }

/**
 * Lays out entries that are in the order of their dates.
 * @param heightOf height of an entry's line, {@link lineHeight} or more
 */
export function layOut(
  entries: readonly TimelineEntry[],
  published: PartialDate | null,
  heightOf: (entry: TimelineEntry) => number,
  words: DateWords,
): TimelineLayout {
  if (entries.length === 0) return { items: [], marks: [], height: 0 }
  const stops = stopsOf(entries, published)
  const span = greatest(stops, ({ day }) => day) - least(stops, ({ day }) => day)
  const shortest = Math.max(2, span / 200)
  const periodOf = periodsFor(
    entries.map(({ first, last }) => first ?? last ?? 0),
    least(entries, precisionOf),
    words,
  )

  const items: TimelineItem[] = []
  let top = edge.top
  const add = <T extends object>(item: T, height: number) => {
    const placed = { ...item, top, height }
    top += height
    return placed
  }
  let reached: number | null = null
  let period = ''
  for (const { day, until, entry } of stops) {
    const passed: number = reached === null ? 0 : day - reached
    if (passed >= shortest) {
      const gap = { kind: 'gap' as const, key: `gap ${items.length}`, label: words.duration(passed), days: passed }
      items.push(add(gap, gapHeight(passed / shortest)))
    }
    const label = entry === null ? period : periodOf(day)
    if (label !== period) {
      period = label
      items.push(add({ kind: 'period' as const, key: `period ${label}`, label }, periodHeight))
    }
    const y = top + markAt
    if (entry !== null)
      items.push(add({ kind: 'event' as const, key: entry.key, entry, y }, Math.round(heightOf(entry))))
    else if (published !== null) {
      items.push(
        add(
          { kind: 'published' as const, key: 'published', date: published, y: top + publishedHeight / 2 },
          publishedHeight,
        ),
      )
    }
    reached = Math.max(reached ?? until, until)
  }
  items.push(add({ kind: 'end' as const, key: 'end' }, edge.bottom))
  return { items, marks: marksOf(items, top), height: top }
}

interface Stop {
  /** Where it is placed. */
  day: number
  /** The last day that is known to belong to it: the time that passes is counted from there. */
  until: number
  /** `null` for the source's own publication. */
  entry: TimelineEntry | null
}

/** The source appeared after what it tells, so of its month or year the last day counts. */
function stopsOf(entries: readonly TimelineEntry[], published: PartialDate | null): Stop[] {
  const stops: Stop[] = entries.map((entry) => {
    const day = entry.first ?? entry.last ?? 0
    return { day, until: entry.first === null ? day : (entry.last ?? day), entry }
  })
  if (published === null) return stops
  const day = lastDay(published) ?? 0
  const at = stops.findLastIndex((stop) => stop.day <= day) + 1
  return stops.toSpliced(at, 0, { day, until: firstDay(published) ?? day, entry: null })
}

function precisionOf({ date }: TimelineEntry): number {
  const { from, to } = parseEventDate(date)
  return (from ?? to ?? '').length
}

/** Ten times as much time is about twice as tall. */
function gapHeight(ratio: number): number {
  return Math.round(Math.min(gapHeights.most, gapHeights.least + 20 * Math.log10(Math.max(1, ratio))))
}
