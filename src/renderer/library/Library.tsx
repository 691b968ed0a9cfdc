import type { KeyboardEvent } from 'react'
import type { MemoSummary, NoteSummary } from '../../core/library/summary.ts'
import { formatDate } from '../../core/model/time.ts'
import { runCommand } from '../commands.ts'
import { useLibrary } from '../state/library.ts'
import { useOpenMemo } from '../state/memo.ts'
import { useOpenNote } from '../state/note.ts'
import { showMemo, showNote, useView } from '../state/view.ts'
import { t } from '../strings.ts'
import { Icon } from '../ui/Icon.tsx'
import { titleOf } from '../ui/keys.ts'
import { ImportReport } from './ImportReport.tsx'
import styles from './Library.module.css'
import { VaultProblems } from './VaultProblems.tsx'

/** The notes and memos of the vault. */
export function Library() {
  const { notes, memos } = useLibrary()
  const place = useView((view) => view.place)
  const openNote = useOpenNote((state) => state.note?.id)
  const openMemo = useOpenMemo((state) => state.memo?.id)
  return (
    <nav className={styles.library} aria-label={t.library.region} data-region="library">
      <header className={styles.head}>
        <h1>{t.appName}</h1>
        <button
          type="button"
          className="button"
          title={titleOf('note.import')}
          onClick={() => runCommand('note.import')}
        >
          <Icon name="import" />
          {t.library.import}
        </button>
      </header>
      <div className={styles.lists}>
        <VaultProblems />
        <ImportReport />
        <h2>{t.library.notes}</h2>
        {notes.length === 0 && <p className={styles.empty}>{t.library.noNotes}</p>}
        <ul onKeyDown={moveFocus}>
          {notes.map((note) => (
            <NoteEntry key={note.id} note={note} isOpen={place === 'note' && note.id === openNote} />
          ))}
        </ul>
        <h2>{t.library.memos}</h2>
        {memos.length === 0 && <p className={styles.empty}>{t.library.noMemos}</p>}
        <ul onKeyDown={moveFocus}>
          {memos.map((memo) => (
            <MemoEntry key={memo.id} memo={memo} isOpen={place === 'memo' && memo.id === openMemo} />
          ))}
        </ul>
      </div>
    </nav>
  )
}

function NoteEntry({ note, isOpen }: { note: NoteSummary; isOpen: boolean }) {
  const published = note.published === null ? '' : formatDate(note.published)
  const origin = [note.publisher, published].filter(Boolean).join(' · ')
  return (
    <li>
      <button
        type="button"
        className={styles.entry}
        aria-current={isOpen ? 'page' : undefined}
        data-focus={isOpen || undefined}
        onClick={() => void showNote(note.id)}
      >
        <strong>{note.title}</strong>
        {origin !== '' && <span>{origin}</span>}
        {note.quotes > 0 && <span>{[t.library.quotes(note.quotes), ...note.speakers.slice(0, 3)].join(' · ')}</span>}
      </button>
    </li>
  )
}

function MemoEntry({ memo, isOpen }: { memo: MemoSummary; isOpen: boolean }) {
  return (
    <li>
      <button
        type="button"
        className={styles.entry}
        aria-current={isOpen ? 'page' : undefined}
        data-focus={isOpen || undefined}
        onClick={() => void showMemo(memo.id)}
      >
        <strong>{memo.subject || t.library.untitledMemo}</strong>
        <span>{memo.date}</span>
      </button>
    </li>
  )
}

/** Arrow keys go through a list; Enter, as on every button, opens. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0) return
  const buttons = [...event.currentTarget.querySelectorAll('button')]
  const next = buttons[buttons.indexOf(document.activeElement as HTMLButtonElement) + step]
  if (next === undefined) return
  event.preventDefault()
  next.focus()
}
