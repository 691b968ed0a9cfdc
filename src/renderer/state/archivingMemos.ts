import { call } from '../bridge.ts'
import { t } from '../strings.ts'
import { refreshLibrary } from './library.ts'
import { changeMemo, useOpenMemo } from './memo.ts'
import { flushAll } from './saving.ts'
import { complain, say } from './toasts.ts'

/** Puts memos away, or takes them back; those that are so already are left as they are. What was done can be undone. */
export async function archiveMemos(ids: readonly string[], archived: boolean): Promise<void> {
  const changed = await setArchived(ids, archived)
  if (changed.length === 0) return
  const said = archived ? t.listing.memosArchived(changed.length) : t.listing.memosUnarchived(changed.length)
  say(said, [{ label: t.listing.undo, run: () => void setArchived(changed, !archived) }])
}

/** The same without a word. @returns the ids of those that were changed; where one cannot be, that is said and the others are not tried */
export async function setArchived(ids: readonly string[], archived: boolean): Promise<string[]> {
  const changed: string[] = []
  try {
    await flushAll()
    for (const id of ids) if (await setOne(id, archived)) changed.push(id)
    await flushAll()
  } catch (error) {
    complain(error)
  }
  await refreshLibrary()
  return changed
}

async function setOne(id: string, archived: boolean): Promise<boolean> {
  const { memo: open } = useOpenMemo.getState()
  const memo = open?.id === id ? open : await call('memos.open', { id })
  if (memo.archived === archived) return false
  if (open?.id === id) changeMemo({ archived })
  else await call('memos.save', { ...memo, archived })
  return true
}
