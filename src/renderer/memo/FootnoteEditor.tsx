import { TextSelection } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { dispatch, useOpenMemo } from '../state/memo.ts'
import { t } from '../strings.ts'
import { Anchored } from './Anchored.tsx'
import styles from './editor/Popup.module.css'
import { popupOf, withoutPopup } from './editor/popups.ts'
import { focusText } from './movingFocus.ts'

/** Where the text of a footnote is written. Enter or Escape leads back to the text, after its mark. */
export function FootnoteEditor({ view }: { view: EditorView }) {
  const field = useRef<HTMLTextAreaElement>(null)
  const pos = useOpenMemo(({ editor }) => (editor === null ? null : (popupOf(editor)?.pos ?? null)))
  const text: string = useOpenMemo(({ editor }) => (editor === null ? '' : (popupOf(editor)?.node.attrs.text ?? '')))
  // biome-ignore lint/correctness/useExhaustiveDependencies: a click on another footnote leads to the same field, with other words in it
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [pos])
  if (pos === null) return null
  return (
    <Anchored view={view} pos={pos} className={styles.form}>
      <label className="field">
        <span>{t.editor.note.title}</span>
        <textarea
          ref={field}
          className="input"
          aria-label={t.editor.note.text}
          rows={2}
          spellCheck
          value={text}
          onChange={({ target }) => write(target.value)}
          onKeyDown={answerKey}
        />
      </label>
      <button type="button" className="button" onClick={close}>
        {t.editor.note.done}
      </button>
    </Anchored>
  )
}

function write(text: string): void {
  const { editor } = useOpenMemo.getState()
  const open = editor === null ? null : popupOf(editor)
  if (editor === null || open === null) return
  // All that is written at one time is one step of undo, as what is typed in the text is.
  const tr = editor.tr.setNodeAttribute(open.pos, 'text', text).setMeta('composition', `footnote ${open.pos}`)
  dispatch(tr)
}

/** The caret goes after the mark; a footnote without text is taken out again by the editor. */
function close(): void {
  const { editor } = useOpenMemo.getState()
  const open = editor === null ? null : popupOf(editor)
  if (editor === null || open === null) return
  const tr = withoutPopup(editor.tr)
  dispatch(tr.setSelection(TextSelection.create(tr.doc, open.pos + open.node.nodeSize)))
  focusText()
}

function answerKey(event: KeyboardEvent): void {
  if (event.nativeEvent.isComposing) return
  // Undo is the field's own while it is written in.
  if (event.ctrlKey || event.metaKey) event.stopPropagation()
  if (event.key !== 'Escape' && (event.key !== 'Enter' || event.shiftKey)) return
  event.preventDefault()
  close()
}
