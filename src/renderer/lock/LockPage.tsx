import { useEffect, useRef, useState } from 'react'
import { t } from '../strings.ts'
import { Problem } from '../ui/Problem.tsx'
import styles from './Lock.module.css'
import { unlock, useLock } from './locked.ts'
import { PassphraseField } from './PassphraseField.tsx'

/** Asks for the passphrase of an encrypted vault, of which nothing is shown before. */
export function LockPage() {
  const { folder, isBusy, problem, progress } = useLock()
  const [passphrase, setPassphrase] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const words = t.encryption.locked
  useEffect(() => field.current?.focus(), [])
  useEffect(() => {
    // What was wrong is typed over.
    if (problem !== null) field.current?.select()
  }, [problem])
  const open = () => void unlock(passphrase)
  return (
    <main className={styles.page}>
      <div className={styles.box}>
        <h1>{words.title}</h1>
        <p className={styles.where}>
          {words.where} <span>{folder}</span>
        </p>
        <PassphraseField
          label={words.passphrase}
          value={passphrase}
          onChange={setPassphrase}
          onEnter={open}
          describedBy="lock-problem lock-lost"
          isWrong={problem !== null}
          field={field}
        />
        <div id="lock-problem" className={styles.problem}>
          {problem !== null && <Problem of={problem} />}
        </div>
        <div className={styles.foot}>
          <p role="status">
            {isBusy && (progress === null ? words.opening : words.finishing(progress.done, progress.total))}
          </p>
          <button type="button" className="button primary" aria-disabled={isBusy} onClick={open}>
            {words.open}
          </button>
        </div>
        <p id="lock-lost" className={styles.hint}>
          {words.lost}
        </p>
      </div>
    </main>
  )
}
