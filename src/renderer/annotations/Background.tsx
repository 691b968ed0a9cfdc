import type { ReactNode } from 'react'
import { acceptActor, acceptEvent, acceptKeyPoint, dismiss } from '../../core/edit/deciding.ts'
import { creditLine, findActor } from '../../core/model/actor.ts'
import { exactOf, type Target } from '../../core/model/annotation.ts'
import type { Note } from '../../core/model/note.ts'
import type { Span } from '../../core/model/source.ts'
import type { SuggestedEvent } from '../../core/suggest/suggestions.ts'
import { describeSpan } from '../../core/text/selectors.ts'
import { showPassage } from '../reader/passage.ts'
import { edit } from '../state/note.ts'
import { useOpenSuggestions } from '../state/suggestions.ts'
import { t } from '../strings.ts'
import { keyOf } from '../suggest/choice.ts'
import { Offers } from '../suggest/Offers.tsx'
import styles from './Background.module.css'
import { Facts } from './Facts.tsx'

/**
 * What is known of the source: the document itself, its key points, people and dated events, each leading to its passage. Below those of
 * each sort stands what is suggested.
 */
export function Background({ note }: { note: Note }) {
  const { keyPoints, actors, events } = note
  const open = useOpenSuggestions(note)
  const newActors = open.actors.filter(
    ({ name, aliases }) => ![name, ...aliases].some((known) => findActor(actors, known) !== undefined),
  )
  const isEmpty = keyPoints.length + actors.length + events.length === 0
  const isSilent = isEmpty && open.keyPoints.length + newActors.length + open.events.length === 0
  return (
    <div className={styles.background}>
      <Facts note={note} />
      {isSilent && <p className={styles.empty}>{t.background.empty}</p>}
      <Section title={t.background.keyPoints} isEmpty={keyPoints.length + open.keyPoints.length === 0}>
        <ul>
          {keyPoints.map(({ id, target }) => (
            <li key={id}>
              <Passage note={note} target={target}>
                {exactOf(target)}
              </Passage>
            </li>
          ))}
        </ul>
        <Offers
          label={t.suggest.keyPoints}
          items={open.keyPoints}
          keyOf={keyOf}
          accept={(point) => edit(acceptKeyPoint(note, point))}
          reject={(point) => edit(dismiss(note, 'keyPoint', point))}
        >
          {(point) => (
            <Words note={note} span={point}>
              {note.source.text.slice(point.start, point.end)}
            </Words>
          )}
        </Offers>
      </Section>
      <Section title={t.background.events} isEmpty={events.length + open.events.length === 0}>
        <ul>
          {events.map(({ id, date, place, title, target }) => (
            <li key={id}>
              <small id={`when-${id}`}>{[t.dates.event(date), place].filter(Boolean).join(', ')}</small>
              <Passage note={note} target={target} about={`when-${id}`}>
                {title}
              </Passage>
            </li>
          ))}
        </ul>
        <Offers
          label={t.suggest.events}
          items={open.events}
          keyOf={(event) => `${keyOf(event.expression)} ${event.date}`}
          accept={(event) => edit(acceptEvent(note, event))}
          reject={(event) => edit(dismiss(note, 'event', event.expression))}
        >
          {(event) => (
            <>
              <small id={whenId(event)}>{t.dates.event(event.date)}</small>
              <Words note={note} span={event} about={whenId(event)}>
                {event.title}
              </Words>
            </>
          )}
        </Offers>
      </Section>
      <Section title={t.background.actors} isEmpty={actors.length + newActors.length === 0}>
        <ul>
          {actors.map((actor) => (
            <li key={actor.id}>
              <strong>{actor.name}</strong>
              <small>{creditLine({ ...actor, name: '' })}</small>
            </li>
          ))}
        </ul>
        <Offers
          label={t.suggest.actors}
          items={newActors}
          keyOf={({ name }) => name}
          accept={(actor) => edit(acceptActor(note, actor))}
        >
          {(actor) => (
            <>
              <Words note={note} span={actor.mentions[0] ?? null}>
                <strong>{actor.name}</strong>
              </Words>
              <small>{creditLine({ ...actor, name: '' })}</small>
            </>
          )}
        </Offers>
      </Section>
    </div>
  )
}

function Section({ title, isEmpty, children }: { title: string; isEmpty: boolean; children: ReactNode }) {
  if (isEmpty) return null
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  )
}

/** One sentence may tell of several events: its button says by this when the one was. */
function whenId({ start, date }: SuggestedEvent): string {
  return `when-${start}-${date}`
}

interface WordsProps {
  note: Note
  span: Span | null
  /** Id of what is to be said besides the words. */
  about?: string | undefined
  children: ReactNode
}

function Words({ note, span, about, children }: WordsProps) {
  const target = span === null ? null : describeSpan(note.source.text, { start: span.start, end: span.end })
  return (
    <Passage note={note} target={target} about={about}>
      {children}
    </Passage>
  )
}

interface PassageProps extends Omit<WordsProps, 'span'> {
  target: Target | null
}

function Passage({ note, target, about, children }: PassageProps) {
  if (target === null) return <span>{children}</span>
  return (
    <button
      type="button"
      className={styles.passage}
      title={t.background.show}
      aria-describedby={about}
      lang={note.source.meta.language}
      onClick={() => showPassage(note, target)}
    >
      {children}
    </button>
  )
}
