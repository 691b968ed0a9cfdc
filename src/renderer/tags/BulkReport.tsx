import styles from '../library/Notice.module.css'
import { dismissReport, useBulk } from '../state/bulk.ts'
import { useLibrary } from '../state/library.ts'
import { t } from '../strings.ts'

/** The most notes that the report names; of more, it gives the number. */
const most = 100

/** The notes that a change to many could not be made in, or not be taken back in: which, and why. */
export function BulkReport() {
  const report = useBulk((state) => state.report)
  const notes = useLibrary((library) => library.notes)
  if (report === null) return null
  const titles = new Map(notes.map(({ id, title }) => [id, title]))
  const { title, failed } = report
  return (
    <section className={styles.notice} role="status" aria-label={title}>
      <header className={styles.head}>
        <h3>{title}</h3>
        <button type="button" className="button" onClick={dismissReport}>
          {t.bulk.dismiss}
        </button>
      </header>
      <ul>
        {failed.slice(0, most).map(({ id, reason }) => (
          <li key={id}>
            <strong>{titles.get(id) ?? t.collections.missing}</strong> {reason}
          </li>
        ))}
        {failed.length > most && <li>{t.bulk.more(failed.length - most)}</li>}
      </ul>
    </section>
  )
}
