import { useState } from 'react'
import { longestName } from '../../core/model/name.ts'
import { focusSearch } from '../search/focus.ts'
import { searchFor } from '../search/searching.ts'
import { renameSearch } from '../state/desk.ts'
import { showMemo, showNote } from '../state/view.ts'
import { t } from '../strings.ts'
import { Icon } from '../ui/Icon.tsx'
import styles from './Shelf.module.css'
import type { Kept } from './shelved.ts'

interface Props {
  kept: Kept
  isOpen: boolean
  /** Tab reaches this row. */
  isReached: boolean
  isRenaming: boolean
  rename: (id: string | null) => void
  remove: () => void
  /** The focus has come to this row. */
  reach: () => void
  /** Gives the focus back to the row. */
  back: () => void
}

/** A pinned document or a saved search, with what takes it from the shelf. */
export function ShelfRow({ kept, isOpen, isReached, isRenaming, rename, remove, reach, back }: Props) {
  const { of, id, title, query } = kept
  const tabIndex = isReached ? 0 : -1
  if (isRenaming) {
    const done = () => {
      rename(null)
      back()
    }
    return (
      <li className={styles.row}>
        <NameField id={id} name={title} leave={() => rename(null)} done={done} />
      </li>
    )
  }
  return (
    <li className={styles.row} onFocus={reach}>
      <button
        type="button"
        data-kept
        className={styles.entry}
        aria-current={isOpen ? 'page' : undefined}
        aria-keyshortcuts={of === 'search' ? 'Delete F2 Alt+ArrowUp Alt+ArrowDown' : 'Delete Alt+ArrowUp Alt+ArrowDown'}
        tabIndex={tabIndex}
        title={of === 'search' ? t.shelf.search(query) : title}
        onClick={() => open(kept)}
      >
        <Icon name={of} size={14} />
        <span>{title}</span>
      </button>
      <span className={styles.actions}>
        {of === 'search' && (
          <button
            type="button"
            className="button plain"
            aria-label={t.shelf.rename(title)}
            title={t.shelf.rename(title)}
            tabIndex={tabIndex}
            onClick={() => rename(id)}
          >
            <Icon name="edit" size={12} />
          </button>
        )}
        <button
          type="button"
          className="button plain"
          aria-label={of === 'search' ? t.shelf.remove(title) : t.shelf.unpin(title)}
          title={of === 'search' ? t.shelf.remove(title) : t.shelf.unpin(title)}
          tabIndex={tabIndex}
          onClick={remove}
        >
          <Icon name="remove" size={12} />
        </button>
      </span>
    </li>
  )
}

function open({ of, id, query }: Kept): void {
  if (of === 'note') void showNote(id)
  else if (of === 'memo') void showMemo(id)
  else {
    searchFor(query)
    focusSearch()
  }
}

interface NameProps {
  id: string
  name: string
  /** The field was left for something else, which has the focus. */
  leave: () => void
  /** The focus goes back to the row. */
  done: () => void
}

function NameField({ id, name, leave, done }: NameProps) {
  const [typed, setTyped] = useState(name)
  return (
    <input
      className="input"
      aria-label={t.shelf.name}
      // biome-ignore lint/a11y/noAutofocus: it takes the place of the row that had the focus
      autoFocus
      maxLength={longestName}
      value={typed}
      onFocus={(event) => event.target.select()}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => {
        renameSearch(id, typed)
        leave()
      }}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Escape') setTyped(name)
        if (event.key === 'Enter' || event.key === 'Escape') {
          event.preventDefault()
          if (event.key === 'Enter') renameSearch(id, typed)
          done()
        }
      }}
    />
  )
}
