import { type KeyboardEvent, useMemo, useState } from 'react'
import { type NoteSummary, originOf } from '../../core/library/summary.ts'
import { wordFilter } from '../../core/library/wordFilter.ts'
import type { NoteCollection } from '../../core/model/noteCollection.ts'
import { addToCollection, moveInCollection, removeFromCollection, useCollections } from '../state/collections.ts'
import { useLibrary } from '../state/library.ts'
import { showNote } from '../state/view.ts'
import { t } from '../strings.ts'
import { Icon } from '../ui/Icon.tsx'
import { VirtualList } from '../ui/VirtualList.tsx'
import { askMerging } from './collectionWork.ts'
import { focusNow } from './focusRow.ts'
import styles from './ManageDialog.module.css'
import { closeManaging } from './managing.ts'

/** Height of a note's row, in CSS pixels: a title, a line below it. */
const height = 48

/** A note of a collection; without a summary it is gone from the vault, or not listed yet. */
interface Member {
  id: string
  summary: NoteSummary | undefined
}

const idOf = ({ id }: { id: string }) => id

/** The notes of a collection in their order; while something is typed, notes of the library to be added. */
export function CollectionNotes({ collection }: { collection: NoteCollection }) {
  const notes = useLibrary((library) => library.notes)
  const [words, setWords] = useState('')
  const [moved, setMoved] = useState<string | null>(null)
  const summaries = useMemo(() => new Map(notes.map((note) => [note.id, note])), [notes])
  const members = useMemo(
    () => collection.notes.map((id): Member => ({ id, summary: summaries.get(id) })),
    [collection.notes, summaries],
  )
  const found = useMemo(() => filtered(notes, words), [notes, words])
  const isAdding = words.trim() !== ''
  const missing = members.filter(({ summary }) => summary === undefined).map(({ id }) => id)
  const isComplete = useLibrary((library) => library.isComplete)
  return (
    <section className={styles.column} aria-label={t.collections.notesOf(collection.name)}>
      <div className={styles.top}>
        <input
          type="search"
          className="input"
          aria-label={t.collections.add(collection.name)}
          placeholder={t.collections.addHint}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        <MergeChoice collection={collection} />
      </div>
      <p className="visually-hidden" role="status">
        {isAdding ? t.collections.found(found.length) : (moved ?? '')}
      </p>
      {isAdding ? (
        <>
          {found.length === 0 && <p className={styles.empty}>{t.collections.noMatch}</p>}
          <VirtualList
            key="found"
            items={found}
            keyOf={idOf}
            estimate={height}
            current={-1}
            className={styles.list}
            arrangement={words}
          >
            {(note, tabIndex) => <Found note={note} collection={collection} tabIndex={tabIndex} />}
          </VirtualList>
        </>
      ) : (
        <>
          {members.length === 0 && <p className={styles.empty}>{t.collections.empty}</p>}
          <VirtualList
            key="members"
            items={members}
            keyOf={idOf}
            estimate={height}
            current={-1}
            className={styles.list}
          >
            {(member, tabIndex) => (
              <Entry member={member} collection={collection} tabIndex={tabIndex} tell={setMoved} />
            )}
          </VirtualList>
        </>
      )}
      <p className={styles.hint}>
        {isComplete && missing.length > 0 ? (
          <>
            {t.collections.gone(missing.length)}{' '}
            <button
              type="button"
              className={styles.link}
              onClick={() => void removeFromCollection(collection.id, missing)}
            >
              {t.collections.takeOutGone}
            </button>
          </>
        ) : (
          t.collections[isAdding ? 'addingHint' : 'notesHint']
        )}
      </p>
    </section>
  )
}

