import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Block, Span } from '../../core/model/source.ts'
import { type Chunk, chunkAt } from './chunks.ts'
import { blockAt, blocksOf } from './offsets.ts'

/** Chunks that are drawn at once when a text opens: more at its beginning than the highest window shows, and the last one. */
export const atOnce = { first: 2, last: 1 }

/**
 * Which chunks of the text are drawn: those at both ends at once (an end can be scrolled to when its height is known), the
 * place where it is `opened` (an offset) as well, the others as they come near the view, and one after the other while the window has nothing else to do.
 */
export function useDrawn(
  root: RefObject<Element | null>,
  blocks: readonly Block[],
  chunks: readonly Chunk[],
  opened: number,
) {
  const [drawn, setDrawn] = useState<ReadonlySet<number>>(() => {
    const here = chunkAt(chunks.length, Math.max(0, blockAt(blocks, opened)))
    const isAtOnce = (index: number) => index < atOnce.first || index >= chunks.length - atOnce.last
    return new Set(chunks.keys().filter((index) => isAtOnce(index) || Math.abs(index - here) <= 1))
  })
  const latest = useRef(drawn)
  const add = useCallback((wanted: readonly number[]) => {
    if (wanted.every((chunk) => latest.current.has(chunk))) return
    latest.current = new Set([...latest.current, ...wanted])
    setDrawn(latest.current)
  }, [])

  useEffect(() => {
    const next = chunks.findIndex((_, index) => !drawn.has(index))
    if (next === -1) return
    const idle = requestIdleCallback(() => add([next]))
    return () => cancelIdleCallback(idle)
  }, [drawn, chunks, add])

  useEffect(() => {
    const text = root.current
    if (text === null || chunks.length <= atOnce.first + atOnce.last) return
    const observer = new IntersectionObserver(
      (seen) => add(seen.filter(({ isIntersecting }) => isIntersecting).map(({ target }) => indexOf(target))),
      { root: text.closest('[data-scroller]'), rootMargin: '50% 0px' },
    )
    for (const element of text.children) observer.observe(element)
    return () => observer.disconnect()
  }, [root, chunks, add])

  const chunksWith = useCallback(
    (span: Span) => blocksOf(blocks, span).map((block) => chunkAt(chunks.length, block)),
    [blocks, chunks],
  )
  /** Draws what holds the ends of a span with the next drawing. */
  const want = useCallback((span: Span) => add(chunksWith(span)), [add, chunksWith])
  /** The same at once. To be called outside of drawing, by what a person does. */
  const draw = useCallback((span: Span) => flushSync(() => add(chunksWith(span))), [add, chunksWith])

  return { drawn, want, draw }
}

function indexOf(element: Element): number {
  return Number(element.getAttribute('data-chunk'))
}
