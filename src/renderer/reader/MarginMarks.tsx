import { type RefObject, useEffect, useMemo, useState } from 'react'
import type { Actor } from '../../core/model/actor.ts'
import type { Annotation } from '../../core/model/annotation.ts'
import type { Note } from '../../core/model/note.ts'
import type { Block, Span } from '../../core/model/source.ts'
import { initialsOf, slotsOf, useColouring } from '../annotations/colouring.ts'
import { select, useOpenNote } from '../state/note.ts'
import { showTab } from '../state/view.ts'
import { t } from '../strings.ts'
import { Icon } from '../ui/Icon.tsx'
import styles from './MarginMarks.module.css'
import { type Line, linesOf } from './marginLines.ts'
import { type BlockElements, toRange } from './offsets.ts'
import type { Placed } from './placed.ts'

interface Props {
  note: Note
  placed: readonly Placed[]
  root: RefObject<HTMLElement | null>
  elements: BlockElements
  /** The parts of the text beside which marks are drawn. */
  within: readonly Span[]
}

/**
 * Beside each annotated line: what it is, and who speaks. Speakers are told apart by name, not by colour alone. The list says the
 * same in reading order, so readers of the screen pass the margin over.
 */
export function MarginMarks({ note, placed, root, elements, within }: Props) {
  const [lines, setLines] = useState<readonly Line[]>([])
  const by = useColouring((state) => state.by)
  const { actors, annotations } = note
  const { blocks } = note.source
  const byId = useMemo(() => new Map(actors.map((actor) => [actor.id, actor])), [actors])
  const slots = useMemo(() => (by === 'speaker' ? slotsOf({ actors, annotations }) : null), [by, actors, annotations])

  useEffect(() => {
    const text = root.current
    if (text === null) return
    // Called now and when lines break elsewhere, each time after the browser has laid the text out: measuring costs nothing then.
    const observer = new ResizeObserver(() => setLines(measured(blocks, marked(placed, within), text, elements)))
    observer.observe(text)
    return () => observer.disconnect()
  }, [blocks, placed, root, elements, within])

  return (
    <div className={styles.margin} aria-hidden="true">
      {lines.map(({ top, annotations: [first, ...others] }) => {
        if (first === undefined) return null
        if (others.length > 0) return <Cluster key={first.id} top={top} annotations={[first, ...others]} />
        const actor = first.speaker === null ? undefined : byId.get(first.speaker)
        return <Mark key={first.id} top={top} annotation={first} actor={actor} slot={actor && slots?.get(actor.id)} />
      })}
    </div>
  )
}

interface MarkProps {
  top: number
  annotation: Annotation
  actor: Actor | undefined
  /** The speaker's, where colours stand for speakers. */
  slot: number | undefined
}

function Mark({ top, annotation, actor, slot }: MarkProps) {
  const isSelected = useOpenNote((state) => state.selected === annotation.id)
  return (
    <button
      type="button"
      tabIndex={-1}
      data-kind={annotation.kind}
      data-selected={isSelected || undefined}
      title={actor?.name ?? ''}
      style={{ top }}
      onClick={() => show(annotation.id)}
    >
      {slot === undefined || actor === undefined ? (
        <Icon name={annotation.kind} size={12} />
      ) : (
        <b className={styles.initials} data-slot={slot}>
          {initialsOf(actor.name)}
        </b>
      )}
      <span>{actor === undefined ? '' : shortName(actor)}</span>
    </button>
  )
}

/** Several annotations where there is room for one mark: each press goes to the next of them. */
function Cluster({ top, annotations }: { top: number; annotations: readonly Annotation[] }) {
  const index = useOpenNote(({ selected }) => annotations.findIndex(({ id }) => id === selected))
  const [first] = annotations
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles.cluster}
      data-kind={first?.kind}
      data-selected={index >= 0 || undefined}
      title={t.working.manyTitle(annotations.length)}
      style={{ top }}
      onClick={() => {
        const next = annotations[(index + 1) % annotations.length]
        if (next !== undefined) show(next.id)
      }}
    >
      <b>{annotations.length}</b>
      <span>{t.working.here}</span>
    </button>
  )
}

function show(annotation: string): void {
  select(annotation)
  showTab('annotations')
}

/** The annotations that begin in one of the parts. */
function marked(placed: readonly Placed[], parts: readonly Span[]): Placed[] {
  return placed.filter(
    ({ span }) => span !== null && parts.some((part) => span.start >= part.start && span.start < part.end),
  )
}

/** The marks' places, from where the browser has set the first line of each annotation. */
function measured(blocks: readonly Block[], placed: readonly Placed[], text: Element, elements: BlockElements): Line[] {
  const origin = text.getBoundingClientRect().top
  const tops = placed.flatMap(({ annotation, span }) => {
    const range = span === null ? null : toRange(blocks, elements, span)
    const line = range === null ? undefined : firstLine(range)
    return line === undefined ? [] : [{ top: line.top - origin, annotation }]
  })
  return linesOf(tops)
}

/** The first line of a range. Its first letter tells, unless it shows nothing, as a blank at the end of a line: long words are slow to measure. */
function firstLine(range: Range): DOMRect | undefined {
  const { startContainer, startOffset } = range
  const first = new Range()
  first.setStart(startContainer, startOffset)
  first.setEnd(startContainer, Math.min(startOffset + 1, startContainer.nodeValue?.length ?? startOffset))
  const [line] = first.getClientRects()
  return line !== undefined && line.width > 0 ? line : range.getClientRects()[0]
}

/** What people call the speaker for short: the last word of a person's name, the whole name of a group. */
function shortName({ kind, name }: Actor): string {
  return kind === 'person' ? (name.split(' ').at(-1) ?? '') : name
}
