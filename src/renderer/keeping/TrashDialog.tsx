import type { TrashEntry } from '../../core/keeping/trash.ts'
import { t } from '../strings.ts'
import { Dialog, DialogButtons } from '../ui/Dialog.tsx'
import { Problem } from '../ui/Problem.tsx'
import styles from './Trash.module.css'
import { askDelete, choose, closeTrash, deleteAsked, keepAll, keyOf, restoreChosen, useTrash } from './trashing.ts'
import { whenSaved } from './versions.ts'

/** What was removed from the vault: to be brought back, or to be deleted for ever when the person has said so twice. */
export function TrashDialog() {
  const { isOpen, entries, said } = useTrash()
  return (
    <Dialog isOpen={isOpen} title={t.keeping.trash.title} onClose={closeTrash}>
      {isOpen && (
        <>
          <p className={styles.hint}>
            {entries.length === 0 && `${t.keeping.trash.empty} `}
            {t.keeping.trash.hint}
          </p>
          {entries.length > 0 && <Entries entries={entries} />}
          {said !== null && typeof said !== 'string' && <Problem of={said} />}
          {typeof said === 'string' && (
            <p className={styles.said} role="status">
              {said}
            </p>
          )}
          <Foot entries={entries} />
        </>
      )}
    </Dialog>
  )
}

function Entries({ entries }: { entries: readonly TrashEntry[] }) {
  const chosen = useTrash((state) => state.chosen)
  const turn = (key: string) => choose(chosen.has(key) ? [...chosen].filter((one) => one !== key) : [...chosen, key])
  return (
    <>
      <label className={styles.all}>
        <input
          type="checkbox"
          checked={chosen.size === entries.length}
          onChange={({ target }) => choose(target.checked ? entries.map(keyOf) : [])}
        />
        {t.keeping.trash.all}
      </label>
      <ul className={styles.entries} aria-label={t.keeping.trash.list}>
        {entries.map((entry, index) => (
          <li key={keyOf(entry)}>
            <label>
              <input
                type="checkbox"
                data-first={index === 0 || undefined}
                checked={chosen.has(keyOf(entry))}
                onChange={() => turn(keyOf(entry))}
              />
              <strong dir="auto">{entry.title || t.keeping.trash.untitled}</strong>
              <span>
                {[
                  t.keeping.trash.kinds[entry.of],
                  t.keeping.trash.removed(whenSaved(entry.removed)),
                  entry.isReadable ? '' : t.keeping.trash.unreadable,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </label>
          </li>
        ))}
      </ul>
    </>
  )
}

function Foot({ entries }: { entries: readonly TrashEntry[] }) {
  const { asked, chosen, isBusy } = useTrash()
  if (asked !== null) {
    return (
      <section className={styles.asked} role="alert">
        <p>
          <strong>{t.keeping.trash.ask(asked.length)}</strong> {t.keeping.trash.what}
        </p>
        <DialogButtons>
          <button
            type="button"
            className={`button ${styles.danger}`}
            disabled={isBusy}
            onClick={() => void deleteAsked()}
          >
            {t.keeping.trash.confirm}
          </button>
          <button type="button" className="button" ref={(button) => button?.focus()} onClick={keepAll}>
            {t.keeping.trash.keep}
          </button>
        </DialogButtons>
      </section>
    )
  }
  const isNone = chosen.size === 0 || isBusy
  return (
    <DialogButtons>
      {entries.length > 0 && (
        <>
          <button
            type="button"
            className={`button plain ${styles.emptyAll}`}
            disabled={isBusy}
            onClick={() => askDelete('all')}
          >
            {t.keeping.trash.emptyAll}
          </button>
          <button type="button" className="button" disabled={isNone} onClick={() => askDelete('chosen')}>
            {t.keeping.trash.delete}
          </button>
          <button type="button" className="button primary" disabled={isNone} onClick={() => void restoreChosen()}>
            {t.keeping.trash.restore(chosen.size)}
          </button>
        </>
      )}
      <button type="button" className="button" onClick={closeTrash}>
        {t.keeping.trash.close}
      </button>
    </DialogButtons>
  )
}
