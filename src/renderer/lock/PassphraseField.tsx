import { type RefObject, useId, useState } from 'react'
import { t } from '../strings.ts'
import styles from './Lock.module.css'

interface Props {
  label: string
  value: string
  onChange: (value: string) => void
  /** Called at Enter. */
  onEnter?: () => void
  /** Ids of what is said of it. */
  describedBy?: string
  isWrong?: boolean
  /** A dialog begins with it. */
  isFirst?: boolean
  field?: RefObject<HTMLInputElement | null>
}

/**
 * A field for a passphrase, which can be shown. It stands in no form, so that no browser offers to keep what is in it.
 */
export function PassphraseField({ label, value, onChange, onEnter, describedBy, isWrong, isFirst, field }: Props) {
  const [isShown, setShown] = useState(false)
  const id = useId()
  return (
    <div className={styles.passphrase}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        ref={field}
        className="input"
        type={isShown ? 'text' : 'password'}
        value={value}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        aria-describedby={describedBy}
        aria-invalid={isWrong === true ? true : undefined}
        {...(isFirst === true ? { 'data-first': true } : {})}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing || onEnter === undefined) return
          event.preventDefault()
          onEnter()
        }}
      />
      <button type="button" className="button plain" aria-pressed={isShown} onClick={() => setShown(!isShown)}>
        {t.encryption.show}
        <span className="visually-hidden"> {label}</span>
      </button>
    </div>
  )
}
