import { type RefObject, useEffect, useLayoutEffect } from 'react'
import type { Block } from '../../core/model/source.ts'
import { useOpenNote } from '../state/note.ts'
import { positionIn, rememberPosition } from '../state/reading.ts'
import { blockElement } from './chunks.ts'
import { toRange } from './offsets.ts'
import { readingOffset } from './readingOffset.ts'

/** Milliseconds between two looks at where the text stands while it is scrolled. */
const pause = 150

/**
 * Opens a text where it was read last, and keeps that place while it is read. An annotation that is pointed at wins: the text then
 * opens there.
 */
export function useReadingPosition(root: RefObject<Element | null>, note: string, blocks: readonly Block[]): void {
  useLayoutEffect(() => {
    const scroller = root.current?.closest('[data-scroller]')
    if (scroller === null || scroller === undefined || useOpenNote.getState().selected !== null) return
    const offset = positionIn(note)
    const goThere = () => {
      const range =
        offset === 0
          ? null
          : toRange(blocks, (index) => blockElement(root.current, index), { start: offset, end: offset + 1 })
      if (range === null) scroller.scrollTo({ top: 0, behavior: 'instant' })
      else {
        const top = range.getBoundingClientRect().top - scroller.getBoundingClientRect().top - 8
        scroller.scrollBy({ top, behavior: 'instant' })
      }
    }
    goThere()
    // In a long text, what lies before the place is laid out only now.
    const again = offset === 0 ? 0 : requestAnimationFrame(goThere)
    return () => cancelAnimationFrame(again)
  }, [root, note, blocks])

  useEffect(() => {
    const scroller = root.current?.closest('[data-scroller]')
    if (scroller === null || scroller === undefined) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const onScroll = () => {
      timer ??= setTimeout(() => {
        timer = undefined
        const offset = readingOffset()
        if (offset !== null) rememberPosition(note, offset)
      }, pause)
    }
    scroller.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      clearTimeout(timer)
      scroller.removeEventListener('scroll', onScroll)
    }
  }, [root, note])
}
