import { hasNew, type ImportSummary } from '../../core/interchange/importSummary.ts'
import { t } from '../strings.ts'
import { Dialog, DialogButtons } from '../ui/Dialog.tsx'
import styles from './Exchange.module.css'
import { applyImport, closeImport, useImporting } from './importing.ts'

/** The most sentences that are listed; of more, the number is given. */
const most = 200

/** What the annotations of a file would add to the note, before they do. */
export function ImportDialog() {
  const { offer, isBusy } = useImporting()
  const isNew = offer !== null && hasNew(offer.summary)
  return (
    <Dialog isOpen={offer !== null} title={t.exchange.importAnnotations} onClose={closeImport}>
      {offer !== null && (
        <>
          <p>{t.exchange.into(offer.file, offer.title)}</p>
          {!isNew && <p className={styles.empty}>{t.exchange.empty}</p>}
          <Counts summary={offer.summary} />
          <Reported report={offer.report} />
          {isNew && <p className={styles.kept}>{t.exchange.kept}</p>}
          <DialogButtons>
            <button type="button" className="button" data-first={!isNew || undefined} onClick={closeImport}>
              {isNew ? t.exchange.cancel : t.exchange.close}
            </button>
            {isNew && (
              <button
                type="button"
                className="button primary"
                data-first
                disabled={isBusy}
                onClick={() => void applyImport()}
              >
                {t.exchange.apply}
              </button>
            )}
          </DialogButtons>
        </>
      )}
    </Dialog>
  )
}

function Counts({ summary }: { summary: ImportSummary }) {
  const { counts } = t.exchange
  const rows: [count: number, what: string][] = [
    [summary.exact, counts.exact(summary.exact)],
    [summary.changed, counts.changed(summary.changed)],
    [summary.orphans, counts.orphans(summary.orphans)],
    [summary.replies, counts.replies(summary.replies)],
    [summary.known, counts.known],
    [summary.leftOut, counts.leftOut(summary.leftOut)],
  ]
  return (
    <ul className={styles.counts}>
      {rows
        .filter(([count]) => count > 0)
        .map(([count, what]) => (
          <li key={what}>
            <strong>{t.listing.count(count)}</strong> {what}
          </li>
        ))}
    </ul>
  )
}

function Reported({ report }: { report: readonly string[] }) {
  if (report.length === 0) return null
  return (
    <>
      <h3>{t.exchange.reported}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls is scrolled by keyboard too */}
      <section className={styles.reported} tabIndex={0} aria-label={t.exchange.reported}>
        <ul>
          {report.slice(0, most).map((sentence, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: sentences may be the same, and the list never changes
            <li key={index} dir="auto">
              {sentence}
            </li>
          ))}
          {report.length > most && <li>{t.exchange.more(report.length - most)}</li>}
        </ul>
      </section>
    </>
  )
}
