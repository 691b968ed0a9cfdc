import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { mergeActors, parseAliases, removeActor, renameActor } from '../../core/edit/actors.ts'
import { type Actor, actorKinds } from '../../core/model/actor.ts'
import type { Note } from '../../core/model/note.ts'
import { edit } from '../state/note.ts'
import { editAndSay } from '../state/undoably.ts'
import { t } from '../strings.ts'
import { Icon } from '../ui/Icon.tsx'
import { useDraft, useTidyDraft } from '../ui/useDraft.ts'
import styles from './ActorForm.module.css'
import { RoleFields } from './RoleFields.tsx'

interface Props {
  note: Note
  actor: Actor
  close: () => void
  /** Another row stands for the actor from now on. */
  becomes: (key: string) => void
}

/** What is known of an actor. Each field is stored when it is left, so that there is nothing to save. */
export function ActorForm({ note, actor, close, becomes }: Props) {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector('input')?.focus(), [])
  const change = (fields: Partial<Omit<Actor, 'id'>>) => edit([{ type: 'actor.change', id: actor.id, change: fields }])
  const aliases = useTidyDraft(
    actor.aliases.join(', '),
    (typed) => parseAliases(actor.name, typed).join(', '),
    (tidied) => change({ aliases: parseAliases(actor.name, tidied) }),
  )

  const merge = (into: Actor) => {
    editAndSay(mergeActors(note, actor, into), t.actors.merged(actor.name, into.name))
    becomes(into.id)
  }
  const remove = () => {
    const row = form.current?.closest('li')
    const next = row?.nextElementSibling ?? row?.previousElementSibling
    next?.querySelector<HTMLElement>('[data-stop]')?.focus()
    editAndSay(removeActor(note, actor), t.actors.removed(actor.name))
  }

  return (
    <form
      ref={form}
      className={styles.form}
      aria-label={`${t.actors.edit} ${actor.name}`}
      onSubmit={(event) => {
        event.preventDefault()
        // Leaving a field stores it, or says why not.
        const field = document.activeElement
        if (field instanceof HTMLElement) flushSync(() => field.blur())
        const refused = form.current?.querySelector<HTMLElement>('[aria-invalid]')
        if (refused == null) close()
        else refused.focus()
      }}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
        event.preventDefault()
        close()
      }}
    >
      <Name note={note} actor={actor} merge={merge} />
      <fieldset className={`segments ${styles.kinds}`}>
        <legend className="visually-hidden">{t.actors.kind}</legend>
        {actorKinds.map((kind) => (
          <button
            key={kind}
            type="button"
            aria-pressed={kind === actor.kind}
            onClick={() => {
              if (kind !== actor.kind) change({ kind })
            }}
          >
            <Icon name={kind} size={14} />
            {t.actors.kinds[kind]}
          </button>
        ))}
      </fieldset>
      <RoleFields actor={actor} />
      <label className={`field ${styles.wide}`}>
        <span>
          {t.actors.aliases} <small>{t.actors.aliasesHint}</small>
        </span>
        <input className="input" value={aliases.value} onChange={aliases.onChange} onBlur={aliases.onBlur} />
      </label>
      <footer className={styles.wide}>
        <Same note={note} actor={actor} merge={merge} />
        <button type="button" className="button plain" onClick={remove}>
          <Icon name="trash" size={14} />
          {t.actors.remove}
        </button>
        <button type="submit" className="button">
          {t.actors.done}
        </button>
      </footer>
    </form>
  )
}

interface MergeProps {
  note: Note
  actor: Actor
  merge: (into: Actor) => void
}

function Name({ note, actor, merge }: MergeProps) {
  const id = useId()
  const [taken, setTaken] = useState<{ typed: string; by: Actor } | null>(null)
  const { value, onChange, onBlur } = useDraft(actor.name, (typed) => {
    const renamed = renameActor(note, actor, typed)
    if ('edits' in renamed) edit(renamed.edits)
    else setTaken({ typed, by: renamed.taken })
  })
  // It is about what was typed then, and goes when that does.
  const problem = taken?.typed === value ? taken.by : null
  return (
    <div className={`field ${styles.wide}`}>
      <label htmlFor={id}>{t.actors.name}</label>
      <input
        id={id}
        className="input"
        value={value}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={problem !== null || undefined}
        aria-describedby={problem === null ? undefined : `${id}-problem`}
        onChange={onChange}
        onBlur={onBlur}
      />
      {problem !== null && (
        <p className={styles.problem} id={`${id}-problem`} role="alert">
          {t.actors.taken(problem.name)}
          <button type="button" className="button" onClick={() => merge(problem)}>
            {t.actors.mergeWith(problem.name)}
          </button>
        </p>
      )}
    </div>
  )
}

/** Two names for one actor are made one. */
function Same({ note, actor, merge }: MergeProps) {
  const others = note.actors.filter(({ id }) => id !== actor.id).sort((a, b) => a.name.localeCompare(b.name, t.locale))
  if (others.length === 0) return null
  return (
    <label className={styles.same}>
      <span>{t.actors.merge}</span>
      <select
        className="input"
        value=""
        onChange={({ target: { value } }) => {
          const into = others.find(({ id }) => id === value)
          if (into !== undefined) merge(into)
        }}
      >
        <option value="">{t.actors.mergeChoose}</option>
        {others.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
