import type { KeyboardEvent, MouseEvent, ReactNode } from 'react'
import type { HeadingRow, ListRow } from '../../core/library/listingRows.ts'
import type { DocumentRef } from '../../core/model/desk.ts'
import { moveToTrash } from '../keeping/trashing.ts'
import { turnHeading } from '../state/listing.ts'
import { clearSelection, selectAll, selectRange, toggleSelected, useSelection } from '../state/selection.ts'
import { t } from '../strings.ts'
import { Icon } from '../ui/Icon.tsx'
import { type Grid, VirtualList } from '../ui/VirtualList.tsx'
import styles from './RowList.module.css'

interface Props<T> {
  of: 'note' | 'memo'
  label: string
  rows: readonly ListRow<T>[]
  /** Height of a document's row before it has been drawn, in CSS pixels. */
  estimate: number
  /** Id of the document that is open. */
  open: string | undefined
  /** Whoever goes to the library comes to this list, also where the open document is not in it. */
  isGoal: boolean
  /** Changes with the way in which the rows are arranged. */
  arrangement: string
  show: (id: string) => void
  /** What stands in a document's row. */
  children: (item: T) => ReactNode
}

/** Height of a heading, in CSS pixels. */
const headingHeight = 28

const keyOf = ({ key }: { key: string }) => key
const isHeading = ({ kind }: { kind: 'heading' | 'item' }) => kind === 'heading'

/**
 * A list of notes or of memos under their headings. A click or Enter opens one. Ctrl, or a click on its mark, takes it into the
 * selection or out of it, as Space does; Shift selects up to it. ← and → close and open headings, as in a tree.
 */
export function RowList<T extends { id: string }>({
  of,
  label,
  rows,
  estimate,
  open,
  isGoal,
  arrangement,
  show,
  children,
}: Props<T>) {
  const selected = useSelection((state) => (state.of === of ? state.ids : null))
  const isSelecting = selected !== null && selected.size > 0

  const onKey = (event: KeyboardEvent, index: number): number | boolean => {
    const row = rows[index]
    if (row === undefined || event.altKey) return false
    const isControl = event.ctrlKey || event.metaKey
    switch (event.key) {
      case ' ':
        if (row.kind === 'item') toggleSelected(of, row.item.id, row.key)
        return row.kind === 'item'
      case 'a':
        if (isControl && !event.shiftKey) selectAll(of, shownIds(rows))
        return isControl && !event.shiftKey
      case 'Delete':
        // A key that is held down removes one, not the whole list.
        if (row.kind === 'item' && !event.repeat) void moveToTrash(doomed(of, row.item.id, selected))
        return row.kind === 'item'
      case 'Escape':
        if (isSelecting) clearSelection()
        return isSelecting
      case 'ArrowLeft':
        if (row.kind === 'heading' && row.isOpen) turnHeading(row.key)
        return row.kind === 'heading' || row.under === null || rows.findIndex(({ key }) => key === row.under)
      case 'ArrowRight':
        if (row.kind === 'item') return true
        if (!row.isOpen) turnHeading(row.key)
        return row.isOpen ? index + 1 : true
      default:
        return false
    }
  }

  const onMove = (event: KeyboardEvent, from: number, to: number) => {
    const [begin, end] = [rows[from], rows[to]]
    if (event.shiftKey && begin !== undefined && end !== undefined) selectRange(of, rows, begin.key, end.key)
  }

  const onClick = (event: MouseEvent, id: string, key: string) => {
    const isOnMark = event.target instanceof Element && event.target.closest('[data-mark]') !== null
    if (event.shiftKey) selectRange(of, rows, openKey(rows, open) ?? key, key)
    else if (event.ctrlKey || event.metaKey || isOnMark) toggleSelected(of, id, key)
    else show(id)
  }

  const current = rows.findIndex((row) => row.kind === 'item' && row.item.id === open)
  const isGoalOf = (tabIndex: number) => (isGoal && current < 0 && tabIndex === 0) || undefined

  const grid: Grid<ListRow<T>> = {
    label,
    hint: t.listing.hint,
    isHeading,
    headingHeight,
    rowOf: (row) => toldOf(row, selected),
    onKey,
    onMove,
  }
  return (
    <VirtualList
      items={rows}
      keyOf={keyOf}
      estimate={(row) => (row.kind === 'heading' ? headingHeight : estimate)}
      current={current}
      className={isSelecting ? styles.selecting : undefined}
      grid={grid}
      arrangement={arrangement}
    >
      {(row, tabIndex) =>
        row.kind === 'heading' ? (
          <Heading row={row} tabIndex={tabIndex} isGoal={isGoalOf(tabIndex)} />
        ) : (
          <button
            type="button"
            className={styles.entry}
            aria-current={row.item.id === open ? 'page' : undefined}
            data-focus={row.item.id === open || isGoalOf(tabIndex)}
            data-document={`${of} ${row.item.id}`}
            data-selected={selected?.has(row.item.id) || undefined}
            tabIndex={tabIndex}
            onClick={(event) => onClick(event, row.item.id, row.key)}
          >
            {children(row.item)}
            <span className={styles.mark} data-mark aria-hidden="true" title={t.listing.select}>
              <Icon name="accept" size={12} />
            </span>
          </button>
        )
      }
    </VirtualList>
  )
}

function Heading({ row, tabIndex, isGoal }: { row: HeadingRow; tabIndex: 0 | -1; isGoal: true | undefined }) {
  return (
    <button
      type="button"
      className={styles.heading}
      aria-expanded={row.isOpen}
      data-focus={isGoal}
      tabIndex={tabIndex}
      onClick={() => turnHeading(row.key)}
    >
      <Icon name="open" size={12} />
      <span dir="auto">{row.name}</span> <small>({t.listing.count(row.count)})</small>
    </button>
  )
}

function toldOf<T extends { id: string }>(row: ListRow<T>, selected: ReadonlySet<string> | null) {
  if (row.kind === 'heading') return { 'aria-expanded': row.isOpen, 'aria-level': 1 }
  const isSelected = selected?.has(row.item.id) ?? false
  return row.under === null ? { 'aria-selected': isSelected } : { 'aria-selected': isSelected, 'aria-level': 2 }
}

/** What the key removes: what is selected; where nothing is, the row's own document. */
function doomed(of: 'note' | 'memo', id: string, selected: ReadonlySet<string> | null): DocumentRef[] {
  const ids = selected !== null && selected.size > 0 ? [...selected] : [id]
  return ids.map((one) => ({ of, id: one }))
}

function shownIds<T extends { id: string }>(rows: readonly ListRow<T>[]): string[] {
  return rows.flatMap((row) => (row.kind === 'item' ? [row.item.id] : []))
}

function openKey<T extends { id: string }>(rows: readonly ListRow<T>[], open: string | undefined): string | undefined {
  return rows.find((row) => row.kind === 'item' && row.item.id === open)?.key
}
