import { ReadoutError } from '../../core/errors.ts'
import type { MemoFormat } from '../../core/memo/exportFormats.ts'
import { call } from '../bridge.ts'
import { useOpenMemo } from '../state/memo.ts'
import { flushAll } from '../state/saving.ts'
import { complain, say } from '../state/toasts.ts'
import { showMemo, useView } from '../state/view.ts'
import { t } from '../strings.ts'

/** Exports the open memo where the person says, then offers to open the file. One at a time: a second call does nothing. */
export async function exportMemo(format: MemoFormat = 'pdf'): Promise<void> {
  if (useView.getState().exporting) return
  useView.setState({ exporting: true })
  try {
    const open = useOpenMemo.getState().memo
    if (open === null) throw new ReadoutError('not-found', t.memo.none, { advice: t.memo.noneAdvice })
    if (useView.getState().place !== 'memo') await showMemo(open.id)
    await flushAll()
    const { path } = await call('memos.export', { memo: useOpenMemo.getState().memo ?? open, format })
    if (path === null) return
    say(t.memo.exported(path), [
      { label: t.memo.open, run: () => void reveal('open') },
      { label: t.memo.folder, run: () => void reveal('folder') },
    ])
  } catch (error) {
    complain(error)
  } finally {
    useView.setState({ exporting: false })
  }
}

async function reveal(how: 'open' | 'folder'): Promise<void> {
  await call('export.reveal', { how }).catch(complain)
}
