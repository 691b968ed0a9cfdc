import { useId, useMemo, useState } from 'react'
import { type NamedNotes, noteGroupings, noteSorts } from '../../core/library/listing.ts'
import { runCommand } from '../commands.ts'
import { useLibrary } from '../state/library.ts'
import { groupBy, type Narrowing, narrow, orderOf, sortBy, turnDirection, useListing } from '../state/listing.ts'
import { t } from '../strings.ts'
import { Icon } from '../ui/Icon.tsx'
import styles from './Notes.module.css'

interface Props {
  /** How many notes are listed. */
  count: number
  collections: readonly NamedNotes[]
}

/** How many notes there are and how they are arranged, which is changed in a small window below it. */
export function NotesHead({ count, collections }: Props) {
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const { narrowing, grouping, ...orders } = useListing()
  const order = orderOf({ narrowing, ...orders })
  const direction = order.isDescending ? t.listing.descending : t.listing.ascending
  const label = t.listing.arranged(
    t.listing.sorts[order.by],
    direction,
    grouping === 'none' ? null : t.listing.groupings[grouping],
  )
  return (
    <>
      <div className={styles.head}>
        <h2>
          {t.listing.notes} <small>· {t.listing.count(count)}</small>
        </h2>
        <button
          type="button"
          className={`button plain ${styles.arranged}`}
          popoverTarget={id}
          aria-label={label}
          title={label}
        >
          <span>{t.listing.sorts[order.by]}</span>
          <Icon name={order.isDescending ? 'down' : 'up'} size={12} />
        </button>
      </div>
      <section
        id={id}
        popover="auto"
        className={`raised ${styles.arrange}`}
        aria-label={t.listing.arrange}
        // There at once for the key that follows, and until the focus has gone back to the button.
        onBeforeToggle={({ newState }) => newState === 'open' && setOpen(true)}
        onToggle={({ newState }) => newState === 'closed' && setOpen(false)}
      >
        {isOpen && (
          <>
            <Sorting />
            <Grouping />
            <Narrowings collections={collections} />
            <button
              type="button"
              className="button plain"
              popoverTarget={id}
              popoverTargetAction="hide"
              onClick={() => runCommand('tags.manage')}
            >
              {t.listing.manage}
            </button>
          </>
        )}
      </section>
      {narrowing !== null && <Chip narrowing={narrowing} collections={collections} />}
    </>
  )
}

function Sorting() {
  const { narrowing, ...orders } = useListing()
  const order = orderOf({ narrowing, ...orders })
  const sorts = noteSorts.filter((sort) => sort !== 'collection' || narrowing?.by === 'collection')
  return (
    <div className={styles.sorting}>
      <label className="field">
        <span>{t.listing.sortBy}</span>
        <select
          className="input"
          data-first
          value={order.by}
          onChange={({ target }) => choose(noteSorts, target.value, sortBy)}
        >
          {sorts.map((sort) => (
            <option key={sort} value={sort}>
              {t.listing.sorts[sort]}
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        className="button"
        aria-label={t.listing.turn(order.isDescending)}
        title={t.listing.turn(order.isDescending)}
        onClick={turnDirection}
      >
        <Icon name={order.isDescending ? 'down' : 'up'} />
      </button>
    </div>
  )
}

function Grouping() {
  const grouping = useListing((state) => state.grouping)
  return (
    <label className="field">
      <span>{t.listing.groupBy}</span>
      <select
        className="input"
        value={grouping}
        onChange={({ target }) => choose(noteGroupings, target.value, groupBy)}
      >
        {noteGroupings.map((one) => (
          <option key={one} value={one}>
            {t.listing.groupings[one]}
          </option>
        ))}
      </select>
    </label>
  )
}

/** Narrows the list to a collection or a tag; those that no listed note has are not offered. */
function Narrowings({ collections }: { collections: readonly NamedNotes[] }) {
  const notes = useLibrary((library) => library.notes)
  const narrowing = useListing((state) => state.narrowing)
  const tags = useMemo(
    () => [...new Set(notes.flatMap((note) => note.tags))].sort((a, b) => a.localeCompare(b, t.locale)),
    [notes],
  )
  const value = narrowing === null ? '' : narrowing.by === 'tag' ? `tag ${narrowing.tag}` : `collection ${narrowing.id}`
  return (
    <label className="field">
      <span>{t.listing.show}</span>
      <select className="input" value={value} onChange={({ target }) => narrow(narrowingOf(target.value))}>
        <option value="">{t.listing.all}</option>
        {collections.length > 0 && (
          <optgroup label={t.listing.collections}>
            {collections.map(({ id, name }) => (
              <option key={id} value={`collection ${id}`}>
                {name}
              </option>
            ))}
          </optgroup>
        )}
        {tags.length > 0 && (
          <optgroup label={t.listing.tags}>
            {tags.map((tag) => (
              <option key={tag} value={`tag ${tag}`}>
                {tag}
              </option>
            ))}
          </optgroup>
        )}
      </select>
    </label>
  )
}

function narrowingOf(value: string): Narrowing | null {
  if (value.startsWith('tag ')) return { by: 'tag', tag: value.slice(4) }
  return value.startsWith('collection ') ? { by: 'collection', id: value.slice(11) } : null
}

/** What the list is narrowed to, with the way back to all notes. */
function Chip({ narrowing, collections }: { narrowing: Narrowing; collections: readonly NamedNotes[] }) {
  const name = narrowing.by === 'tag' ? narrowing.tag : (collections.find(({ id }) => id === narrowing.id)?.name ?? '')
  return (
    <p className={styles.chip}>
      <span>
        {t.listing.narrowed[narrowing.by]}: <b dir="auto">{name}</b>
      </span>
      <button
        type="button"
        className="button plain"
        aria-label={t.listing.showAll}
        title={t.listing.showAll}
        onClick={() => narrow(null)}
      >
        <Icon name="remove" size={12} />
      </button>
    </p>
  )
}

/** Does `use` with the one of `all` that a field has as its text. */
function choose<T extends string>(all: readonly T[], text: string, use: (one: T) => void): void {
  const chosen = all.find((one) => one === text)
  if (chosen !== undefined) use(chosen)
}
