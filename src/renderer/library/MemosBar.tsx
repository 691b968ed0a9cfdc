import type { MemoSummary } from '../../core/library/summary.ts'
import { archiveMemos } from '../state/archivingMemos.ts'
import { clearSelection, useSelection } from '../state/selection.ts'
import { ArchiveButtons, Bar, TrashButton } from './SelectionBar.tsx'

/** What can be done with the selected memos, below their list while there are any. */
export function MemosBar({ memos }: { memos: readonly MemoSummary[] }) {
  const selected = useSelection(({ of, ids }) => (of === 'memo' ? ids : null))
  if (selected === null || selected.size === 0) return null
  const archive = (archived: boolean) => {
    clearSelection()
    void archiveMemos([...selected], archived)
  }
  return (
    <Bar count={selected.size}>
      <ArchiveButtons documents={memos.filter(({ id }) => selected.has(id))} archive={archive} />
      <TrashButton />
    </Bar>
  )
}
