import { dismissProblems, useLibrary } from '../state/library.ts'
import { t } from '../strings.ts'
import { Icon } from '../ui/Icon.tsx'
import styles from './Notice.module.css'

/** Files of the vault that could not be used: which, why, and where they are kept. */
export function VaultProblems() {
  const problems = useLibrary((state) => state.status?.problems) ?? []
  if (problems.length === 0) return null
  const areCopies = problems.every(({ isCopy }) => isCopy)
  return (
    <section className={styles.notice} role="alert">
      <h2>
        <Icon name="warning" />
        {areCopies ? t.problems.copies(problems.length) : t.problems.title(problems.length)}
      </h2>
      <ul>
        {problems.map(({ file, reason, setAside, isCopy = false }) => (
          <li key={`${file} ${reason} ${setAside}`}>
            {!isCopy && <strong>{file}</strong>} {reason} {whereabouts(setAside, isCopy)}
          </li>
        ))}
      </ul>
      <button type="button" className="button" onClick={dismissProblems}>
        {t.problems.dismiss}
      </button>
    </section>
  )
}

function whereabouts(setAside: string | null, isCopy: boolean): string {
  if (setAside === null) return t.problems.left
  return isCopy ? t.problems.keptCopy : t.problems.kept(setAside)
}
