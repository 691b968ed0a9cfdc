import type { KeyboardEvent } from 'react'
import type { VersionSummary } from '../../../core/memo/version.ts'
import { useOpenMemo } from '../../state/memo.ts'
import { t } from '../../strings.ts'
import { Dialog, DialogButtons } from '../../ui/Dialog.tsx'
import styles from './Versions.module.css'
import { closeVersions, compareVersion, keepNow, restoreVersion, useVersions, whenSaved } from './versions.ts'

/** The versions of the open memo that are kept, each to be compared with it or to be brought back. */
export function VersionsDialog() {
  const { isOpen, versions, isBusy, said } = useVersions()
  const subject = useOpenMemo((state) => state.memo?.head.subject ?? '')
  return (
    <Dialog isOpen={isOpen} title={t.compare.versions} onClose={closeVersions}>
      {isOpen && (
        <>
          <p>{t.compare.versionsOf(subject || t.library.untitledMemo)}</p>
          {versions.length > 0 && (
            <ul className={styles.versions}>
              {versions.map((version, index) => (
                <Version key={version.revision} version={version} isFirst={index === 0} />
              ))}
            </ul>
          )}
          <p className={styles.hint}>{versions.length === 0 ? t.compare.noVersions : t.compare.howKept}</p>
          {said !== null && (
            <p className={said.isError ? styles.error : styles.said} role={said.isError ? 'alert' : 'status'}>
              {said.text}
            </p>
          )}
          <DialogButtons>
            <button type="button" className="button" disabled={isBusy} onClick={() => void keepNow()}>
              {t.compare.keepNow}
            </button>
            <button type="button" className="button" onClick={closeVersions}>
              {t.compare.close}
            </button>
          </DialogButtons>
        </>
      )}
    </Dialog>
  )
}

function Version({ version, isFirst }: { version: VersionSummary; isFirst: boolean }) {
  const when = whenSaved(version.saved)
  return (
    <li>
      <strong>{when}</strong>
      <span>
        {t.compare.words(version.words)}
        {version.isExported && <em>{t.compare.exported}</em>}
      </span>
      <button
        type="button"
        className="button"
        data-first={isFirst || undefined}
        aria-label={`${t.compare.show}, ${when}`}
        onClick={() => void compareVersion(version)}
        onKeyDown={moveRow}
      >
        {t.compare.show}
      </button>
      <button
        type="button"
        className="button"
        aria-label={`${t.compare.restore}, ${when}`}
        onClick={() => void restoreVersion(version)}
        onKeyDown={moveRow}
      >
        {t.compare.restore}
      </button>
    </li>
  )
}

/** ↑ and ↓ go to the same button of the version before or after. */
function moveRow(event: KeyboardEvent<HTMLButtonElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0) return
  event.preventDefault()
  const row = event.currentTarget.closest('li')
  const column = [...(row?.querySelectorAll('button') ?? [])].indexOf(event.currentTarget)
  const next = step > 0 ? row?.nextElementSibling : row?.previousElementSibling
  next?.querySelectorAll('button')[column]?.focus()
}
