import type { ReactNode } from 'react'
import styles from './Invitation.module.css'

/** Stands in a view that has nothing to show yet: says so, what would be here, and, as its children, what to do. */
export function Invitation({ title, hint, children }: { title: string; hint: string; children?: ReactNode }) {
  return (
    <div className={styles.invitation}>
      <h2>{title}</h2>
      <p>{hint}</p>
      {children}
    </div>
  )
}
