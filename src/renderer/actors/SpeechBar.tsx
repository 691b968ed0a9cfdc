import type { Amount } from '../../core/speech/speech.ts'
import styles from './SpeechBar.module.css'

const hatch = 'speech-hatch'

/** The pattern by which suggested words are told apart, to be drawn once beside the bars. */
export function Hatch() {
  return (
    <svg className={styles.defs} aria-hidden="true" width="0" height="0">
      <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line className={styles.hatchLine} x1="1" y1="0" x2="1" y2="5" />
      </pattern>
    </svg>
  )
}

interface Props {
  accepted: Amount
  suggested: Amount
  /** Words that fill the whole width. */
  most: number
}

/** How many words somebody says: accepted ones full, suggested ones hatched. The figures beside it say the same. */
export function SpeechBar({ accepted, suggested, most }: Props) {
  const percent = (words: number) => (most === 0 ? 0 : (100 * words) / most)
  const [own, found] = [percent(accepted.words), percent(suggested.words)]
  return (
    <svg className={styles.bar} aria-hidden="true" width="100%" height="10">
      <rect className={styles.track} x="0" y="4.5" width="100%" height="1" />
      {own > 0 && <rect className={styles.own} x="0" y="0" width={`${own}%`} height="10" />}
      {found > 0 && (
        <rect className={styles.found} x={`${own}%`} y="0.5" width={`${found}%`} height="9" fill={`url(#${hatch})`} />
      )}
    </svg>
  )
}
