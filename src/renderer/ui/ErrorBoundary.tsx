import { Component, type ReactNode } from 'react'
import { t } from '../strings.ts'
import styles from './ErrorBoundary.module.css'

/** Shown in place of the window when it cannot be drawn: says what happened and what is safe, and offers to start over. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { error: Error | null }> {
  override state: { error: Error | null } = { error: null }

  static getDerivedStateFromError(error: Error) {
    return { error }
  }

  override render() {
    const { error } = this.state
    if (error === null) return this.props.children
    return (
      <main className={styles.crash} role="alert">
        <h1>{t.error.crashed}</h1>
        <p>{t.error.safe}</p>
        <pre>{error.message}</pre>
        <button type="button" className="button primary" onClick={() => window.location.reload()}>
          {t.error.reload}
        </button>
      </main>
    )
  }
}
