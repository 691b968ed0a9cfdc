import { useMemo } from 'react'
import { rowsOf } from '../../core/library/listingRows.ts'
import type { MemoSummary } from '../../core/library/summary.ts'
import { runCommand } from '../commands.ts'
import { useLibrary } from '../state/library.ts'
import { useListing } from '../state/listing.ts'
import { useOpenMemo } from '../state/memo.ts'
import { showMemo, useView } from '../state/view.ts'
import { t } from '../strings.ts'
import { Icon } from '../ui/Icon.tsx'
import { titleOf } from '../ui/keys.ts'
import styles from './Memos.module.css'
import { MemosBar } from './MemosBar.tsx'
import { RowList } from './RowList.tsx'

/** Height of an entry that is not drawn yet, in CSS pixels: a title, a line below it. */
const height = 52

const archiveKey = 'archived memos'

/** The memos that are worked on, and below them, closed until somebody opens it, the group of those that were put away. */
export function Memos() {
  const memos = useLibrary((library) => library.memos)
  const place = useView((view) => view.place)
  const open = useOpenMemo((state) => (place === 'memo' ? state.memo?.id : undefined))
  const isArchiveOpen = useListing(({ turned }) => turned.includes(archiveKey))
  const rows = useMemo(
    () =>
      rowsOf([
        { heading: null, items: memos.filter(({ archived }) => !archived) },
        {
          heading: { key: archiveKey, name: t.listing.archived, isOpen: isArchiveOpen },
          items: memos.filter(({ archived }) => archived),
        },
      ]),
    [memos, isArchiveOpen],
  )
  return (
    <section className={styles.memos}>
      <div className={styles.head}>
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
      <RowList
        of="memo"
        label={t.listing.memos}
        rows={rows}
        estimate={height}
        open={open}
        isGoal={false}
        arrangement=""
        show={(id) => void showMemo(id)}
      >
        {(memo) => <MemoRow memo={memo} />}
      </RowList>
      <MemosBar memos={memos} />
    </section>
  )
}

function MemoRow({ memo }: { memo: MemoSummary }) {
  return (
    <>
      <strong dir="auto">{memo.subject || t.library.untitledMemo}</strong>
      <span>{[memo.title, memo.date].filter(Boolean).join(' · ')}</span>
    </>
  )
}
