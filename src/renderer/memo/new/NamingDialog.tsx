import { type FormEvent, useState } from 'react'
import { useOpenMemo } from '../../state/memo.ts'
import { t } from '../../strings.ts'
import { Dialog, DialogButtons } from '../../ui/Dialog.tsx'
import { Problem } from '../../ui/Problem.tsx'
import styles from './NewMemo.module.css'
import { closeNaming, giveName, namedAlready, useNaming } from './naming.ts'

/** Asks for the name of a template: of a new one made from the open memo, or another for one that there is. */
export function NamingDialog() {
  const { what } = useNaming()
  const title = what?.kind === 'rename' ? t.templates.renameTitle : t.templates.saveAs
  const initial = what?.kind === 'rename' ? what.template : null
  const kind = useOpenMemo((state) => state.memo?.title ?? '')
  return (
    <Dialog size="small" isOpen={what !== null} title={title} onClose={closeNaming}>
      {what !== null && <Names name={initial?.name ?? kind} description={initial?.description ?? ''} />}
    </Dialog>
  )
}

function Names(initial: { name: string; description: string }) {
  const naming = useNaming()
  const [name, setName] = useState(initial.name)
  const [description, setDescription] = useState(initial.description)
  const other = namedAlready(naming, name)
  const isSaving = naming.what?.kind === 'save'
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() !== '') void giveName(name.trim(), description.trim())
  }
  return (
    <form className={styles.names} onSubmit={submit}>
      {isSaving && <p>{t.templates.saveAsHint}</p>}
      <label className="field">
        <span>{t.templates.name}</span>
        <input
          className="input"
          data-first
          required
          maxLength={100}
          value={name}
          onFocus={(event) => event.target.select()}
          onChange={(event) => setName(event.target.value)}
        />
      </label>
      <label className="field">
        <span>{t.templates.description}</span>
        <input
          className="input"
          maxLength={500}
          value={description}
          onChange={(event) => setDescription(event.target.value)}
        />
      </label>
      {isSaving && other !== undefined && (
        <p className={styles.hint} role="status">
          {t.templates.replaces(other.name)}
        </p>
      )}
      {naming.problem !== null && <Problem of={naming.problem} />}
      <DialogButtons>
        <button type="button" className="button" onClick={closeNaming}>
          {t.templates.cancel}
        </button>
        <button type="submit" className="button primary" disabled={naming.isBusy || name.trim() === ''}>
          {isSaving && other !== undefined ? t.templates.replace : t.templates.save}
        </button>
      </DialogButtons>
    </form>
  )
}
