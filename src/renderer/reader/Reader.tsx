import { useOpenNote } from '../state/note.ts'
import { t } from '../strings.ts'
import { NoteHeader } from './NoteHeader.tsx'
import styles from './Reader.module.css'
import { SourceText } from './SourceText.tsx'
import { Welcome } from './Welcome.tsx'

/** The middle of the window: the open note's source. */
export function Reader() {
  const note = useOpenNote((state) => state.note)
  return (
    <main className={styles.reader} aria-label={t.reader.region} data-region="middle">
      {note === null ? (
        <p className={styles.empty}>{t.reader.empty}</p>
      ) : (
        <>
          <NoteHeader key={`head ${note.id}`} note={note} />
          <div className={styles.scroller} data-scroller>
            <Welcome note={note.id} />
            <SourceText key={note.id} note={note} />
          </div>
        </>
      )}
    </main>
  )
}
