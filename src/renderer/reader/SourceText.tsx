import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef } from 'react'
import type { AnnotationKind } from '../../core/model/annotation.ts'
import { annotationKinds } from '../../core/model/annotation.ts'
import type { Note } from '../../core/model/note.ts'
import type { Span } from '../../core/model/source.ts'
import { annotationKeys } from '../../shared/commands.ts'
import { markSpan } from '../annotations/marking.ts'
import { select, useOpenNote } from '../state/note.ts'
import { showTab } from '../state/view.ts'
import { t } from '../strings.ts'
import { BlockText } from './BlockText.tsx'
import { MarginMarks } from './MarginMarks.tsx'
import { toOffset, toRange } from './offsets.ts'
import { paint } from './painting.ts'
import { reveal } from './passage.ts'
import { annotationAt, usePlaced } from './placed.ts'
import styles from './Reader.module.css'
import { SelectionToolbar } from './SelectionToolbar.tsx'
import { readSelection, spanOf, useSelectedSpan, writeSelection } from './selection.ts'
import { extend, neighbour, sentencesOf } from './sentences.ts'

/** The source's text: read, selected and annotated by mouse and by keyboard. */
export function SourceText({ note }: { note: Note }) {
  const { text, blocks } = note.source
  const root = useRef<HTMLElement>(null)
  const selected = useOpenNote((state) => state.selected)
  const placed = usePlaced(note)
  const selection = useSelectedSpan(root, blocks)
  // Blocks are the element's only children, in order.
  const elements = useCallback((index: number) => root.current?.children[index] ?? null, [])
  const sentences = useMemo(() => sentencesOf(text, blocks), [text, blocks])

  useEffect(() => paint(blocks, elements, placed, selected), [blocks, elements, placed, selected])

  const selectedSpan = placed.find(({ annotation }) => annotation.id === selected)?.span ?? null
  useEffect(() => {
    const range = selectedSpan === null ? null : toRange(blocks, elements, selectedSpan)
    if (range !== null) reveal(range)
  }, [blocks, elements, selectedSpan])

  const mark = (kind: AnnotationKind, span: Span) => {
    markSpan(kind, span)
    window.getSelection()?.removeAllRanges()
  }

  const chooseAt = (span: Span) => {
    const annotation = annotationAt(placed, span)
    select(annotation?.id ?? null)
    if (annotation !== null) showTab('annotations')
    return annotation
  }

  const onClick = (event: { clientX: number; clientY: number }) => {
    if (readSelectedSpan() !== null) return
    const caret = document.caretPositionFromPoint(event.clientX, event.clientY)
    const offset = caret === null ? null : toOffset(blocks, caret.offsetNode, caret.offset)
    if (offset !== null) chooseAt({ start: offset, end: offset })
  }

  const readSelectedSpan = (): Span | null => {
    const directed = readSelection(root.current, blocks)
    return directed === null || directed.anchor === directed.focus ? null : spanOf(directed)
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const span = readSelectedSpan()
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null
    const kind = annotationKinds.find((one) => annotationKeys[one] === event.key.toLowerCase())
    if (by !== null) {
      const directed = readSelection(root.current, blocks)
      if (event.shiftKey && directed !== null && span !== null) {
        writeSelection(blocks, elements, extend(sentences, directed, by))
      } else {
        const next = neighbour(sentences, span ?? selectedSpan ?? firstInView(root.current, blocks, by), by)
        if (next !== null) writeSelection(blocks, elements, { anchor: next.start, focus: next.end })
      }
    } else if (kind !== undefined && span !== null) mark(kind, span)
    else if (event.key === 'Enter') {
      const annotation = chooseAt(span ?? selectedSpan ?? { start: -1, end: -1 })
      if (annotation === null) return
      // The list is drawn first: it may have shown something else.
      requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-card="${annotation.id}"]`)?.focus())
    } else if (event.key === 'Escape') {
      window.getSelection()?.removeAllRanges()
      select(null)
    } else return
    event.preventDefault()
  }

  return (
    <div className={styles.sheet}>
      <article
        ref={root}
        className={styles.text}
        lang={note.source.meta.language}
        aria-label={t.reader.text}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the text takes the focus to be read, selected and annotated by keyboard
        tabIndex={0}
        data-focus
        onClick={onClick}
        onKeyDown={onKeyDown}
      >
        {blocks.map((block, index) => (
          // A source never changes: its blocks are known by their place.
          <BlockText key={block.start} block={block} index={index} words={text.slice(block.start, block.end)} />
        ))}
      </article>
      <MarginMarks note={note} placed={placed} root={root} elements={elements} />
      {selection !== null && (
        <SelectionToolbar range={toRange(blocks, elements, selection)} onMark={(kind) => mark(kind, selection)} />
      )}
    </div>
  )
}

/** Where going through the sentences begins when nothing is selected: just outside the first or last block in view. */
function firstInView(root: Element | null, blocks: Note['source']['blocks'], by: -1 | 1): Span | null {
  const scroller = root?.closest('[data-scroller]')
  if (root === null || scroller === null || scroller === undefined) return null
  const view = scroller.getBoundingClientRect()
  const shown = [...root.children].flatMap((element, index) => {
    const { top, bottom } = element.getBoundingClientRect()
    return bottom > view.top && top < view.bottom ? [index] : []
  })
  const block = blocks[(by === 1 ? shown[0] : shown.at(-1)) ?? -1]
  if (block === undefined) return null
  return by === 1 ? { start: block.start, end: block.start } : { start: block.end, end: block.end }
}
