import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { parseTags } from '../../core/edit/annotating.ts'
import { Tag } from '../../core/model/annotation.ts'
import type { Note } from '../../core/model/note.ts'
import { edit } from '../state/note.ts'
import { t } from '../strings.ts'
import { Icon } from '../ui/Icon.tsx'
import { TagField } from '../ui/TagField.tsx'
import styles from './NoteTags.module.css'

/** The tags of the note as a whole, and a small window in which they are changed. Each change is a step that can be undone. */
export function NoteTags({ note }: { note: Note }) {
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  // It outlasts the window, which a press beside it closes.
  const [typed, setTyped] = useState('')
  const label = t.listing.ofNote.tags(note.tags)
  return (
    <>
      <button type="button" className={styles.tags} popoverTarget={id} aria-label={label} title={label}>
        <Icon name="tag" size={14} />
        <span>{note.tags.length === 0 ? t.listing.ofNote.add : note.tags.join(', ')}</span>
      </button>
      <section
        id={id}
        popover="auto"
        className={`raised ${styles.window}`}
        aria-label={t.listing.ofNote.edit}
        onToggle={(event) => {
          // The list of what a field offers opens and closes in it.
          if (event.target === event.currentTarget) setOpen(event.newState === 'open')
        }}
      >
        {isOpen && <Tags note={note} typed={typed} setTyped={setTyped} />}
      </section>
    </>
  )
}

interface Props {
  note: Note
  typed: string
  setTyped: (typed: string) => void
}

function Tags({ note, typed, setTyped }: Props) {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector('input')?.focus(), [])
  const added = parseTags(typed)
  const isFitting = added.every((tag) => Tag.safeParse(tag).success)
  const change = (tags: string[]) => edit([{ type: 'note.change', change: { tags } }])
  const add = (event: FormEvent) => {
    event.preventDefault()
    const all = [...new Set([...note.tags, ...added])]
    if (!isFitting) return
    if (all.length > note.tags.length) change(all)
    setTyped('')
  }
  return (
    <>
      {note.tags.length > 0 && (
        <ul aria-label={t.listing.ofNote.edit}>
          {note.tags.map((tag) => (
            <li key={tag}>
              <span dir="auto">{tag}</span>
              <button
                type="button"
                className="button plain"
                aria-label={t.listing.tagging.remove(tag)}
                title={t.listing.tagging.remove(tag)}
                onClick={() => change(note.tags.filter((other) => other !== tag))}
              >
                <Icon name="remove" size={12} />
              </button>
            </li>
          ))}
        </ul>
      )}
      <form ref={form} onSubmit={add}>
        <TagField
          label={t.listing.ofNote.add}
          value={typed}
          taken={note.tags}
          problem={isFitting ? '' : t.listing.tagging.problem}
          onChange={setTyped}
        />
      </form>
    </>
  )
}
