import { backupRhythms } from '../../core/keeping/backup.ts'
import { t } from '../strings.ts'
import { Problem } from '../ui/Problem.tsx'
import styles from './Backup.module.css'
import { chooseFolder, setRhythm, useBackups } from './backups.ts'
import { whenSaved } from './versions.ts'

/** How often this computer backs the vault up by itself, where to, and how that went the last time. */
export function Schedule() {
  const settings = useBackups((state) => state.settings)
  const problem = useBackups((state) => state.problem)
  if (settings === null) return null
  const { every, folder, last, failed } = settings
  return (
    <div className={styles.schedule}>
      <fieldset>
        <legend>{t.keeping.backup.every}</legend>
        {backupRhythms.map((rhythm) => (
          <label key={rhythm}>
            <input type="radio" name="rhythm" checked={every === rhythm} onChange={() => void setRhythm(rhythm)} />
            {t.keeping.backup.rhythms[rhythm]}
          </label>
        ))}
      </fieldset>
      <div className={styles.into}>
        <span>{t.keeping.backup.into}</span>
        <p>{folder ?? t.keeping.backup.noFolder}</p>
        <button type="button" className="button" onClick={() => void chooseFolder()}>
          {t.keeping.backup.choose}
        </button>
      </div>
      {every !== 'off' && folder === null && <Problem of={t.keeping.backup.needsFolder} isNews={false} />}
      <p role="status">
        {last === null ? t.keeping.backup.none : t.keeping.backup.last(whenSaved(last.at))}
        {last !== null && <small>{last.path}</small>}
      </p>
      {failed !== null && <Problem of={t.keeping.backup.failed(whenSaved(failed.at), failed.reason)} isNews={false} />}
      {problem !== null && <Problem of={problem} />}
      <p className={styles.hint}>{t.keeping.backup.newest}</p>
    </div>
  )
}
