import { type KeyboardEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { paperSizes } from '../../core/model/memo.ts'
import type { Note } from '../../core/model/note.ts'
import type { SuggestedEvent } from '../../core/suggest/suggestions.ts'
import { type TimelineEntry, timelineOf } from '../../core/timeline/entries.ts'
import { layOut, lineHeight, type TimelineItem, type TimelineLayout } from '../../core/timeline/layout.ts'
import { type Axis, axisOf } from '../../core/timeline/shapes.ts'
import { useOpenSuggestions } from '../state/suggestions.ts'
import { showTab } from '../state/view.ts'
import { t } from '../strings.ts'
import { Icon } from '../ui/Icon.tsx'
import { Invitation } from '../ui/Invitation.tsx'
import { isField } from '../ui/isField.ts'
import { titleOf } from '../ui/keys.ts'
import { AxisSvg } from './AxisSvg.tsx'
import './axis.css'
import { acceptEntry, editEntry, rejectEntry, removeEntry } from './deciding.ts'
import { EventForm } from './EventForm.tsx'
import { EventRow } from './EventRow.tsx'
import { exportTimeline } from './exportTimeline.ts'
import { formHeight, narrow, rowHeight } from './rowHeight.ts'
import styles from './Timeline.module.css'
import { newEvent, useTimelineState } from './timelineState.ts'
import { useStretch } from './useStretch.ts'

/** Widths of what stands beside the words and the axis, in CSS pixels: the date; the buttons and the room around. */
const beside = { date: 128, rest: 100 }
/** The most width that bars take where there is little room, in CSS pixels. */
const fewLanes = 24

const none: readonly SuggestedEvent[] = []

/** What happened when: the note's events and suggested ones down one axis. */
export function Timeline({ note }: { note: Note }) {
  const open = useOpenSuggestions(note)
  const { events } = note
  const { text, meta } = note.source
  const { editing, current, isSuggestedShown } = useTimelineState()
  const suggested = isSuggestedShown ? open.events : none
  const scroller = useRef<HTMLDivElement>(null)
  const { from, to, width } = useStretch(scroller)

  // biome-ignore lint/correctness/useExhaustiveDependencies: of a note, nothing else matters, and it changes with every edit
  const entries = useMemo(() => timelineOf(note, suggested), [events, text, suggested])
  const isNarrow = width < narrow
  const { layout, axis, room } = useMemo(() => {
    const draw = (layout: TimelineLayout) => (isNarrow ? axisOf(layout, fewLanes) : axisOf(layout))
    // How wide the axis is depends on its bars, and how high the rows are on what is left: the bars do not depend on the heights.
    const taken = draw(layOut(entries, meta.published, () => lineHeight, t.dates)).width + beside.rest
    const room = width - taken - (isNarrow ? 0 : beside.date)
    const heightOf = (entry: TimelineEntry) => (entry.key === editing ? formHeight : rowHeight(entry, room, isNarrow))
    const layout = layOut(entries, meta.published, heightOf, t.dates)
    return { layout, axis: draw(layout), room }
  }, [entries, meta.published, editing, width, isNarrow])

  const reached = entries.some(({ key }) => key === current) ? current : (entries[0]?.key ?? '')
  useSteadyEntry(scroller, layout.items, reached)
  const { goTo } = useFocus(scroller, layout.items)

  /** Decides about an event; the focus goes to what follows it, or comes before. */
  const decide = (entry: TimelineEntry, decision: () => void) => {
    const at = entries.indexOf(entry)
    const next = entries[at + 1] ?? entries[at - 1]
    decision()
    if (next !== undefined) goTo(next.key)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (isField(event.target) || event.ctrlKey || event.metaKey || event.altKey) return
    const at = entries.findIndex(({ key }) => key === reached)
    const entry = entries[at]
    const by = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10, Home: -entries.length, End: entries.length }[
      event.key
    ]
    const pressed = event.key.toLowerCase()
    if (pressed === 'n') editEntry(newEvent)
    else if (entry === undefined) return
    else if (by !== undefined) {
      const next = entries[Math.min(Math.max(at + by, 0), entries.length - 1)]
      if (next !== undefined) goTo(next.key)
    } else if (pressed === 'a')
      decideIf(entry.suggestion !== null, event, () => decide(entry, () => acceptEntry(note, entry)))
    else if (pressed === 'x')
      decideIf(entry.suggestion !== null, event, () => decide(entry, () => rejectEntry(note, entry)))
    else if (event.key === 'Delete')
      decideIf(entry.event !== null, event, () => decide(entry, () => removeEntry(entry)))
    else if (pressed === 'e') decideIf(entry.event !== null, event, () => editEntry(entry.key))
    else return
    event.preventDefault()
  }

  return (
    <section className={styles.timeline} aria-label={t.timeline.region}>
      <Toolbar own={events.length} suggested={open.events.length} />
      {editing === newEvent && (
        <div className={styles.new}>
          <EventForm
            entry={null}
            close={(key) => {
              editEntry(null)
              goTo(key ?? reached)
            }}
          />
        </div>
      )}
      {note.source.meta.published === null && <Undated />}
      <div ref={scroller} className={styles.scroller}>
        {entries.length === 0 ? (
          <Invitation title={t.timeline.empty} hint={t.timeline.emptyHint} />
        ) : (
          <ol
            className={styles.list}
            data-narrow={isNarrow || undefined}
            aria-label={t.timeline.list}
            style={{ height: layout.height }}
            onKeyDown={onKeyDown}
          >
            {layout.items.map((item, index) => {
              const isDrawn = item.top < to && item.top + item.height > from
              if (!isDrawn && item.key !== reached && item.key !== editing) return null
              return (
                <li
                  key={item.key}
                  className={styles[item.kind]}
                  aria-hidden={item.kind === 'end' || undefined}
                  aria-setsize={layout.items.length}
                  aria-posinset={index + 1}
                  style={{ top: item.top, height: item.height }}
                >
                  <Line
                    note={note}
                    item={item}
                    axis={axis}
                    room={room}
                    isReached={item.key === reached}
                    isEditing={item.key === editing}
                    decide={decide}
                    close={(key) => {
                      editEntry(null)
                      goTo(key ?? item.key)
                    }}
                  />
                </li>
              )
            })}
          </ol>
        )}
      </div>
    </section>
  )
}

