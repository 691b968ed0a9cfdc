import type { Virtualizer } from '@tanstack/react-virtual'
import { useLayoutEffect, useRef } from 'react'

interface Seen {
  indices: ReadonlyMap<string, number>
  arrangement: string
  /** Where the items in view began, by their keys. */
  starts: ReadonlyMap<string, number>
  /** The heading that has the focus, and where it began. */
  heading: { key: string; start: number } | null
}

/**
 * Keeps what is in view of a list where it is while items come, go and change places: most of it, that is, for an item that was
 * changed may move away from the others. A heading that has the focus is what was opened or closed: it stays in view itself. A new
 * arrangement begins at its top.
 * @param indices the place of each item by its key, anew whenever the items are
 */
export function useSteadyView(
  virtual: Virtualizer<HTMLDivElement, Element>,
  indices: ReadonlyMap<string, number>,
  arrangement: string,
): void {
  const seen = useRef<Seen>(null)
  useLayoutEffect(() => {
    const before = seen.current
    const scroller = virtual.scrollElement
    const top = virtual.scrollOffset ?? 0
    const startOf = (key: string) => virtual.measurementsCache[indices.get(key) ?? -1]?.start
    if (before !== null && scroller !== null && top > 0) {
      if (before.arrangement !== arrangement) scroller.scrollTop = 0
      else if (before.indices !== indices) scroller.scrollTop = steadyTop(before, top, startOf)
    }
    const drawn = virtual
      .getVirtualItems()
      .map(({ key, index, start, end }) => ({ key: String(key), index, start, end }))
    const bottom = top + (virtual.scrollRect?.height ?? 0)
    const shown = drawn.filter(({ start, end }) => end > top && start < bottom)
    const focused = scroller?.querySelector('[aria-expanded]:focus-within')?.getAttribute('data-index')
    seen.current = {
      indices,
      arrangement,
      starts: new Map(shown.map(({ key, start }) => [key, start])),
      heading: drawn.find(({ index }) => String(index) === focused) ?? null,
    }
  })
}

/** How far down the list is to be scrolled. */
function steadyTop({ starts, heading }: Seen, top: number, startOf: (key: string) => number | undefined): number {
  const now = heading === null ? undefined : startOf(heading.key)
  // A heading that stands over its group, and is closed, comes back to its place.
  if (heading !== null && now !== undefined) return Math.min(top + now - heading.start, now)
  const shifts = [...starts].flatMap(([key, start]) => {
    const next = startOf(key)
    return next === undefined ? [] : [next - start]
  })
  return top + (shifts.sort((a, b) => a - b)[Math.floor(shifts.length / 2)] ?? 0)
}
