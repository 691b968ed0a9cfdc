import { useMemo } from 'react'
import { countWords } from '../../core/memo/count.ts'
import type { Memo } from '../../core/model/memo.ts'
import { t } from '../strings.ts'
import { useAnnouncement } from './editor/announcing.ts'
import styles from './Memo.module.css'

/** What the editor has to say, and how long the memo is. */
export function StatusLine({ memo }: { memo: Memo }) {
  const { text, count } = useAnnouncement()
  const { body, language } = memo
  const { words, minutes } = useMemo(() => countWords({ body, language }), [body, language])
  return (
    <footer className={styles.status}>
      <p role="status">
        <span key={count}>{text}</span>
      </p>
      <p>{t.editor.words(words, minutes)}</p>
    </footer>
  )
}
