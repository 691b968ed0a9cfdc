import { type ReactNode, useId, useState } from 'react'
import { t } from '../strings.ts'
import { Icon } from '../ui/Icon.tsx'
import styles from './Offers.module.css'

/** So many are shown at first, and so many more each time they are asked for. */
const step = 8

interface Props<T> {
  /** What they are: "Suggested events". */
  label: string
  items: readonly T[]
  keyOf: (item: T) => string
  children: (item: T) => ReactNode
  accept: (item: T) => void
  /** Left out where there is no way to say that something is not to be suggested again. */
  reject?: (item: T) => void
}

/** Suggestions below what the note has of the same sort: lighter, and each one press away from being accepted. */
export function Offers<T>({ label, items, keyOf, children, accept, reject }: Props<T>) {
  const [most, setMost] = useState(step)
  const id = useId()
  if (items.length === 0) return null
  return (
    <div className={styles.offers}>
      <h3>{label}</h3>
      <ul aria-label={label}>
        {items.slice(0, most).map((item, index) => (
          <li key={keyOf(item)}>
            <div id={`${id}-${index}`}>{children(item)}</div>
            <button
              type="button"
              className="button plain"
              aria-label={t.suggest.accept}
              aria-describedby={`${id}-${index}`}
              title={t.suggest.accept}
              onClick={() => accept(item)}
            >
              <Icon name="accept" size={14} />
            </button>
            {reject !== undefined && (
              <button
                type="button"
                className="button plain"
                aria-label={t.suggest.reject}
                aria-describedby={`${id}-${index}`}
                title={t.suggest.reject}
                onClick={() => reject(item)}
              >
                <Icon name="remove" size={14} />
              </button>
            )}
          </li>
        ))}
      </ul>
      {items.length > most && (
        <button type="button" className="button plain" onClick={() => setMost(most + step * 4)}>
          {t.suggest.more(Math.min(step * 4, items.length - most))}
        </button>
      )}
    </div>
  )
}
