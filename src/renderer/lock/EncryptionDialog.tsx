import { useEffect, useState } from 'react'
import { lengthOf } from '../../core/keeping/passphrase.ts'
import { t } from '../strings.ts'
import { Dialog, DialogButtons } from '../ui/Dialog.tsx'
import { Problem } from '../ui/Problem.tsx'
import {
  backUpFirst,
  changePassphrase,
  closeEncryption,
  type Doing,
  decrypt,
  encrypt,
  running,
  useEncrypting,
} from './encrypting.ts'
import styles from './Lock.module.css'
import { PassphraseField } from './PassphraseField.tsx'

const words = t.encryption
const titles = { encrypt: words.encryptTitle, change: words.changeTitle, decrypt: words.decryptTitle }

/** Encrypts the vault, changes its passphrase, or takes its encryption off. */
export function EncryptionDialog() {
  const { doing, isRunning, isOver } = useEncrypting()
  return (
    <Dialog isOpen={doing !== null} title={doing === null ? '' : titles[doing]} onClose={closeEncryption}>
      {doing !== null &&
        (isRunning && doing !== 'change' ? <Running doing={doing} /> : isOver ? <Over /> : <Form doing={doing} />)}
    </Dialog>
  )
}

function Form({ doing }: { doing: Doing }) {
  const { problem, isRunning } = useEncrypting()
  const [current, setCurrent] = useState('')
  const [fresh, setFresh] = useState('')
  const [again, setAgain] = useState('')
  const [isUnderstood, setUnderstood] = useState(false)
  const isNew = doing !== 'decrypt'
  const length = lengthOf(fresh)
  const isFit = !isNew || ((length === 'short' || length === 'long') && fresh === again)
  const isReady = isFit && !isRunning && (doing === 'encrypt' ? isUnderstood : current !== '')
  const go = () => {
    if (!isReady) return
    if (doing === 'encrypt') running(encrypt(fresh))
    else if (doing === 'decrypt') running(decrypt(current))
    else running(changePassphrase(current, fresh))
  }
  return (
    <>
      {doing === 'encrypt' && <p>{words.what}</p>}
      {doing === 'decrypt' && <p>{words.decryptWhat}</p>}
      {doing === 'change' && <p>{words.oldCopies}</p>}
      <div className={styles.fields}>
        {doing !== 'encrypt' && (
          <PassphraseField isFirst label={words.current} value={current} onChange={setCurrent} onEnter={go} />
        )}
        {isNew && (
          <>
            <PassphraseField
              isFirst={doing === 'encrypt'}
              label={words.fresh}
              value={fresh}
              onChange={setFresh}
              onEnter={go}
              describedBy="fresh-hint"
            />
            <p id="fresh-hint" className={styles.said}>
              {words.hints[length]}
            </p>
            <PassphraseField
              label={words.again}
              value={again}
              onChange={setAgain}
              onEnter={go}
              describedBy="again-hint"
            />
            <p id="again-hint" className={`${styles.said} ${styles.wrong}`} role="status">
              {again !== '' && !fresh.startsWith(again) && words.differ}
            </p>
          </>
        )}
      </div>
      {doing === 'encrypt' && (
        <>
          <div className={styles.warning}>
            <p>{words.lost}</p>
            <label className={styles.understood}>
              <input type="checkbox" checked={isUnderstood} onChange={(event) => setUnderstood(event.target.checked)} />
              {words.understood}
            </label>
          </div>
          <p className={styles.soft}>{words.elsewhere}</p>
          <div className={styles.backup}>
            <p>{words.backup}</p>
            <button type="button" className="button" onClick={() => running(backUpFirst())}>
              {words.makeBackup}
            </button>
          </div>
        </>
      )}
      {problem !== null && <Problem of={problem} />}
      <DialogButtons>
        <button type="button" className="button" onClick={closeEncryption}>
          {words.cancel}
        </button>
        <button type="button" className="button primary" disabled={!isReady} onClick={go}>
          {words[doing]}
        </button>
      </DialogButtons>
    </>
  )
}

function Running({ doing }: { doing: 'encrypt' | 'decrypt' }) {
  const progress = useEncrypting((state) => state.progress)
  return (
    <div className={styles.fields}>
      <p role="status">{progress === null ? words.beginning : words.doing[doing](progress.done, progress.total)}</p>
      <progress
        className={styles.progress}
        aria-label={words.progress}
        value={progress?.done ?? 0}
        max={Math.max(1, progress?.total ?? 1)}
      />
      <p>{words.safe}</p>
    </div>
  )
}

/** What went wrong after the vault had been closed: the window begins anew. */
function Over() {
  const problem = useEncrypting((state) => state.problem)
  useEffect(() => document.querySelector<HTMLElement>('dialog[open] [data-first]')?.focus(), [])
  return (
    <>
      {problem !== null && <Problem of={problem} />}
      <DialogButtons>
        <button type="button" className="button" data-first onClick={closeEncryption}>
          {words.close}
        </button>
      </DialogButtons>
    </>
  )
}
