import type { NoteSummary } from '../../core/library/summary.ts'
import { formatDate } from '../../core/model/time.ts'
import { useLibrary } from '../state/library.ts'
import { useOpenNote } from '../state/note.ts'
import { showNote, useView } from '../state/view.ts'
import { t } from '../strings.ts'
import { VirtualList } from '../ui/VirtualList.tsx'
import styles from './Library.module.css'

/** Height of an entry that is not drawn yet, in CSS pixels: a title of two lines, two lines below it. */
const noteHeight = 92

const idOf = ({ id }: { id: string }) => id

/** The notes of the vault. */
export function Notes() {
  const notes = useLibrary((library) => library.notes)
  const place = useView((view) => view.place)
  const openNote = useOpenNote((state) => (place === 'note' ? state.note?.id : undefined))
  return (
    <section className={styles.notes}>
      <h2>{t.library.notes}</h2>
      {notes.length === 0 && <p className={styles.empty}>{t.library.noNotes}</p>}
      <VirtualList
        items={notes}
        keyOf={idOf}
        estimate={noteHeight}
        current={notes.findIndex(({ id }) => id === openNote)}
      >
        {(note, tabIndex) => <NoteEntry note={note} isOpen={note.id === openNote} tabIndex={tabIndex} />}
      </VirtualList>
    </section>
  )
}

interface EntryProps {
  isOpen: boolean
  tabIndex: 0 | -1
}

function NoteEntry({ note, isOpen, tabIndex }: EntryProps & { note: NoteSummary }) {
  const published = note.published === null ? '' : formatDate(note.published)
  const origin = [note.publisher, published].filter(Boolean).join(' · ')
  return (
    <button
      type="button"
      className={styles.entry}
      aria-current={isOpen ? 'page' : undefined}
      data-focus={isOpen || undefined}
      tabIndex={tabIndex}
      onClick={() => void showNote(note.id)}
    >
      <strong>{note.title}</strong>
      {origin !== '' && <span>{origin}</span>}
      {note.quotes > 0 && <span>{[t.library.quotes(note.quotes), ...note.speakers.slice(0, 3)].join(' · ')}</span>}
    </button>
  )
}