/** Without a publication date nobody can tell which day "on Sunday" was: says so, and leads to where it is set. */
function Undated() {
  const set = () => {
    showTab('background')
    requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-fact="published"]')?.focus())
  }
  return (
    <p className={styles.undated}>
      {t.timeline.undated}{' '}
      <button type="button" className="button plain" onClick={set}>
        {t.timeline.setDate}
      </button>
    </p>
  )
}

interface LineProps {
  note: Note
  item: TimelineItem
  axis: Axis
  room: number
  isReached: boolean
  isEditing: boolean
  decide: (entry: TimelineEntry, decision: () => void) => void
  close: (key: string | null) => void
}

function Line({ note, item, axis, room, isReached, isEditing, decide, close }: LineProps) {
  return (
    <>
      <AxisSvg className={`timeline-axis ${styles.axis}`} axis={axis} top={item.top} height={item.height} />
      {item.kind === 'period' && <h3>{item.label}</h3>}
      {item.kind === 'gap' && <p>{t.timeline.passes(item.label)}</p>}
      {item.kind === 'published' && <p>{t.timeline.published(t.dates.date(item.date))}</p>}
      {item.kind === 'event' &&
        (isEditing ? (
          <EventForm entry={item.entry} close={close} />
        ) : (
          <EventRow note={note} entry={item.entry} width={room} isReached={isReached} decide={decide} />
        ))}
    </>
  )
}

