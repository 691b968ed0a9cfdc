import type { Note } from '../../core/model/note.ts'
import { runCommand } from '../commands.ts'
import { NoteMenu } from '../keeping/NoteMenu.tsx'
import { useOpenMemo } from '../state/memo.ts'
import { edit, redo, undo, useOpenNote } from '../state/note.ts'
import { showMemo } from '../state/view.ts'
import { t } from '../strings.ts'
import { Icon } from '../ui/Icon.tsx'
import { titleOf } from '../ui/keys.ts'
import { SaveMark } from '../ui/SaveMark.tsx'
import { UndoButtons } from '../ui/UndoButtons.tsx'
import { useTidyDraft } from '../ui/useDraft.ts'
import styles from './NoteHeader.module.css'
import tagStyles from './NoteTags.module.css'
import { NoteTags } from './NoteTags.tsx'

/** The note's title, where its source comes from, and what can be done with the whole note. */
export function NoteHeader({ note }: { note: Note }) {
  const canUndo = useOpenNote((state) => state.undo.length > 0)
  const canRedo = useOpenNote((state) => state.redo.length > 0)
  const memo = useOpenMemo((state) => state.memo)
  const { meta } = note.source
  const published = meta.published === null ? '' : t.dates.date(meta.published)
  const origin = [meta.authors.join(', '), meta.publisher, published].filter(Boolean).join(' · ')
  return (
    <header className={styles.head}>
      <div className={styles.titles}>
        <Title note={note} />
        <div>
          {origin !== '' && <span className={tagStyles.origin}>{origin}</span>}
          {note.archived && <span>{t.listing.archived}</span>}
          <NoteTags note={note} />
          <SaveMark />
        </div>
      </div>
      <UndoButtons canUndo={canUndo} canRedo={canRedo} undo={undo} redo={redo} />
      {memo !== null && (
        <button
          type="button"
          className={`button ${styles.back}`}
          title={t.reader.backToMemo}
          onClick={() => void showMemo(memo.id)}
        >
          <Icon name="memo" />
          <span>{t.reader.backToMemo}</span>
        </button>
      )}
      <button
        type="button"
        className={`button ${styles.new}`}
        title={titleOf('memo.new')}
        onClick={() => runCommand('memo.new')}
      >
        <Icon name="add" />
        <span>{t.reader.newMemo}</span>
      </button>
      <NoteMenu id={note.id} />
    </header>
  )
}

function Title({ note }: { note: Note }) {
  // A note has a title: an emptied field goes back to what it was.
  const tidy = (typed: string) => typed.replace(/\s+/gu, ' ').trim() || note.title
  const { value, onChange, onBlur, reset } = useTidyDraft(note.title, tidy, (title) =>
    edit([{ type: 'note.change', change: { title } }]),
  )
  return (
    <input
      className={styles.title}
      aria-label={t.reader.title}
      value={value}
      onChange={onChange}
      onBlur={onBlur}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Escape') reset()
        if (event.key === 'Enter') event.currentTarget.blur()
      }}
    />
  )
}
