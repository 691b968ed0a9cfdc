import type { TimelineLayout } from './layout.ts'
import type { Mark } from './marks.ts'

/**
 * The drawing of a timeline's axis, as SVG elements in CSS pixels from the top of the whole timeline. Classes say what a shape is:
 * a style sheet gives it its colour. The window and the printed page draw the same.
 */
export type Shape = { className: string } & (
  | { tag: 'line'; x1: number; y1: number; x2: number; y2: number }
  | { tag: 'rect'; x: number; y: number; width: number; height: number; rx: number }
  | { tag: 'circle'; cx: number; cy: number; r: number }
  | { tag: 'path'; d: string }
)

/** A drawing with where it begins and ends. */
interface Drawn {
  top: number
  bottom: number
  shapes: Shape[]
}

/** The axis of a timeline, to be drawn a stretch at a time. */
export interface Axis {
  width: number
  drawn: Drawn[]
}

const barWidth = 8
const pitch = 12
/** Right of the axis, up to the words. */
const gutter = 16
const dot = 5
/** The most width that bars take unless there is less room: more of them stand closer. */
const mostLanes = 72

/** @param lanesWidth the most width that bars may take */
export function axisOf({ items, marks }: TimelineLayout, lanesWidth = mostLanes): Axis {
  const lanes = Math.max(1, ...marks.map(({ lane }) => lane + 1))
  const step = Math.min(pitch, lanesWidth / lanes)
  const spine = Math.round(lanes * step + 14)
  const width = spine + gutter
  const line = items.map(({ top, height, kind }) => ({
    top,
    bottom: top + height,
    shapes: [vertical(kind === 'gap' || kind === 'end' ? 'spine pause' : 'spine', spine, top, top + height)],
  }))
  const published = items.flatMap((item): Drawn[] => {
    if (item.kind !== 'published') return []
    const { y } = item
    const diamond = `M${spine} ${y - 6}l6 6-6 6-6-6z`
    return [
      { top: item.top, bottom: item.top + item.height, shapes: [{ tag: 'path', d: diamond, className: 'published' }] },
    ]
  })
  const bars = marks.map((mark) => drawMark(mark, spine, width, step))
  return { width, drawn: [...line, ...bars, ...published] }
}

/** The shapes of which something lies between two heights. */
export function shapesBetween({ drawn }: Axis, top: number, bottom: number): Shape[] {
  return drawn.filter((one) => one.bottom >= top && one.top <= bottom).flatMap(({ shapes }) => shapes)
}

function drawMark(mark: Mark, spine: number, width: number, step: number): Drawn {
  if (mark.shape === 'day') {
    const { top: y } = mark
    const shapes: Shape[] = [{ tag: 'circle', cx: spine, cy: y, r: dot, className: `point ${mark.state}` }]
    if (mark.isApproximate) shapes.push({ tag: 'circle', cx: spine, cy: y, r: dot + 3.5, className: 'halo' })
    return { top: y - 10, bottom: y + 10, shapes }
  }
  const x = spine - 12 - mark.lane * step - barWidth / 2
  const leaders = mark.ys.map((y): Shape => ({ tag: 'line', x1: x, y1: y, x2: width - 4, y2: y, className: 'leader' }))
  return {
    top: mark.top - 10,
    bottom: mark.bottom + 10,
    shapes: [...leaders, ...bar(mark, x, Math.min(barWidth, Math.max(1, step - 2)))],
  }
}

/** How much of a bar an approximate end dissolves into dashes. */
const soft = { dashes: 3, each: 2, gap: 2 }

function bar(mark: Mark, x: number, width: number): Shape[] {
  const className = `bar ${mark.shape} ${mark.state}`
  const dissolves = mark.isApproximate ? soft.dashes * (soft.each + soft.gap) : 0
  const arrow = 7
  const top = mark.top + (mark.open === 'start' ? arrow : dissolves)
  const bottom = mark.bottom - (mark.open === 'end' ? arrow : dissolves)
  const left = x - width / 2
  const body: Shape = {
    tag: 'rect',
    x: left,
    y: top,
    width,
    height: Math.max(2, bottom - top),
    rx: mark.open === null ? 2 : 0,
    className,
  }
  const shapes: Shape[] = [body]
  if (mark.state === 'suggested' && mark.shape === 'interval') shapes.push(hatch(left, top, width, bottom))
  if (mark.isApproximate) {
    if (mark.open !== 'start') shapes.push(...dashes(left, top, width, -1, mark.state))
    if (mark.open !== 'end') shapes.push(...dashes(left, bottom, width, 1, mark.state))
  }
  if (mark.open === 'end') shapes.push(arrowhead(x, mark.bottom, -arrow, mark.state))
  if (mark.open === 'start') shapes.push(arrowhead(x, mark.top, arrow, mark.state))
  return shapes
}

/** Dashes that grow narrower away from the end of a bar. */
function dashes(left: number, end: number, width: number, direction: 1 | -1, state: string): Shape[] {
  return Array.from({ length: soft.dashes }, (_, index) => {
    const inset = ((index + 1) * width) / 10
    const near = end + direction * (soft.gap + index * (soft.each + soft.gap))
    const y = direction === 1 ? near : near - soft.each
    return {
      tag: 'rect',
      x: left + inset,
      y,
      width: width - 2 * inset,
      height: soft.each,
      rx: 1,
      className: `dash ${state}`,
    }
  })
}

function hatch(left: number, top: number, width: number, bottom: number): Shape {
  const lines: string[] = []
  for (let y = top + 2; y + width <= bottom; y += 4) lines.push(`M${left} ${y + width}l${width} ${-width}`)
  return { tag: 'path', d: lines.join(''), className: 'hatch' }
}

/** A triangle whose tip is at `y`; `back` is how far, and which way, its base is from there. */
function arrowhead(x: number, y: number, back: number, state: string): Shape {
  return { tag: 'path', d: `M${x} ${y}l${6} ${back}h-12z`, className: `arrow ${state}` }
}

function vertical(className: string, x: number, y1: number, y2: number): Shape {
  return { tag: 'line', x1: x, y1, x2: x, y2, className }
}
