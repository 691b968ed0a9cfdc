import type { FormEvent } from 'react'
import { t } from '../../strings.ts'
import { Dialog, DialogButtons } from '../../ui/Dialog.tsx'
import { Problem } from '../../ui/Problem.tsx'
import styles from './NewMemo.module.css'
import { NoteChoice } from './NoteChoice.tsx'
import { closeNewMemo, createChosen, useNewMemo } from './newMemo.ts'
import { TemplateChoice } from './TemplateChoice.tsx'

/** What a new memo begins as, and the notes it draws from. Enter creates it, wherever the focus is but on another button. */
export function NewMemoDialog() {
  const { isOpen, isBusy, problem, done } = useNewMemo()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void createChosen()
  }
  return (
    <Dialog isOpen={isOpen} title={t.templates.newMemo} size="wide" onClose={closeNewMemo}>
      {isOpen && (
        <form onSubmit={submit}>
          <div className={styles.columns}>
            <TemplateChoice />
            <NoteChoice />
          </div>
          {problem !== null && <Problem of={problem} />}
          {done !== null && (
            <div className={styles.said} role="status">
              <p>{done.text}</p>
              <button type="button" className="button" onClick={done.undo}>
                {t.templates.undo}
              </button>
            </div>
          )}
          <DialogButtons>
            <button type="button" className="button" onClick={closeNewMemo}>
              {t.templates.cancel}
            </button>
            <button type="submit" className="button primary" disabled={isBusy}>
              {t.templates.create}
            </button>
          </DialogButtons>
        </form>
      )}
    </Dialog>
  )
}
