import { problemsFirst, type VerifiedQuotation, type VerifyReport } from '../../../core/verify/report.ts'
import { verdictSentence } from '../../../core/verify/reportText.ts'
import { t } from '../../strings.ts'
import { Dialog, DialogButtons } from '../../ui/Dialog.tsx'
import { copyReport } from './copyReport.ts'
import { StatusMark } from './StatusMark.tsx'
import styles from './Verify.module.css'
import { closeReport, showSource, useVerifying, verifyMemo } from './verifying.ts'

/** The most changes that are listed; of more, the number is given, and the copied report has them. */
const mostChanges = 50

/** Whether an exported memo can be relied on, why, and how each of its quotations fared. */
export function VerifyDialog() {
  const { report, isBusy } = useVerifying()
  return (
    <Dialog isOpen={report !== null} title={t.verify.title} size="wide" onClose={closeReport}>
      {report !== null && (
        <>
          <Verdict report={report} />
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls is scrolled by keyboard too */}
          <section className={styles.found} tabIndex={0} aria-label={t.verify.title}>
            <File report={report} />
            <Changes report={report} />
            <Quotations report={report} />
            <h3>{t.verify.proves}</h3>
            {report.proves.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </section>
          <DialogButtons>
            <button type="button" className="button" disabled={isBusy} onClick={() => void verifyMemo()}>
              {t.verify.another}
            </button>
            <button type="button" className="button" onClick={() => void copyReport(report)}>
              {t.verify.copy}
            </button>
            <button type="button" className="button primary" data-first onClick={closeReport}>
              {t.verify.close}
            </button>
          </DialogButtons>
        </>
      )}
    </Dialog>
  )
}

/** Said aloud when it appears. */
function Verdict({ report }: { report: VerifyReport }) {
  const { memo, isVerified } = report
  const exported = new Date(memo.exported).toLocaleString(t.locale, { dateStyle: 'long', timeStyle: 'short' })
  return (
    <div className={styles.verdict} data-verified={isVerified} role="status">
      <p className={styles.word}>
        <StatusMark status={isVerified ? 'passed' : 'failed'} size={22} />
        {isVerified ? t.verify.verified : t.verify.notVerified}
      </p>
      <p>{verdictSentence(report)}</p>
      <p className={styles.memo} dir="auto">
        {[memo.title, memo.subject, memo.date, t.verify.exported(exported, memo.application)]
          .filter((part) => part.trim() !== '')
          .join(' · ')}
      </p>
    </div>
  )
}

function File({ report: { findings } }: { report: VerifyReport }) {
  return (
    <>
      <h3>{t.verify.file}</h3>
      <ul className={styles.findings}>
        {findings.map(({ check, status, says }) => (
          <li key={check}>
            <StatusMark status={status} />
            <span>
              <strong>{t.verify.statuses[status]}.</strong> {says}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

function Changes({ report: { differences } }: { report: VerifyReport }) {
  if (differences.length === 0) return null
  return (
    <>
      <h3>{t.verify.changed(differences.length)}</h3>
      <ul className={styles.changes}>
        {differences.slice(0, mostChanges).map(({ before, removed, added, after }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and two changes may be the same
          <li key={index} dir="auto">
            {before}
            {removed !== '' && (
              <del>
                <span className="visually-hidden">{t.verify.removed} </span>
                {removed}
              </del>
            )}
            {removed !== '' && added !== '' && ' '}
            {added !== '' && (
              <ins>
                <span className="visually-hidden">{t.verify.added} </span>
                {added}
              </ins>
            )}
            {after}
          </li>
        ))}
        {differences.length > mostChanges && <li>{t.verify.more(differences.length - mostChanges)}</li>}
      </ul>
    </>
  )
}

function Quotations({ report: { quotations } }: { report: VerifyReport }) {
  if (quotations.length === 0) return <p>{t.verify.none}</p>
  return (
    <>
      <h3>{t.verify.quotations(quotations.length)}</h3>
      <ul className={styles.quotations}>
        {problemsFirst(quotations).map((quotation) => (
          <Quotation key={quotation.number} quotation={quotation} />
        ))}
      </ul>
    </>
  )
}

function Quotation({ quotation }: { quotation: VerifiedQuotation }) {
  const { number, status, words, speaker, source, label, findings, annotation } = quotation
  const reasons = findings.filter((finding) => finding.status !== 'passed')
  return (
    <li data-status={status}>
      <StatusMark status={status} />
      <div>
        <p dir="auto" className={styles.words}>
          <strong>{status === 'unchecked' ? t.verify.inPart : t.verify.statuses[status]}.</strong> {words}
        </p>
        <p className={styles.from}>{t.verify.from(speaker, source.title, label)}</p>
        {reasons.map(({ check, says }) => (
          <p key={check} className={styles.reason}>
            {says}
          </p>
        ))}
      </div>
      {annotation !== null && (
        <button
          type="button"
          className="button"
          aria-label={t.verify.showOf(number)}
          onClick={() => void showSource(quotation)}
        >
          {t.verify.show}
        </button>
      )}
    </li>
  )
}
