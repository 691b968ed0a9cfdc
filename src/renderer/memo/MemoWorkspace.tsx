import { useEffect } from 'react'
import { useOpenMemo } from '../state/memo.ts'
import { useView } from '../state/view.ts'
import { t } from '../strings.ts'
import styles from './Memo.module.css'
import { MemoEditor } from './MemoEditor.tsx'
import { MemoHeader } from './MemoHeader.tsx'
import { listenForSideKey } from './movingFocus.ts'
import { Preview } from './Preview.tsx'
import { Side } from './Side.tsx'
import { StatusLine } from './StatusLine.tsx'

/** A memo in the middle of the window, and the evidence for it beside it. */
export function MemoWorkspace() {
  const memo = useOpenMemo((state) => state.memo)
  const notes = useOpenMemo((state) => state.notes)
  const opened = useOpenMemo((state) => state.opened)
  const isPreview = useView((view) => view.preview)
  useEffect(listenForSideKey, [])
  if (memo === null) {
    return (
      <main className={styles.workspace} aria-label={t.memo.region} data-region="middle">
        <p className={styles.empty}>{t.memo.nothing}</p>
      </main>
    )
  }
  return (
    <>
      <main className={styles.workspace} aria-label={t.memo.region} data-region="middle">
        <MemoHeader memo={memo} />
        {isPreview ? (
          <div className={styles.scroller}>
            <Preview memo={memo} />
          </div>
        ) : (
          <MemoEditor key={opened} />
        )}
        <StatusLine memo={memo} />
      </main>
      <Side memo={memo} notes={notes} />
    </>
  )
}
