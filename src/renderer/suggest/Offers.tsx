import { type ReactNode, useId, useRef, useState } from 'react'
import { t } from '../strings.ts'
import { drawNow } from '../ui/drawNow.ts'
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
  const list = useRef<HTMLUListElement>(null)
  if (items.length === 0) return null
  /** Decides about the item at `index`; the focus goes to the same button of the one that takes its place. */
  const decide = (button: HTMLElement, index: number, decision: () => void) => {
    const panel = button.closest<HTMLElement>('[role="tabpanel"]')
    const { name } = button.dataset
    decision()
    drawNow()
    if (document.activeElement !== document.body) return
    const next = [...(list.current?.querySelectorAll<HTMLElement>(`[data-name="${name}"]`) ?? [])]
    const tab = document.getElementById(panel?.getAttribute('aria-labelledby') ?? '')
    ;(next[Math.min(index, next.length - 1)] ?? tab)?.focus()
  }
  return (
    <div className={styles.offers}>
      <h3>{label}</h3>
      <ul ref={list} aria-label={label}>
        {items.slice(0, most).map((item, index) => (
          <li key={keyOf(item)}>
            <div id={`${id}-${index}`}>{children(item)}</div>
            <button
              type="button"
              className="button plain"
              aria-label={t.suggest.accept}
              aria-describedby={`${id}-${index}`}
              title={t.suggest.accept}
              data-name="accept"
              onClick={({ currentTarget }) => decide(currentTarget, index, () => accept(item))}
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
                data-name="reject"
                onClick={({ currentTarget }) => decide(currentTarget, index, () => reject(item))}
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
