import { type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react'
import type { Finding, Fix } from '../../../core/checks/finding.ts'
import { t } from '../../strings.ts'
import styles from './Checks.module.css'
import { titleOf } from './checksState.ts'

interface CardActions {
  onFix: (finding: Finding, fix: Fix) => void
  onSwitchOff: (finding: Finding) => void
  onClose: () => void
  /** Called when the card has its size, before it is seen. */
  onDrawn: () => void
}

interface Props extends CardActions {
  findings: readonly Finding[]
  /** Whether the keyboard is wanted in the card rather than in the text. */
  hasFocus: boolean
}

/** What the checks have to say about a place, with what can be done about it. */
export function FindingCard({ findings, hasFocus, onFix, onSwitchOff, onClose, onDrawn }: Props) {
  const card = useRef<HTMLElement>(null)
  useLayoutEffect(onDrawn)
  useEffect(() => {
    if (!hasFocus || card.current === null) return
    const button = card.current.querySelector('[data-fix]') ?? card.current.querySelector('button')
    if (button instanceof HTMLElement) button.focus()
  }, [hasFocus])
  return (
    <section
      ref={card}
      className={`raised ${styles.card}`}
      aria-label={t.checks.card}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
        else moveAlong(event)
      }}
    >
      {findings.map((finding, index) => (
        <div key={finding.key}>
          <p id={`finding-${index}`} className={styles.title}>
            {titleOf(finding)}
          </p>
          <p>{finding.message}</p>
          <Fixes finding={finding} about={`finding-${index}`} onFix={onFix} onSwitchOff={onSwitchOff} />
        </div>
      ))}
    </section>
  )
}

interface FixesProps extends Pick<CardActions, 'onFix'>, Partial<Pick<CardActions, 'onSwitchOff'>> {
  finding: Finding
  /** Id of what says which check it is of. */
  about?: string
}

/** The buttons of a finding. */
export function Fixes({ finding, about, onFix, onSwitchOff }: FixesProps) {
  return (
    <div className={styles.fixes}>
      {finding.fixes.map((fix) => (
        <button key={fix.label} type="button" className="button" data-fix="" onClick={() => onFix(finding, fix)}>
          {fix.label}
        </button>
      ))}
      {onSwitchOff !== undefined && (
        <button type="button" className="button plain" aria-describedby={about} onClick={() => onSwitchOff(finding)}>
          {t.checks.switchOff}
        </button>
      )}
    </div>
  )
}

/** The arrow keys go from button to button. */
function moveAlong(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
  if (step === undefined) return
  const buttons = [...event.currentTarget.querySelectorAll('button')]
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement)
  buttons.at((at + step) % buttons.length)?.focus()
  event.preventDefault()
}
