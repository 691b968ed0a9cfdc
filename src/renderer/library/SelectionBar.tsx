import { type ReactNode, useLayoutEffect, useRef } from 'react'
import type { ListRow } from '../../core/library/listingRows.ts'
import type { NoteSummary } from '../../core/library/summary.ts'
import { askSelected } from '../exchange/exporting.ts'
import { trashWanted } from '../keeping/trashing.ts'
import { useLibrary } from '../state/library.ts'
import { clearSelection, useSelection } from '../state/selection.ts'
import { t } from '../strings.ts'
import { Icon } from '../ui/Icon.tsx'
import { archiveNotes, askCollection, askTags, memoFromSelected } from './acting.ts'
import styles from './SelectionBar.module.css'

/** What can be done with the selected notes, below their list while there are any. */
export function SelectionBar({ rows }: { rows: readonly ListRow<NoteSummary>[] }) {
  const selected = useSelection(({ of, ids }) => (of === 'note' ? ids : null))
  const notes = useLibrary((library) => library.notes)
  if (selected === null || selected.size === 0) return null
  const chosen = notes.filter(({ id }) => selected.has(id))
  const listed = () => rows.flatMap((row) => (row.kind === 'item' ? [row.item.id] : []))
  return (
    <Bar count={selected.size}>
      <button type="button" className="button" onClick={() => askTags()}>
        {t.listing.tag}
      </button>
      <ArchiveButtons documents={chosen} archive={archiveNotes} />
      <button
        type="button"
        className="button"
        aria-label={t.listing.collectLong}
        title={t.listing.collectLong}
        onClick={() => askCollection()}
      >
        {t.listing.collect}
      </button>
      <button type="button" className="button" onClick={askSelected}>
        {t.listing.exportSelected}
      </button>
      <button type="button" className="button" onClick={() => memoFromSelected(listed())}>
        {t.listing.newMemo}
      </button>
      <TrashButton />
    </Bar>
  )
}

/** How many are selected, what can be done with them, and the way out. */
export function Bar({ count, children }: { count: number; children: ReactNode }) {
  const bar = useRef<HTMLElement>(null)
  // It goes away with what is selected, and with the button that was pressed for that: the focus goes to its list.
  useLayoutEffect(() => {
    const own = bar.current
    const list = own?.parentElement
    return () => {
      if (!own?.contains(document.activeElement)) return
      requestAnimationFrame(() => {
        if (document.activeElement === document.body)
          list?.querySelector<HTMLElement>('[role="row"] button[tabindex="0"]')?.focus()
      })
    }
  }, [])
  return (
    <section
      ref={bar}
      className={styles.bar}
      aria-label={t.listing.bar}
      onKeyDown={({ key }) => key === 'Escape' && clearSelection()}
    >
      <p>
        <strong role="status">{t.listing.selected(count)}</strong>
        <button
          type="button"
          className="button plain"
          aria-label={t.listing.clear}
          title={t.listing.clear}
          onClick={clearSelection}
        >
          <Icon name="remove" size={12} />
        </button>
      </p>
      <div className={styles.buttons}>{children}</div>
    </section>
  )
}

/** Moves what is selected to the trash. */
export function TrashButton() {
  return (
    <button
      type="button"
      className="button"
      aria-label={t.keeping.trash.put}
      title={t.keeping.trash.put}
      onClick={trashWanted}
    >
      <Icon name="trash" />
    </button>
  )
}

interface ArchiveProps {
  documents: readonly { archived: boolean }[]
  archive: (archived: boolean) => void
}

export function ArchiveButtons({ documents, archive }: ArchiveProps) {
  return (
    <>
      {documents.some(({ archived }) => !archived) && (
        <button type="button" className="button" onClick={() => archive(true)}>
          {t.listing.archive}
        </button>
      )}
      {documents.some(({ archived }) => archived) && (
        <button type="button" className="button" onClick={() => archive(false)}>
          {t.listing.unarchive}
        </button>
      )}
    </>
  )
}
