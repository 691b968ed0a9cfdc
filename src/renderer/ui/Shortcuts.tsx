import { showShortcuts, useView } from '../state/view.ts'
import { t } from '../strings.ts'
import { Dialog, DialogButtons } from './Dialog.tsx'
import { keysOf } from './keys.ts'
import { type KeyTable, keyTables } from './keyTables.ts'
import styles from './Shortcuts.module.css'

/** The page that lists every key. */
export function Shortcuts() {
  const isOpen = useView((view) => view.shortcuts)
  return (
    <Dialog isOpen={isOpen} title={t.shortcuts.title} size="wide" onClose={() => showShortcuts(false)}>
      {/* It is read from its beginning, and the arrow keys scroll it from there; the button would be at its end. */}
      <p className={styles.hint} data-first tabIndex={-1}>
        {t.shortcuts.hint} <kbd>{keysOf('palette.open')}</kbd>
      </p>
      <div className={styles.columns}>
        {isOpen && keyTables().map((table) => <Keys key={table.title} table={table} />)}
      </div>
      <DialogButtons>
        <button type="button" className="button" onClick={() => showShortcuts(false)}>
          {t.shortcuts.close}
        </button>
      </DialogButtons>
    </Dialog>
  )
}

function Keys({ table: { title, rows } }: { table: KeyTable }) {
  return (
    <section>
      <h3>{title}</h3>
      <dl>
        {rows.map(({ keys, what }) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>
              <kbd>{keys}</kbd>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
