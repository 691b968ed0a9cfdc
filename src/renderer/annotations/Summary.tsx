import type { Note } from '../../core/model/note.ts'
import { edit } from '../state/note.ts'
import { t } from '../strings.ts'
import { SaveMark } from '../ui/SaveMark.tsx'
import { useDraft } from '../ui/useDraft.ts'
import styles from './Panel.module.css'

/** Typing is stored when it rests this long, in milliseconds. */
const pause = 700

/** The analyst's own words on the note. */
export function Summary({ note }: { note: Note }) {
  const summary = useDraft(note.summary, (typed) => edit([{ type: 'note.change', change: { summary: typed } }]), pause)
  return (
    <div className={styles.summary}>
      <p id="summary-hint">{t.summary.hint}</p>
      <textarea
        className="input"
        aria-label={t.summary.label}
        aria-describedby="summary-hint"
        placeholder={t.summary.placeholder}
        spellCheck
        data-focus
        value={summary.value}
        onChange={summary.onChange}
        onBlur={summary.onBlur}
      />
      <SaveMark isBrief />
    </div>
  )
}
