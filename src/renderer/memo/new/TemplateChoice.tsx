import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { TemplateSummary } from '../../../core/memo/template.ts'
import { t } from '../../strings.ts'
import styles from './NewMemo.module.css'
import { askRename } from './naming.ts'
import { chooseTemplate, removeTemplate, showTemplateFolder, useNewMemo } from './newMemo.ts'
import { type Typed, typedAhead } from './typeAhead.ts'

/** The templates, one of which is chosen: by the arrow keys, or by the letters that its name begins with. */
export function TemplateChoice() {
  const { templates, template } = useNewMemo()
  const typed = useRef<Typed>({ letters: '', at: 0 })
  const own = templates.filter(({ isOwn }) => isOwn)
  const chosenOwn = own.find(({ id }) => id === template)
  const scroller = useRef<HTMLDivElement>(null)

  useEffect(() => {
    scroller.current?.querySelector(`[value="${template}"]`)?.closest('label')?.scrollIntoView({ block: 'nearest' })
  }, [template])

  const onKeyDown = (event: KeyboardEvent<HTMLFieldSetElement>) => {
    if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return
    if (!(event.target instanceof HTMLInputElement)) return
    // A space in the middle of a name belongs to it; on its own it is the radio button's.
    if (event.key === ' ' && typed.current.letters === '') return
    typed.current = typedAhead(typed.current, event.key, performance.now())
    const found = beginsWith(templates, template, typed.current.letters)
    event.preventDefault()
    if (found === undefined) return
    chooseTemplate(found.id)
    event.currentTarget.querySelector<HTMLElement>(`input[value="${found.id}"]`)?.focus()
  }

  /** Another one is chosen then, and has the focus: with the last of them the button goes away. */
  const remove = async (one: TemplateSummary) => {
    await removeTemplate(one)
    scroller.current?.querySelector<HTMLElement>('input:checked')?.focus()
  }

  return (
    <fieldset className={styles.templates} onKeyDown={onKeyDown}>
      <legend>{t.templates.form}</legend>
      <div ref={scroller} className={styles.scroller}>
        {templates
          .filter(({ isOwn }) => !isOwn)
          .map((one) => (
            <Choice key={one.id} template={one} isChosen={one.id === template} />
          ))}
        {own.length > 0 && <h3>{t.templates.own}</h3>}
        {own.map((one) => (
          <Choice key={one.id} template={one} isChosen={one.id === template} />
        ))}
      </div>
      {own.length > 0 && (
        <div className={styles.manage}>
          <button
            type="button"
            className="button"
            disabled={chosenOwn === undefined}
            onClick={() => chosenOwn && askRename(chosenOwn)}
          >
            {t.templates.rename}
          </button>
          <button
            type="button"
            className="button"
            disabled={chosenOwn === undefined}
            onClick={() => chosenOwn && void remove(chosenOwn)}
          >
            {t.templates.remove}
          </button>
          <button type="button" className="button" onClick={() => void showTemplateFolder()}>
            {t.templates.showFolder}
          </button>
          <p>{t.templates.ownFiles}</p>
        </div>
      )}
    </fieldset>
  )
}

function Choice({ template, isChosen }: { template: TemplateSummary; isChosen: boolean }) {
  const { id, name, description } = template
  return (
    <label className={styles.template}>
      <input
        type="radio"
        name="template"
        value={id}
        checked={isChosen}
        data-first={isChosen || undefined}
        aria-describedby={`template-${id}`}
        aria-label={name}
        onChange={() => chooseTemplate(id)}
      />
      <strong>{name}</strong>
      <span id={`template-${id}`}>{description}</span>
    </label>
  )
}

/** The next template whose name begins with the letters, from the chosen one on and round: that one too while letters are added. */
function beginsWith(templates: readonly TemplateSummary[], chosen: string, letters: string) {
  const from = templates.findIndex(({ id }) => id === chosen) + (letters.length > 1 ? 0 : 1)
  const round = [...templates.slice(from), ...templates.slice(0, from)]
  return round.find(({ name }) => name.toLowerCase().startsWith(letters))
}
