import { type KeyboardEvent, useState } from 'react'
import { type AnnotationKind, annotationKinds } from '../../core/model/annotation.ts'
import type { Note } from '../../core/model/note.ts'
import { usePlaced } from '../reader/placed.ts'
import { useOpenNote } from '../state/note.ts'
import { t } from '../strings.ts'
import { Icon } from '../ui/Icon.tsx'
import { AnnotationCard } from './AnnotationCard.tsx'
import styles from './Panel.module.css'

/** Every annotation of the note in reading order; those whose words are not found come last, under a heading that says so. */
export function AnnotationList({ note }: { note: Note }) {
  const [filter, setFilter] = useState<AnnotationKind | null>(null)
  const selected = useOpenNote((state) => state.selected)
  const placed = usePlaced(note)
  if (placed.length === 0) return <p className={styles.empty}>{t.panel.empty}</p>

  // What is pointed at shows, whatever the filter says.
  const shown = placed.filter(({ annotation: { id, kind } }) => filter === null || kind === filter || id === selected)
  const anchored = shown.filter(({ span }) => span !== null)
  const orphans = shown.filter(({ span }) => span === null)
  return (
    <>
      <Filter note={note} filter={filter} onFilter={setFilter} />
      <ul className={styles.cards} onKeyDown={moveAmongCards}>
        {anchored.map(({ annotation }) => (
          <AnnotationCard key={annotation.id} note={note} annotation={annotation} isOrphan={false} />
        ))}
      </ul>
      {shown.length === 0 && <p className={styles.empty}>{t.panel.noneOfKind}</p>}
      {orphans.length > 0 && (
        <section className={styles.orphans}>
          <h2>{t.panel.orphans}</h2>
          <ul className={styles.cards} onKeyDown={moveAmongCards}>
            {orphans.map(({ annotation }) => (
              <AnnotationCard key={annotation.id} note={note} annotation={annotation} isOrphan />
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

interface FilterProps {
  note: Note
  filter: AnnotationKind | null
  onFilter: (kind: AnnotationKind | null) => void
}

/** One button a kind that occurs, with how many there are. */
function Filter({ note, filter, onFilter }: FilterProps) {
  const count = (wanted: AnnotationKind) => note.annotations.filter(({ kind }) => kind === wanted).length
  const kinds = annotationKinds.filter((kind) => count(kind) > 0)
  if (kinds.length < 2) return null
  return (
    <fieldset className={styles.filter}>
      <legend className="visually-hidden">{t.panel.filter}</legend>
      <button type="button" aria-pressed={filter === null} onClick={() => onFilter(null)}>
        {t.panel.all} <span>{note.annotations.length}</span>
      </button>
      {kinds.map((kind) => (
        <button
          key={kind}
          type="button"
          data-kind={kind}
          title={t.kindsMany[kind]}
          aria-label={`${t.kindsMany[kind]} ${count(kind)}`}
          aria-pressed={filter === kind}
          onClick={() => onFilter(kind)}
        >
          <Icon name={kind} size={14} />
          <span>{count(kind)}</span>
        </button>
      ))}
    </fieldset>
  )
}

/** ↑ ↓ and K J go from card to card. */
function moveAmongCards(event: KeyboardEvent<HTMLElement>): void {
  const { target } = event
  if (!(target instanceof HTMLElement) || target.dataset.card === undefined) return
  const step = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[event.key]
  if (step === undefined) return
  const cards = [...document.querySelectorAll<HTMLElement>('[data-region="side"] [data-card]')]
  cards[cards.indexOf(target) + step]?.focus()
  event.preventDefault()
}
