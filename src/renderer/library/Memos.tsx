import type { MemoSummary } from '../../core/library/summary.ts'
import { runCommand } from '../commands.ts'
import { useLibrary } from '../state/library.ts'
import { useOpenMemo } from '../state/memo.ts'
import { showMemo, useView } from '../state/view.ts'
import { t } from '../strings.ts'
import { Icon } from '../ui/Icon.tsx'
import { titleOf } from '../ui/keys.ts'
import { VirtualList } from '../ui/VirtualList.tsx'
import styles from './Library.module.css'

/** Height of an entry that is not drawn yet, in CSS pixels: a title, a line below it. */
const height = 52

const idOf = ({ id }: { id: string }) => id

/** The memos that are worked on, and below them, closed until somebody opens it, the group of those that were put away. */
export function Memos() {
  const memos = useLibrary((library) => library.memos)
  const place = useView((view) => view.place)
  const open = useOpenMemo((state) => (place === 'memo' ? state.memo?.id : undefined))
  const current = memos.filter(({ archived }) => !archived)
  const archived = memos.filter((memo) => memo.archived)
  return (
    <section className={styles.memos}>
      <div className={styles.memosHead}>
        <h2>{t.library.memos}</h2>
        <button
          type="button"
          className="button plain"
          aria-label={t.templates.begin}
          title={titleOf('memo.new')}
          onClick={() => runCommand('memo.new')}
        >
          <Icon name="add" />
        </button>
      </div>
      {memos.length === 0 && <p className={styles.empty}>{t.library.noMemos}</p>}
      <MemoList memos={current} open={open} />
      {archived.length > 0 && (
        <details className={styles.archive}>
          <summary>{t.templates.archivedGroup(archived.length)}</summary>
          <div className={styles.archived}>
            <MemoList memos={archived} open={open} />
          </div>
        </details>
      )}
    </section>
  )
}

function MemoList({ memos, open }: { memos: readonly MemoSummary[]; open: string | undefined }) {
  return (
    <VirtualList items={memos} keyOf={idOf} estimate={height} current={memos.findIndex(({ id }) => id === open)}>
      {(memo, tabIndex) => <MemoEntry memo={memo} isOpen={memo.id === open} tabIndex={tabIndex} />}
    </VirtualList>
  )
}

function MemoEntry({ memo, isOpen, tabIndex }: { memo: MemoSummary; isOpen: boolean; tabIndex: 0 | -1 }) {
  return (
    <button
      type="button"
      className={styles.entry}
      aria-current={isOpen ? 'page' : undefined}
      data-focus={isOpen || undefined}
      tabIndex={tabIndex}
      onClick={() => void showMemo(memo.id)}
    >
      <strong>{memo.subject || t.library.untitledMemo}</strong>
      <span>{[memo.title, memo.date].filter(Boolean).join(' · ')}</span>
    </button>
  )
}
