import { type KeyboardEvent, useId } from 'react'
import type { VersionSummary } from '../../core/keeping/version.ts'
import { localDate } from '../../core/model/time.ts'
import { t } from '../strings.ts'
import { Dialog, DialogButtons } from '../ui/Dialog.tsx'
import { Problem } from '../ui/Problem.tsx'
import styles from './Versions.module.css'
import { closeVersions, compareVersion, keepNow, restoreVersion, timeOf, useVersions, whenSaved } from './versions.ts'

/** The versions of the open note or memo that are kept, by day, each to be compared or to be brought back. */
export function VersionsDialog() {
  const { isOpen, document: open, versions, isBusy, said } = useVersions()
  const days = [...Map.groupBy(versions, ({ saved }) => localDate(new Date(saved)))]
  return (
    <Dialog isOpen={isOpen} title={t.keeping.versions.title} onClose={closeVersions}>
      {isOpen && (
        <>
          <p>{t.keeping.versions.of(open?.name ?? '')}</p>
          {versions.length > 0 && (
            <div className={styles.versions} data-versions>
              {days.map(([day, ofDay]) => (
                <section key={day} aria-label={dayName(day)}>
                  <h3>{dayName(day)}</h3>
                  <ul>
                    {ofDay.map((version) => (
                      <Version key={version.key} version={version} isFirst={version === versions[0]} />
                    ))}
                  </ul>
                </section>
              ))}
            </div>
          )}
          <p className={styles.hint}>{versions.length === 0 ? t.keeping.versions.none : t.keeping.versions.how}</p>
          {said !== null && typeof said !== 'string' && <Problem of={said} />}
          {typeof said === 'string' && (
            <p className={styles.said} role="status">
              {said}
            </p>
          )}
          <DialogButtons>
            <button type="button" className="button" disabled={isBusy} onClick={() => void keepNow()}>
              {t.keeping.versions.keepNow}
            </button>
            <button type="button" className="button" onClick={closeVersions}>
              {t.keeping.versions.close}
            </button>
          </DialogButtons>
        </>
      )}
    </Dialog>
  )
}

function Version({ version, isFirst }: { version: VersionSummary; isFirst: boolean }) {
  const { saved, changes, isExported, isByHand, before } = version
  const when = whenSaved(saved)
  const id = useId()
  return (
    <li>
      <strong>{timeOf(saved)}</strong>
      <span id={id}>
        {linesOf(changes)}
        {isExported && <em>{t.keeping.versions.exported}</em>}
        {isByHand && <em>{t.keeping.versions.byHand}</em>}
        {before !== null && <em>{t.keeping.versions.before[before]}</em>}
      </span>
      <button
        type="button"
        className="button"
        data-first={isFirst || undefined}
        aria-label={`${t.keeping.versions.show}, ${when}`}
        aria-describedby={id}
        onClick={() => void compareVersion(version)}
        onKeyDown={moveRow}
      >
        {t.keeping.versions.show}
      </button>
      <button
        type="button"
        className="button"
        aria-label={`${t.keeping.versions.restore}, ${when}`}
        aria-describedby={id}
        onClick={() => void restoreVersion(version)}
        onKeyDown={moveRow}
      >
        {t.keeping.versions.restore}
      </button>
    </li>
  )
}

/** What changed since the version before, in one line. */
function linesOf(changes: VersionSummary['changes']): string {
  if (changes === null) return t.keeping.versions.first
  return changes.length === 0 ? t.keeping.versions.unchanged : t.keeping.versions.changes(changes)
}

function dayName(day: string): string {
  const yesterday = new Date()
  yesterday.setDate(yesterday.getDate() - 1)
  if (day === localDate(new Date())) return t.keeping.versions.today
  return day === localDate(yesterday) ? t.keeping.versions.yesterday : t.dates.date(day)
}

/** ↑ and ↓ go to the same button of the version before or after. */
function moveRow(event: KeyboardEvent<HTMLButtonElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  const rows = [...(event.currentTarget.closest('[data-versions]')?.querySelectorAll('li') ?? [])]
  const at = rows.findIndex((row) => row.contains(event.currentTarget))
  if (step === 0 || at < 0) return
  event.preventDefault()
  const column = [...(rows[at]?.querySelectorAll('button') ?? [])].indexOf(event.currentTarget)
  rows[at + step]?.querySelectorAll('button')[column]?.focus()
}
