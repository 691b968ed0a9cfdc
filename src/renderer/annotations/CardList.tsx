import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import {
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import styles from './Panel.module.css'

/** Lists of no more cards than this are drawn whole. */
const shortest = 150
/** Height of a card before it has been drawn, and the room below it, in CSS pixels. */
const estimate = 124
const gap = 8

/** What a card's `<li>` carries so that its list can place it, and how it is brought into view. */
export interface CardPlace {
  attributes: {
    ref?: (element: HTMLElement | null) => void
    style?: CSSProperties
    'data-index'?: number
    'aria-setsize'?: number
    'aria-posinset'?: number
  }
  scrolling: 'calm' | 'instant'
}

interface Props<T> {
  items: readonly T[]
  /** To be the same function with each drawing. */
  keyOf: (item: T) => string
  /** Index of the card that is pointed at, which is always drawn; -1 where none is. */
  current: number
  /** Draws an item as an `<li>`. */
  children: (item: T, place: CardPlace) => ReactNode
}

/** Cards below each other in the side panel. Of a long list, only those in view are drawn. */
export function CardList<T>(props: Props<T>) {
  return props.items.length <= shortest ? <Whole {...props} /> : <Windowed {...props} />
}

const whole: CardPlace = { attributes: {}, scrolling: 'calm' }

function Whole<T>({ items, children }: Props<T>) {
  const list = useRef<HTMLUListElement>(null)
  // Suggestions come a moment after the note, perhaps while the list is still on its way to the card that was gone to.
  // biome-ignore lint/correctness/useExhaustiveDependencies: other cards are what moves the one that has the focus
  useLayoutEffect(() => {
    list.current?.querySelector('li:focus-within')?.scrollIntoView({ block: 'nearest', behavior: 'instant' })
  }, [items])

  return (
    <ul ref={list} className={styles.cards} onKeyDown={moveAmongCards}>
      {items.map((item) => children(item, whole))}
    </ul>
  )
}

function Windowed<T>({ items, keyOf, current, children }: Props<T>) {
  const list = useRef<HTMLUListElement>(null)
  // How far below the top of what scrolls the list begins.
  const [top, setTop] = useState(0)
  const [focused, setFocused] = useState(-1)
  // The same function as long as the cards are the same: with another one, all of them would be put in their places anew.
  const getItemKey = useCallback(
    (index: number) => {
      const item = items[index]
      return item === undefined ? index : keyOf(item)
    },
    [items, keyOf],
  )
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => list.current?.closest('[role="tabpanel"]') ?? null,
    estimateSize: () => estimate,
    scrollMargin: top,
    gap,
    overscan: 6,
    getItemKey,
    // A card out of view that is pointed at, or has the focus, must be there all the same.
    rangeExtractor: (range: Range) => {
      const also = [current, focused].filter((index) => index >= 0 && index < range.count)
      return [...new Set([...defaultRangeExtractor(range), ...also])].sort((a, b) => a - b)
    },
  })

  // After every drawing: what stands above it comes and goes, and a list above it has its height only when its cards have been drawn.
  useLayoutEffect(() => {
    const scroller = list.current?.closest('[role="tabpanel"]')
    if (list.current === null || scroller === null || scroller === undefined) return
    const above = list.current.getBoundingClientRect().top - scroller.getBoundingClientRect().top
    setTop(Math.round(above + scroller.scrollTop))
  })

  useEffect(() => {
    if (current >= 0) virtual.scrollToIndex(current, { align: 'auto' })
  }, [current, virtual])

  return (
    <ul
      ref={list}
      className={styles.cards}
      data-windowed
      style={{ height: virtual.getTotalSize() }}
      onKeyDown={moveAmongCards}
      onFocus={({ target }) => setFocused(Number(target.closest('[data-index]')?.getAttribute('data-index') ?? -1))}
      onBlur={() => setFocused(-1)}
    >
      {virtual.getVirtualItems().map(({ index, start }) => {
        const item = items[index]
        if (item === undefined) return null
        return children(item, {
          attributes: {
            ref: virtual.measureElement,
            style: { transform: `translateY(${start - top}px)` },
            'data-index': index,
            'aria-setsize': items.length,
            'aria-posinset': index + 1,
          },
          scrolling: 'instant',
        })
      })}
    </ul>
  )
}

/** ↑ ↓ and K J go from card to card, whatever list it is in. */
function moveAmongCards(event: KeyboardEvent<HTMLElement>): void {
  const { target } = event
  if (!(target instanceof HTMLElement) || !target.matches(card) || event.altKey || event.ctrlKey) return
  const step = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[event.key]
  if (step === undefined) return
  const cards = [...document.querySelectorAll<HTMLElement>(`[data-region="side"] :is(${card})`)]
  cards[cards.indexOf(target) + step]?.focus()
  event.preventDefault()
}

/** The part of a card that takes the focus. */
const card = '[data-card], [data-suggestion]'
