import type { ReactNode } from 'react'
import { creditLine } from '../../core/model/actor.ts'
import { exactOf, type Target } from '../../core/model/annotation.ts'
import type { Note } from '../../core/model/note.ts'
import { formatDate } from '../../core/model/time.ts'
import { showPassage } from '../reader/passage.ts'
import { t } from '../strings.ts'
import styles from './Background.module.css'
import { Facts } from './Facts.tsx'

/** What is known of the source: the document itself, its key points, people and dated events, each leading to its passage. */
export function Background({ note }: { note: Note }) {
  const { keyPoints, actors, events } = note
  const isEmpty = keyPoints.length + actors.length + events.length === 0
  return (
    <div className={styles.background}>
      <Facts note={note} />
      {isEmpty && <p className={styles.empty}>{t.background.empty}</p>}
      <Section title={t.background.keyPoints} isEmpty={keyPoints.length === 0}>
        {keyPoints.map(({ id, target }) => (
          <li key={id}>
            <Passage note={note} target={target}>
              {exactOf(target)}
            </Passage>
          </li>
        ))}
      </Section>
      <Section title={t.background.events} isEmpty={events.length === 0}>
        {events.map(({ id, date, place, title, target }) => (
          <li key={id}>
            <small>{[formatDate(date), place].filter(Boolean).join(', ')}</small>
            <Passage note={note} target={target}>
              {title}
            </Passage>
          </li>
        ))}
      </Section>
      <Section title={t.background.actors} isEmpty={actors.length === 0}>
        {actors.map((actor) => (
          <li key={actor.id}>
            <strong>{actor.name}</strong>
            <small>{creditLine({ ...actor, name: '' })}</small>
          </li>
        ))}
      </Section>
    </div>
  )
}

function Section({ title, isEmpty, children }: { title: string; isEmpty: boolean; children: ReactNode }) {
  if (isEmpty) return null
  return (
    <section>
      <h2>{title}</h2>
      <ul>{children}</ul>
    </section>
  )
}

function Passage({ note, target, children }: { note: Note; target: Target | null; children: ReactNode }) {
  if (target === null) return <span>{children}</span>
  return (
    <button type="button" title={t.background.show} onClick={() => showPassage(note, target)}>
      {children}
    </button>
  )
}
