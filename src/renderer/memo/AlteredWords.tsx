import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import type { Alteration } from '../../core/model/memoBody.ts'
import { t } from '../strings.ts'
import { type Stretch, segmentsOf } from './editor/alterations.ts'
import styles from './editor/Popup.module.css'

interface Props {
  ref: RefObject<HTMLDivElement | null>
  words: string
  alterations: readonly Alteration[]
  /** Called with the index of an alteration that is to be undone. */
  onTakeBack: (index: number) => void
}

/**
 * The exact words of a source with a caret in them, for mouse and keyboard to select with; they take no typing. What is left out is
 * struck through, and comes back when it is clicked; what is added stands in brackets.
 */
export function AlteredWords({ ref, words, alterations, onTakeBack }: Props) {
  // Input methods and dead keys write all the same: then the words are put there anew, with the caret where it was.
  const [written, setWritten] = useState(0)
  const caret = useRef(0)
  useLayoutEffect(() => {
    if (written > 0 && ref.current !== null) putCaret(ref.current, caret.current)
  }, [written, ref])
  return (
    // biome-ignore lint/a11y/useSemanticElements: a field could not show what is left out and added
    <div
      key={written}
      ref={ref}
      className={styles.words}
      role="textbox"
      tabIndex={0}
      aria-readonly="true"
      aria-multiline="true"
      aria-label={t.editor.alter.words}
      dir="auto"
      contentEditable
      suppressContentEditableWarning
      spellCheck={false}
      onBeforeInput={(event) => event.preventDefault()}
      onPaste={(event) => event.preventDefault()}
      onCut={(event) => event.preventDefault()}
      onDrop={(event) => event.preventDefault()}
      onInput={() => setWritten(written + 1)}
      onKeyDown={(event) => {
        if (!event.nativeEvent.isComposing) caret.current = chosenIn(ref.current)?.start ?? 0
        if (isEditing(event.key)) event.preventDefault()
      }}
    >
      {segmentsOf(words, alterations).map((segment) => {
        if (segment.type === 'insertion') {
          return (
            <ins key={`insertion ${segment.index}`} contentEditable={false} data-start={segment.at}>
              [{segment.text}]
            </ins>
          )
        }
        const part = words.slice(segment.start, segment.end)
        if (segment.type === 'kept') {
          return (
            <span key={`${segment.start} ${segment.end}`} data-start={segment.start}>
              {part}
            </span>
          )
        }
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: by key, the list of changes takes it back
          <del
            key={`${segment.start} ${segment.end}`}
            data-start={segment.start}
            title={t.editor.alter.takeBack(part)}
            onClick={() => getSelection()?.isCollapsed && onTakeBack(segment.index)}
          >
            {part}
          </del>
        )
      })}
    </div>
  )
}

/** What is selected of the words, in UTF-16 code units; `null` where the selection is elsewhere. */
export function chosenIn(root: HTMLElement | null): Stretch | null {
  const selection = getSelection()
  if (root === null || selection === null || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!root.contains(range.startContainer) || !root.contains(range.endContainer)) return null
  return {
    start: offsetOf(root, range.startContainer, range.startOffset),
    end: offsetOf(root, range.endContainer, range.endOffset),
  }
}

/** What is added in brackets counts for nothing. */
function offsetOf(root: HTMLElement, node: Node, offset: number): number {
  const range = new Range()
  range.selectNodeContents(root)
  range.setEnd(node, offset)
  const before = range.cloneContents()
  for (const added of before.querySelectorAll('ins')) added.remove()
  return before.textContent.length
}

/** Puts the caret before the code unit at `offset` of the words, with the focus in them. */
function putCaret(root: HTMLElement, offset: number): void {
  root.focus()
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  let rest = offset
  while (walker.nextNode() !== null) {
    const { currentNode: node } = walker
    const length = node.parentElement?.closest('ins') == null ? (node.nodeValue?.length ?? 0) : 0
    if (rest < length) {
      getSelection()?.collapse(node, rest)
      return
    }
    rest -= length
  }
  getSelection()?.selectAllChildren(root)
  getSelection()?.collapseToEnd()
}

function isEditing(key: string): boolean {
  return key === 'Backspace' || key === 'Delete'
}
