import { type KeyboardEvent, memo, type RefObject, useEffect, useId, useRef, useState } from 'react'
import type { Note } from '../../core/model/note.ts'
import type { SuggestedActor, SuggestedQuote } from '../../core/suggest/suggestions.ts'
import type { CardPlace } from '../annotations/CardList.tsx'
import panel from '../annotations/Panel.module.css'
import { shortened } from '../annotations/shortened.ts'
import { showText } from '../state/view.ts'
import { t } from '../strings.ts'
import { calmly } from '../ui/calmly.ts'
import { Icon } from '../ui/Icon.tsx'
import { speakerOf } from './acceptQuotes.ts'
import { choose, focusTaken, keyOf, useChoice } from './choice.ts'
import { accept, correct, reject } from './decide.ts'
import { reasonLine } from './reasonLine.ts'
import { SpeakerField } from './SpeakerField.tsx'
import styles from './Suggest.module.css'
import { actOnSuggestion, stepBySuggestion } from './suggestionKeys.ts'

/** A speaker who is less sure than this carries a question mark. */
const sure = 0.75

interface Props {
  text: string
  quote: SuggestedQuote
  actors: readonly SuggestedActor[]
  note: Note
  place: CardPlace
}

/** One suggested quotation: who is taken to have said it and why, and the words. It looks lighter than what a person has made. */
export function SuggestionCard({ note, text, quote, actors, place }: Props) {
  const key = keyOf(quote)
  const isChosen = useChoice(({ chosen }) => chosen === key)
  const isOpen = useChoice(({ typed }) => typed.has(key))
  const isFocusWanted = useChoice(({ chosen, isFocusWanted: wanted }) => wanted && chosen === key)
  const words = useRef<HTMLButtonElement>(null)
  const about = useId()

  useEffect(() => {
    if (isChosen)
      words.current
        ?.closest('li')
        ?.scrollIntoView({ block: 'nearest', behavior: place.scrolling === 'calm' ? calmly() : 'instant' })
  }, [isChosen, place.scrolling])
  useEffect(() => {
    if (!isFocusWanted) return
    words.current?.focus({ preventScroll: true })
    focusTaken()
  }, [isFocusWanted])

  return (
    <li
      {...place.attributes}
      className={`${panel.card} ${styles.card}`}
      data-kind="quote"
      data-tier={quote.tier}
      data-selected={isChosen || undefined}
    >
      <div id={about} className={styles.about}>
        <Head quote={quote} speaker={speakerOf(actors, quote)} />
      </div>
      <div className={`${panel.actions} ${styles.actions}`}>
        <Action
          name="accept"
          label={t.suggest.accept}
          letter="A"
          about={`${about}-words`}
          run={() => accept(key, 'list')}
        />
        <Action
          name="edit"
          label={t.suggest.correct}
          letter="S"
          about={`${about}-words`}
          run={() => correct(key, 'list')}
        />
        <Action
          name="remove"
          label={t.suggest.reject}
          letter="X"
          about={`${about}-words`}
          run={() => reject(key, 'list')}
        />
      </div>
      <Words text={text} language={note.source.meta.language} quote={quote} about={about} button={words} />
      <small id={`${about}-reason`} className={styles.reason}>
        {reasonLine(text, actors, quote)}
      </small>
      {isOpen && <SpeakerField note={note} actors={actors} suggestion={key} />}
    </li>
  )
}

const Head = memo(function Head({ quote, speaker }: { quote: SuggestedQuote; speaker: SuggestedActor | null }) {
  const isUnsure = quote.confidence < sure
  const name = speaker?.name ?? t.panel.speakerUnknown
  return (
    <header className={panel.cardHead}>
      <Icon name="quote" size={14} />
      <div>
        <span className="visually-hidden">{quote.tier === 'direct' ? t.suggest.one : t.suggest.oneReported}</span>
        <strong className={speaker === null ? panel.unknown : undefined}>
          {isUnsure && speaker !== null ? t.suggest.unsure(name) : name}
        </strong>
        {speaker !== null && <small>{[speaker.role, speaker.affiliation].filter(Boolean).join(', ')}</small>}
      </div>
      <span className={styles.mark}>
        <span aria-hidden="true">{t.suggest.one}</span> {t.suggest.percent(Math.floor(quote.confidence * 100))}
      </span>
    </header>
  )
})

interface WordsProps {
  text: string
  /** Of the source: a screen reader says the words in it. */
  language: string
  quote: SuggestedQuote
  /** Id of the element that says who speaks; with `-reason` behind it, of the one that says why; with `-words`, of the words. */
  about: string
  button: RefObject<HTMLButtonElement | null>
}

function Words({ text, language, quote, about, button }: WordsProps) {
  const [isWhole, setWhole] = useState(false)
  const key = keyOf(quote)
  const exact = text.slice(quote.start, quote.end)
  const short = shortened(exact)
  const onKeyDown = (event: KeyboardEvent) => {
    if (actOnSuggestion(event, key, 'list') || stepBySuggestion(event, 'list')) event.preventDefault()
  }
  return (
    <>
      <button
        ref={button}
        id={`${about}-words`}
        type="button"
        className={panel.words}
        lang={language}
        dir="auto"
        data-suggestion={key}
        aria-describedby={`${about} ${about}-reason`}
        aria-keyshortcuts="A Enter S X Delete N P"
        onClick={() => {
          showText()
          choose(key)
        }}
        onFocus={() => choose(key)}
        onKeyDown={onKeyDown}
      >
        {isWhole ? exact : short}
      </button>
      {short !== exact && (
        <button
          type="button"
          className="button plain"
          aria-describedby={`${about}-words`}
          onClick={() => setWhole(!isWhole)}
        >
          {isWhole ? t.panel.less : t.panel.more}
        </button>
      )}
    </>
  )
}

interface ActionProps {
  name: 'accept' | 'edit' | 'remove'
  label: string
  letter: string
  /** Id of the element with the words that it is about. */
  about: string
  run: () => void
}

function Action({ name, label, letter, about, run }: ActionProps) {
  return (
    <button
      type="button"
      className="button plain"
      aria-label={label}
      aria-describedby={about}
      title={t.suggest.title(label, letter)}
      onClick={run}
    >
      <Icon name={name} size={14} />
    </button>
  )
}
