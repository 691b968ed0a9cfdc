import { type Measure, measures, resize, setReading, sizes, useReading } from '../state/reading.ts'
import { t } from '../strings.ts'
import styles from './TextSettings.module.css'

/** How large the text is set and how wide its lines are. */
export function TextSettings() {
  const { size, measure, motion } = useReading()
  return (
    <div className={styles.settings}>
      <button
        type="button"
        className="button plain"
        popoverTarget="text-settings"
        aria-label={t.setting.open}
        title={t.setting.open}
      >
        <span aria-hidden="true">Aa</span>
      </button>
      <div
        id="text-settings"
        popover="auto"
        role="dialog"
        aria-label={t.setting.open}
        className={`raised ${styles.popover}`}
      >
        <fieldset>
          <legend>{t.setting.size}</legend>
          <button
            type="button"
            className="button"
            aria-label={t.setting.smaller}
            // It keeps the focus at the end, which a disabled button would lose.
            aria-disabled={size === sizes[0] || undefined}
            onClick={() => resize(-1)}
          >
            −
          </button>
          <output aria-live="polite">{t.setting.percent(size)}</output>
          <button
            type="button"
            className="button"
            aria-label={t.setting.larger}
            aria-disabled={size === sizes.at(-1) || undefined}
            onClick={() => resize(1)}
          >
            +
          </button>
        </fieldset>
        <fieldset>
          <legend>{t.setting.measure}</legend>
          <div className="segments">
            {(Object.keys(measures) as Measure[]).map((one) => (
              <button
                key={one}
                type="button"
                aria-pressed={one === measure}
                onClick={() => setReading({ measure: one })}
              >
                {t.setting.measures[one]}
              </button>
            ))}
          </div>
        </fieldset>
        <fieldset>
          <legend>{t.motion.label}</legend>
          <div className="segments">
            {(['on', 'off'] as const).map((one) => (
              <button key={one} type="button" aria-pressed={one === motion} onClick={() => setReading({ motion: one })}>
                {t.motion.ways[one]}
              </button>
            ))}
          </div>
        </fieldset>
      </div>
    </div>
  )
}
