import { dismissProblems, useLibrary } from '../state/library.ts'
import { t } from '../strings.ts'
import { Icon } from '../ui/Icon.tsx'
import styles from './Notice.module.css'

/** Files of the vault that could not be used: which, why, and where they are kept. */
export function VaultProblems() {
  const problems = useLibrary((state) => state.status?.problems) ?? []
  if (problems.length === 0) return null
  return (
    <section className={styles.notice} role="alert">
      <h3>
        <Icon name="warning" />
        {t.problems.title(problems.length)}
      </h3>
      <ul>
        {problems.map(({ file, reason, setAside }) => (
          <li key={file}>
            <strong>{file}</strong> {reason} {setAside === null ? t.problems.left : t.problems.kept(setAside)}
          </li>
        ))}
      </ul>
      <button type="button" className="button" onClick={dismissProblems}>
        {t.problems.dismiss}
      </button>
    </section>
  )
}
