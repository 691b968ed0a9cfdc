import { type FormEvent, useState } from 'react'
import { longestName } from '../../core/model/name.ts'
import { addToCollection, createCollection, useCollections } from '../state/collections.ts'
import { t } from '../strings.ts'
import { Dialog, DialogButtons } from '../ui/Dialog.tsx'
import { closeActing, useActing } from './acting.ts'
import styles from './Dialogs.module.css'

/** Asks to which collection notes are to be added: one that there is, or a new one. */
export function CollectDialog() {
  const { asks, notes } = useActing()
  const isOpen = asks === 'collection'
  return (
    <Dialog size="small" isOpen={isOpen} title={t.listing.collecting.title(notes.length)} onClose={closeActing}>
      {isOpen && <Choice notes={notes} />}
    </Dialog>
  )
}

function Choice({ notes }: { notes: readonly string[] }) {
  const collections = useCollections((state) => state.collections)
  const [name, setName] = useState('')
  const create = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() === '') return
    closeActing()
    void createCollection(name.trim(), [...notes])
  }
  return (
    <>
      {collections.length === 0 ? (
        <p className={styles.none}>{t.listing.collecting.none}</p>
      ) : (
        <ul className={styles.collections} aria-label={t.listing.collecting.existing}>
          {collections.map((collection) => (
            <li key={collection.id}>
              <button
                type="button"
                onClick={() => {
                  closeActing()
                  void addToCollection(collection.id, [...notes])
                }}
              >
                <strong dir="auto">{collection.name}</strong>
                <small>{t.listing.collecting.count(collection.notes.length)}</small>
              </button>
            </li>
          ))}
        </ul>
      )}
      <form className={styles.create} onSubmit={create}>
        <label className="field">
          <span>{t.listing.collecting.fresh}</span>
          <input
            className="input"
            data-first={collections.length === 0 || undefined}
            maxLength={longestName}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        </label>
        <button type="submit" className="button" disabled={name.trim() === ''}>
          {t.listing.collecting.create}
        </button>
      </form>
      <DialogButtons>
        <button type="button" className="button" onClick={closeActing}>
          {t.listing.cancel}
        </button>
      </DialogButtons>
    </>
  )
}