function Toolbar({ own, suggested }: { own: number; suggested: number }) {
  const { isExporting, isSuggestedShown, paper, hasSuggested } = useTimelineState()
  return (
    <div className={styles.toolbar}>
      <button
        type="button"
        className="button"
        title={t.suggest.title(t.timeline.add, 'N')}
        onClick={() => editEntry(newEvent)}
      >
        <Icon name="add" size={14} />
        {t.timeline.add}
      </button>
      <span className={styles.counts}>
        {t.timeline.count(own)}
        {suggested > 0 && (
          <button
            type="button"
            className="chip dashed"
            aria-pressed={isSuggestedShown}
            title={t.timeline.showSuggested}
            onClick={() => useTimelineState.setState({ isSuggestedShown: !isSuggestedShown })}
          >
            {t.timeline.countSuggested(suggested)}
          </button>
        )}
      </span>
      {suggested > 0 && (
        <label className={styles.choice} title={t.timeline.withSuggestedTitle}>
          <input
            type="checkbox"
            checked={hasSuggested}
            onChange={({ target: { checked } }) => useTimelineState.setState({ hasSuggested: checked })}
          />
          {t.timeline.withSuggested}
        </label>
      )}
      <select
        className={styles.paper}
        aria-label={t.timeline.paper}
        value={paper}
        onChange={({ target: { value } }) =>
          useTimelineState.setState({ paper: paperSizes.find((one) => one === value) ?? 'A4' })
        }
      >
        {paperSizes.map((one) => (
          <option key={one}>{one}</option>
        ))}
      </select>
      <button
        type="button"
        className="button"
        title={titleOf('timeline.export')}
        disabled={isExporting || own + (hasSuggested ? suggested : 0) === 0}
        onClick={() => void exportTimeline()}
      >
        {isExporting ? t.timeline.exporting : t.timeline.export}
      </button>
    </div>
  )
}

/** A key that is held down decides about one event, not about all. */
function decideIf(isPossible: boolean, { repeat }: KeyboardEvent, decision: () => void): void {
  if (isPossible && !repeat) decision()
}

/** Gives the focus to an event by its key, wherever it is: it is drawn, and scrolled to, first. */
function useFocus(scroller: { current: HTMLElement | null }, items: readonly TimelineItem[]) {
  const [wanted, setWanted] = useState<string | null>(null)
  const goTo = (key: string) => {
    useTimelineState.setState({ current: key })
    setWanted(key)
  }
  useLayoutEffect(() => {
    const item = items.find(({ key }) => key === wanted)
    const view = scroller.current
    if (item === undefined || view === null) return
    if (item.top < view.scrollTop + 40) view.scrollTop = item.top - 40
    else if (item.top + item.height > view.scrollTop + view.clientHeight - 40)
      view.scrollTop = item.top + item.height + 40 - view.clientHeight
  }, [wanted, items, scroller])
  useEffect(() => {
    if (wanted === null) return
    const entry = [...(scroller.current?.querySelectorAll<HTMLElement>('[data-entry]') ?? [])].find(
      ({ dataset }) => dataset.entry === wanted,
    )
    if (entry === undefined) return
    entry.focus({ preventScroll: true })
    setWanted(null)
  })
  return { goTo }
}

/**
 * Keeps the entry that Tab reaches where it is in view, when rows come or go above it: suggestions are there only when the text has been
 * read. At the top of the list, what comes above is to be seen.
 */
function useSteadyEntry(
  scroller: { current: HTMLElement | null },
  items: readonly TimelineItem[],
  reached: string,
): void {
  const before = useRef<TimelineItem>(undefined)
  useLayoutEffect(() => {
    const was = before.current
    const now = items.find(({ key }) => key === reached)
    before.current = now
    const view = scroller.current
    if (view === null || was === undefined || was.key !== now?.key || view.scrollTop === 0) return
    const isInView = was.top < view.scrollTop + view.clientHeight && was.top + was.height > view.scrollTop
    if (isInView) view.scrollTop += now.top - was.top
  }, [scroller, items, reached])
}
