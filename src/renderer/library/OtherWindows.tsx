import { useLibrary } from '../state/library.ts'
import { t } from '../strings.ts'
import styles from './OtherWindows.module.css'

/** That the vault is open elsewhere too, for as long as it is. Read out when it appears, without a hurry. */
export function OtherWindows() {
  const others = useLibrary((state) => state.status?.others) ?? []
  const [first] = others
  return (
    <div role="status">
      {first !== undefined && (
        <p className={styles.line}>
          {t.sharing.others(
            others.map(({ host }) => host),
            first.since,
          )}
        </p>
      )}
    </div>
  )
}
