import { type RefObject, useEffect, useState } from 'react'
import type { Block, Span } from '../../core/model/source.ts'
import { type BlockElements, toOffset, toRange } from './offsets.ts'
import type { Directed } from './sentences.ts'

/** The text's part of the selection, with its direction; `null` when it begins or ends outside the text. */
export function readSelection(root: Element | null, blocks: readonly Block[]): Directed | null {
  const selection = window.getSelection()
  if (root === null || selection === null || selection.anchorNode === null || selection.focusNode === null) return null
  if (!root.contains(selection.anchorNode) || !root.contains(selection.focusNode)) return null
  const anchor = toOffset(blocks, selection.anchorNode, selection.anchorOffset)
  const focus = toOffset(blocks, selection.focusNode, selection.focusOffset)
  return anchor === null || focus === null ? null : { anchor, focus }
}

/** Selects words of the text and brings the end that moves into view. */
export function writeSelection(blocks: readonly Block[], elements: BlockElements, { anchor, focus }: Directed): void {
  const range = toRange(blocks, elements, spanOf({ anchor, focus }))
  if (range === null) return
  const { startContainer, startOffset, endContainer, endOffset } = range
  const selection = window.getSelection()
  if (anchor <= focus) selection?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset)
  else selection?.setBaseAndExtent(endContainer, endOffset, startContainer, startOffset)
  const moved = anchor <= focus ? endContainer : startContainer
  bringIntoView(moved, moved === endContainer ? endOffset : startOffset)
}

/** Room that is left between the place and the edge of the view, in CSS pixels. */
const room = 48

/** Scrolls no further than needed to show a place of the text. */
function bringIntoView(node: Node, offset: number): void {
  const scroller = node.parentElement?.closest('[data-scroller]')
  const place = new Range()
  place.setStart(node, offset)
  const box = place.getBoundingClientRect()
  if (scroller === null || scroller === undefined || box.height === 0) {
    node.parentElement?.scrollIntoView({ block: 'nearest' })
    return
  }
  const view = scroller.getBoundingClientRect()
  const above = box.top - room - view.top
  const below = box.bottom + room - view.bottom
  const top = above < 0 ? above : Math.max(below, 0)
  if (top !== 0) scroller.scrollBy({ top, behavior: 'instant' })
}

export function spanOf({ anchor, focus }: Directed): Span {
  return { start: Math.min(anchor, focus), end: Math.max(anchor, focus) }
}

/** The words selected in the text, once the pointer has let go; `null` while nothing is. */
export function useSelectedSpan(root: RefObject<Element | null>, blocks: readonly Block[]): Span | null {
  const [span, setSpan] = useState<Span | null>(null)
  useEffect(() => {
    let isPressed = false
    const update = () => {
      if (isPressed) return
      const selection = readSelection(root.current, blocks)
      const next = selection === null ? null : spanOf(selection)
      setSpan((last) => {
        if (next === null || next.start === next.end) return null
        return last?.start === next.start && last.end === next.end ? last : next
      })
    }
    const press = (event: PointerEvent) => {
      isPressed = root.current?.contains(event.target as Node) ?? false
      if (isPressed) setSpan(null)
    }
    const release = () => {
      isPressed = false
      // The browser settles the selection after this event.
      setTimeout(update)
    }
    document.addEventListener('selectionchange', update)
    document.addEventListener('pointerdown', press)
    document.addEventListener('pointerup', release)
    document.addEventListener('pointercancel', release)
    return () => {
      document.removeEventListener('selectionchange', update)
      document.removeEventListener('pointerdown', press)
      document.removeEventListener('pointerup', release)
      document.removeEventListener('pointercancel', release)
    }
  }, [root, blocks])
  return span
}
