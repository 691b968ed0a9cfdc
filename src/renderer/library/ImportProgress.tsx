import { cancelImport, useImporting } from '../state/importing.ts'
import { t } from '../strings.ts'
import styles from './Notice.module.css'

/** How far the import that runs is, and the way to stop it: the button, or Escape while it has the focus. */
export function ImportProgress() {
  const { progress, isCancelled } = useImporting()
  if (progress === null) return null
  const { done, total, file } = progress
  const said = t.importing.progress(done, total)
  return (
    <section
      className={styles.notice}
      aria-label={t.importing.region}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        cancelImport()
      }}
    >
      <progress aria-label={t.importing.region} aria-valuetext={said} max={total} value={done} />
      <p className={styles.count}>
        <span>{isCancelled ? t.importing.cancelling : said}</span>
        <span title={file}>{file.split(/[/\\]/u).at(-1)}</span>
      </p>
      <button type="button" className="button" disabled={isCancelled} onClick={cancelImport}>
        {t.importing.cancel}
      </button>
    </section>
  )
}
