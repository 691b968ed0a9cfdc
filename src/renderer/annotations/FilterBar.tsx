import { type KeyboardEvent, useEffect, useMemo } from 'react'
import type { Actor } from '../../core/model/actor.ts'
import type { Note } from '../../core/model/note.ts'
import { t } from '../strings.ts'
import { isField } from '../ui/isField.ts'
import { titleOf } from '../ui/keys.ts'
import { colourBy, colourings, slotsOf, speakerSlots, useColouring } from './colouring.ts'
import styles from './FilterBar.module.css'
import { isNarrowed, narrow, nobody, showAll, useFilter } from './filter.ts'
import { focusFilter, stepToAnnotation } from './stepping.ts'

/** Narrows what is shown to words, a speaker or a tag; says how much that is, and what the colours stand for. */
export function FilterBar({ note, count }: { note: Note; count: number }) {
  const filter = useFilter()
  const by = useColouring((state) => state.by)
  const { actors, annotations } = note
  const slots = useMemo(() => slotsOf({ actors, annotations }), [actors, annotations])
  const tags = useMemo(() => [...new Set(annotations.flatMap((one) => one.tags))].sort(), [annotations])
  const hasNobody = useMemo(() => annotations.some(({ speaker }) => speaker === null), [annotations])
  const speakers = actors.filter(({ id }) => slots.has(id))

  useEffect(() => {
    const onKeyDown = (event: globalThis.KeyboardEvent) => {
      const isHere = event.target instanceof Element && event.target.closest('[data-region="side"]') !== null
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || !isHere || isField(event.target))
        return
      event.preventDefault()
      focusFilter()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])

  if (annotations.length === 0) return null
  return (
    <search className={styles.bar}>
      <input
        type="search"
        className={`input ${styles.words}`}
        aria-label={t.working.words}
        placeholder={t.working.wordsHint}
        title={titleOf('go.filter')}
        spellCheck={false}
        autoComplete="off"
        value={filter.words}
        onChange={({ target }) => narrow({ words: target.value })}
        onKeyDown={onKeyInWords}
      />
      <select
        aria-label={t.working.speaker}
        data-set={filter.speaker !== null || undefined}
        value={filter.speaker ?? ''}
        onChange={({ target }) => narrow({ speaker: target.value === '' ? null : target.value })}
      >
        <option value="">{t.working.anySpeaker}</option>
        {speakers.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
        {hasNobody && <option value={nobody}>{t.working.nobody}</option>}
      </select>
      <select
        aria-label={t.working.tag}
        data-set={filter.tag !== null || undefined}
        disabled={tags.length === 0}
        value={filter.tag ?? ''}
        onChange={({ target }) => narrow({ tag: target.value === '' ? null : target.value })}
      >
        <option value="">{t.working.anyTag}</option>
        {tags.map((tag) => (
          <option key={tag}>{tag}</option>
        ))}
      </select>
      <div className={styles.status}>
        <span role="status">{t.working.count(count, annotations.length)}</span>
        {isNarrowed(filter) && (
          <button
            type="button"
            className="button plain"
            onClick={() => {
              showAll()
              focusFilter()
            }}
          >
            {t.working.clear}
          </button>
        )}
        <fieldset className={styles.colouring}>
          <legend>{t.working.colourBy}</legend>
          {colourings.map((one) => (
            <label key={one}>
              <input type="radio" name="colouring" checked={by === one} onChange={() => colourBy(one)} />
              {t.working.colourings[one]}
            </label>
          ))}
        </fieldset>
      </div>
      {by === 'speaker' && <Legend speakers={speakers} slots={slots} />}
    </search>
  )
}

/** Whose each colour and line is; a press shows that speaker's alone. */
function Legend({ speakers, slots }: { speakers: readonly Actor[]; slots: ReadonlyMap<string, number> }) {
  const wanted = useFilter((state) => state.speaker)
  const isShared = slots.size > speakerSlots
  const own = [...slots].flatMap(([id, slot]) => {
    const actor = speakers.find((one) => one.id === id)
    return actor === undefined || (isShared && slot === speakerSlots) ? [] : [{ actor, slot }]
  })
  return (
    <ul className={styles.legend} aria-label={t.working.legend}>
      {own.map(({ actor: { id, name }, slot }) => (
        <li key={id}>
          <button
            type="button"
            data-slot={slot}
            aria-pressed={wanted === id}
            onClick={() => narrow({ speaker: wanted === id ? null : id })}
          >
            {name}
          </button>
        </li>
      ))}
      {isShared && (
        <li>
          <span data-slot={speakerSlots}>{t.working.others(slots.size - own.length)}</span>
        </li>
      )}
    </ul>
  )
}

/** Escape shows all again, then leaves the field; Enter goes through what is shown, ↓ into the list. */
function onKeyInWords(event: KeyboardEvent): void {
  if (event.nativeEvent.isComposing) return
  if (event.key === 'Enter') stepToAnnotation(event.shiftKey ? -1 : 1)
  else if (event.key === 'ArrowDown') firstCard()?.focus()
  else if (event.key === 'Escape') {
    if (isNarrowed(useFilter.getState())) showAll()
    else firstCard()?.focus()
  } else return
  event.preventDefault()
}

function firstCard(): HTMLElement | null {
  return document.querySelector<HTMLElement>('#side-panel :is([data-card], [data-suggestion])')
}
