import { type RefObject, useLayoutEffect, useState } from 'react'

/** Drawn beyond what is in view on both sides, and the step in which scrolling draws more, in CSS pixels. */
const margin = 800
const step = 400

/** The stretch of a long scrolling part that is worth drawing, from its top, and how wide it is, in CSS pixels. */
export function useStretch(scroller: RefObject<HTMLElement | null>): { from: number; to: number; width: number } {
  const [stretch, setStretch] = useState({ from: 0, to: 2 * margin, width: 640 })
  useLayoutEffect(() => {
    const element = scroller.current
    if (element === null) return
    const measure = () => {
      const { scrollTop, clientHeight, clientWidth: width } = element
      const from = Math.floor((scrollTop - margin) / step) * step
      const to = Math.ceil((scrollTop + clientHeight + margin) / step) * step
      setStretch((before) =>
        before.from === from && before.to === to && before.width === width ? before : { from, to, width },
      )
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    element.addEventListener('scroll', measure, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', measure)
    }
  }, [scroller])
  return stretch
}
