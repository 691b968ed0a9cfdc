import { countWhile } from '../text/bisect.ts'
import type { EntryShape, TimelineEntry } from './entries.ts'
import type { EventItem, TimelineItem } from './layout.ts'

/** What is drawn on the axis for one date. Events of the same date and state share a bar. Lengths are CSS pixels. */
export interface Mark {
  state: TimelineEntry['state']
  shape: EntryShape
  isApproximate: boolean
  /** Which ends go on beyond what is drawn. */
  open: 'start' | 'end' | null
  /** Where it begins and ends down the timeline; the same for a point. */
  top: number
  bottom: number
  /** Bars that share a stretch of the axis stand side by side: 0 is nearest to it. Points stand on the axis: -1. */
  lane: number
  /** The places of its events' lines, to which it is joined. */
  ys: number[]
}

/** Bars are never shorter, so that their ends can be told: approximate ones dissolve towards theirs. */
const shortestBar = { sharp: 16, soft: 30 }
/** Between two bars in one lane. */
const between = 6
/** How far a bar goes beyond the last event when nothing tells how far that is. */
const beyond = 24

/** The marks of a laid out timeline, in the order of their tops. */
export function marksOf(items: readonly TimelineItem[], height: number): Mark[] {
  const events = items.filter((item) => item.kind === 'event')
  const toY = scaleOf(events, height)
  const groups = Map.groupBy(events, ({ entry, key }) => (entry.shape === 'day' ? key : `${entry.state} ${entry.date}`))
  const marks = [...groups.values()].flatMap((group) => {
    const [item] = group
    return item === undefined ? [] : [markOf(item, group, toY, height)]
  })
  return inLanes(marks)
}

function markOf(
  { entry, y }: EventItem,
  group: readonly EventItem[],
  toY: (day: number) => number,
  height: number,
): Mark {
  const { state, shape, isApproximate } = entry
  const common = { state, shape, isApproximate, ys: group.map((item) => item.y), lane: -1 }
  const lowest = group.at(-1)?.y ?? y
  const shortest = isApproximate ? shortestBar.soft : shortestBar.sharp
  if (shape === 'day') return { ...common, open: null, top: y, bottom: y }
  if (entry.last === null) return { ...common, open: 'end', top: y, bottom: height - 4 }
  // What has only an end stands at its end: it comes from above.
  if (entry.first === null) return { ...common, open: 'start', top: Math.max(0, y - shortest), bottom: lowest }
  return { ...common, open: null, top: y, bottom: Math.max(y + shortest, lowest, toY(entry.last)) }
}

/** Where a day is down the timeline: between two events, as far as time has gone from the one to the other. */
function scaleOf(events: readonly EventItem[], height: number): (day: number) => number {
  const stops = events.map(({ entry, y }) => ({ day: entry.first ?? entry.last ?? 0, y }))
  return (day) => {
    const past = countWhile(stops, (stop) => stop.day <= day)
    const [before, after] = [stops[past - 1], stops[past]]
    if (before === undefined) return 0
    if (after === undefined) return day === before.day ? before.y : Math.min(height - 4, before.y + beyond)
    return Math.round(before.y + ((after.y - before.y) * (day - before.day)) / (after.day - before.day))
  }
}

/** Puts each bar in the first lane that is free where it begins. */
function inLanes(marks: readonly Mark[]): Mark[] {
  const free: number[] = []
  return [...marks]
    .sort((a, b) => a.top - b.top)
    .map((mark) => {
      if (mark.shape === 'day') return mark
      const found = free.findIndex((from) => from <= mark.top)
      const lane = found < 0 ? free.length : found
      free[lane] = mark.bottom + between
      return { ...mark, lane }
    })
}
