import { type KeyboardEvent, useId } from 'react'
import type { Note } from '../../core/model/note.ts'
import type { Said, Speaker } from '../../core/speech/speech.ts'
import { suggestionKeys } from '../../shared/commands.ts'
import { t } from '../strings.ts'
import { Icon } from '../ui/Icon.tsx'
import styles from './Quotations.module.css'
import { acceptSaid, rejectSaid, showSaid } from './said.ts'

interface Props {
  note: Note
  speaker: Speaker
  reached: string
}

/** What an actor says, in text order. Each quotation leads to its place in the text. */
export function Quotations({ note, speaker, reached }: Props) {
  if (speaker.said.length === 0) return <p className={styles.none}>{t.actors.noQuotes}</p>
  return (
    <ol className={styles.quotations}>
      {speaker.said.map((said) => (
        <Quotation key={said.key} note={note} said={said} stop={`${speaker.key} ${said.key}`} reached={reached} />
      ))}
    </ol>
  )
}

interface QuotationProps {
  note: Note
  said: Said
  /** What it is known by among the places that keys go to. */
  stop: string
  reached: string
}

function Quotation({ note, said, stop, reached }: QuotationProps) {
  const { annotation, suggestion, span, text, words } = said
  const isReached = reached === stop
  const id = useId()
  const tags = [
    suggestion !== null && t.suggest.one,
    suggestion?.tier === 'reported' && t.actors.reported,
    span === null && t.actors.orphan,
  ].filter((tag) => tag !== false)
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (suggestion === null || event.ctrlKey || event.metaKey || event.altKey) return
    const pressed = event.key.toLowerCase()
    if (pressed === suggestionKeys.accept) decide(event.currentTarget, () => acceptSaid(note, said))
    else if (pressed === suggestionKeys.reject) decide(event.currentTarget, () => rejectSaid(note, said))
    else return
    event.preventDefault()
  }
  return (
    <li className={styles.quotation} data-state={annotation === null ? 'suggested' : 'accepted'}>
      <button
        type="button"
        className={styles.words}
        dir="auto"
        title={t.actors.show}
        data-stop={stop}
        data-focus={isReached || undefined}
        tabIndex={isReached ? 0 : -1}
        onClick={() => showSaid(note, said)}
        onKeyDown={onKeyDown}
      >
        <span id={id} lang={note.source.meta.language}>
          {text}
        </span>
        <small className={styles.about}>{[t.actors.words(words), ...tags].join(' · ')}</small>
      </button>
      {suggestion !== null && (
        <span className={styles.decide}>
          <button
            type="button"
            className="button plain"
            tabIndex={isReached ? 0 : -1}
            aria-label={t.actors.accept}
            aria-describedby={id}
            title={t.suggest.title(t.actors.accept, 'A')}
            onClick={({ currentTarget }) => decide(currentTarget, () => acceptSaid(note, said))}
          >
            <Icon name="accept" size={14} />
          </button>
          <button
            type="button"
            className="button plain"
            tabIndex={isReached ? 0 : -1}
            aria-label={t.actors.reject}
            aria-describedby={id}
            title={t.suggest.title(t.actors.reject, 'X')}
            onClick={({ currentTarget }) => decide(currentTarget, () => rejectSaid(note, said))}
          >
            <Icon name="remove" size={14} />
          </button>
        </span>
      )}
    </li>
  )
}

/** Decides a suggestion; the focus goes on to what follows it, or comes before. */
function decide(from: HTMLElement, decision: () => void): void {
  const stops = [...document.querySelectorAll<HTMLElement>('#panel-actors [data-stop]')]
  const at = stops.findIndex((stop) => stop.closest('li') === from.closest('li'))
  const next = stops[at + 1] ?? stops[at - 1]
  next?.focus()
  decision()
}
