import { type RefObject, useEffect, useState } from 'react'
import type { Chunk } from './chunks.ts'

/** How far beyond the view words are painted: so far the text can be scrolled before the next ones are. */
const margin = '100% 0px'

/**
 * The chunks of the text that are in view or close to it. Only what is annotated, suggested and found in these is painted, so that painting
 * does not take longer for a longer text.
 */
export function useNear(root: RefObject<Element | null>, chunks: readonly Chunk[]): ReadonlySet<number> {
  const [near, setNear] = useState<ReadonlySet<number>>(() => new Set([0]))
  useEffect(() => {
    const text = root.current
    if (text === null || chunks.length <= 1) return
    const observer = new IntersectionObserver(
      (seen) =>
        setNear((before) => {
          const after = new Set(before)
          for (const { isIntersecting, target } of seen) {
            const chunk = Number(target.getAttribute('data-chunk'))
            if (isIntersecting) after.add(chunk)
            else after.delete(chunk)
          }
          return after.size === before.size && after.isSubsetOf(before) ? before : after
        }),
      { root: text.closest('[data-scroller]'), rootMargin: margin },
    )
    for (const element of text.children) observer.observe(element)
    return () => observer.disconnect()
  }, [root, chunks])
  return near
}
