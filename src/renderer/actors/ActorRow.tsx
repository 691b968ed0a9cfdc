import type { KeyboardEvent } from 'react'
import { creditLine } from '../../core/model/actor.ts'
import type { Note } from '../../core/model/note.ts'
import type { Amount, Speaker } from '../../core/speech/speech.ts'
import { suggestionKeys } from '../../shared/commands.ts'
import { t } from '../strings.ts'
import { Icon } from '../ui/Icon.tsx'
import { ActorForm } from './ActorForm.tsx'
import styles from './ActorRow.module.css'
import { Quotations } from './Quotations.tsx'
import { SpeechBar } from './SpeechBar.tsx'
import { acceptSpeaker } from './said.ts'

/** How a row is shown, and what changes that. */
export interface RowState {
  isOpen: boolean
  isEditing: boolean
  /** The row, or the quotation in one, that Tab reaches. */
  reached: string
  open: (isOpen: boolean) => void
  edit: (isEditing: boolean) => void
  /** The row has another key from now on: it keeps the focus and what is open in it. */
  becomes: (key: string) => void
}

interface Props {
  note: Note
  speaker: Speaker
  /** Words of all quotations. */
  total: number
  /** Words that fill a bar. */
  most: number
  row: RowState
}

/** An actor: who it is, how much it says, and, when the row is open, its quotations. */
export function ActorRow({ note, speaker, total, most, row }: Props) {
  const { key, name, kind, actor, suggestion, accepted, suggested, said, aliases } = speaker
  const isNobody = actor === null && suggestion === null
  const isOnlySuggested = actor === null && suggestion !== null
  const isReached = row.reached === key

  const accept = () => {
    const id = acceptSpeaker(note, speaker)
    if (id !== null) row.becomes(id)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const pressed = event.key.toLowerCase()
    if (event.key === 'ArrowRight') row.open(true)
    else if (event.key === 'ArrowLeft') row.open(false)
    else if (pressed === suggestionKeys.accept && isOnlySuggested) accept()
    else if (pressed === 'e' && actor !== null) row.edit(true)
    else return
    event.preventDefault()
  }

  return (
    <li className={styles.actor} data-state={isNobody ? 'nobody' : isOnlySuggested ? 'suggested' : 'accepted'}>
      <button
        type="button"
        className={styles.row}
        aria-expanded={row.isOpen}
        data-stop={key}
        data-focus={isReached || undefined}
        tabIndex={isReached ? 0 : -1}
        onClick={() => row.open(!row.isOpen)}
        onKeyDown={onKeyDown}
      >
        <span className={styles.chevron}>
          <Icon name="open" size={14} />
        </span>
        <span className={styles.who}>
          <strong>
            {!isNobody && (
              <span className={styles.kind} title={t.actors.kinds[kind]} aria-hidden="true">
                <Icon name={kind} size={14} />
              </span>
            )}
            {name}
            {!isNobody && <span className="visually-hidden">, {t.actors.kinds[kind]}</span>}
            {isOnlySuggested && <span className={styles.tag}>{t.actors.onlySuggested}</span>}
          </strong>
          <small>
            <span className={styles.role}>{creditLine({ ...speaker, name: '' })}</span>
          </small>
        </span>
        <span className={styles.amounts}>
          <SpeechBar accepted={accepted} suggested={suggested} most={most} />
          {accepted.quotes > 0 && <small>{amountLine(t.actors.quotes(accepted.quotes), accepted, total)}</small>}
          {suggested.quotes > 0 && (
            <small>{amountLine(t.actors.suggestedQuotes(suggested.quotes), suggested, total)}</small>
          )}
          {said.length === 0 && <small>{t.actors.silent}</small>}
        </span>
        <span className={styles.mentions}>{isNobody ? '' : t.actors.mentioned(speaker.mentions)}</span>
      </button>
      {isOnlySuggested && (
        <button
          type="button"
          className={`button plain ${styles.act}`}
          tabIndex={isReached ? 0 : -1}
          aria-label={`${t.actors.acceptActor}: ${name}`}
          title={t.suggest.title(t.actors.acceptActor, 'A')}
          onClick={accept}
        >
          <Icon name="accept" size={14} />
        </button>
      )}
      {actor !== null && (
        <button
          type="button"
          className={`button plain ${styles.act}`}
          tabIndex={isReached ? 0 : -1}
          aria-label={`${t.actors.edit} ${name}`}
          title={t.suggest.title(t.actors.edit, 'E')}
          onClick={() => row.edit(!row.isEditing)}
        >
          <Icon name="edit" size={14} />
        </button>
      )}
      {row.isOpen && (
        <div className={styles.details}>
          {row.isEditing && actor !== null ? (
            <ActorForm
              note={note}
              actor={actor}
              close={() => {
                row.edit(false)
                row.becomes(key)
              }}
              becomes={row.becomes}
            />
          ) : (
            aliases.length > 0 && (
              <p className={styles.aliases}>
                {t.actors.alsoCalled} {aliases.join(', ')}
              </p>
            )
          )}
          <Quotations note={note} speaker={speaker} reached={row.reached} />
        </div>
      )}
    </li>
  )
}

function amountLine(quotes: string, { words }: Amount, total: number): string {
  return [quotes, t.actors.words(words), ...(total === 0 ? [] : [shareOf(words, total)])].join(' · ')
}

/** A share as people read it: without a decimal, except where that would make it nothing. */
function shareOf(words: number, total: number): string {
  const percent = (100 * words) / total
  return t.actors.share(percent > 0 && percent < 1 ? '< 1' : String(Math.round(percent)))
}
