import { type PointerEvent, type RefObject, useEffect, useLayoutEffect, useState } from 'react'
import type { Note } from '../../core/model/note.ts'
import type { Span } from '../../core/model/source.ts'
import styles from './AdjustHandles.module.css'
import { cancelAdjusting, type Edge, finishAdjusting, moveEdgeTo, startAdjusting, useAdjusting } from './adjusting.ts'
import { type BlockElements, toOffset, toRange } from './offsets.ts'

interface Props {
  note: Note
  annotation: string
  /** Where its words stand. */
  span: Span
  root: RefObject<HTMLElement | null>
  elements: BlockElements
}

/** Where an end stands, in CSS pixels within the sheet. */
interface Place {
  left: number
  top: number
  height: number
}

/**
 * Handles at both ends of the annotation that is pointed at, to be dragged. The keys do the same, so that readers of the screen pass
 * them over.
 */
export function AdjustHandles({ note, annotation, span, root, elements }: Props) {
  const now = useAdjusting((state) => state.now)
  const shown = now?.annotation === annotation ? now.span : span
  const [dragged, setDragged] = useState<Edge | null>(null)
  const [places, setPlaces] = useState<Record<Edge, Place> | null>(null)
  const { blocks } = note.source

  useLayoutEffect(() => {
    const text = root.current
    if (text === null) return
    const place = () => setPlaces(placesOf(text, toRange(blocks, elements, shown)))
    place()
    const observer = new ResizeObserver(place)
    observer.observe(text)
    return () => observer.disconnect()
  }, [blocks, elements, shown, root])

  useEffect(() => {
    if (now === null) return
    const range = toRange(blocks, elements, now.span)
    const preview = new Highlight(...(range === null ? [] : [range]))
    preview.priority = 5
    CSS.highlights.set('readout-adjusting', preview)
    return () => {
      CSS.highlights.delete('readout-adjusting')
    }
  }, [blocks, elements, now])

  useEffect(() => {
    if (dragged === null) return
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      setDragged(null)
      cancelAdjusting()
    }
    window.addEventListener('keydown', onKey, true)
    return () => window.removeEventListener('keydown', onKey, true)
  }, [dragged])

  const onMove = (event: PointerEvent) => {
    if (dragged === null) return
    // A point in the line itself: the handle hangs below it.
    const caret = document.caretPositionFromPoint(event.clientX, event.clientY)
    const offset = caret === null ? null : toOffset(blocks, caret.offsetNode, caret.offset)
    if (offset !== null) moveEdgeTo(note, offset, event.altKey)
  }
  const onUp = () => {
    if (dragged === null) return
    setDragged(null)
    finishAdjusting()
  }
  if (places === null) return null
  return (['start', 'end'] as const).map((edge) => (
    <div
      key={edge}
      className={styles.handle}
      data-edge={edge}
      data-moving={now?.edge === edge || undefined}
      data-dragged={dragged !== null || undefined}
      aria-hidden="true"
      style={places[edge]}
      onPointerDown={(event) => {
        if (event.button !== 0) return
        event.preventDefault()
        event.stopPropagation()
        event.currentTarget.setPointerCapture(event.pointerId)
        startAdjusting(annotation, span, edge)
        setDragged(edge)
      }}
      onPointerMove={onMove}
      onPointerUp={onUp}
      onPointerCancel={() => {
        setDragged(null)
        cancelAdjusting()
      }}
    />
  ))
}

function placesOf(text: HTMLElement, range: Range | null): Record<Edge, Place> | null {
  const lines = [...(range?.getClientRects() ?? [])].filter(({ width }) => width > 0)
  const first = lines[0]
  const last = lines.at(-1)
  const sheet = text.offsetParent?.getBoundingClientRect()
  if (range === null || first === undefined || last === undefined || sheet === undefined) return null
  const isLeftward = (node: Node) => getComputedStyle(node.parentElement ?? text).direction === 'rtl'
  const at = (line: DOMRect, x: number) => ({ left: x - sheet.left, top: line.top - sheet.top, height: line.height })
  return {
    start: at(first, isLeftward(range.startContainer) ? first.right : first.left),
    end: at(last, isLeftward(range.endContainer) ? last.left : last.right),
  }
}
