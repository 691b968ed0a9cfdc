import styles from '../library/Notice.module.css'
import { useBulk } from '../state/bulk.ts'
import { t } from '../strings.ts'

/** How far a change to many notes is. */
export function BulkProgress() {
  const progress = useBulk((state) => state.progress)
  if (progress === null) return null
  const { done, total } = progress
  const said = t.bulk.progress(done, total)
  return (
    <section className={styles.notice} aria-label={t.bulk.region}>
      <progress aria-label={t.bulk.region} aria-valuetext={said} max={total} value={done} />
      <p className={styles.count}>
        <span>{said}</span>
      </p>
    </section>
  )
}
