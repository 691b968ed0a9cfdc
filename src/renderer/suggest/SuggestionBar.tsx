import type { Note } from '../../core/model/note.ts'
import { useOpenSuggestions, useSuggestions } from '../state/suggestions.ts'
import { t } from '../strings.ts'
import { titleOf } from '../ui/keys.ts'
import { useChoice } from './choice.ts'
import { acceptAll, mostAtOnce, sureEnough } from './decide.ts'
import { prefer, type Threshold, thresholds, usePreferences } from './preferences.ts'
import styles from './Suggest.module.css'
import { tiersOf, useShown } from './shown.ts'

/** What is suggested in the note, whether it is shown, and how the sure ones are accepted together. */
export function SuggestionBar({ note }: { note: Note }) {
  const open = tiersOf(useOpenSuggestions(note))
  const shown = useShown(note)
  const isReady = useSuggestions((state) => state.isReady)
  const { isShown, isReportedShown, threshold } = usePreferences()
  const sure = sureEnough([...shown.direct, ...shown.reported], threshold).length
  const isEmpty = open.direct.length + open.reported.length === 0
  // What nothing is there to decide with need not be seen.
  const isAny = isShown && shown.direct.length + shown.reported.length > 0
  return (
    <>
      <Said />
      {!isReady && <p className={styles.finding}>{t.suggest.finding}</p>}
      {!isEmpty && (
        <section className={styles.bar} aria-label={t.suggest.region}>
          <button
            type="button"
            className="chip dashed"
            aria-pressed={isShown}
            title={t.suggest.shownTitle}
            onClick={() => prefer({ isShown: !isShown })}
          >
            {t.suggest.shown(open.direct.length)}
          </button>
          {open.reported.length > 0 && isShown && (
            <button
              type="button"
              className="chip dashed"
              aria-pressed={isReportedShown}
              title={t.suggest.reportedTitle}
              onClick={() => prefer({ isReportedShown: !isReportedShown })}
            >
              {t.suggest.reported(open.reported.length)}
            </button>
          )}
          {isAny && (
            <div className={styles.all}>
              <button
                type="button"
                className="button"
                disabled={sure === 0}
                title={`${t.suggest.acceptAllTitle(threshold)} · ${titleOf('suggestions.acceptAll')}`}
                onClick={acceptAll}
              >
                {t.suggest.acceptAll(Math.min(sure, mostAtOnce))}
              </button>
              <select
                aria-label={t.suggest.threshold}
                title={t.suggest.threshold}
                value={threshold}
                onChange={(event) => prefer({ threshold: Number(event.target.value) as Threshold })}
              >
                {thresholds.map((percent) => (
                  <option key={percent} value={percent}>
                    {t.suggest.atLeast(percent)}
                  </option>
                ))}
              </select>
            </div>
          )}
          {isAny && (
            <p className={styles.keys}>
              {t.suggest.keys.map(([key, what]) => (
                <span key={key}>
                  <kbd>{key}</kbd> {what}
                </span>
              ))}
            </p>
          )}
        </section>
      )}
    </>
  )
}

/** Reads out what was decided, once it has been. */
function Said() {
  const said = useChoice((state) => state.said)
  return (
    <p className="visually-hidden" aria-live="polite">
      {said}
    </p>
  )
}
