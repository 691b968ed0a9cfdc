import type { KeyboardEvent } from 'react'
import { headFields, paperSizes } from '../../core/model/memo.ts'
import { redoMemo, setField, useOpenMemo } from '../state/memo.ts'
import { t } from '../strings.ts'
import styles from './Head.module.css'
import { focusText } from './movingFocus.ts'

/** What is printed above the text: the kind of document, and the memorandum head. */
export function Head() {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the fields within
    <section className={styles.head} onKeyDown={moveByKey}>
      <Field name="title" label={t.editor.title} hint="" className={styles.title} />
      {headFields.map((field) => (
        <Field key={field} name={field} label={t.memo.head[field]} hint={t.memo.headHints[field]} />
      ))}
      <Paper />
    </section>
  )
}

interface FieldProps {
  name: 'title' | (typeof headFields)[number]
  label: string
  hint: string
  className?: string | undefined
}

function Field({ name, label, hint, className }: FieldProps) {
  const value: string = useOpenMemo(({ editor }) => editor?.doc.attrs[name] ?? '')
  return (
    <label className={className}>
      <span>{label}</span>
      <input
        data-field={name}
        spellCheck={name === 'subject'}
        placeholder={hint}
        value={value}
        onChange={({ target }) => setField(name, target.value)}
      />
    </label>
  )
}

function Paper() {
  const value: string = useOpenMemo(({ editor }) => editor?.doc.attrs.paper ?? '')
  return (
    <label>
      <span>{t.memo.paper}</span>
      <select value={value} onChange={({ target }) => setField('paper', target.value)}>
        {paperSizes.map((size) => (
          <option key={size}>{size}</option>
        ))}
      </select>
    </label>
  )
}

/** Enter and the arrow keys go from field to field, and from the last one into the text. */
function moveByKey(event: KeyboardEvent<HTMLElement>): void {
  if (event.ctrlKey && event.key === 'y') {
    event.preventDefault()
    redoMemo()
    return
  }
  const by = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (by === undefined || !(event.target instanceof HTMLInputElement) || event.nativeEvent.isComposing) return
  event.preventDefault()
  const fields = [...event.currentTarget.querySelectorAll('input')]
  const next = fields[fields.indexOf(event.target) + by]
  if (next !== undefined) next.focus()
  else if (by === 1) focusText()
}
