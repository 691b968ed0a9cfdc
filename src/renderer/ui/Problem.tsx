import type { ReadoutError } from '../../core/errors.ts'
import styles from './Problem.module.css'

/** What can be wrong, for a person: an error, or a sentence where there is nothing more to say. */
export type Told = string | Pick<ReadoutError, 'message' | 'kept' | 'advice'>

/**
 * What is wrong, in its place in a dialog or page: what happened, what was kept, what to do.
 * @param isNews whether it came of what a person has just done, and is read out at once; otherwise it stands there as words do
 */
export function Problem({ of, isNews = true }: { of: Told; isNews?: boolean }) {
  return (
    <p className={styles.problem} role={isNews ? 'alert' : undefined}>
      <ProblemWords of={of} />
    </p>
  )
}

/** The sentences themselves, for a place that has a frame of its own: what happened stands out from what follows it. */
export function ProblemWords({ of }: { of: Told }) {
  if (typeof of === 'string') return of
  const more = [of.kept, of.advice].filter(Boolean).join(' ')
  return (
    <>
      <span className={styles.happened}>{of.message}</span> {more}
    </>
  )
}
