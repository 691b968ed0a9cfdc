import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { removeAnnotation } from '../../core/edit/annotating.ts'
import { type Annotation, annotationKinds, exactOf } from '../../core/model/annotation.ts'
import type { Note } from '../../core/model/note.ts'
import { annotationKeys, labelOf, linkKey, replyKey } from '../../shared/commands.ts'
import { useCardFocus, wantCardFocus } from '../state/cardFocus.ts'
import { edit, select, startEditing, useOpenNote } from '../state/note.ts'
import { editAndSay } from '../state/undoably.ts'
import { showText } from '../state/view.ts'
import { t } from '../strings.ts'
import { calmly } from '../ui/calmly.ts'
import { Icon } from '../ui/Icon.tsx'
import { titleOf } from '../ui/keys.ts'
import { AnnotationForm } from './AnnotationForm.tsx'
import type { CardPlace } from './CardList.tsx'
import { Changed } from './Changed.tsx'
import { changeKind } from './changeKind.ts'
import { copyLink, copyQuotation } from './copying.ts'
import { Orphan } from './Orphans.tsx'
import styles from './Panel.module.css'
import { openReply } from './replying.ts'
import { shortened } from './shortened.ts'
import { Thread } from './Thread.tsx'
import { wordsId } from './wordsId.ts'

interface Props {
  note: Note
  annotation: Annotation
  isOrphan: boolean
  place: CardPlace
  /** The speaker's, where colours stand for speakers. */
  slot: number | undefined
}

/** One annotation: what it is, who speaks, the words, the remark, the tags and the thread. Its words lead to their place in the text. */
export function AnnotationCard({ note, annotation, isOrphan, place, slot }: Props) {
  const isSelected = useOpenNote((state) => state.selected === annotation.id)
  const isEditing = useOpenNote((state) => state.editing?.id === annotation.id)
  const words = useRef<HTMLButtonElement>(null)

  useEffect(() => {
    if (isSelected)
      words.current
        ?.closest('li')
        ?.scrollIntoView({ block: 'nearest', behavior: place.scrolling === 'calm' ? calmly() : 'instant' })
  }, [isSelected, place.scrolling])

  const isFocusWanted = useCardFocus((state) => state.wanted === annotation.id)
  useEffect(() => {
    if (!isFocusWanted) return
    wantCardFocus(null)
    words.current?.focus({ preventScroll: true })
  }, [isFocusWanted])

  return (
    <li
      {...place.attributes}
      className={styles.card}
      data-kind={annotation.kind}
      data-selected={isSelected || undefined}
    >
      <Head annotation={annotation} note={note} slot={slot} />
      <Words annotation={annotation} language={note.source.meta.language} isOrphan={isOrphan} button={words} />
      <Changed note={note} annotation={annotation} />
      <Orphan note={note} annotation={annotation} />
      {isEditing ? (
        <AnnotationForm note={note} annotation={annotation} />
      ) : (
        <Said annotation={annotation} note={note} />
      )}
      <Thread annotation={annotation} isSelected={isSelected && !isEditing} />
    </li>
  )
}

function Head({ note, annotation, slot }: Pick<Props, 'note' | 'annotation' | 'slot'>) {
  const actor = note.actors.find(({ id }) => id === annotation.speaker)
  const isQuote = annotation.kind === 'quote'
  const who = actor?.name ?? (isQuote ? t.panel.speakerUnknown : '')
  return (
    <header className={styles.cardHead}>
      <Icon name={annotation.kind} size={14} />
      <div>
        <span className={who === '' ? styles.kind : 'visually-hidden'}>{t.kinds[annotation.kind]}</span>
        {who !== '' && (
          <strong className={actor === undefined ? styles.unknown : undefined}>
            {slot === undefined ? who : <span data-slot={slot}>{who}</span>}
          </strong>
        )}
        {actor !== undefined && <small>{[actor.role, actor.affiliation].filter(Boolean).join(', ')}</small>}
      </div>
      <div className={styles.actions}>
        <button
          type="button"
          className="button plain"
          aria-label={labelOf('annotation.copyQuotation')}
          aria-describedby={wordsId(annotation)}
          title={titleOf('annotation.copyQuotation')}
          onClick={() => void copyQuotation(note, annotation)}
        >
          <Icon name="copy" size={14} />
        </button>
        <button
          type="button"
          className="button plain"
          aria-label={t.copying.copyLink}
          aria-describedby={wordsId(annotation)}
          title={`${t.copying.copyLink} (${linkKey.toUpperCase()})`}
          onClick={() => void copyLink(note, annotation)}
        >
          <Icon name="link" size={14} />
        </button>
        <button
          type="button"
          className="button plain"
          aria-label={t.panel.edit}
          aria-describedby={wordsId(annotation)}
          title={t.panel.edit}
          onClick={() => startEditing({ id: annotation.id, field: isQuote ? 'speaker' : 'remark', from: 'list' })}
        >
          <Icon name="edit" size={14} />
        </button>
        <button
          type="button"
          className="button plain"
          aria-label={t.panel.delete}
          aria-describedby={wordsId(annotation)}
          title={t.panel.delete}
          onClick={() => remove(note, annotation)}
        >
          <Icon name="remove" size={14} />
        </button>
      </div>
    </header>
  )
}

