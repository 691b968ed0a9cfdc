import { useState } from 'react'
import type { MemoSummary } from '../../../core/library/summary.ts'
import { nameKey } from '../../../core/model/actor.ts'
import { askVersions } from '../../keeping/versions.ts'
import { useLibrary } from '../../state/library.ts'
import { useOpenMemo } from '../../state/memo.ts'
import { t } from '../../strings.ts'
import { DialogButtons } from '../../ui/Dialog.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { VirtualList } from '../../ui/VirtualList.tsx'
import styles from './Compare.module.css'
import { closeComparing, compareWithMemo, useComparing } from './comparing.ts'

/** Height of a memo that is not drawn yet, in CSS pixels. */
const height = 50

const idOf = ({ id }: MemoSummary) => id

/** The other memos, one of which is chosen; the earlier versions of this one are a step away. */
export function Chooser() {
  const open = useOpenMemo((state) => state.memo?.id)
  const all = useLibrary((library) => library.memos).filter(({ id }) => id !== open)
  const problem = useComparing((state) => state.problem)
  const [words, setWords] = useState('')
  const memos = all.filter(({ subject }) => nameKey(subject).includes(nameKey(words)))
  const showVersions = () => {
    closeComparing()
    // The dialog that is left has to be closed before another opens.
    requestAnimationFrame(() => void askVersions())
  }
  return (
    <>
      <p>{t.compare.withHint}</p>
      {all.length === 0 ? (
        <p className={styles.empty}>{t.compare.none}</p>
      ) : (
        <>
          <input
            type="search"
            className={`input ${styles.filter}`}
            data-first
            aria-label={t.compare.memos}
            placeholder={t.compare.memos}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
          <div className={styles.memos}>
            <VirtualList items={memos} keyOf={idOf} estimate={height} current={-1}>
              {({ id, subject, date, title }, tabIndex) => (
                <button type="button" tabIndex={tabIndex} onClick={() => void compareWithMemo(id)}>
                  <strong>{subject || t.library.untitledMemo}</strong>
                  <span>{[title, date].filter(Boolean).join(' · ')}</span>
                </button>
              )}
            </VirtualList>
          </div>
        </>
      )}
      {problem !== null && <Problem of={problem} />}
      <DialogButtons>
        <button type="button" className="button" onClick={showVersions}>
          {t.compare.versionsItem}
        </button>
        <button type="button" className="button" onClick={closeComparing}>
          {t.templates.cancel}
        </button>
      </DialogButtons>
    </>
  )
}
