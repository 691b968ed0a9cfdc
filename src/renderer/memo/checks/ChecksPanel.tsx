import { checkIds } from '../../../core/checks/checks.ts'
import { likelihoodStandards } from '../../../core/checks/settings.ts'
import { say } from '../../../core/words/say.ts'
import { t } from '../../strings.ts'
import styles from './Checks.module.css'
import { setCheckSettings, switchCheck, useCheckSettings } from './checkSettings.ts'
import type { Listed } from './checksState.ts'
import { useChecks } from './checksStore.ts'
import { Fixes } from './FindingCard.tsx'

/** What the checks have found in the memo, by check, and which of them are made. */
export function ChecksPanel() {
  const findings = useChecks((state) => state.findings)
  const problem = useChecks((state) => state.problem)
  const isAllOff = useCheckSettings(({ off }) => checkIds.every((check) => off.includes(check)))
  const groups = checkIds
    .map((check) => ({ check, found: findings.filter(({ finding }) => finding.check === check) }))
    .filter(({ found }) => found.length > 0)
  return (
    <div className={styles.panel}>
      <h2 className="visually-hidden">{t.checks.region}</h2>
      <div className={styles.list}>
        {problem !== null && <p className={styles.empty}>{t.checks.failed(problem)}</p>}
        {groups.length === 0 && problem === null && (
          <div className={styles.empty}>
            <p>{isAllOff ? t.checks.allOff : t.checks.none}</p>
            {!isAllOff && <p>{t.checks.noneAdvice}</p>}
          </div>
        )}
        {groups.map(({ check, found }) => (
          <section key={check} aria-label={t.checks.group(say.checks.about[check].title, found.length)}>
            <h3 title={say.checks.about[check].explanation}>
              {say.checks.about[check].title} · {found.length}
            </h3>
            <ul>
              {found.map((listed) => (
                <Item key={listed.finding.key} {...listed} />
              ))}
            </ul>
          </section>
        ))}
      </div>
      <Settings />
    </div>
  )
}

function Item({ finding, excerpt }: Listed) {
  const actions = useChecks((state) => state.actions)
  return (
    <li>
      <button
        type="button"
        className={styles.place}
        disabled={actions === null}
        onClick={() => actions?.goTo(finding.key)}
      >
        <cite>{excerpt || t.checks.subject}</cite>
        <span>{finding.message}</span>
      </button>
      {actions !== null && finding.fixes.length > 0 && (
        <Fixes finding={finding} onFix={(_finding, fix) => actions.fix(finding.key, fix)} />
      )}
    </li>
  )
}

function Settings() {
  const { standard, off } = useCheckSettings()
  return (
    <details className={styles.settings}>
      <summary>{t.checks.settings}</summary>
      <fieldset className={styles.standard}>
        <legend>{t.checks.standard}</legend>
        {likelihoodStandards.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="likelihood-standard"
              checked={one === standard}
              onChange={() => setCheckSettings({ standard: one })}
            />
            {t.checks.standards[one]}
          </label>
        ))}
      </fieldset>
      {checkIds.map((check) => (
        <label key={check} title={say.checks.about[check].explanation}>
          <input
            type="checkbox"
            checked={!off.includes(check)}
            onChange={({ target }) => switchCheck(check, target.checked)}
          />
          {say.checks.about[check].title}
        </label>
      ))}
    </details>
  )
}
