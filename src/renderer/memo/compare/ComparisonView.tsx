import { type KeyboardEvent, useRef, useState } from 'react'
import { AgainstChoice } from '../../keeping/AgainstChoice.tsx'
import { restoreVersion } from '../../keeping/versions.ts'
import { t } from '../../strings.ts'
import { DialogButtons } from '../../ui/Dialog.tsx'
import { ChangeRow } from './ChangeRow.tsx'
import styles from './Compare.module.css'
import { type Comparison, closeComparing, useComparing } from './comparing.ts'
import { rowsOf } from './rows.ts'

/** What differs between two memos, or two states of a memo or a note: counted, then word by word. N and P, or the buttons, go from one change to the next. */
export function ComparisonView({ comparison }: { comparison: Comparison }) {
  const { left, right, changes, summary, hasSame, more, version } = comparison
  const { layout, isOnlyChanges } = useComparing()
  const list = useRef<HTMLUListElement>(null)
  const [reached, setReached] = useState({ comparison, at: -1 })
  /** The change that was gone to last; -1 before the first. */
  const at = reached.comparison === comparison ? reached.at : -1
  const count = changes.filter(({ kind }) => kind !== 'same').length

  const go = (step: 1 | -1) => {
    if (count === 0) return
    const to = at < 0 ? (step > 0 ? 0 : count - 1) : (at + step + count) % count
    setReached({ comparison, at: to })
    const row = list.current?.querySelectorAll<HTMLElement>('[data-change]')[to]
    row?.focus({ preventScroll: true })
    row?.scrollIntoView({ block: 'center' })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const step = { n: 1, p: -1 }[event.key.toLowerCase()]
    if (step !== 1 && step !== -1) return
    event.preventDefault()
    go(step)
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys that work on all that is within, each of which has a button too
    <div className={styles.comparison} onKeyDown={onKeyDown}>
      <p>{t.compare.from(left, right)}</p>
      <p className={styles.summary} role="status">
        {summary === '' ? t.compare.identical : summary}
      </p>
      {version !== null && <AgainstChoice {...version} />}
      <div className={styles.tools}>
        <fieldset>
          <legend className="visually-hidden">{t.compare.layout}</legend>
          {(['sides', 'inline'] as const).map((one) => (
            <label key={one}>
              <input
                type="radio"
                name="layout"
                checked={layout === one}
                onChange={() => useComparing.setState({ layout: one })}
              />
              {one === 'sides' ? t.compare.sideBySide : t.compare.inline}
            </label>
          ))}
        </fieldset>
        {hasSame && (
          <label>
            <input
              type="checkbox"
              checked={isOnlyChanges}
              onChange={(event) => useComparing.setState({ isOnlyChanges: event.target.checked })}
            />
            {t.compare.onlyChanges}
          </label>
        )}
        <span aria-live="polite">{at < 0 ? '' : t.compare.at(at + 1, count)}</span>
        <button
          type="button"
          className="button"
          disabled={count === 0}
          title={`${t.compare.previous} (P)`}
          onClick={() => go(-1)}
        >
          {t.compare.previous}
        </button>
        <button
          type="button"
          className="button"
          data-first
          disabled={count === 0}
          title={`${t.compare.next} (N)`}
          onClick={() => go(1)}
        >
          {t.compare.next}
        </button>
      </div>
      {layout === 'sides' && (
        <div className={styles.heads} aria-hidden="true">
          <span>{t.compare.left}</span>
          <span>{t.compare.right}</span>
        </div>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls is scrolled by keyboard too */}
      <section className={styles.scroller} tabIndex={0} aria-label={t.compare.changesRegion}>
        <ul ref={list} className={layout === 'sides' ? styles.sides : undefined}>
          {rowsOf(changes, isOnlyChanges).map((row, index) =>
            row.type === 'gap' ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity of their own, and never move
              <li key={index} className={styles.gap}>
                {t.compare.hidden(row.count)}
              </li>
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity of their own, and never move
              <ChangeRow key={index} change={row.change} isSides={layout === 'sides'} />
            ),
          )}
        </ul>
        {more > 0 && <p className={styles.gap}>{t.keeping.versions.more(more)}</p>}
      </section>
      <DialogButtons>
        {version !== null && (
          <button type="button" className="button" onClick={() => void restoreVersion(version.version)}>
            {t.keeping.versions.restoreThis}
          </button>
        )}
        <button type="button" className="button" onClick={closeComparing}>
          {t.compare.close}
        </button>
      </DialogButtons>
    </div>
  )
}
