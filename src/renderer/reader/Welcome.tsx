import { useLibrary } from '../state/library.ts'
import { t } from '../strings.ts'
import { beginTour, endTour, useTour } from '../tour/touring.ts'
import styles from './Welcome.module.css'

/** Above the sample at somebody's first start, until it is dismissed or the tour was taken: what the application is for. */
export function Welcome({ note }: { note: string }) {
  const isOffered = useLibrary(({ status }) => status?.welcome === note && status.tour)
  const isTaken = useTour(({ step }) => step !== null)
  if (!isOffered || isTaken) return null
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
        <button type="button" className="button" onClick={endTour}>
          {t.welcome.dismiss}
        </button>
        <button type="button" className="button primary" onClick={() => void beginTour()}>
          {t.tour.take}
        </button>
      </footer>
    </section>
  )
}
