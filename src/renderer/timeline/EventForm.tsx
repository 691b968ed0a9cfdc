import { useEffect, useId, useRef, useState } from 'react'
import { formatEventDate } from '../../core/model/eventDate.ts'
import { newId } from '../../core/model/id.ts'
import type { TimelineEntry } from '../../core/timeline/entries.ts'
import { readTypedDate } from '../../core/timeline/typedDate.ts'
import { edit } from '../state/note.ts'
import { beforeLeaving, begun, whileUnfinished } from '../state/saving.ts'
import { t } from '../strings.ts'
import { drawNow } from '../ui/drawNow.ts'
import styles from './EventForm.module.css'

interface Props {
  /** The event that is changed; `null` for a new one. */
  entry: TimelineEntry | null
  /** Closes the form; the focus goes to the event of that key, or back where there is none. */
  close: (key: string | null) => void
}

/** What happened, when and where. Stored together, as one step; what is typed when the window closes is stored where it can be. */
export function EventForm({ entry, close }: Props) {
  const form = useRef<HTMLFormElement>(null)
  const id = useId()
  const before = {
    title: entry?.title ?? '',
    date: entry === null ? '' : formatEventDate(entry.date),
    place: entry?.place ?? '',
  }
  const [typed, setTyped] = useState(before)
  const [refused, setRefused] = useState<{ title?: string; date?: string }>({})
  const isChanged = typed.title !== before.title || typed.date !== before.date || typed.place !== before.place

  useEffect(() => form.current?.querySelector('input')?.focus(), [])

  /** @returns the key of the event that was stored; `null` where something is not right yet */
  const store = (): string | null => {
    const [title, place] = [tidy(typed.title), tidy(typed.place)]
    const read = readTypedDate(typed.date)
    const problems = {
      ...(title === '' ? { title: t.timeline.noTitle } : {}),
      ...('problem' in read ? { date: t.timeline.problems[read.problem] } : {}),
    }
    setRefused(problems)
    if (title === '' || 'problem' in read) return null
    if (entry === null) {
      const event = { id: newId(), title, date: read.date, place, target: null }
      return edit([{ type: 'event.add', event }]) ? event.id : null
    }
    const change = { title, date: read.date, place }
    return !isChanged || edit([{ type: 'event.change', id: entry.key, change }]) ? entry.key : null
  }

  const latest = useRef({ leave: () => {}, words: '' })
  useEffect(() => {
    const { title, date, place } = typed
    const now = {
      leave: () => {
        if (!isChanged || store() === null) return
        // The form goes away only when it is drawn the next time.
        now.words = ''
        close(null)
      },
      words: isChanged ? [title, date, place].filter((text) => text.trim() !== '').join(' · ') : '',
    }
    latest.current = now
  })
  useEffect(() => {
    const stops = [
      beforeLeaving(async () => latest.current.leave()),
      whileUnfinished(() => begun('event', latest.current.words)),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [])

  const field = (name: 'title' | 'date' | 'place', hint = '') => {
    const problem = name === 'place' ? undefined : refused[name]
    const remark = problem ?? hint
    return (
      <div className={`field ${styles[name]}`}>
        <label htmlFor={`${id}-${name}`}>{t.timeline[name]}</label>
        <input
          id={`${id}-${name}`}
          className="input"
          autoComplete="off"
          spellCheck={name === 'title'}
          value={typed[name]}
          aria-invalid={problem !== undefined || undefined}
          aria-describedby={remark === '' ? undefined : `${id}-${name}-remark`}
          onChange={({ target: { value } }) => {
            setTyped({ ...typed, [name]: value })
            setRefused({ ...refused, [name]: undefined })
          }}
        />
        {remark !== '' && (
          <small
            id={`${id}-${name}-remark`}
            role={problem === undefined ? undefined : 'alert'}
            data-problem={problem !== undefined || undefined}
          >
            {remark}
          </small>
        )}
      </div>
    )
  }

  return (
    <form
      ref={form}
      className={styles.form}
      aria-label={entry === null ? t.timeline.newEvent : t.timeline.edit}
      onSubmit={(event) => {
        event.preventDefault()
        const key = store()
        if (key !== null) {
          close(key)
          return
        }
        drawNow()
        form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
        event.preventDefault()
        close(null)
      }}
    >
      {field('title')}
      {field('date', t.timeline.dateHint)}
      {field('place')}
      <footer>
        <button type="button" className="button" onClick={() => close(null)}>
          {t.timeline.cancel}
        </button>
        <button type="submit" className="button primary">
          {t.timeline.save}
        </button>
      </footer>
    </form>
  )
}

function tidy(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}
