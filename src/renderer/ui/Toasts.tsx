import { dismiss, useToasts } from '../state/toasts.ts'
import { t } from '../strings.ts'
import { Icon } from './Icon.tsx'
import { ProblemWords } from './Problem.tsx'
import styles from './Toasts.module.css'

/** What happened, and what can be done about it. Read out when it appears. */
export function Toasts() {
  const toasts = useToasts((state) => state.toasts)
  return (
    <div className={styles.toasts}>
      {toasts.map(({ id, tone, text, problem, actions }) => (
        <div
          key={id}
          className={`${styles.toast} ${tone === 'error' ? styles.error : ''}`}
          role={tone === 'error' ? 'alert' : 'status'}
        >
          <p id={`toast-${id}`}>{problem === null ? text : <ProblemWords of={problem} />}</p>
          {actions.map(({ label, run }) => (
            <button
              key={label}
              type="button"
              className="button"
              aria-describedby={`toast-${id}`}
              onClick={() => {
                dismiss(id)
                run()
              }}
            >
              {label}
            </button>
          ))}
          <button
            type="button"
            className="button plain"
            aria-label={t.error.dismiss}
            aria-describedby={`toast-${id}`}
            onClick={() => dismiss(id)}
          >
            <Icon name="remove" size={12} />
          </button>
        </div>
      ))}
    </div>
  )
}
