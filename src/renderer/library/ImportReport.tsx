import type { ImportOutcome } from '../../shared/contract.ts'
import { closeReport, useLibrary } from '../state/library.ts'
import { showNote } from '../state/view.ts'
import { t } from '../strings.ts'
import styles from './Notice.module.css'

/** What became of the files of the last import, where there is more to say than that one was imported. */
export function ImportReport() {
  const report = useLibrary((state) => state.report)
  if (report === null) return null
  const count = (status: ImportOutcome['status']) => report.filter((outcome) => outcome.status === status).length
  const counts = [
    [count('imported'), t.importReport.imported],
    [count('duplicate'), t.importReport.duplicates],
    [count('failed'), t.importReport.failed],
  ] as const
  const said = counts.filter(([number]) => number > 0).map(([number, say]) => say(number))
  return (
    <section className={styles.notice} role="status" aria-label={t.importReport.title}>
      <h3>{said.join(', ')}</h3>
      <ul>
        {report.map((outcome) => (
          <Outcome key={outcome.file} outcome={outcome} />
        ))}
      </ul>
      <button type="button" className="button" onClick={closeReport}>
        {t.importReport.close}
      </button>
    </section>
  )
}

function Outcome({ outcome }: { outcome: ImportOutcome }) {
  const name = outcome.file.split(/[/\\]/u).at(-1)
  if (outcome.status === 'imported') return null
  if (outcome.status === 'failed') {
    return (
      <li>
        <strong>{name}</strong> {outcome.reason}
      </li>
    )
  }
  return (
    <li>
      <strong>{name}</strong> {outcome.title}{' '}
      <button type="button" className="button plain" onClick={() => void showNote(outcome.note)}>
        {t.importReport.open}
      </button>
    </li>
  )
}
