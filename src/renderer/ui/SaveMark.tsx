import { saveAll, useSaving } from '../state/saving.ts'
import { complain } from '../state/toasts.ts'
import { t } from '../strings.ts'
import styles from './SaveMark.module.css'

/**
 * Whether what is in the window is on the disk. Where it could not be saved, the reason is at hand, and it can be tried again at once.
 * @param isBrief where the same is shown in full beside it
 */
export function SaveMark({ isBrief = false }: { isBrief?: boolean }) {
  const { state, failure } = useSaving()
  const hasWays = failure !== null && !isBrief
  const tryNow = { label: t.saving.tryNow, run: () => void saveAll() }
  return (
    <span className={styles.mark} data-state={state}>
      {hasWays ? (
        <>
          <button type="button" className={styles.way} title={failure.line} onClick={() => complain(failure, [tryNow])}>
            {t.saving.failed}
          </button>
          <button type="button" className={`${styles.way} ${styles.now}`} onClick={tryNow.run}>
            {tryNow.label}
          </button>
        </>
      ) : (
        t.saving[state]
      )}
    </span>
  )
}
