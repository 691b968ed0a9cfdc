import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type ReactNode, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useSteadyView } from './useSteadyView.ts'
import styles from './VirtualList.module.css'

/** What makes a grid of rows that can be selected out of a list (https://www.w3.org/WAI/ARIA/apg/patterns/treegrid/). */
export interface Grid<T> {
  label: string
  /** What its keys do. */
  hint: string
  /** Headings stay in sight while what is below them is. */
  isHeading: (item: T) => boolean
  /** Height of a heading, in CSS pixels. */
  headingHeight: number
  /** What readers of the screen are told of a row besides its place. */
  rowOf: (item: T) => { 'aria-selected'?: boolean; 'aria-expanded'?: boolean; 'aria-level'?: number }
  /** A key was pressed on a row. @returns the index of the row to go to, or whether the key has done its work */
  onKey: (event: KeyboardEvent, index: number) => number | boolean
  /** An arrow or another key led from one row to another. */
  onMove: (event: KeyboardEvent, from: number, to: number) => void
}

interface Props<T> {
  items: readonly T[]
  keyOf: (item: T) => string
  /** Height of an item before it has been drawn, in CSS pixels. */
  estimate: number | ((item: T) => number)
  /** Index of the item that is open, which is always drawn; -1 where none is. */
  current: number
  /** Given to the part that scrolls. */
  className?: string | undefined
  grid?: Grid<T>
  /** How the items are arranged: when that changes, the list begins at its top again. */
  arrangement?: string
  /** Draws an item's one control; `tabIndex` is 0 for the one that Tab reaches. */
  children: (item: T, tabIndex: 0 | -1) => ReactNode
}

/**
 * A list of which only what is in view is drawn, however long it is. Tab reaches one item; the arrow keys, Page Up and Down,
 * Home and End go through the list. Readers of the screen are told each item's place and how many there are. What is in view stays
 * where it is when items come and go above it.
 */
export function VirtualList<T>({
  items,
  keyOf,
  estimate,
  current,
  className = '',
  grid,
  arrangement = '',
  children,
}: Props<T>) {
  const scroller = useRef<HTMLDivElement>(null)
  const [focused, setFocused] = useState<{ key: string; index: number } | null>(null)
  const hasFocus = useRef(false)
  const wanted = useRef(-1)
  const indices = useMemo(() => new Map(items.map((item, index) => [keyOf(item), index])), [items, keyOf])
  const reached = (focused === null ? undefined : indices.get(focused.key)) ?? Math.max(current, 0)

  // Made anew, it has the places of all items counted out again.
  const getItemKey = useCallback(
    (index: number) => {
      const item = items[index]
      return item === undefined ? index : keyOf(item)
    },
    [items, keyOf],
  )
  const isHeading = grid?.isHeading
  const headings = useMemo(
    () => (isHeading === undefined ? [] : items.flatMap((item, index) => (isHeading(item) ? [index] : []))),
    [items, isHeading],
  )
  /** The heading over what is in view, which begins at the index `first`. */
  const headingOver = (first: number) => headings.findLast((index) => index <= first) ?? -1
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => {
      const item = items[index]
      return typeof estimate === 'number' ? estimate : item === undefined ? 0 : estimate(item)
    },
    getItemKey,
    overscan: 8,
    // Nothing that is gone to is to lie under the heading.
    scrollPaddingStart: headings.length > 0 ? (grid?.headingHeight ?? 0) : 0,
    // An item out of view that has the focus, or gets it by a key from elsewhere, must be there all the same.
    rangeExtractor: (range: Range) => {
      const shown = defaultRangeExtractor(range)
      const also = [...new Set([reached, current, headingOver(range.startIndex)])].filter(
        (index) => index >= 0 && index < range.count,
      )
      return [...new Set([...shown, ...also])].sort((a, b) => a - b)
    },
  })
  useSteadyView(virtual, indices, arrangement)

  const goTo = (index: number) => {
    const item = items[index]
    if (item === undefined) return
    virtual.scrollToIndex(index)
    wanted.current = index
    setFocused({ key: keyOf(item), index })
  }

  // A key may have led to an item that is drawn only now.
  useLayoutEffect(() => {
    if (wanted.current < 0 || !focusItem(scroller.current, wanted.current)) return
    wanted.current = -1
  })

  // An item that goes away with the focus in it leaves the focus to the one that takes its place.
  useLayoutEffect(() => {
    const isLost = hasFocus.current && document.activeElement === document.body
    if (!isLost || focused === null || indices.has(focused.key)) return
    goTo(Math.min(focused.index, indices.size - 1))
  })

  const onKeyDown = (event: KeyboardEvent) => {
    const asked = grid?.onKey(event, reached) ?? false
    const to = typeof asked === 'number' ? asked : asked ? null : target(event, reached, items.length)
    if (to === null && asked === false) return
    event.preventDefault()
    if (to === null) return
    if (asked === false) grid?.onMove(event, reached, to)
    goTo(to)
  }

  const drawn = virtual.getVirtualItems()
  const over = headingOver(virtual.range?.startIndex ?? 0)
  const List = grid === undefined ? 'ul' : 'div'
  const Item = grid === undefined ? 'li' : 'div'
  const ofGrid = grid !== undefined && {
    // The first heading may come while the focus is in the list: it has the role that headings need from the beginning.
    role: 'treegrid',
    'aria-label': grid.label,
    'aria-description': grid.hint,
    'aria-multiselectable': true,
    'aria-rowcount': items.length,
  }
  const placeOf = (index: number, item: T) =>
    grid === undefined
      ? { 'aria-setsize': items.length, 'aria-posinset': index + 1 }
      : { role: 'row', 'aria-rowindex': index + 1, ...grid.rowOf(item) }

  return (
    <div ref={scroller} className={`${styles.scroller} ${className}`}>
      {items.length > 0 && (
        <List
          className={styles.list}
          style={{ height: virtual.getTotalSize() }}
          onKeyDown={onKeyDown}
          onFocus={() => {
            hasFocus.current = true
          }}
          // What goes away with the focus in it does not say so.
          onBlur={() => {
            hasFocus.current = false
          }}
          {...ofGrid}
        >
          {drawn.map(({ index, key, start }) => {
            const item = items[index]
            if (item === undefined) return null
            const control = children(item, index === reached ? 0 : -1)
            return (
              <Item
                key={key}
                ref={virtual.measureElement}
                data-index={index}
                {...placeOf(index, item)}
                className={index === over ? styles.over : styles.item}
                style={index === over ? undefined : { transform: `translateY(${start}px)` }}
                onFocus={() => setFocused({ key: keyOf(item), index })}
              >
                {grid === undefined ? control : <div {...cell}>{control}</div>}
              </Item>
            )
          })}
        </List>
      )}
    </div>
  )
}

/** A row has one cell, and the focus is always on the control in it. */
const cell = { role: 'gridcell' }

/** Items that Page Up and Page Down pass over. */
const page = 10

function target({ key, altKey }: KeyboardEvent, from: number, count: number): number | null {
  const to = {
    ArrowDown: from + 1,
    ArrowUp: from - 1,
    PageDown: from + page,
    PageUp: from - page,
    Home: 0,
    End: count - 1,
  }[key]
  return to === undefined || count === 0 || altKey ? null : Math.min(Math.max(to, 0), count - 1)
}

function focusItem(scroller: Element | null, index: number): boolean {
  const control = scroller?.querySelector<HTMLElement>(`[data-index="${index}"] :is(button, input)`)
  control?.focus()
  return control !== null && control !== undefined
}
