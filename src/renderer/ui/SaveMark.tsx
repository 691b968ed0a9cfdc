import { useSaving } from '../state/saving.ts'
import { t } from '../strings.ts'
import styles from './SaveMark.module.css'

/** Whether what is in the window is on the disk. */
export function SaveMark() {
  const state = useSaving((saving) => saving.state)
  return (
    <span className={styles.mark} data-state={state}>
      {t.saving[state]}
    </span>
  )
}