interface WordsProps {
  annotation: Annotation
  /** Of the source: a screen reader says the words in it. */
  language: string
  isOrphan: boolean
  button: RefObject<HTMLButtonElement | null>
}

/** The annotated words: the card's place for the keyboard. */
function Words({ annotation, language, isOrphan, button }: WordsProps) {
  const [isWhole, setWhole] = useState(false)
  const isPressed = useRef(false)
  const exact = exactOf(annotation.target)
  const short = shortened(exact)
  const onKeyDown = (event: KeyboardEvent) => actOn(annotation, event)
  return (
    <>
      <button
        ref={button}
        id={wordsId(annotation)}
        type="button"
        className={styles.words}
        lang={language}
        dir="auto"
        data-card={annotation.id}
        // Out of the window: `draggingOut.ts` says what is dragged.
        draggable
        data-orphan={isOrphan || undefined}
        aria-keyshortcuts="Enter R L Delete"
        onClick={() => {
          showText()
          select(annotation.id)
        }}
        onMouseDown={({ button: pressed }) => {
          isPressed.current = pressed === 0
        }}
        onFocus={() => {
          // A press may begin a drag, and what is selected moves the cards below: the click selects.
          if (!isPressed.current) select(annotation.id)
        }}
        onBlur={() => {
          isPressed.current = false
        }}
        onKeyDown={onKeyDown}
      >
        {isWhole ? exact : short}
      </button>
      {short !== exact && (
        <button
          type="button"
          className="button plain"
          aria-describedby={wordsId(annotation)}
          onClick={() => setWhole(!isWhole)}
        >
          {isWhole ? t.panel.less : t.panel.more}
        </button>
      )}
    </>
  )
}

function Said({ note, annotation }: { note: Note; annotation: Annotation }) {
  const isQuote = annotation.kind === 'quote'
  return (
    <>
      {annotation.comment !== '' && <p className={styles.remark}>{annotation.comment}</p>}
      {annotation.tags.length > 0 && (
        <ul className={styles.tags} aria-label={t.panel.tags}>
          {annotation.tags.map((tag) => (
            <li key={tag}>{tag}</li>
          ))}
        </ul>
      )}
      {isQuote && !note.actors.some(({ id }) => id === annotation.speaker) && (
        <button
          type="button"
          className="button plain"
          aria-describedby={wordsId(annotation)}
          onClick={() => startEditing({ id: annotation.id, field: 'speaker', from: 'list' })}
        >
          {t.panel.nameSpeaker}
        </button>
      )}
    </>
  )
}

/** Enter edits, R replies, L copies the link, Delete deletes, the kinds' keys change the kind. */
function actOn(annotation: Annotation, event: KeyboardEvent): void {
  const { note } = useOpenNote.getState()
  if (note === null || event.ctrlKey || event.metaKey || event.altKey) return
  const kind = annotationKinds.find((one) => annotationKeys[one] === event.key.toLowerCase())
  if (event.key === 'Enter') {
    startEditing({ id: annotation.id, field: annotation.kind === 'quote' ? 'speaker' : 'remark', from: 'list' })
  } else if (event.key.toLowerCase() === replyKey) openReply(annotation.id, null)
  else if (event.key.toLowerCase() === linkKey) void copyLink(note, annotation)
  else if (event.key === 'Delete' || event.key === 'Backspace') {
    // A key that is held down deletes one, not the whole list.
    if (!event.repeat) remove(note, annotation)
  } else if (kind !== undefined && kind !== annotation.kind) {
    edit(changeKind(note, annotation, kind))
  } else return
  event.preventDefault()
}

/** Deletes an annotation, which can be undone at once. */
export function remove(note: Note, annotation: Annotation): void {
  if (document.activeElement?.closest('#side-panel') != null) focusNeighbour(annotation.id)
  editAndSay(removeAnnotation(note, annotation), t.panel.deleted)
}

/** The focus stays in the list when its card goes; after the last one, with the tab of the list. */
function focusNeighbour(id: string): void {
  const cards = [...document.querySelectorAll<HTMLElement>('[data-region="side"] [data-card]')]
  const index = cards.findIndex((card) => card.dataset.card === id)
  const next = cards[index + 1] ?? cards[index - 1]
  ;(next ?? document.querySelector<HTMLElement>('[data-region="side"] [role="tab"][aria-selected="true"]'))?.focus()
}
