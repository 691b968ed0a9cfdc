import { call } from '../bridge.ts'
import { t } from '../strings.ts'
import { useLibrary } from './library.ts'
import { keepAsCopy, savedMemo, takeIn, useOpenMemo } from './memo.ts'
import { complain, say } from './toasts.ts'

/** The list hears within this time of what the window has saved, and of a file that is written anew. Milliseconds. */
const patience = 1000

let timer: ReturnType<typeof setTimeout> | undefined

/** Follows what something else does to the open memo in the vault. @returns a function that stops */
export function followMemo(): () => void {
  return useLibrary.subscribe(({ memos }, before) => {
    if (memos === before.memos) return
    const { memo } = useOpenMemo.getState()
    if (memo === null) return
    const summary = memos.find(({ id }) => id === memo.id)
    const wasThere = before.memos.some(({ id }) => id === memo.id)
    clearTimeout(timer)
    if (summary === undefined && wasThere) timer = setTimeout(() => noticeGone(memo.id), patience)
    else if (summary !== undefined && summary.updated > memo.updated) void catchUp(memo.id)
    // An older state was put in its place, by git or from a backup; or the list is behind.
    else if (summary !== undefined && summary.updated < memo.updated) {
      timer = setTimeout(() => void catchUp(memo.id), patience)
    }
  })
}

/** Shows the memo as it is in the vault, unless something is typed: then saving it says that it was changed elsewhere. */
async function catchUp(id: string): Promise<void> {
  const before = savedMemo()
  if (before?.id !== id) return
  try {
    const memo = await call('memos.open', { id })
    const isOther = memo.revision !== before.revision || memo.updated !== before.updated
    if (isOther && savedMemo() === before) takeIn(memo)
  } catch (error) {
    complain(error)
  }
}

function noticeGone(id: string): void {
  const { memo } = useOpenMemo.getState()
  if (memo?.id !== id || useLibrary.getState().memos.some((one) => one.id === id)) return
  const name = memo.head.subject.trim() === '' ? t.library.untitledMemo : memo.head.subject
  say(`${t.sharing.vanished(name)} ${t.sharing.vanishedKept}`, [
    { label: t.sharing.saveAgain, run: () => void keepAsCopy() },
  ])
}
