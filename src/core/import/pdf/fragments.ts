import type { TextItem } from './page.ts'

/** An item with what the drawing order says of the space before it. */
export interface Run extends TextItem {
  /** A space was drawn, or reported, between the run before it in the drawing order and this one. */
  spaced: boolean
}

/** Runs that follow each other closely on one baseline: part of a line, never more than one column's. Lengths in points. */
export interface Fragment {
  runs: Run[]
  left: number
  right: number
  baseline: number
  /** The font size of most of its characters. */
  size: number
}

/** Gaps wider than this share of the font size may be the space between two columns; pdf.js cuts its items there too. */
const widestWordGap = 0.6

/** A letter of at least this many times the size of the text beside it is its initial. */
export const leastInitial = 1.8

/** Joins items into fragments. Items drawn twice in the same place, as some programs draw bold, count once. */
export function fragmentsOf(items: readonly TextItem[]): Fragment[] {
  const fragments: Fragment[] = []
  const seen = new Map<string, TextItem[]>()
  let spaced = false
  for (const item of items) {
    if (item.text.trim() === '') {
      spaced ||= item.text !== ''
      continue
    }
    if (isRedrawn(item, seen)) continue
    const run: Run = { ...item, spaced: spaced || /^\s/u.test(item.text) }
    spaced = /\s$/u.test(item.text)
    const open = fragments.at(-1)
    if (open !== undefined && follows(open, run)) extend(open, run)
    else fragments.push(fragmentOf(run))
  }
  for (const fragment of fragments) settle(fragment)
  return fragments
}

function isRedrawn(item: TextItem, seen: Map<string, TextItem[]>): boolean {
  const others = seen.get(item.text)
  if (others === undefined) {
    seen.set(item.text, [item])
    return false
  }
  const reach = item.size * 0.12
  // Only the latest are compared: a page that repeats one letter thousands of times must not take quadratic time.
  const again = others
    .slice(-64)
    .some((other) => Math.abs(other.x - item.x) < reach && Math.abs(other.y - item.y) < reach && item.width > reach)
  if (!again) others.push(item)
  return again
}

function fragmentOf(run: Run): Fragment {
  return { runs: [run], left: run.x, right: run.x + run.width, baseline: run.y, size: run.size }
}

function follows(open: Fragment, run: Run): boolean {
  const size = Math.max(open.size, run.size)
  if (!shareLine(open, { baseline: run.y, size: run.size }) || isInitial(open, run)) return false
  const gap = Math.max(run.x - open.right, open.left - (run.x + run.width))
  return gap <= widestWordGap * size && gap >= -0.5 * size
}

/** Whether one of the two is a large initial, which spans several lines and is put to its line later. */
function isInitial(open: Fragment, run: Run): boolean {
  const [large, ratio] = open.size > run.size ? [textOf(open), open.size / run.size] : [run.text, run.size / open.size]
  return ratio >= leastInitial && large.trim().length <= 2
}

export function textOf(fragment: Fragment): string {
  return fragment.runs.map((run) => run.text.trim()).join('')
}

/**
 * Whether two pieces stand on one line: their baselines agree to a quarter of the font size, or one is so much smaller that it is
 * raised or lowered beside the other (a footnote's number, an ordinal's ending).
 */
export function shareLine(a: { baseline: number; size: number }, b: { baseline: number; size: number }): boolean {
  const [large, small] = a.size >= b.size ? [a, b] : [b, a]
  const drop = small.baseline - large.baseline
  if (small.size > 0.85 * large.size) return Math.abs(drop) <= 0.25 * small.size
  return drop <= 0.35 * large.size && drop >= -0.6 * large.size
}

function extend(open: Fragment, run: Run): void {
  open.runs.push(run)
  open.left = Math.min(open.left, run.x)
  open.right = Math.max(open.right, run.x + run.width)
  if (run.size > open.size) {
    open.size = run.size
    open.baseline = run.y
  }
}

/** The size and baseline of most of its characters. */
function settle(fragment: Fragment): void {
  if (fragment.runs.length === 1) return
  const main = dominant(fragment.runs)
  fragment.size = main.size
  fragment.baseline = main.y
}

/** The run whose font size most characters have. */
export function dominant(runs: readonly Run[]): Run {
  const weights = new Map<number, number>()
  let best = runs[0] as Run
  let most = 0
  for (const run of runs) {
    const weight = (weights.get(run.size) ?? 0) + run.text.length
    weights.set(run.size, weight)
    if (weight > most) {
      most = weight
      best = run
    }
  }
  return best
}
