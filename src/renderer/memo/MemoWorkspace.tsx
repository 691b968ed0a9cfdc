import { useOpenMemo } from '../state/memo.ts'
import { useView } from '../state/view.ts'
import { t } from '../strings.ts'
import { Evidence } from './Evidence.tsx'
import styles from './Memo.module.css'
import { MemoEditor } from './MemoEditor.tsx'
import { MemoHeader } from './MemoHeader.tsx'
import { Preview } from './Preview.tsx'

/** A memo in the middle of the window, and the evidence for it beside it. */
export function MemoWorkspace() {
  const { memo, notes } = useOpenMemo()
  const isPreview = useView((view) => view.preview)
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
        <div className={styles.scroller} key={memo.id}>
          {isPreview ? <Preview memo={memo} /> : <MemoEditor memo={memo} notes={notes} />}
        </div>
      </main>
      <Evidence memo={memo} notes={notes} />
    </>
  )
}
