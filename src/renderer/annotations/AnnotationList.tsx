import { useDeferredValue, useMemo } from 'react'
import { type AnnotationKind, annotationKinds } from '../../core/model/annotation.ts'
import type { Note } from '../../core/model/note.ts'
import type { SuggestedQuote } from '../../core/suggest/suggestions.ts'
import { type Placed, usePlaced } from '../reader/placed.ts'
import { useOpenNote } from '../state/note.ts'
import { useSuggestions } from '../state/suggestions.ts'
import { t } from '../strings.ts'
import { keyOf, useChoice } from '../suggest/choice.ts'
import { SuggestionBar } from '../suggest/SuggestionBar.tsx'
import { SuggestionCard } from '../suggest/SuggestionCard.tsx'
import { useShown } from '../suggest/shown.ts'
import { Icon } from '../ui/Icon.tsx'
import { AnnotationCard } from './AnnotationCard.tsx'
import { CardList } from './CardList.tsx'
import { slotsOf, useColouring } from './colouring.ts'
import { FilterBar } from './FilterBar.tsx'
import { isNarrowed, matcher, narrow, useFilter } from './filter.ts'
import styles from './Panel.module.css'

type Card = { key: string; annotation: Placed } | { key: string; quote: SuggestedQuote }

/**
 * Every annotation of the note, and what is suggested, in reading order: so the list follows the text, and what is accepted stays where
 * it is. Reported speech comes after that, then the annotations whose words are not found, each under a heading that says so.
 */
export function AnnotationList({ note }: { note: Note }) {
  // Typing goes before drawing what it leaves.
  const filter = useDeferredValue(useFilter())
  const selected = useOpenNote((state) => state.selected)
  const placed = usePlaced(note)
  const shown = useShown(note)
  const isSearched = useSuggestions((state) => state.isReady)
  const { actors } = note
  const matching = useMemo(() => {
    const matches = matcher({ actors }, filter)
    return new Set(placed.filter(({ annotation }) => matches(annotation)))
  }, [placed, filter, actors])
  // What is pointed at shows, whatever the filter says.
  const hidden = placed.find((one) => one.annotation.id === selected && !matching.has(one)) ?? null

  const { cards, orphans, others } = useMemo(() => {
    const kept = hidden === null ? [...matching] : placed.filter((one) => one === hidden || matching.has(one))
    return {
      cards: inReadingOrder(kept, shown.direct),
      orphans: kept.filter(({ span }) => span === null).map(cardOf),
      others: shown.reported.map(cardOfQuote),
    }
  }, [placed, matching, hidden, shown])

  const isEmpty = cards.length + orphans.length + others.length === 0
  return (
    <>
      <Kinds note={note} />
      <FilterBar note={note} count={matching.size} />
      <SuggestionBar note={note} />
      <Cards note={note} cards={cards} />
      {isEmpty && isNarrowed(filter) && <p className={styles.empty}>{t.working.none}</p>}
      {isEmpty && !isNarrowed(filter) && placed.length === 0 && isSearched && (
        <p className={styles.empty}>{t.panel.empty}</p>
      )}
      <Group note={note} title={t.suggest.reportedHeading} cards={others} />
      <Group note={note} title={t.panel.orphans} cards={orphans} />
    </>
  )
}

function keyOfCard({ key }: Card): string {
  return key
}

function cardOf(annotation: Placed): Card {
  return { key: annotation.annotation.id, annotation }
}

function cardOfQuote(quote: SuggestedQuote): Card {
  return { key: keyOf(quote), quote }
}

/** Both lists stand in text order, and are taken together so; of two that begin alike, the annotation comes first. */
function inReadingOrder(placed: readonly Placed[], quotes: readonly SuggestedQuote[]): Card[] {
  const anchored = placed.flatMap((one) => (one.span === null ? [] : { start: one.span.start, card: cardOf(one) }))
  const suggested = quotes.map((quote) => ({ start: quote.start, card: cardOfQuote(quote) }))
  return [...anchored, ...suggested].sort((a, b) => a.start - b.start).map(({ card }) => card)
}

function Group({ note, title, cards }: { note: Note; title: string; cards: readonly Card[] }) {
  if (cards.length === 0) return null
  return (
    <section className={styles.group}>
      <h2>{title}</h2>
      <Cards note={note} cards={cards} />
    </section>
  )
}

function Cards({ note, cards }: { note: Note; cards: readonly Card[] }) {
  const selected = useOpenNote((state) => state.selected)
  const chosen = useChoice((state) => state.chosen)
  const { actors } = useSuggestions((state) => state.found)
  const pointedAt = selected ?? chosen
  const by = useColouring((state) => state.by)
  const slots = by === 'speaker' ? slotsOf(note) : null
  return (
    <CardList
      items={cards}
      keyOf={keyOfCard}
      current={pointedAt === null ? -1 : cards.findIndex(({ key }) => key === pointedAt)}
    >
      {(card, place) =>
        'quote' in card ? (
          <SuggestionCard
            key={card.key}
            note={note}
            text={note.source.text}
            quote={card.quote}
            actors={actors}
            place={place}
          />
        ) : (
          <AnnotationCard
            key={card.key}
            note={note}
            annotation={card.annotation.annotation}
            isOrphan={card.annotation.span === null}
            place={place}
            slot={slots?.get(card.annotation.annotation.speaker ?? '')}
          />
        )
      }
    </CardList>
  )
}

/** One button a kind that occurs, with how many there are. */
function Kinds({ note }: { note: Note }) {
  const filter = useFilter((state) => state.kind)
  const onFilter = (kind: AnnotationKind | null) => narrow({ kind })
  const { annotations } = note
  const counts = useMemo(() => {
    const counted = new Map<AnnotationKind, number>()
    for (const { kind } of annotations) counted.set(kind, (counted.get(kind) ?? 0) + 1)
    return counted
  }, [annotations])
  const count = (kind: AnnotationKind) => counts.get(kind) ?? 0
  const kinds = annotationKinds.filter((kind) => count(kind) > 0)
  if (kinds.length < 2) return null
  return (
    <fieldset className={`chips ${styles.filter}`}>
      <legend className="visually-hidden">{t.panel.filter}</legend>
      <button type="button" className="chip" aria-pressed={filter === null} onClick={() => onFilter(null)}>
        {t.panel.all} <span>{note.annotations.length}</span>
      </button>
      {kinds.map((kind) => (
        <button
          key={kind}
          type="button"
          className="chip"
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
