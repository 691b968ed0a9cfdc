import { runCommand } from '../commands.ts'
import { useCanGo } from '../state/going.ts'
import { t } from '../strings.ts'
import styles from './GoButtons.module.css'
import { Icon } from './Icon.tsx'
import { titleOf } from './keys.ts'

/** Back and forward through the places that the window has been at. */
export function GoButtons() {
  return (
    <div className={styles.pair}>
      <GoButton by={-1} />
      <GoButton by={1} />
    </div>
  )
}

function GoButton({ by }: { by: -1 | 1 }) {
  const canGo = useCanGo(by)
  const command = by === -1 ? 'go.back' : 'go.forward'
  return (
    <button
      type="button"
      className="button plain"
      aria-label={by === -1 ? t.going.back : t.going.forward}
      title={titleOf(command)}
      // It keeps the focus at the end of the way, which a disabled button would lose.
      aria-disabled={!canGo || undefined}
      onClick={() => runCommand(command)}
    >
      <Icon name={by === -1 ? 'back' : 'forward'} size={14} />
    </button>
  )
}
