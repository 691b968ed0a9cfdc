import { useState } from 'react'
import { type NoteSummary, originOf } from '../../../core/library/summary.ts'
import { wordFilter } from '../../../core/library/wordFilter.ts'
import { useLibrary } from '../../state/library.ts'
import { t } from '../../strings.ts'
import { VirtualList } from '../../ui/VirtualList.tsx'
import styles from './NewMemo.module.css'
import { chooseNote, useNewMemo } from './newMemo.ts'

/** Height of a note that is not drawn yet, in CSS pixels: a title, a line below it. */
const height = 52

const idOf = ({ id }: { id: string }) => id

/** The notes that the memo draws from, in the order in which they are chosen. */
export function NoteChoice() {
  const all = useLibrary((library) => library.notes)
  const chosen = useNewMemo((state) => state.notes)
  // Those that were chosen from the start are in sight, however many notes there are.
  const [first] = useState(chosen)
  const [words, setWords] = useState('')
  const notes = filtered(
    [...all.filter(({ id }) => first.includes(id)), ...all.filter(({ id }) => !first.includes(id))],
    words,
  )
  return (
    <fieldset className={styles.notes}>
      <legend>{t.templates.notes}</legend>
      {all.length === 0 ? (
        <p className={styles.hint}>{t.templates.noNotes}</p>
      ) : (
        <>
          <input
            type="search"
            className="input"
            aria-label={t.templates.filter}
            placeholder={t.templates.filterHint}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
          {notes.length === 0 && <p className={styles.hint}>{t.templates.noMatch}</p>}
          <div className={styles.list}>
            <VirtualList items={notes} keyOf={idOf} estimate={height} current={-1}>
              {(note, tabIndex) => <Note note={note} place={chosen.indexOf(note.id) + 1} tabIndex={tabIndex} />}
            </VirtualList>
          </div>
          <p className={styles.hint} role="status">
            <strong>{t.templates.chosen(chosen.length)}</strong>
            {chosen.length > 1 && ` ${t.templates.order}`}
          </p>
        </>
      )}
    </fieldset>
  )
}

/** `place` is its place among the chosen ones, from 1; 0 where it is not chosen. */
function Note({ note, place, tabIndex }: { note: NoteSummary; place: number; tabIndex: 0 | -1 }) {
  const origin = originOf(note, t.dates.date)
  return (
    <label className={styles.note}>
      <input
        type="checkbox"
        checked={place > 0}
        tabIndex={tabIndex}
        aria-label={place > 0 ? `${note.title}, ${t.templates.place(place)}` : note.title}
        onChange={(event) => chooseNote(note.id, event.target.checked)}
      />
      <strong>{note.title}</strong>
      {place > 0 && <b aria-hidden="true">{place}</b>}
      {origin !== '' && <span>{origin}</span>}
    </label>
  )
}

function filtered(notes: readonly NoteSummary[], words: string): NoteSummary[] {
  const fits = wordFilter(words)
  return notes.filter(({ title, publisher, speakers }) => fits([title, publisher, ...speakers]))
}
