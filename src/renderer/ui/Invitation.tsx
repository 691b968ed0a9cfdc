import styles from './Invitation.module.css'

/** Stands in a view that has nothing to show yet: says so, and what would be here. */
export function Invitation({ title, hint }: { title: string; hint: string }) {
  return (
    <div className={styles.invitation}>
      <h2>{title}</h2>
      <p>{hint}</p>
    </div>
  )
}
