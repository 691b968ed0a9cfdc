import type { EditorView } from 'prosemirror-view'
import { type ReactNode, useLayoutEffect, useRef } from 'react'
import styles from './editor/Popup.module.css'

/** Room between what a window belongs to and the window, in CSS pixels. */
const gap = 6

interface Props {
  view: EditorView
  /** Where in the document it belongs; at a node where one begins there, otherwise at the text. */
  pos: number
  className?: string | undefined
  children: ReactNode
}

/** A small window below a place of the text, or above it where there is more room. It moves with the text. */
export function Anchored({ view, pos, className = '', children }: Props) {
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (box.current !== null && !view.isDestroyed) place(box.current, view, pos)
  })
  // What stands above it may turn out higher or lower once it is laid out.
  useLayoutEffect(() => {
    const watch = new ResizeObserver(() => {
      if (box.current !== null && !view.isDestroyed) place(box.current, view, pos)
    })
    watch.observe(view.dom)
    return () => watch.disconnect()
  }, [view, pos])
  return (
    <div ref={box} className={`${styles.anchored} ${className}`}>
      {children}
    </div>
  )
}

function place(box: HTMLElement, view: EditorView, pos: number): void {
  const page = box.offsetParent
  const scroller = page?.parentElement
  if (page === null || scroller === null || scroller === undefined || pos > view.state.doc.content.size) return
  const node = view.nodeDOM(pos)
  const target = node instanceof HTMLElement ? node.getBoundingClientRect() : view.coordsAtPos(pos)
  const [frame, room] = [page.getBoundingClientRect(), scroller.getBoundingClientRect()]
  const isBelow = room.bottom - target.bottom > box.offsetHeight + gap || target.top - room.top < box.offsetHeight + gap
  const left = Math.min(target.left - frame.left, frame.width - box.offsetWidth - gap)
  box.style.left = `${Math.max(left, gap)}px`
  box.style.top = `${isBelow ? target.bottom - frame.top + gap : target.top - frame.top - gap - box.offsetHeight}px`
}
