import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef } from 'react'
import { suggestionKeys } from '../../shared/commands.ts'
import { complain } from '../state/toasts.ts'
import { t } from '../strings.ts'
import { choose } from '../suggest/choice.ts'
import { accept } from '../suggest/decide.ts'
import styles from './Tour.module.css'
import { useToAccept } from './toAccept.ts'
import { endTour, goToStep, type TourStep, tourSteps, useTour } from './touring.ts'

/** The tour's card, beside what it explains, while somebody takes the tour. */
export function Tour() {
  const step = useTour((tour) => tour.step)
  return step === null ? null : <Card step={step} />
}

/**
 * Not modal: the window can be used as ever, and is tried out. The focus begins in it, Escape in it ends the tour, and afterwards the focus
 * is where it was.
 */
function Card({ step }: { step: TourStep }) {
  const card = useRef<HTMLElement>(null)
  const next = useRef<HTMLButtonElement>(null)
  const words = useId()
  const at = tourSteps.indexOf(step)
  const following = tourSteps[at + 1]
  const previous = tourSteps[at - 1]
  const { suggested, isAccepted } = useToAccept(step)
  const { title, text, try: tryIt } = t.tour.steps[suggested === null ? (isAccepted ? 'accepted' : step) : 'accept']

  // What it explains is told to the style sheet, which frames it and puts the card beside it.
  useLayoutEffect(() => {
    document.documentElement.dataset.tour = step
    return () => {
      delete document.documentElement.dataset.tour
    }
  }, [step])

  useEffect(() => {
    const before = document.activeElement
    card.current?.showPopover()
    next.current?.focus()
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])

  // Its card has the tick, and the text shows its words.
  useEffect(() => {
    if (suggested !== null) choose(suggested)
  }, [suggested])

  const go = async (to: TourStep) => {
    await goToStep(to)
    next.current?.focus()
  }

  return (
    <section
      ref={card}
      popover="manual"
      role="dialog"
      aria-label={t.tour.label(at + 1, tourSteps.length)}
      aria-describedby={words}
      aria-keyshortcuts={suggested === null ? undefined : suggestionKeys.accept.toUpperCase()}
      className={`raised ${styles.card}`}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.preventDefault()
          event.stopPropagation()
          endTour()
        } else if (suggested !== null && isAccept(event)) {
          event.preventDefault()
          accept(suggested, 'text')
          next.current?.focus()
        }
      }}
    >
      <div id={words} aria-live="polite">
        <h2>{title}</h2>
        <p>{text}</p>
        <p>{tryIt}</p>
      </div>
      <footer>
        <span aria-hidden="true">{t.tour.count(at + 1, tourSteps.length)}</span>
        {following !== undefined && (
          <button type="button" className="button plain" onClick={endTour}>
            {t.tour.skip}
          </button>
        )}
        {previous !== undefined && (
          <button type="button" className="button" onClick={() => void go(previous).catch(complain)}>
            {t.tour.back}
          </button>
        )}
        <button
          ref={next}
          type="button"
          className="button primary"
          onClick={() => (following === undefined ? endTour() : void go(following).catch(complain))}
        >
          {following === undefined ? t.tour.done : t.tour.next}
        </button>
      </footer>
    </section>
  )
}

/** The key by which the suggestion is accepted from the tour's card, as from its own. */
function isAccept({ key, ctrlKey, metaKey, altKey, repeat }: KeyboardEvent): boolean {
  return key.toLowerCase() === suggestionKeys.accept && !ctrlKey && !metaKey && !altKey && !repeat
}
