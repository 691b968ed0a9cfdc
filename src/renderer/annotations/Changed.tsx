import { anchorerOf } from '../../core/anchoring/anchor.ts'
import { attach } from '../../core/edit/updating.ts'
import { type Annotation, exactOf } from '../../core/model/annotation.ts'
import type { Note } from '../../core/model/note.ts'
import { describeSpan } from '../../core/text/selectors.ts'
import { editAndSay } from '../state/undoably.ts'
import { t } from '../strings.ts'
import styles from './Reattach.module.css'
import { shortened } from './shortened.ts'
import { wordsId } from './wordsId.ts'

/** Of an annotation whose words the text has otherwise now: both, and the choice to take the new ones. Nothing for any other. */
export function Changed({ note, annotation }: { note: Note; annotation: Annotation }) {
  const anchored = anchorerOf(note.source).find(annotation.target)
  if (anchored?.words !== 'changed') return null
  const { start, end } = anchored
  const take = () => {
    editAndSay([attach(annotation, describeSpan(note.source.text, { start, end }))], t.reattach.taken)
    focusCard(annotation.id)
  }
  return (
    <fieldset className={styles.box} aria-label={t.reattach.changed}>
      <p className={styles.what}>{t.reattach.changed}</p>
      <p dir="auto" lang={note.source.meta.language}>
        <del>
          <span className="visually-hidden">{t.reattach.was}: </span>
          {shortened(exactOf(annotation.target))}
        </del>
      </p>
      <p dir="auto" lang={note.source.meta.language}>
        <ins>
          <span className="visually-hidden">{t.reattach.is}: </span>
          {shortened(note.source.text.slice(start, end))}
        </ins>
      </p>
      <button type="button" className="button" aria-describedby={wordsId(annotation)} onClick={take}>
        {t.reattach.take}
      </button>
    </fieldset>
  )
}

/** The button that was pressed goes away: the focus stays with its annotation. */
export function focusCard(annotation: string): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-card="${annotation}"]`)?.focus())
}
