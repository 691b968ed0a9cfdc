import type { BackupCounts, BackupReport, RestoreReport } from '../../core/keeping/backup.ts'
import { t } from '../strings.ts'
import { Dialog, DialogButtons } from '../ui/Dialog.tsx'
import { Problem } from '../ui/Problem.tsx'
import styles from './Backup.module.css'
import { closeBackups, useBackups } from './backups.ts'
import { Schedule } from './Schedule.tsx'

/** How far a backup is and what came of it, or how backups are made by themselves. */
export function BackupDialog() {
  const { title, shown } = useBackups()
  return (
    <Dialog isOpen={title !== null} title={title === null ? '' : t.keeping.backup[title]} onClose={closeBackups}>
      {title !== null && (
        <>
          {shown.step === 'running' && <Running />}
          {shown.step === 'made' && <Made report={shown.report} />}
          {shown.step === 'restored' && <Restored report={shown.report} />}
          {shown.step === 'schedule' && <Schedule />}
          {shown.step === 'failed' && <Problem of={shown.problem} />}
          {shown.step !== 'running' && (
            <DialogButtons>
              <button type="button" className="button" data-first onClick={closeBackups}>
                {t.keeping.backup.close}
              </button>
            </DialogButtons>
          )}
        </>
      )}
    </Dialog>
  )
}

function Running() {
  const progress = useBackups((state) => state.progress)
  return (
    <div className={styles.running} role="status">
      <p>
        {progress === null
          ? t.keeping.backup.beginning
          : t.keeping.backup.doing[progress.doing](progress.done, progress.total)}
      </p>
      <progress
        aria-label={t.keeping.backup.progress}
        value={progress?.done ?? 0}
        max={Math.max(1, progress?.total ?? 1)}
      />
    </div>
  )
}

function Made({ report: { path, packed, counts } }: { report: BackupReport }) {
  return (
    <>
      <p role="status">{t.keeping.backup.done}</p>
      <dl className={styles.facts}>
        <dt>{t.keeping.backup.where}</dt>
        <dd>
          {path} <small>({t.keeping.backup.packed(packed)})</small>
        </dd>
        <Holds counts={counts} />
      </dl>
      <Unreadable counts={counts} />
    </>
  )
}

function Restored({ report: { folder, counts } }: { report: RestoreReport }) {
  return (
    <>
      <p role="status">{t.keeping.backup.restored}</p>
      <dl className={styles.facts}>
        <dt>{t.keeping.backup.folder}</dt>
        <dd>{folder}</dd>
        <Holds counts={counts} />
        <dt>{t.keeping.backup.open}</dt>
        <dd>
          <code>--vault "{folder}"</code>
        </dd>
      </dl>
      {counts.sealed > 0 && <p className={styles.hint}>{t.encryption.sealed(counts.sealed)}</p>}
      <Unreadable counts={counts} />
    </>
  )
}

function Holds({ counts: { notes, memos, files, bytes } }: { counts: BackupCounts }) {
  return (
    <>
      <dt>{t.keeping.backup.holds}</dt>
      <dd>{t.keeping.backup.counts(notes, memos, files, bytes)}</dd>
    </>
  )
}

/** The most paths that are listed; the command line names all. */
const most = 20

function Unreadable({ counts: { unreadable } }: { counts: BackupCounts }) {
  if (unreadable.length === 0) return null
  return (
    <section className={styles.unreadable}>
      <p>{t.keeping.backup.unreadable(unreadable.length)}</p>
      <ul>
        {unreadable.slice(0, most).map((path) => (
          <li key={path}>{path}</li>
        ))}
      </ul>
    </section>
  )
}
