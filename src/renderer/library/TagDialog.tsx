import { type FormEvent, useState } from 'react'
import { parseTags } from '../../core/edit/annotating.ts'
import { longestTag } from '../../core/model/annotation.ts'
import { t } from '../strings.ts'
import { Dialog, DialogButtons } from '../ui/Dialog.tsx'
import { Icon } from '../ui/Icon.tsx'
import { TagField } from '../ui/TagField.tsx'
import { closeActing, tagNotes, tagsOf, useActing } from './acting.ts'
import styles from './Dialogs.module.css'

/** Asks which tags notes are to have: new ones in a field, and those they have in a list, to be removed. */
export function TagDialog() {
  const { asks, notes } = useActing()
  const isOpen = asks === 'tags'
  return (
    <Dialog size="small" isOpen={isOpen} title={t.listing.tagging.title(notes.length)} onClose={closeActing}>
      {isOpen && <TagForm notes={notes} />}
    </Dialog>
  )
}

function TagForm({ notes }: { notes: readonly string[] }) {
  const [typed, setTyped] = useState('')
  const [removed, setRemoved] = useState<readonly string[]>([])
  const [current] = useState(() => tagsOf(notes))
  const added = parseTags(typed)
  const isTooLong = added.some((tag) => tag.length > longestTag)
  const everyNote = current.filter(({ count }) => count === notes.length).map(({ tag }) => tag)

  const apply = (event: FormEvent) => {
    event.preventDefault()
    if (isTooLong) return
    closeActing()
    // Whatever is typed is wanted, also where it was taken out in the list.
    tagNotes(
      notes,
      added,
      removed.filter((tag) => !added.includes(tag)),
    )
  }
  const turn = (tag: string) =>
    setRemoved((before) => (before.includes(tag) ? before.filter((other) => other !== tag) : [...before, tag]))

  return (
    <form onSubmit={apply}>
      <TagField
        label={t.listing.tagging.add}
        value={typed}
        taken={everyNote}
        isFirst
        problem={isTooLong ? t.listing.tagging.problem : ''}
        onChange={setTyped}
      />
      {current.length > 0 && (
        <>
          <h3>{t.listing.tagging.current}</h3>
          <ul className={styles.tags} aria-label={t.listing.tagging.current}>
            {current.map(({ tag, count }) => (
              <TagLine
                key={tag}
                tag={tag}
                told={count === notes.length ? '' : t.listing.tagging.some(count, notes.length)}
                isRemoved={removed.includes(tag)}
                turn={() => turn(tag)}
              />
            ))}
          </ul>
        </>
      )}
      <DialogButtons>
        <button type="button" className="button" onClick={closeActing}>
          {t.listing.cancel}
        </button>
        <button type="submit" className="button primary">
          {t.listing.tagging.apply}
        </button>
      </DialogButtons>
    </form>
  )
}

interface LineProps {
  tag: string
  told: string
  isRemoved: boolean
  turn: () => void
}

function TagLine({ tag, told, isRemoved, turn }: LineProps) {
  const label = isRemoved ? t.listing.tagging.keep(tag) : t.listing.tagging.remove(tag)
  return (
    <li>
      {isRemoved ? <del dir="auto">{tag}</del> : <span dir="auto">{tag}</span>}
      <small>{isRemoved ? t.listing.tagging.removed : told}</small>
      <button type="button" className="button plain" aria-label={label} title={label} onClick={turn}>
        <Icon name={isRemoved ? 'undo' : 'remove'} size={12} />
      </button>
    </li>
  )
}
