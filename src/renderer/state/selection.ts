import { create } from 'zustand'
import { idsBetween, type ListRow } from '../../core/library/listingRows.ts'
import { useLibrary } from './library.ts'

type Kind = 'note' | 'memo'

interface Selection {
  /** What is selected: notes or memos, never both. */
  of: Kind
  ids: ReadonlySet<string>
  /** The key of the row from which a range is drawn; `null` before anything was selected. */
  anchor: string | null
  /** What was selected when the anchor was set: a range is added to it, and may shrink again. */
  base: ReadonlySet<string>
}

const none: ReadonlySet<string> = new Set()

/** The notes or memos of the library that are selected. To open one is something else, and leaves them selected. */
export const useSelection = create<Selection>(() => ({ of: 'note', ids: none, anchor: null, base: none }))

/** Takes a document into the selection or out of it; ranges begin at its row from then on. */
export function toggleSelected(of: Kind, id: string, row: string): void {
  const ids = new Set(idsOf(of))
  if (!ids.delete(id)) ids.add(id)
  useSelection.setState({ of, ids, anchor: row, base: ids })
}

/** Selects everything between the row where the range begins and the row `to`; where none has begun, it begins at `from`. */
export function selectRange<T extends { id: string }>(
  of: Kind,
  rows: readonly ListRow<T>[],
  from: string,
  to: string,
): void {
  const state = useSelection.getState()
  const isBegun = state.of === of && state.anchor !== null && rows.some(({ key }) => key === state.anchor)
  const anchor = isBegun && state.anchor !== null ? state.anchor : from
  const base = isBegun ? state.base : idsOf(of)
  useSelection.setState({ of, anchor, base, ids: new Set([...base, ...idsBetween(rows, anchor, to)]) })
}

export function selectAll(of: Kind, all: readonly string[]): void {
  const ids = new Set(all)
  useSelection.setState({ of, ids, anchor: null, base: ids })
}

export function clearSelection(): void {
  useSelection.setState({ ids: none, anchor: null, base: none })
}

/** The selected notes, in the order of the library's list of last changes. */
export function selectedNotes(): string[] {
  const ids = idsOf('note')
  return ids.size === 0 ? [] : useLibrary.getState().notes.flatMap(({ id }) => (ids.has(id) ? [id] : []))
}

function idsOf(of: Kind): ReadonlySet<string> {
  const state = useSelection.getState()
  return state.of === of ? state.ids : none
}

// What is gone from the vault cannot stay selected.
useLibrary.subscribe(({ notes, memos }) => {
  const { of, ids } = useSelection.getState()
  if (ids.size === 0) return
  const there = new Set((of === 'note' ? notes : memos).map(({ id }) => id))
  const left = new Set([...ids].filter((id) => there.has(id)))
  if (left.size < ids.size) useSelection.setState({ ids: left, base: left, anchor: null })
})
