import { useId } from 'react'
import type { Note } from '../../core/model/note.ts'
import type { TimelineEntry } from '../../core/timeline/entries.ts'
import { t } from '../strings.ts'
import { Icon, type IconName } from '../ui/Icon.tsx'
import { acceptEntry, editEntry, rejectEntry, removeEntry, showEntry } from './deciding.ts'
import { hasMeta, titleLines } from './rowHeight.ts'
import styles from './Timeline.module.css'
import { useTimelineState } from './timelineState.ts'

interface Props {
  note: Note
  entry: TimelineEntry
  /** Room for the words, in CSS pixels. */
  width: number
  isReached: boolean
  decide: (entry: TimelineEntry, decision: () => void) => void
}

/** One event: when, what, and the words that tell it. It leads to its passage. */
export function EventRow({ note, entry, width, isReached, decide }: Props) {
  const { key, state, title, date, place, words, event } = entry
  const isSuggested = state === 'suggested'
  const tabIndex = isReached ? 0 : -1
  const id = useId()
  const action = (name: IconName, label: string, keyName: string, run: () => void) => (
    <button
      type="button"
      className="button plain"
      tabIndex={tabIndex}
      aria-label={label}
      aria-describedby={id}
      title={t.suggest.title(label, keyName)}
      onClick={run}
    >
      <Icon name={name} size={14} />
    </button>
  )
  return (
    <>
      <button
        id={id}
        type="button"
        className={styles.entry}
        data-entry={key}
        data-state={state}
        data-focus={isReached || undefined}
        tabIndex={tabIndex}
        title={event?.target === null ? t.timeline.edit : t.actors.show}
        onClick={() => showEntry(note, entry)}
        onFocus={() => useTimelineState.setState({ current: key })}
      >
        <time>{t.dates.event(date)}</time>
        <span className={styles.what}>
          <strong style={{ WebkitLineClamp: titleLines(entry, width) }}>{title}</strong>
          {hasMeta(entry) && (
            <small>
              {isSuggested && <span className={styles.tag}>{t.timeline.suggested}</span>}
              {[
                place,
                reckoned(note, entry),
                words === '' ? '' : `“${words}”`,
                event?.target === null ? t.timeline.byHand : '',
              ]
                .filter(Boolean)
                .join(' · ')}
            </small>
          )}
        </span>
      </button>
      <span className={styles.actions} data-state={state}>
        {isSuggested ? (
          <>
            {action('accept', t.timeline.accept, 'A', () => decide(entry, () => acceptEntry(note, entry)))}
            {action('remove', t.timeline.reject, 'X', () => decide(entry, () => rejectEntry(note, entry)))}
          </>
        ) : (
          <>
            {action('edit', t.timeline.edit, 'E', () => editEntry(key))}
            {action('trash', t.timeline.remove, 'Delete', () => decide(entry, () => removeEntry(entry)))}
          </>
        )}
      </span>
    </>
  )
}

/** How a suggestion's date follows from its words, where they do not name it. */
function reckoned({ source: { text } }: Note, { suggestion }: TimelineEntry): string {
  if (suggestion === null || suggestion.reason.kind === 'absolute') return ''
  const { expression, reason } = suggestion
  const from = reason.to === 'published' ? null : text.slice(reason.span.start, reason.span.end)
  return t.timeline.reckoned(text.slice(expression.start, expression.end), from)
}
