import type { NoteSummary } from '../../core/library/summary.ts'
import { formatDate } from '../../core/model/time.ts'
import { runCommand } from '../commands.ts'
import { useLibrary } from '../state/library.ts'
import { useOpenNote } from '../state/note.ts'
import { showNote, useView } from '../state/view.ts'
import { t } from '../strings.ts'
import { Icon } from '../ui/Icon.tsx'
import { titleOf } from '../ui/keys.ts'
import { VirtualList } from '../ui/VirtualList.tsx'
import { ImportProgress } from './ImportProgress.tsx'
import { ImportReport } from './ImportReport.tsx'
import styles from './Library.module.css'
import { Memos } from './Memos.tsx'
import { VaultProblems } from './VaultProblems.tsx'

/** Height of an entry that is not drawn yet, in CSS pixels: a title of two lines, two lines below it. */
const noteHeight = 92

const idOf = ({ id }: { id: string }) => id

/** The notes and memos of the vault. */
export function Library() {
  const notes = useLibrary((library) => library.notes)
  const place = useView((view) => view.place)
  const openNote = useOpenNote((state) => (place === 'note' ? state.note?.id : undefined))
  return (
    <nav className={styles.library} aria-label={t.library.region} data-region="library">
      <Head />
      <div className={styles.notices}>
        <VaultProblems />
        <ImportProgress />
        <ImportReport />
      </div>
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
      <Memos />
    </nav>
  )
}

function Head() {
  return (
    <header className={styles.head}>
      <h1>{t.appName}</h1>
      <button
        type="button"
        className="button plain"
        aria-label={t.library.importFolder}
        title={titleOf('note.importFolder')}
        onClick={() => runCommand('note.importFolder')}
      >
        <Icon name="folder" />
      </button>
      <button type="button" className="button" title={titleOf('note.import')} onClick={() => runCommand('note.import')}>
        <Icon name="import" />
        {t.library.import}
      </button>
    </header>
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
