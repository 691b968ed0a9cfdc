import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import styles from './VirtualList.module.css'

interface Props<T> {
  items: readonly T[]
  keyOf: (item: T) => string
  /** Height of an item before it has been drawn, in CSS pixels. */
  estimate: number
  /** Index of the item that is open, which is always drawn; -1 where none is. */
  current: number
  /** Given to the part that scrolls. */
  className?: string | undefined
  /** Draws an item's one control; `tabIndex` is 0 for the one that Tab reaches. */
  children: (item: T, tabIndex: 0 | -1) => ReactNode
}

/**
 * A list of which only what is in view is drawn, however long it is. Tab reaches one item; the arrow keys, Page Up and Down,
 * Home and End go through the list. Readers of the screen are told each item's place and how many there are.
 */
export function VirtualList<T>({ items, keyOf, estimate, current, className = '', children }: Props<T>) {
  const scroller = useRef<HTMLDivElement>(null)
  const [focused, setFocused] = useState(-1)
  const wanted = useRef(-1)
  const reached = focused >= 0 && focused < items.length ? focused : Math.max(current, 0)

  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimate,
    getItemKey: (index) => {
      const item = items[index]
      return item === undefined ? index : keyOf(item)
    },
    overscan: 8,
    // An item out of view that has the focus, or gets it by a key from elsewhere, must be there all the same.
    rangeExtractor: (range: Range) => {
      const shown = defaultRangeExtractor(range)
      const also = [...new Set([reached, current])].filter((index) => index >= 0 && index < range.count)
      return [...new Set([...shown, ...also])].sort((a, b) => a - b)
    },
  })

  // A key may have led to an item that is drawn only now.
  useLayoutEffect(() => {
    if (wanted.current < 0 || !focusItem(scroller.current, wanted.current)) return
    wanted.current = -1
  })

  const onKeyDown = (event: KeyboardEvent) => {
    const to = target(event.key, reached, items.length)
    if (to === null) return
    event.preventDefault()
    virtual.scrollToIndex(to)
    wanted.current = to
    setFocused(to)
  }

  return (
    <div ref={scroller} className={`${styles.scroller} ${className}`}>
      <ul className={styles.list} style={{ height: virtual.getTotalSize() }} onKeyDown={onKeyDown}>
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const item = items[index]
          if (item === undefined) return null
          return (
            <li
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              aria-setsize={items.length}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start}px)` }}
              onFocus={() => setFocused(index)}
            >
              {children(item, index === reached ? 0 : -1)}
            </li>
          )
        })}
      </ul>
    </div>
  )
}

/** Items that Page Up and Page Down pass over. */
const page = 10

function target(key: string, from: number, count: number): number | null {
  const to = {
    ArrowDown: from + 1,
    ArrowUp: from - 1,
    PageDown: from + page,
    PageUp: from - page,
    Home: 0,
    End: count - 1,
  }[key]
  return to === undefined || count === 0 ? null : Math.min(Math.max(to, 0), count - 1)
}

function focusItem(scroller: Element | null, index: number): boolean {
  const control = scroller?.querySelector<HTMLElement>(`[data-index="${index}"] :is(button, input)`)
  control?.focus()
  return control !== null && control !== undefined
}
