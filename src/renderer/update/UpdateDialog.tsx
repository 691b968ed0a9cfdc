import type { PassageAtStake } from '../../core/edit/updating.ts'
import { shortened } from '../annotations/shortened.ts'
import { applyUpdate, closeUpdate, useUpdating } from '../state/updating.ts'
import { t } from '../strings.ts'
import { Dialog, DialogButtons } from '../ui/Dialog.tsx'
import styles from './UpdateDialog.module.css'

/** The most passages that are listed; of more, the number is given. */
const most = 200

/** What a newer version of a note's document would do to what was marked, before it does. */
export function UpdateDialog() {
  const offer = useUpdating((state) => state.offer)
  const isBusy = useUpdating((state) => state.isBusy)
  return (
    <Dialog isOpen={offer !== null} title={t.update.title} onClose={closeUpdate}>
      {offer !== null && (
        <>
          <p>{t.update.from(offer.file, offer.title)}</p>
          <p className={styles.line}>{t.update.summary(offer.summary)}</p>
          <Stakes atStake={offer.summary.atStake} isSameText={offer.summary.isSameText} />
          {offer.other !== null && <p className={styles.kept}>{t.update.other}</p>}
          <DialogButtons>
            <button type="button" className="button" onClick={closeUpdate}>
              {t.update.cancel}
            </button>
            <button type="button" className="button primary" disabled={isBusy} onClick={() => void applyUpdate()}>
              {t.update.apply}
            </button>
          </DialogButtons>
        </>
      )}
    </Dialog>
  )
}

function Stakes({ atStake, isSameText }: { atStake: readonly PassageAtStake[]; isSameText: boolean }) {
  if (isSameText) return <p>{t.update.same}</p>
  if (atStake.length === 0) return <p>{t.update.all}</p>
  const gone = atStake.filter(({ after }) => after === null)
  const changed = atStake.filter(({ after }) => after !== null)
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls is scrolled by keyboard too */}
      <section className={styles.lists} tabIndex={0} aria-label={t.update.atStake}>
        {gone.length > 0 && <List title={t.update.gone(gone.length)} passages={gone} />}
        {changed.length > 0 && <List title={t.update.changed(changed.length)} passages={changed} />}
      </section>
      <p className={styles.kept}>{t.update.kept}</p>
    </>
  )
}

function List({ title, passages }: { title: string; passages: readonly PassageAtStake[] }) {
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {passages.slice(0, most).map(({ id, kind, before, after }) => (
          <li key={id}>
            <small>{kind === 'keyPoint' || kind === 'event' ? t.update.kinds[kind] : t.kinds[kind]}</small>
            {after === null ? (
              <p dir="auto">{shortened(before)}</p>
            ) : (
              <>
                <p dir="auto">
                  <del>{shortened(before)}</del>
                </p>
                <p dir="auto">
                  <ins>{shortened(after)}</ins>
                </p>
              </>
            )}
          </li>
        ))}
        {passages.length > most && <li>{t.update.more(passages.length - most)}</li>}
      </ul>
    </section>
  )
}
