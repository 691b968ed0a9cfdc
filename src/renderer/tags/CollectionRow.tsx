import { type FormEvent, type KeyboardEvent, useState } from 'react'
import { longestName } from '../../core/model/name.ts'
import type { NoteCollection } from '../../core/model/noteCollection.ts'
import { collectionOf } from '../state/collections.ts'
import { t } from '../strings.ts'
import { Icon } from '../ui/Icon.tsx'
import {
  askCollectionName,
  type CollectionQuestion,
  dropCollection,
  mergeInto,
  showCollection,
  stopAskingCollection,
  takeCollectionName,
  useCollectionWork,
} from './collectionWork.ts'
import styles from './ManageDialog.module.css'

interface Props {
  collection: NoteCollection
  isShown: boolean
  tabIndex: 0 | -1
}

/** A collection with the number of its notes; in its place, what is asked about it. */
export function CollectionRow({ collection, isShown, tabIndex }: Props) {
  const question = useCollectionWork((work) => (work.question?.id === collection.id ? work.question : null))
  if (question !== null) return <Question collection={collection} question={question} />
  const { id, name, notes } = collection
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key === 'F2') askCollectionName(id)
    else if (key === 'Delete') void dropCollection(id)
  }
  return (
    <div className={styles.row} data-shown={isShown || undefined}>
      <button
        type="button"
        className={styles.name}
        data-row={id}
        aria-current={isShown || undefined}
        tabIndex={tabIndex}
        onClick={() => showCollection(id)}
        onKeyDown={onKeyDown}
      >
        <span dir="auto">{name}</span>
        <small>{t.collections.count(notes.length)}</small>
      </button>
      <button
        type="button"
        className="button plain"
        tabIndex={tabIndex}
        aria-label={t.collections.rename(name)}
        title={t.collections.renameTitle}
        onClick={() => askCollectionName(id)}
      >
        <Icon name="edit" size={14} />
      </button>
      <button
        type="button"
        className="button plain"
        tabIndex={tabIndex}
        aria-label={t.collections.remove(name)}
        title={t.collections.removeTitle}
        onClick={() => void dropCollection(id)}
      >
        <Icon name="trash" size={14} />
      </button>
    </div>
  )
}

/** Escape lets go of a question, rather than of the dialog; the keys of the list are not for what is asked in it. */
function onKeyDown(event: KeyboardEvent): void {
  event.stopPropagation()
  if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
  event.preventDefault()
  stopAskingCollection()
}

function Question({ collection, question }: { collection: NoteCollection; question: CollectionQuestion }) {
  const [typed, setTyped] = useState(collection.name)
  if (question.asks === 'merge') {
    const into = collectionOf(question.into)?.name ?? ''
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the buttons in it
      <div className={styles.question} onKeyDown={onKeyDown}>
        <p role="alert">{t.collections.mergeQuestion(collection.name, into)}</p>
        <button
          type="button"
          className="button primary"
          // biome-ignore lint/a11y/noAutofocus: a person asked for this, in the place where the focus was
          autoFocus
          onClick={() => void mergeInto(collection.id, question.into)}
        >
          {t.collections.merge}
        </button>
        <button type="button" className="button" onClick={stopAskingCollection}>
          {t.tags.cancel}
        </button>
      </div>
    )
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void takeCollectionName(collection.id, typed)
  }
  return (
    <form className={styles.question} onSubmit={submit} onKeyDown={onKeyDown}>
      <input
        // biome-ignore lint/a11y/noAutofocus: a person asked for this field, in the place where the focus was
        autoFocus
        className="input"
        aria-label={t.collections.newName(collection.name)}
        maxLength={longestName}
        value={typed}
        onFocus={({ target }) => target.select()}
        onChange={(event) => setTyped(event.target.value)}
      />
      <button type="submit" className="button primary">
        {t.tags.take}
      </button>
      <button type="button" className="button" onClick={stopAskingCollection}>
        {t.tags.cancel}
      </button>
    </form>
  )
}
