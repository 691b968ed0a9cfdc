import { useEffect, useId, useMemo, useRef } from 'react'
import type { Note } from '../../core/model/note.ts'
import type { SuggestedActor } from '../../core/suggest/suggestions.ts'
import { t } from '../strings.ts'
import { typeSpeaker, useChoice } from './choice.ts'
import { acceptWith, leaveSpeaker } from './decide.ts'
import styles from './Suggest.module.css'

/** So many names are offered at most; whoever is not among them is typed in full. */
const most = 200

interface Props {
  note: Note
  actors: readonly SuggestedActor[]
  /** The suggestion's key. */
  suggestion: string
}

/** Where the speaker of a suggestion is corrected: Enter accepts it with the name that stands there, Escape leaves it as it is. */
export function SpeakerField({ note, actors, suggestion }: Props) {
  const input = useRef<HTMLInputElement>(null)
  const typed = useChoice((state) => state.typed.get(suggestion) ?? '')
  const opened = useChoice((state) => (state.opened?.key === suggestion ? state.opened : null))
  const names = useMemo(() => namesOf(note, actors), [note, actors])
  const list = useId()

  useEffect(() => {
    if (opened === null) return
    input.current?.focus({ preventScroll: true })
    input.current?.select()
    input.current?.scrollIntoView({ block: 'nearest' })
  }, [opened])

  return (
    <form
      className={styles.speaker}
      aria-label={t.suggest.correct}
      onSubmit={(event) => {
        event.preventDefault()
        acceptWith(suggestion, typed, opened?.from ?? 'list')
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
        event.preventDefault()
        leaveSpeaker(suggestion)
      }}
    >
      <label className="field">
        <span>
          {t.suggest.speaker} <small>{t.suggest.speakerHint}</small>
        </span>
        <input
          ref={input}
          className="input"
          list={list}
          autoComplete="off"
          placeholder={t.suggest.speakerPlaceholder}
          value={typed}
          onChange={(event) => typeSpeaker(suggestion, event.target.value)}
        />
      </label>
      <datalist id={list}>
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <button type="submit" className="button">
        {t.suggest.accept}
      </button>
      <button type="button" className="button plain" onClick={() => leaveSpeaker(suggestion)}>
        {t.suggest.close}
      </button>
    </form>
  )
}

/** The note's own people first, then those that are suggested. */
function namesOf(note: Note, actors: readonly SuggestedActor[]): string[] {
  const speakers = [...note.actors, ...actors].filter(({ kind }) => kind !== 'place')
  return [...new Set(speakers.map(({ name }) => name))].slice(0, most)
}
