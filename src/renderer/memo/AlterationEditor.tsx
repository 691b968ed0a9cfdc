import type { EditorView } from 'prosemirror-view'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { printedWords } from '../../core/memo/quoted.ts'
import type { Alteration } from '../../core/model/memoBody.ts'
import { dispatch, useOpenMemo } from '../state/memo.ts'
import { t } from '../strings.ts'
import { Icon } from '../ui/Icon.tsx'
import { AlteredWords, chosenIn } from './AlteredWords.tsx'
import { Anchored } from './Anchored.tsx'
import { insert, omit, without } from './editor/alterations.ts'
import styles from './editor/Popup.module.css'
import { popupOf, withoutPopup } from './editor/popups.ts'
import { quotedOf } from './editor/schema.ts'
import { focusText } from './movingFocus.ts'

/**
 * Where quoted words are shortened and clarified: what is left out is marked, what is added stands in brackets, and the source's own words
 * can be changed in no other way.
 */
export function AlterationEditor({ view }: { view: EditorView }) {
  const words = useRef<HTMLDivElement>(null)
  const [adding, setAdding] = useState<number | null>(null)
  const [message, setMessage] = useState('')
  const node = useOpenMemo(({ editor }) => (editor === null ? null : (popupOf(editor)?.node ?? null)))
  const pos = useOpenMemo(({ editor }) => (editor === null ? null : (popupOf(editor)?.pos ?? null)))
  useEffect(() => words.current?.focus(), [])
  if (node === null || pos === null) return null
  const { exact, alterations } = quotedOf(node)

  const change = (changed: readonly Alteration[]) => {
    setMessage('')
    alter(pos, changed)
  }
  const leaveOut = () => {
    const chosen = chosenIn(words.current)
    if (chosen === null || chosen.start === chosen.end) return setMessage(t.editor.alter.selectFirst)
    const changed = omit(exact, alterations, chosen)
    if (changed === null) setMessage(t.editor.alter.allLeft)
    else change(changed)
  }
  const add = (text: string) => {
    if (adding !== null) change(insert(exact, alterations, adding, text))
    setAdding(null)
    words.current?.focus()
  }
  const askWords = () => setAdding(chosenIn(words.current)?.start ?? 0)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      event.preventDefault()
      if (adding === null) close()
      else {
        setAdding(null)
        words.current?.focus()
      }
    } else if (event.target === words.current && !event.ctrlKey && !event.metaKey && !event.altKey) {
      if (event.key.toLowerCase() === 'o') leaveOut()
      else if (event.key === '[') askWords()
      else if (event.key === 'Enter') close()
      else return
      event.preventDefault()
    }
  }
  return (
    <Anchored view={view} pos={pos} className={styles.form}>
      <fieldset className={styles.alter} onKeyDown={onKeyDown}>
        <legend className="visually-hidden">{t.editor.alter.title}</legend>
        <AlteredWords
          ref={words}
          words={exact}
          alterations={alterations}
          onTakeBack={(index) => change(without(alterations, index))}
        />
        <p className={styles.hint}>{t.editor.alter.hint}</p>
        <div className={styles.actions}>
          <Action label={t.editor.alter.omit} keys="O" onPress={leaveOut} />
          <Action label={t.editor.alter.insert} keys="[" onPress={askWords} />
          <p role="status">{message}</p>
          <button type="button" className="button" onClick={close}>
            {t.editor.alter.done}
          </button>
        </div>
        {adding !== null && <Adding onAdd={add} />}
        {alterations.length > 0 && (
          <ul aria-label={t.editor.alter.changes}>
            {alterations.map((one, index) => (
              <li key={JSON.stringify(one)}>
                <span className={styles.changed}>
                  {one.type === 'omission'
                    ? t.editor.alter.omission(exact.slice(one.start, one.end))
                    : t.editor.alter.insertion(one.text)}
                </span>
                <button
                  type="button"
                  className="button plain"
                  aria-label={t.editor.alter.undo}
                  title={t.editor.alter.undo}
                  onClick={() => {
                    change(without(alterations, index))
                    words.current?.focus()
                  }}
                >
                  <Icon name="remove" size={12} />
                </button>
              </li>
            ))}
          </ul>
        )}
        <p className={styles.preview}>
          <span>{t.editor.alter.preview}</span> <output dir="auto">{printedWords({ exact, alterations })}</output>
        </p>
      </fieldset>
    </Anchored>
  )
}

/** Buttons leave the selection in the words as it is. */
function Action({ label, keys, onPress }: { label: string; keys: string; onPress: () => void }) {
  return (
    <button
      type="button"
      className="button"
      title={`${label} (${keys})`}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPress}
    >
      {label}
    </button>
  )
}

function Adding({ onAdd }: { onAdd: (text: string) => void }) {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  return (
    <form
      className={styles.adding}
      onSubmit={(event) => {
        event.preventDefault()
        onAdd(field.current?.value ?? '')
      }}
    >
      <input
        ref={field}
        className="input"
        aria-label={t.editor.alter.bracketed}
        placeholder={t.editor.alter.bracketed}
      />
      <button type="submit" className="button">
        {t.editor.alter.add}
      </button>
    </form>
  )
}

function alter(pos: number, alterations: readonly Alteration[]): void {
  const { editor } = useOpenMemo.getState()
  if (editor !== null) dispatch(editor.tr.setNodeAttribute(pos, 'alterations', alterations))
}

function close(): void {
  const { editor } = useOpenMemo.getState()
  if (editor !== null) dispatch(withoutPopup(editor.tr))
  focusText()
}
