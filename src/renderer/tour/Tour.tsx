import { useEffect, useId, useLayoutEffect, useRef } from 'react'
import { complain } from '../state/toasts.ts'
import { t } from '../strings.ts'
import styles from './Tour.module.css'
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
  const { title, text, try: tryIt } = t.tour.steps[step]

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
      className={`raised ${styles.card}`}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        endTour()
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
