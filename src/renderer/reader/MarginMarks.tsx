import { type RefObject, useEffect, useState } from 'react'
import type { Annotation } from '../../core/model/annotation.ts'
import { type Note, speakerName } from '../../core/model/note.ts'
import type { Span } from '../../core/model/source.ts'
import { select, useOpenNote } from '../state/note.ts'
import { showTab } from '../state/view.ts'
import { Icon } from '../ui/Icon.tsx'
import { type BlockElements, toRange } from './offsets.ts'
import type { Placed } from './placed.ts'
import styles from './Reader.module.css'

/** Height of a mark with the room below it, in CSS pixels: marks of words that stand closer are moved down. */
const pitch = 22

interface Props {
  note: Note
  placed: readonly Placed[]
  root: RefObject<HTMLElement | null>
  elements: BlockElements
  /** The parts of the text beside which marks are drawn. */
  within: readonly Span[]
}

/**
 * Beside each annotated line: what it is, and who speaks. Speakers are told apart by name, not by colour. The list says the same
 * in reading order, so readers of the screen pass the margin over.
 */
export function MarginMarks({ note, placed, root, elements, within }: Props) {
  const selected = useOpenNote((state) => state.selected)
  const [tops, setTops] = useState<ReadonlyMap<string, number>>(new Map())

  useEffect(() => {
    const text = root.current
    if (text === null || placed.length === 0) return
    // Called now and when lines break elsewhere, each time after the browser has laid the text out: measuring costs nothing then.
    const observer = new ResizeObserver(() => setTops(placeMarks(note, marked(placed, within), text, elements)))
    observer.observe(text)
    return () => observer.disconnect()
  }, [note, placed, root, elements, within])

  return (
    <div className={styles.margin} aria-hidden="true">
      {placed.map(({ annotation }) => {
        const top = tops.get(annotation.id)
        if (top === undefined) return null
        return (
          <button
            key={annotation.id}
            type="button"
            tabIndex={-1}
            data-kind={annotation.kind}
            data-selected={annotation.id === selected || undefined}
            title={speakerName(note, annotation)}
            style={{ top }}
            onClick={() => {
              select(annotation.id)
              showTab('annotations')
            }}
          >
            <Icon name={annotation.kind} size={12} />
            <span>{shortName(note, annotation)}</span>
          </button>
        )
      })}
    </div>
  )
}

/** The annotations that begin in one of the parts. */
function marked(placed: readonly Placed[], parts: readonly Span[]): Placed[] {
  return placed.filter(
    ({ span }) => span !== null && parts.some((part) => span.start >= part.start && span.start < part.end),
  )
}

/** Where each mark stands, in CSS pixels below the top of the text. */
function placeMarks(
  note: Note,
  placed: readonly Placed[],
  text: Element,
  elements: BlockElements,
): Map<string, number> {
  const origin = text.getBoundingClientRect().top
  const tops = new Map<string, number>()
  let free = -Infinity
  for (const { annotation, span } of placed) {
    const line = span === null ? undefined : toRange(note.source.blocks, elements, span)?.getClientRects()[0]
    if (line === undefined) continue
    const top = Math.max(line.top - origin, free)
    tops.set(annotation.id, top)
    free = top + pitch
  }
  return tops
}

/** What people call the speaker for short: the last word of a person's name, the whole name of a group. */
function shortName(note: Note, annotation: Annotation): string {
  const actor = note.actors.find(({ id }) => id === annotation.speaker)
  if (actor === undefined) return ''
  return actor.kind === 'person' ? (actor.name.split(' ').at(-1) ?? '') : actor.name
}
