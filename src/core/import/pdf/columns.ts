import { greatest, least } from '../../extremes.ts'
import type { Fragment } from './fragments.ts'
import { isProseBesideProse } from './prose.ts'

/** At least this many lines make a column. */
const fewestLines = 3
/** Columns inside columns are looked for this many times: enough for six side by side. */
const deepest = 6
/** The narrowest gutter, as a share of the font size. */
const narrowestGutter = 0.7

/**
 * The fragments of a page in reading order, cut into flows: each is one column, or what runs across all of them, from top to
 * bottom. Works on places alone, so that a page drawn row by row across its columns reads like one drawn column by column.
 *
 * A gutter is an upright line that no text crosses over several rows while text stands on both sides of it. Rows that cross it
 * part the page: what is above them is read before them. Rows whose two sides are a table's cells are left whole.
 */
export function readingOrder(fragments: readonly Fragment[], page: Page, depth = 0): Fragment[][] {
  const sorted = [...fragments].sort((a, b) => a.baseline - b.baseline || a.left - b.left)
  if (depth >= deepest || sorted.length < 2) return sorted.length === 0 ? [] : [sorted]
  for (const gutter of likelyGutters(sorted, page.gutters)) {
    const sections = cutAt(gutter, sorted, page)
    if (!sections.some((section) => section.sides !== undefined)) continue
    if (!isKnown(gutter, page.gutters)) page.gutters.push(gutter)
    return sections.flatMap(({ sides, fragments: whole }) => {
      return (sides ?? [whole]).flatMap((side) => readingOrder(side, page, depth + 1))
    })
  }
  return [sorted]
}

/** What the order on a page depends on besides the page itself. */
export interface Page {
  /** Columns are read from the right. */
  rtl: boolean
  /** The gutters of the pages before, as `x` in points; those of this page are added. There, a column may be a line or two. */
  gutters: number[]
}

function isKnown(x: number, gutters: readonly number[]): boolean {
  return gutters.some((gutter) => Math.abs(gutter - x) < 4)
}

/** Places where gaps between neighbours on one height lie above each other, the most frequent first; x in points. */
function likelyGutters(sorted: readonly Fragment[], known: readonly number[]): number[] {
  const left = Math.floor(least(sorted, (fragment) => fragment.left))
  const right = Math.ceil(greatest(sorted, (fragment) => fragment.right))
  if (!(right - left < 20_000)) return []
  const steps = new Int32Array(right - left + 2)
  for (const [from, to] of gapsBetweenNeighbours(sorted)) {
    const first = Math.ceil(from) - left
    const last = Math.floor(to) - left
    if (first > last) continue
    steps[first] = (steps[first] ?? 0) + 1
    steps[last + 1] = (steps[last + 1] ?? 0) - 1
  }
  const found = peaks(steps)
    .filter((peak) => peak.votes >= fewestLines)
    .sort((a, b) => b.votes - a.votes)
    .slice(0, 6)
    .map((peak) => left + peak.middle)
  return [...found, ...known.filter((x) => x > left && x < right)]
}

function peaks(steps: Int32Array): { middle: number; votes: number }[] {
  const found: { middle: number; votes: number }[] = []
  let votes = 0
  let from = 0
  let rising = false
  for (let x = 0; x < steps.length; x++) {
    const step = steps[x] ?? 0
    if (step === 0) continue
    if (step < 0 && rising) found.push({ middle: (from + x - 1) / 2, votes })
    votes += step
    rising = step > 0
    if (rising) from = x
  }
  return found
}

/** The gaps between each fragment and the nearest to its right on the same height. */
function gapsBetweenNeighbours(sorted: readonly Fragment[]): [from: number, to: number][] {
  const gaps: [number, number][] = []
  for (const [index, fragment] of sorted.entries()) {
    const reach = fragment.size * 0.7
    let nearest = Number.POSITIVE_INFINITY
    const look = (other: Fragment | undefined) => {
      if (other !== undefined && other.left >= fragment.right && other.left < nearest) nearest = other.left
    }
    for (let at = index + 1; (sorted[at]?.baseline ?? Number.POSITIVE_INFINITY) - fragment.baseline < reach; at++)
      look(sorted[at])
    for (let at = index - 1; fragment.baseline - (sorted[at]?.baseline ?? Number.NEGATIVE_INFINITY) < reach; at--)
      look(sorted[at])
    if (nearest - fragment.right >= narrowestGutter * fragment.size && nearest < Number.POSITIVE_INFINITY)
      gaps.push([fragment.right, nearest])
  }
  return gaps
}

