import type { Memo } from '../../core/model/memo.ts'
import { labelOf } from '../../shared/commands.ts'
import { call } from '../bridge.ts'
import { moveToTrash } from '../keeping/trashing.ts'
import { askVersions } from '../keeping/versions.ts'
import { setArchived } from '../state/archivingMemos.ts'
import { changeMemo, redoMemo, undoMemo, useOpenMemo } from '../state/memo.ts'
import { flushAll } from '../state/saving.ts'
import { complain, say } from '../state/toasts.ts'
import { showMemo } from '../state/view.ts'
import { t } from '../strings.ts'
import { MenuButton } from '../ui/MenuButton.tsx'
import { askCompare } from './compare/comparing.ts'
import { askSaveAsTemplate } from './new/naming.ts'

/** What is done with a memo now and then. */
export function MemoMenu({ memo, canUndo, canRedo }: { memo: Memo; canUndo: boolean; canRedo: boolean }) {
  return (
    <MenuButton
      label={t.templates.menu}
      items={[
        { label: t.templates.duplicate, run: () => void duplicate() },
        { label: memo.archived ? t.templates.unarchive : t.templates.archive, run: () => archive(!memo.archived) },
        { label: t.templates.saveAsItem, run: () => void askSaveAsTemplate() },
        { label: t.compare.compareItem, run: () => void askCompare() },
        { label: t.compare.versionsItem, run: () => void askVersions() },
        { label: labelOf('edit.undo'), isDisabled: !canUndo, run: undoMemo },
        { label: labelOf('edit.redo'), isDisabled: !canRedo, run: redoMemo },
        { label: t.keeping.trash.put, run: () => void moveToTrash([{ of: 'memo', id: memo.id }]) },
      ]}
    />
  )
}

/** Saves the open memo as another, and shows that. */
async function duplicate(): Promise<void> {
  try {
    await flushAll()
    const { memo } = useOpenMemo.getState()
    if (memo === null) return
    const subject = t.templates.copyOf(memo.head.subject)
    const copy = await call('memos.copy', { ...memo, archived: false, head: { ...memo.head, subject } })
    await showMemo(copy.id)
    say(t.templates.duplicated)
  } catch (error) {
    complain(error)
  }
}

/** Puts the open memo away, or takes it back: it stays open. */
function archive(archived: boolean): void {
  const { memo } = useOpenMemo.getState()
  if (memo === null) return
  changeMemo({ archived })
  // The message stays for a while, and another memo may be open by then.
  const undo = () => void setArchived([memo.id], !archived)
  say(archived ? t.templates.archived : t.templates.unarchived, [{ label: t.templates.undo, run: undo }])
}
