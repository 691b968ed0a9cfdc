import type { ImportOutcome } from '../../shared/importContract.ts'
import { closeReport, longestOpened, useImporting } from '../state/importing.ts'
import { offerUpdate } from '../state/updating.ts'
import { showNote } from '../state/view.ts'
import { t } from '../strings.ts'
import styles from './Notice.module.css'

/** The most files that the report names; of more, it gives the number. */
const most = 100

/** What the report names: what went wrong, what was there already, and what is too long to open by itself. */
type Problem = Extract<ImportOutcome, { status: 'duplicate' | 'failed' | 'imported' }>

/** What became of the files of the last import: those that were not imported by name, the others by number. */
export function ImportReport() {
  const { report, newer } = useImporting()
  if (report === null) return null
  const count = (status: ImportOutcome['status']) => report.filter((outcome) => outcome.status === status).length
  const counts = [
    [count('imported'), t.importReport.imported],
    [count('duplicate'), t.importReport.duplicates],
    [count('failed'), t.importReport.failed],
    [count('cancelled'), t.importReport.cancelled],
  ] as const
  const said = counts.filter(([number]) => number > 0).map(([number, say]) => say(number))
  const imported = ofStatus(report, 'imported')
  // What failed comes first: it asks for something.
  const problems: Problem[] = [
    ...ofStatus(report, 'failed'),
    ...ofStatus(report, 'duplicate'),
    ...imported.filter(({ note, length }) => length > longestOpened && !newer.some((one) => one.newer.id === note)),
  ]
  return (
    <section className={styles.notice} role="status" aria-label={t.importReport.title}>
      <header className={styles.head}>
        <h2>{said.join(', ')}</h2>
        <button type="button" className="button" onClick={closeReport}>
          {t.importReport.close}
        </button>
      </header>
      {newer.length > 0 && (
        <ul>
          {newer.slice(0, most).map(({ newer: { id }, older }) => (
            <li key={id}>
              {t.importReport.older(older.title)}{' '}
              <button type="button" className={styles.link} onClick={() => void offerUpdate(older.id, id)}>
                {t.importReport.update}
              </button>
            </li>
          ))}
        </ul>
      )}
      {problems.length > 0 && (
        <ul>
          {[...problems.entries().take(most)].map(([place, problem]) => (
            // Two pasted files may have the same name.
            <Item key={place} problem={problem} />
          ))}
          {problems.length > most && <li>{t.importReport.more(problems.length - most)}</li>}
        </ul>
      )}
    </section>
  )
}

function ofStatus<S extends ImportOutcome['status']>(report: readonly ImportOutcome[], wanted: S) {
  return report.filter((outcome): outcome is Extract<ImportOutcome, { status: S }> => outcome.status === wanted)
}

function Item({ problem }: { problem: Problem }) {
  return (
    <li>
      <strong title={problem.file}>{shownName(problem.file)}</strong>{' '}
      {problem.status === 'failed' ? (
        problem.reason
      ) : (
        <>
          {problem.title}{' '}
          <button type="button" className={styles.link} onClick={() => void showNote(problem.note)}>
            {t.importReport.open}
          </button>
        </>
      )}
    </li>
  )
}

/** The name of a file of the disk; of a dropped one, where it was in what was dropped. */
function shownName(file: string): string {
  return /^(\/|\\|[a-z]:)/iu.test(file) ? (file.split(/[/\\]/u).at(-1) ?? file) : file
}
