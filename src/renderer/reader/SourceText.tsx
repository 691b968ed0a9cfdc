import {
  type CSSProperties,
  type KeyboardEvent,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { AnnotationKind } from '../../core/model/annotation.ts'
import { annotationKinds } from '../../core/model/annotation.ts'
import type { Note } from '../../core/model/note.ts'
import type { Span } from '../../core/model/source.ts'
import { annotationKeys } from '../../shared/commands.ts'
import { copyWords } from '../annotations/copying.ts'
import { markSpan } from '../annotations/marking.ts'
import { select, useOpenNote } from '../state/note.ts'
import { measures, positionIn, useReading } from '../state/reading.ts'
import { showTab } from '../state/view.ts'
import { t } from '../strings.ts'
import { choose, keyOf, useChoice } from '../suggest/choice.ts'
import { useShown } from '../suggest/shown.ts'
import { actOnSuggestion, stepBySuggestion } from '../suggest/suggestionKeys.ts'
import { drawNow } from '../ui/drawNow.ts'
import { AdjustHandles } from './AdjustHandles.tsx'
import { useAdjusting } from './adjusting.ts'
import { ChunkText } from './ChunkText.tsx'
import { blockElement, type Chunk, chunkAt, chunksOf, heightOf } from './chunks.ts'
import { edgeOfView } from './edgeOfView.ts'
import { MarginMarks } from './MarginMarks.tsx'
import { toOffset, toRange } from './offsets.ts'
import { usePainting } from './painting.ts'
import { usePaintingFound } from './paintingFound.ts'
import { useNear } from './paintingNear.ts'
import { useShownAnnotations } from './paintingShown.ts'
import { usePaintingSought } from './paintingSought.ts'
import { paintSuggested } from './paintingSuggested.ts'
import { drawPassagesBy, reveal } from './passage.ts'
import { meantAt, placedWithin, usePlaced } from './placed.ts'
import { quotationAt } from './quotationAt.ts'
import { marksByBlock } from './runs.ts'
import { SelectionToolbar } from './SelectionToolbar.tsx'
import styles from './SourceText.module.css'
import { readSelection, spanOf, useSelectedSpan, writeSelection } from './selection.ts'
import { type Directed, extend, neighbour, sentencesNear } from './sentences.ts'
import { spokenMarking, spokenSelection, spokenWords } from './spoken.ts'
import { actOnText, stepOf } from './textKeys.ts'
import { atOnce, useDrawn } from './useDrawn.ts'
import { useReadingPosition } from './useReadingPosition.ts'
import { wordsNear } from './words.ts'

/** The source's text: read, selected and annotated by mouse and by keyboard. */
export function SourceText({ note }: { note: Note }) {
  const { text, blocks, marks } = note.source
  const root = useRef<HTMLElement>(null)
  const selected = useOpenNote((state) => state.selected)
  const placed = usePlaced(note)
  const shown = useShown(note)
  const chosenKey = useChoice((state) => state.chosen)
  const chosen = useMemo(
    () => [...shown.direct, ...shown.reported].find((quote) => keyOf(quote) === chosenKey) ?? null,
    [shown, chosenKey],
  )
  const selection = useSelectedSpan(root, blocks)
  const chunks = useMemo(() => chunksOf(blocks), [blocks])
  const marked = useMemo(() => marksByBlock(blocks, marks), [blocks, marks])
  const hasPages = useMemo(() => blocks.some(({ page }) => page !== undefined), [blocks])
  const { drawn, want, draw } = useDrawn(root, blocks, chunks, positionIn(note.id))
  const { size, measure } = useReading()
  const [said, setSaid] = useState('')
  const adjusted = useAdjusting((state) => state.now)
  const width = useWidth(root, `${size} ${measure}`)
  const heights = useMemo(() => chunks.map((chunk) => heightOf(chunk, width, size)), [chunks, width, size])
  useReadingPosition(root, note.id, blocks)
  // Another function when more is drawn: what shows places of the text then does so again.
  const elements = useCallback(
    (index: number) => (drawn.has(chunkAt(chunks.length, index)) ? blockElement(root.current, index) : null),
    [drawn, chunks],
  )

  const near = useNear(root, chunks)
  const within = useMemo(() => partsOf(chunks, near), [chunks, near])
  // The same for what is only shown near the view: that more is drawn far away changes nothing there, until all is.
  const around = new Set([...near].flatMap((chunk) => [chunk - 1, chunk, chunk + 1]))
  const drawnAround = [...around].filter((chunk) => drawn.has(chunk)).join()
  const isAllDrawn = drawn.size === chunks.length
  // biome-ignore lint/correctness/useExhaustiveDependencies: of what is drawn, what is near counts
  const nearby = useCallback(elements, [drawnAround, isAllDrawn, chunks])
  const placedNear = useMemo(() => placedWithin(placed, within), [placed, within])
  const { shown: filtered, colourOf } = useShownAnnotations(note, placedNear)
  const pointed = placed.find(({ annotation }) => annotation.id === selected)
  usePainting({ blocks, elements: nearby, placed: placedNear, colourOf, selected: pointed?.span ?? null })
  useEffect(() => paintSuggested(blocks, nearby, { shown, chosen, within }), [blocks, nearby, shown, chosen, within])
  usePaintingFound(blocks, nearby, within)
  usePaintingSought({ note: note.id, text, blocks, elements: nearby, within })
  useEffect(() => drawPassagesBy(draw), [draw])

  const selectedSpan = pointed?.span ?? chosen
  const revealed = useRef<Span | null>(null)
  useEffect(() => {
    // Suggestions are made anew while they are worked through: what stands where it stood is not revealed again.
    if (selectedSpan?.start === revealed.current?.start && selectedSpan?.end === revealed.current?.end) return
    const range = selectedSpan === null ? null : toRange(blocks, elements, selectedSpan)
    if (selectedSpan === null || range !== null) revealed.current = selectedSpan
    if (range !== null) reveal(range)
    // It is revealed when it has been drawn.
    else if (selectedSpan !== null) want(selectedSpan)
  }, [blocks, elements, selectedSpan, want])

  const mark = (kind: AnnotationKind, span: Span) => {
    markSpan(kind, span)
    setSaid(spokenMarking(text, kind, span))
    window.getSelection()?.removeAllRanges()
  }

  const chooseAt = (span: Span) => {
    const meant = meantAt(placed, [...shown.direct, ...shown.reported], span)
    select(meant !== null && 'annotation' in meant ? meant.annotation.id : null)
    choose(meant !== null && 'suggestion' in meant ? meant.suggestion : null)
    if (meant !== null) showTab('annotations')
    return meant
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

  /** From where the next suggestion is looked for when none is chosen: what is selected, else what is in view. */
  const placeInText = () => (readSelectedSpan() ?? selectedSpan ?? edgeOfView(root.current, blocks, 1))?.start ?? null

  const selectWords = (directed: Directed) => {
    draw(spanOf(directed))
    writeSelection(blocks, (index) => blockElement(root.current, index), directed)
    const span = spanOf(directed)
    setSaid(spokenSelection(note, placed, shown.direct, span))
  }

  const onDoubleClick = (event: { clientX: number; clientY: number }) => {
    const caret = document.caretPositionFromPoint(event.clientX, event.clientY)
    const offset = caret === null ? null : toOffset(blocks, caret.offsetNode, caret.offset)
    const quotation = offset === null ? null : quotationAt(text, blocks, offset, shown.direct)
    if (quotation !== null) selectWords({ anchor: quotation.start, focus: quotation.end })
  }

  const goByWord = (by: -1 | 1, isWidening: boolean) => {
    const directed = readSelection(root.current, blocks)
    const span = readSelectedSpan()
    if (isWidening && directed !== null && span !== null) {
      selectWords(extend(wordsNear(text, blocks, directed.focus), directed, by))
      return
    }
    const from = (directed === null ? null : spanOf(directed)) ?? selectedSpan ?? edgeOfView(root.current, blocks, by)
    const near = from === null ? (by === 1 ? 0 : text.length) : by === 1 ? from.end : from.start
    const next = neighbour(wordsNear(text, blocks, near), from, by)
    if (next !== null) selectWords({ anchor: next.start, focus: next.end })
  }

  /** To the first or the last word of the sentence; with Shift, everything up to there. */
  const goToEdge = (edge: 'start' | 'end', isWidening: boolean) => {
    const directed = readSelection(root.current, blocks)
    if (directed === null) return
    const { anchor, focus } = directed
    const inside = focus > anchor ? focus - 1 : focus
    const sentence = sentencesNear(text, blocks, inside).find(({ start, end }) => start <= inside && inside < end)
    if (sentence === undefined) return
    if (isWidening) selectWords({ anchor, focus: sentence[edge] })
    else {
      const words = wordsNear(text, blocks, inside).filter(
        ({ start, end }) => start >= sentence.start && end <= sentence.end,
      )
      const word = edge === 'start' ? words[0] : words.at(-1)
      if (word !== undefined) selectWords({ anchor: word.start, focus: word.end })
    }
  }

  /** Whether the letters at the end that moves run from right to left. */
  const isLeftward = () => {
    const node = window.getSelection()?.focusNode
    const element = node instanceof Element ? node : node?.parentElement
    const held = root.current?.contains(element ?? null) === true ? element : root.current
    return held !== null && held !== undefined && getComputedStyle(held).direction === 'rtl'
  }

  const goBySentence = (by: -1 | 1, isWidening: boolean) => {
    const span = readSelectedSpan()
    const directed = readSelection(root.current, blocks)
    if (isWidening && directed !== null && span !== null) {
      selectWords(extend(sentencesNear(text, blocks, directed.focus), directed, by))
      return
    }
    const from = span ?? selectedSpan ?? edgeOfView(root.current, blocks, by)
    const near = from === null ? (by === 1 ? 0 : text.length) : by === 1 ? from.end : from.start
    const next = neighbour(sentencesNear(text, blocks, near), from, by)
    if (next !== null) selectWords({ anchor: next.start, focus: next.end })
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (actOnText(event, note, pointed, isLeftward())) {
      event.preventDefault()
      return
    }
    const step = stepOf(event, isLeftward())
    if (event.altKey && event.shiftKey && step !== null) {
      window.getSelection()?.modify('extend', step === 1 ? 'forward' : 'backward', 'character')
      event.preventDefault()
      return
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const span = readSelectedSpan()
    const kind = annotationKinds.find((one) => annotationKeys[one] === event.key.toLowerCase())
    const isDecided = chosen !== null && span === null && actOnSuggestion(event, keyOf(chosen), 'text')
    if (isDecided || stepBySuggestion(event, 'text', placeInText())) {
      window.getSelection()?.removeAllRanges()
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      goBySentence(event.key === 'ArrowDown' ? 1 : -1, event.shiftKey)
    } else if (step !== null) goByWord(step, event.shiftKey)
    else if (event.key === 'Home' || event.key === 'End')
      goToEdge(event.key === 'Home' ? 'start' : 'end', event.shiftKey)
    else if (kind !== undefined && span !== null) mark(kind, span)
    else if (event.key === 'Enter') {
      const meant = chooseAt(span ?? selectedSpan ?? { start: -1, end: -1 })
      if (meant === null) return
      // A suggestion is decided from here as well.
      if ('suggestion' in meant) window.getSelection()?.removeAllRanges()
      else {
        // The list may have shown something else.
        drawNow()
        focusCard(meant.annotation.id)
      }
    } else if (event.key === 'Escape') {
      window.getSelection()?.removeAllRanges()
      select(null)
      choose(null)
    } else return
    event.preventDefault()
  }

  return (
    <div className={styles.sheet} data-paged={hasPages || undefined} style={setIn(size, measures[measure])}>
      <article
        ref={root}
        className={styles.text}
        lang={note.source.meta.language}
        aria-label={t.reader.text}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the text takes the focus to be read, selected and annotated by keyboard
        tabIndex={0}
        data-focus
        onClick={onClick}
        onDoubleClick={onDoubleClick}
        onKeyDown={onKeyDown}
      >
        {chunks.map((chunk, index) => (
          <ChunkText
            key={chunk.first}
            text={text}
            blocks={blocks}
            marks={marked}
            chunk={chunk}
            index={index}
            isDrawn={drawn.has(index)}
            height={heights[index] ?? 0}
            isPassedOver={index < chunks.length - atOnce.last}
          />
        ))}
      </article>
      <MarginMarks note={note} placed={filtered} root={root} elements={nearby} within={within} />
      {pointed !== undefined && pointed.span !== null && (
        <AdjustHandles
          key={pointed.annotation.id}
          note={note}
          annotation={pointed.annotation.id}
          span={pointed.span}
          root={root}
          elements={elements}
        />
      )}
      <p className="visually-hidden" aria-live="polite">
        {adjusted === null ? said : t.reading.adjust(spokenWords(text, adjusted.span))}
      </p>
      {selection !== null && (
        <SelectionToolbar
          range={toRange(blocks, elements, selection)}
          onMark={(kind) => mark(kind, selection)}
          onCopy={() => void copyWords(note, selection)}
        />
      )}
    </div>
  )
}

/** Widths of the text, in CSS pixels, by how it is set and how wide the window is: to measure one holds up the first drawing. */
const widths = new Map<string, number>()

function useWidth(root: RefObject<Element | null>, set: string): number {
  const key = `${set} ${window.innerWidth}`
  const [width, setWidth] = useState(() => widths.get(key) ?? 480)
  useLayoutEffect(() => {
    const known = widths.get(key) ?? root.current?.clientWidth ?? 0
    if (known > 0) widths.set(key, known)
    setWidth(known)
  }, [root, key])
  return width
}

/** The custom properties that set the text `scale` times as large, in lines `rem` wide at its own size. */
function setIn(scale: number, rem: number): CSSProperties {
  return {
    '--scale': scale,
    '--size-text': `${1.125 * scale}rem`,
    '--column': `${rem * scale}rem`,
  } as CSSProperties
}

/** The stretches of the text that some of its chunks hold, in order. */
function partsOf(chunks: readonly Chunk[], wanted: ReadonlySet<number>): Span[] {
  const parts: Span[] = []
  for (const index of [...wanted].sort((a, b) => a - b)) {
    const held = chunks[index]?.blocks
    const start = held?.[0]?.start
    const end = held?.at(-1)?.end
    if (start === undefined || end === undefined) continue
    parts.push({ start, end })
  }
  return parts
}

function focusCard(annotation: string): void {
  document.querySelector<HTMLElement>(`[data-card="${annotation}"]`)?.focus()
}
