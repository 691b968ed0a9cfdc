import { type FormEvent, useEffect, useState } from 'react'
import { fittedName, longestName } from '../../core/model/name.ts'
import type { NoteCollection } from '../../core/model/noteCollection.ts'
import { createCollection, useCollections } from '../state/collections.ts'
import { t } from '../strings.ts'
import { VirtualList } from '../ui/VirtualList.tsx'
import { CollectionNotes } from './CollectionNotes.tsx'
import { CollectionRow } from './CollectionRow.tsx'
import { forgetCollectionQuestion, showCollection, useCollectionWork } from './collectionWork.ts'
import styles from './ManageDialog.module.css'

/** Height of a row, in CSS pixels. */
const height = 36

const idOf = ({ id }: NoteCollection) => id

/** The collections of the vault on the left, the notes of one of them on the right. */
export function Collections() {
  const { collections, areLoaded } = useCollections()
  const chosen = useCollectionWork((work) => work.shown)
  useEffect(() => forgetCollectionQuestion, [])
  const shown = collections.find(({ id }) => id === chosen) ?? collections[0]
  return (
    <div className={styles.columns}>
      <section className={styles.column} aria-label={t.collections.all}>
        <NewCollection />
        {areLoaded && collections.length === 0 && <p className={styles.empty}>{t.collections.none}</p>}
        <VirtualList
          items={collections}
          keyOf={idOf}
          estimate={height}
          current={collections.findIndex(({ id }) => id === shown?.id)}
          className={styles.list}
        >
          {(collection, tabIndex) => (
            <CollectionRow collection={collection} isShown={collection.id === shown?.id} tabIndex={tabIndex} />
          )}
        </VirtualList>
        <p className={styles.hint}>{t.collections.hint}</p>
      </section>
      {shown === undefined ? (
        <p className={styles.empty}>{t.collections.what}</p>
      ) : (
        <CollectionNotes key={shown.id} collection={shown} />
      )}
    </div>
  )
}

function NewCollection() {
  const [name, setName] = useState('')
  const create = async (event: FormEvent) => {
    event.preventDefault()
    if (fittedName(name) === '') return
    const id = await createCollection(name)
    if (id === null) return
    setName('')
    showCollection(id)
  }
  return (
    <form className={styles.top} onSubmit={create}>
      <input
        className="input"
        data-first
        aria-label={t.collections.fresh}
        placeholder={t.collections.fresh}
        maxLength={longestName}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <button type="submit" className="button" disabled={fittedName(name) === ''}>
        {t.collections.create}
      </button>
    </form>
  )
}
