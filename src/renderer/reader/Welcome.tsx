import { useState } from 'react'
import { useLibrary } from '../state/library.ts'
import { t } from '../strings.ts'
import styles from './Reader.module.css'

const dismissed = 'readout.welcome.dismissed'

/** Above the sample of a first start, until it is dismissed: what the application is for. */
export function Welcome({ note }: { note: string }) {
  const isSample = useLibrary(({ status }) => status?.welcome === note)
  const [isHidden, setHidden] = useState(() => localStorage.getItem(dismissed) !== null)
  if (!isSample || isHidden) return null
  return (
    <section className={styles.welcome} aria-label={t.welcome.region}>
      <h2>{t.welcome.title}</h2>
      <ol>
        {t.welcome.steps.map(([what, how]) => (
          <li key={what}>
            <strong>{what}</strong>
            <span>{how}</span>
          </li>
        ))}
      </ol>
      <footer>
        <span>{t.welcome.sample}</span>
        <button
          type="button"
          className="button"
          onClick={() => {
            localStorage.setItem(dismissed, 'yes')
            setHidden(true)
          }}
        >
          {t.welcome.dismiss}
        </button>
      </footer>
    </section>
  )
}