/** Which other collection is to take up the notes of this one. */
function MergeChoice({ collection }: { collection: NoteCollection }) {
  const collections = useCollections((state) => state.collections)
  const others = collections.filter(({ id }) => id !== collection.id)
  return (
    <select
      className={`input ${styles.merge}`}
      aria-label={t.collections.mergeWith(collection.name)}
      disabled={others.length === 0}
      value=""
      onChange={({ target }) => askMerging(collection.id, target.value)}
    >
      <option value="" disabled hidden>
        {t.collections.mergeChoose}
      </option>
      {others.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  )
}

interface EntryProps {
  member: Member
  collection: NoteCollection
  tabIndex: 0 | -1
  /** Says what became of a move. */
  tell: (said: string) => void
}

/** A note in its place. Enter opens it, Alt with ↑ and ↓ moves it, Delete takes it out. */
function Entry({ member: { id, summary }, collection, tabIndex, tell }: EntryProps) {
  const title = summary?.title ?? t.collections.missing
  const place = collection.notes.indexOf(id)
  const move = (by: -1 | 1) => {
    const to = Math.min(Math.max(place + by, 0), collection.notes.length - 1)
    tell(t.collections.moved(title, to + 1, collection.notes.length))
    void moveInCollection(collection.id, id, by)
  }
  const takeOut = async () => {
    // The focus goes to its neighbour, where it has one.
    const { notes } = collection
    focusNow(notes[place + 1] ?? notes[place - 1] ?? null)
    await removeFromCollection(collection.id, [id])
  }
  const open = () => {
    if (summary === undefined) return
    closeManaging()
    void showNote(id)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.altKey ? ({ ArrowUp: -1, ArrowDown: 1 } as const)[event.key] : undefined
    if (by !== undefined) move(by)
    else if (event.key === 'Delete') void takeOut()
    else return
    event.preventDefault()
  }
  return (
    <div className={styles.row}>
      <button
        type="button"
        className={styles.note}
        data-row={id}
        data-missing={summary === undefined || undefined}
        tabIndex={tabIndex}
        title={summary === undefined ? undefined : t.collections.open}
        onClick={open}
        onKeyDown={onKeyDown}
      >
        <strong dir="auto">{title}</strong>
        <small dir="auto">{summary === undefined ? t.collections.missingHint : originOf(summary, t.dates.date)}</small>
      </button>
      <button
        type="button"
        className="button plain"
        tabIndex={tabIndex}
        aria-label={t.collections.up(title)}
        title={t.collections.upTitle}
        aria-disabled={place === 0}
        onClick={() => move(-1)}
      >
        <Icon name="up" size={14} />
      </button>
      <button
        type="button"
        className="button plain"
        tabIndex={tabIndex}
        aria-label={t.collections.down(title)}
        title={t.collections.downTitle}
        aria-disabled={place === collection.notes.length - 1}
        onClick={() => move(1)}
      >
        <Icon name="down" size={14} />
      </button>
      <button
        type="button"
        className="button plain"
        tabIndex={tabIndex}
        aria-label={t.collections.takeOut(title)}
        title={t.collections.takeOutTitle}
        onClick={() => void takeOut()}
      >
        <Icon name="remove" size={14} />
      </button>
    </div>
  )
}

interface FoundProps {
  note: NoteSummary
  collection: NoteCollection
  tabIndex: 0 | -1
}

/** A note of the library, which is in the collection or not. */
function Found({ note, collection, tabIndex }: FoundProps) {
  const isIn = collection.notes.includes(note.id)
  return (
    <label className={styles.found}>
      <input
        type="checkbox"
        checked={isIn}
        tabIndex={tabIndex}
        onChange={() => void (isIn ? removeFromCollection : addToCollection)(collection.id, [note.id])}
      />
      <strong dir="auto">{note.title}</strong>
      <small dir="auto">{originOf(note, t.dates.date)}</small>
    </label>
  )
}

function filtered(notes: readonly NoteSummary[], words: string): readonly NoteSummary[] {
  const fits = wordFilter(words)
  return notes.filter(({ title, publisher, tags, speakers }) => fits([title, publisher, ...tags, ...speakers]))
}
