import { useEffect, useMemo } from 'react'
import { groupNotes, type NamedNotes, type NoteGrouping, type NoteOrder } from '../../core/library/listing.ts'
import { type ListRow, rowsOf, type Section } from '../../core/library/listingRows.ts'
import type { NoteSummary } from '../../core/library/summary.ts'
import { loadCollections, useCollections } from '../state/collections.ts'
import { useLibrary } from '../state/library.ts'
import { type Narrowing, narrow, orderOf, sortedNotes, useListing } from '../state/listing.ts'
import { useOpenNote } from '../state/note.ts'
import { settled } from '../state/settled.ts'
import { showNote, useView } from '../state/view.ts'
import { t } from '../strings.ts'
import { NoteRow } from './NoteRow.tsx'
import styles from './Notes.module.css'
import { NotesHead } from './NotesHead.tsx'
import { RowList } from './RowList.tsx'
import { SelectionBar } from './SelectionBar.tsx'

/** Height of an entry that is not drawn yet, in CSS pixels: a title of two lines, two lines below it. */
const noteHeight = 92

/** The notes of the vault as the person arranges them; those that were put away stand in a closed group at the end. */
export function Notes() {
  const all = useLibrary((library) => library.notes)
  const place = useView((view) => view.place)
  const open = useOpenNote((state) => (place === 'note' ? state.note?.id : undefined))
  const { narrowing, grouping, turned, ...orders } = useListing()
  const order = orderOf({ narrowing, ...orders })
  const { collections, areLoaded } = useCollections()
  // A start does not wait for them.
  useEffect(() => {
    if (areLoaded) return
    void settled.then(loadCollections)
  }, [areLoaded])
  const collection = narrowing?.by === 'collection' ? collections.find(({ id }) => id === narrowing.id) : undefined
  const isGone = areLoaded && narrowing?.by === 'collection' && collection === undefined
  useEffect(() => {
    if (isGone) narrow(null)
  }, [isGone])

  const notes = useMemo(() => narrowed(all, narrowing, collection), [all, narrowing, collection])
  const rows = useMemo(
    () => arranged(sortedNotes(notes, order, collection), { grouping, order, collections, turned }),
    [notes, order, collection, grouping, collections, turned],
  )
  return (
    <section className={styles.notes}>
      <NotesHead count={notes.length} collections={collections} />
      {all.length === 0 && <p className={styles.empty}>{t.library.noNotes}</p>}
      {all.length > 0 && notes.length === 0 && narrowing !== null && (
        <p className={styles.empty}>{t.listing.nothingHere[narrowing.by]}</p>
      )}
      <RowList
        of="note"
        label={t.listing.notes}
        rows={rows}
        estimate={noteHeight}
        open={open}
        isGoal={place === 'note'}
        arrangement={JSON.stringify([order, grouping, narrowing])}
        show={(id) => void showNote(id)}
      >
        {(note) => <NoteRow note={note} />}
      </RowList>
      <SelectionBar rows={rows} />
    </section>
  )
}

function narrowed(
  notes: readonly NoteSummary[],
  narrowing: Narrowing | null,
  collection: NamedNotes | undefined,
): readonly NoteSummary[] {
  if (narrowing === null) return notes
  if (narrowing.by === 'tag') return notes.filter(({ tags }) => tags.includes(narrowing.tag))
  const ids = new Set(collection?.notes)
  return notes.filter(({ id }) => ids.has(id))
}

interface Arranging {
  grouping: NoteGrouping
  order: NoteOrder
  collections: readonly NamedNotes[]
  turned: readonly string[]
}

function arranged(
  sorted: readonly NoteSummary[],
  { grouping, order, collections, turned }: Arranging,
): ListRow<NoteSummary>[] {
  const current = sorted.filter(({ archived }) => !archived)
  const archive = { key: 'archived notes', name: t.listing.archived, isOpen: turned.includes('archived notes') }
  return rowsOf([
    ...(grouping === 'none' ? [{ heading: null, items: current }] : grouped(current, grouping)),
    { heading: archive, items: sorted.filter(({ archived }) => archived) },
  ])

  function grouped(notes: readonly NoteSummary[], by: Exclude<NoteGrouping, 'none'>): Section<NoteSummary>[] {
    const oldestFirst = order.by === 'published' && !order.isDescending
    return groupNotes(notes, by, { collections, oldestFirst }).map(({ key: group, name, notes: items }) => {
      const key = `${by} ${group}`
      const shown = name === null ? t.listing.without[by] : by === 'month' ? t.dates.date(name) : name
      return { heading: { key, name: shown, isOpen: !turned.includes(key) }, items }
    })
  }
}