interface Section {
  fragments: Fragment[]
  /** What stands on the two sides of the gutter, in reading order, where both are columns. */
  sides?: [Fragment[], Fragment[]]
}

/** Parts of the page from top to bottom: rows that cross the gutter, and between them rows that do not. */
function cutAt(x: number, sorted: readonly Fragment[], page: Page): Section[] {
  const sections: Section[] = []
  let open: Fragment[] = []
  let crossing: Fragment[] = []
  const closeOpen = () => {
    if (open.length > 0) sections.push(...columnSections(x, open, page))
    open = []
  }
  const closeCrossing = () => {
    if (crossing.length > 0) sections.push({ fragments: crossing })
    crossing = []
  }
  for (const row of rowsAround(x, sorted)) {
    if (row.crosses) {
      closeOpen()
      crossing.push(...row.fragments)
    } else {
      closeCrossing()
      open.push(...row.fragments)
    }
  }
  closeOpen()
  closeCrossing()
  return sections.reduce<Section[]>((merged, section) => {
    const last = merged.at(-1)
    if (last === undefined || last.sides !== undefined || section.sides !== undefined) merged.push(section)
    else last.fragments.push(...section.fragments)
    return merged
  }, [])
}

/** Fragments one by one, except that those on the height of a crossing one go with it. */
function rowsAround(x: number, sorted: readonly Fragment[]): { crosses: boolean; fragments: Fragment[] }[] {
  const crossers = sorted.filter((fragment) => fragment.left < x - 0.5 && fragment.right > x + 0.5)
  const rows: { crosses: boolean; fragments: Fragment[]; baseline: number }[] = []
  let next = 0
  for (const fragment of sorted) {
    while (next < crossers.length && (crossers[next]?.baseline ?? 0) < fragment.baseline - fragment.size * 0.4) next++
    const crosser = crossers[next]
    const crosses = crosser !== undefined && Math.abs(crosser.baseline - fragment.baseline) <= fragment.size * 0.4
    rows.push({ crosses, fragments: [fragment], baseline: fragment.baseline })
  }
  return rows
}

function columnSections(x: number, fragments: Fragment[], page: Page): Section[] {
  const left = fragments.filter((fragment) => fragment.right <= x + 0.5)
  const right = fragments.filter((fragment) => fragment.right > x + 0.5)
  const [first, second] = page.rtl ? [right, left] : [left, right]
  const below = belowBoth(first, second)
  const body = below.length === 0 ? first : first.filter((fragment) => !below.includes(fragment))
  const lines = isKnown(x, page.gutters) ? 1 : fewestLines
  const [near, far] = page.rtl ? [second, body] : [body, second]
  if (!isProseBesideProse(near, far, { rtl: page.rtl, fewestLines: lines })) return [{ fragments }]
  const section: Section = { fragments, sides: [body, second] }
  return below.length === 0 ? [section] : [section, { fragments: below }]
}

/**
 * The foot of the first column, where it follows both columns rather than the first alone: it stands below all of the second, after a
 * gap, in lines that are all short (a list, a note, a signature), and the sentence above the gap is not at its end or the
 * type changes.
 */
function belowBoth(first: readonly Fragment[], second: readonly Fragment[]): Fragment[] {
  const floor = greatest(second, (fragment) => fragment.baseline)
  const width = greatest(first, ({ right }) => right) - least(first, ({ left }) => left)
  const start = first.findIndex((fragment, index) => {
    const above = first[index - 1]
    if (above === undefined || fragment.baseline <= floor + 0.5 * fragment.size) return false
    if (fragment.baseline - above.baseline < 1.5 * fragment.size) return false
    return (
      Math.abs(fragment.size / above.size - 1) > 0.08 ||
      !/[.!?…。！？؟۔][^\p{L}\p{N}]*$/u.test(above.runs.at(-1)?.text ?? '')
    )
  })
  const foot = start < 0 ? [] : first.slice(start)
  return foot.every((fragment) => fragment.right - fragment.left < 0.8 * width) ? foot : []
}
