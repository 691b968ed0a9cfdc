import { type KeyboardEvent, useEffect, useId, useRef } from 'react'
import { changeSpeaker, parseTags } from '../../core/edit/annotating.ts'
import { type Annotation, annotationKinds } from '../../core/model/annotation.ts'
import type { Note } from '../../core/model/note.ts'
import { RoleFields } from '../actors/RoleFields.tsx'
import { edit, stopEditing, useOpenNote } from '../state/note.ts'
import { t } from '../strings.ts'
import { calmly } from '../ui/calmly.ts'
import { Icon } from '../ui/Icon.tsx'
import { useDraft, useTidyDraft } from '../ui/useDraft.ts'
import styles from './AnnotationForm.module.css'
import { changeKind } from './changeKind.ts'

const trimmed = (typed: string) => typed.trim()
const tidyTags = (typed: string) => parseTags(typed).join(', ')

interface Props {
  note: Note
  annotation: Annotation
}

/**
 * What is said about the words: kind, speaker, remark, tags. Each field is stored when it is left, so that there is nothing to
 * save; Enter and Escape go back to where the form was opened from.
 */
export function AnnotationForm({ note, annotation }: Props) {
  const form = useRef<HTMLFormElement>(null)
  const field = useOpenNote((state) => state.editing?.field)
  const names = useId()

  useEffect(() => {
    const input = form.current?.querySelector<HTMLElement>(`[data-field="${field}"]`)
    input?.focus({ preventScroll: true })
    form.current?.scrollIntoView({ block: 'nearest', behavior: calmly() })
  }, [field])

  const remark = useTidyDraft(annotation.comment, trimmed, (comment) => change({ comment }))
  const tags = useTidyDraft(annotation.tags.join(', '), tidyTags, (tidied) => change({ tags: parseTags(tidied) }))
  const change = (fields: Partial<Pick<Annotation, 'comment' | 'tags'>>) =>
    edit([{ type: 'annotation.change', id: annotation.id, change: fields }])

  return (
    <form
      ref={form}
      className={styles.form}
      aria-label={t.panel.edit}
      onSubmit={(event) => {
        event.preventDefault()
        leave(annotation)
      }}
      onKeyDown={(event) => leaveByKey(event, annotation)}
    >
      <fieldset className={`segments ${styles.kinds}`}>
        <legend className="visually-hidden">{t.panel.kind}</legend>
        {annotationKinds.map((kind) => (
          <button
            key={kind}
            type="button"
            data-kind={kind}
            aria-pressed={kind === annotation.kind}
            onClick={() => {
              if (kind !== annotation.kind) edit(changeKind(note, annotation, kind))
            }}
          >
            <Icon name={kind} size={12} />
            {t.kinds[kind]}
          </button>
        ))}
      </fieldset>
      <Speaker note={note} annotation={annotation} names={names} />
      <label className="field">
        <span>{t.panel.remark}</span>
        <textarea
          className="input"
          data-field="remark"
          rows={2}
          spellCheck
          value={remark.value}
          onChange={remark.onChange}
          onBlur={remark.onBlur}
        />
      </label>
      <label className="field">
        <span>
          {t.panel.tags} <small>{t.panel.tagsHint}</small>
        </span>
        <input className="input" value={tags.value} onChange={tags.onChange} onBlur={tags.onBlur} />
      </label>
      <button type="submit" className="button">
        {t.panel.done}
      </button>
    </form>
  )
}

/** Who speaks: one of the note's people, or a new name; with role and affiliation once there is a name. */
function Speaker({ note, annotation, names }: Props & { names: string }) {
  const actor = note.actors.find(({ id }) => id === annotation.speaker)
  const name = useDraft(actor?.name ?? '', (typed) => edit(changeSpeaker(note, annotation, typed)))
  return (
    <>
      <label className="field">
        <span>{t.panel.speaker}</span>
        <input
          className="input"
          data-field="speaker"
          list={names}
          autoComplete="off"
          value={name.value}
          onChange={name.onChange}
          onBlur={name.onBlur}
        />
        <datalist id={names}>
          {note.actors
            .filter(({ kind }) => kind !== 'place')
            .map(({ id, name: known }) => (
              <option key={id} value={known} />
            ))}
        </datalist>
      </label>
      {actor !== undefined && (
        <div key={actor.id} className={styles.credit}>
          <RoleFields actor={actor} />
        </div>
      )}
    </>
  )
}

/** Escape leaves the form, and in the remark, where Enter is a line end, Ctrl Enter does. */
function leaveByKey(event: KeyboardEvent, annotation: Annotation): void {
  const isSubmit = event.key === 'Enter' && (event.ctrlKey || event.metaKey)
  if ((event.key !== 'Escape' && !isSubmit) || event.nativeEvent.isComposing) return
  event.preventDefault()
  leave(annotation)
}

function leave(annotation: Annotation): void {
  const from = useOpenNote.getState().editing?.from
  // Taking the focus away is what stores the field that had it.
  const back = from === 'text' ? '[data-region="middle"] [data-focus]' : `[data-card="${annotation.id}"]`
  document.querySelector<HTMLElement>(back)?.focus({ preventScroll: true })
  stopEditing()
}
