import type { Status } from '../../../core/verify/report.ts'
import { Icon, type IconName } from '../../ui/Icon.tsx'
import styles from './Verify.module.css'

/** A different shape for each, so that nobody needs the colours. */
const icons: Record<Status, IconName> = { passed: 'accept', failed: 'remove', unchecked: 'warning' }

/** The sign of a status. The word stands beside it, so that readers of the screen pass the sign over. */
export function StatusMark({ status, size = 16 }: { status: Status; size?: number }) {
  return (
    <span className={styles.mark} data-status={status}>
      <Icon name={icons[status]} size={size} />
    </span>
  )
}
