import { type NoteSummary, originOf } from '../../core/library/summary.ts'
import { t } from '../strings.ts'
import styles from './Notes.module.css'

/** So many tags are shown in a row: the others are counted. */
const mostTags = 3

/** What the list says of a note. */
export function NoteRow({ note }: { note: NoteSummary }) {
  const origin = originOf(note, t.dates.date)
  const more = note.tags.length - mostTags
  return (
    <>
      <strong dir="auto">{note.title}</strong>
      {origin !== '' && <span>{origin}</span>}
      {note.quotes > 0 && <span>{[t.library.quotes(note.quotes), ...note.speakers.slice(0, 3)].join(' · ')}</span>}
      {note.tags.length > 0 && (
        <span className={styles.tags}>
          {note.tags.slice(0, mostTags).map((tag) => (
            <i key={tag} dir="auto">
              {tag}
            </i>
          ))}
          {more > 0 && <small>{t.listing.moreTags(more)}</small>}
        </span>
      )}
    </>
  )
}
