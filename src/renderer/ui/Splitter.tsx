import { type KeyboardEvent, type PointerEvent, useEffect, useState } from 'react'
import { keepPanes, middle, narrowest, type Pane, setPane } from '../state/panes.ts'
import { t } from '../strings.ts'
import styles from './Splitter.module.css'

/** How far an arrow key moves it, and with Shift, in CSS pixels. */
const step = 16
const stride = 64

/**
 * The line between a pane and the middle of the window, by the WAI-ARIA Authoring Practices (window splitter,
 * https://www.w3.org/WAI/ARIA/apg/patterns/windowsplitter/): dragged, or moved by the arrow keys, Home and End; a double press or Enter
 * gives the pane its own width again.
 */
export function Splitter({ pane }: { pane: Pane }) {
  const [{ width, least, greatest }, measure] = useMeasures(pane)
  const move = (to: number) => {
    setPane(pane, Math.min(Math.max(to, least), greatest))
    measure()
  }
  const reset = () => {
    setPane(pane, null)
    keepPanes()
    measure()
  }
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return
    const splitter: HTMLElement = event.currentTarget
    const from = event.clientX
    splitter.setPointerCapture(event.pointerId)
    const stop = new AbortController()
    const { signal } = stop
    splitter.addEventListener('pointermove', ({ clientX }) => move(width + (clientX - from) * towards(pane)), {
      signal,
    })
    splitter.addEventListener(
      'lostpointercapture',
      () => {
        stop.abort()
        keepPanes()
      },
      { signal },
    )
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const by = (event.shiftKey ? stride : step) * towards(pane)
    const to = { ArrowLeft: width - by, ArrowRight: width + by, Home: least, End: greatest }[event.key]
    if (to === undefined && event.key !== 'Enter') return
    event.preventDefault()
    if (to === undefined) return reset()
    move(to)
    keepPanes()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a line that can be moved is a separator that takes the focus, not a rule
    <div
      role="separator"
      tabIndex={0}
      className={`${styles.splitter} ${styles[pane]}`}
      aria-label={t.panes[pane]}
      aria-orientation="vertical"
      aria-valuenow={Math.round(width)}
      aria-valuemin={Math.round(least)}
      aria-valuemax={Math.round(greatest)}
      aria-valuetext={t.panes.pixels(width)}
      onPointerDown={onPointerDown}
      onDoubleClick={reset}
      onKeyDown={onKeyDown}
    />
  )
}

/** Whether the pane grows to the right (1) or to the left (-1). */
function towards(pane: Pane): 1 | -1 {
  return pane === 'library' ? 1 : -1
}

interface Measures {
  width: number
  least: number
  greatest: number
}

/** The pane's width on the screen, and what it can be without the middle becoming too narrow, in CSS pixels. */
function useMeasures(pane: Pane): [Measures, () => void] {
  const [measures, setMeasures] = useState<Measures>({ width: 0, least: 0, greatest: 0 })
  const measure = () => setMeasures(measuresOf(pane))
  useEffect(() => {
    const follow = new ResizeObserver(() => setMeasures(measuresOf(pane)))
    const element = elementOf(pane)
    if (element !== null) follow.observe(element)
    follow.observe(document.documentElement)
    return () => follow.disconnect()
  }, [pane])
  return [measures, measure]
}

function measuresOf(pane: Pane): Measures {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  const width = widthOf(pane)
  const least = Math.min(narrowest[pane] * rem, width)
  const others = widthOf(pane === 'library' ? 'side' : 'library') + middle * rem
  return { width, least, greatest: Math.max(window.innerWidth - others, least) }
}

function widthOf(pane: Pane): number {
  return elementOf(pane)?.getBoundingClientRect().width ?? 0
}

function elementOf(pane: Pane): Element | null {
  return document.querySelector(`[data-region="${pane}"]`)
}
