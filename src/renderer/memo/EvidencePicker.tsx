import type { EditorView } from 'prosemirror-view'
import { useEffect } from 'react'
import { editorContext, useOpenMemo } from '../state/memo.ts'
import { t } from '../strings.ts'
import { Anchored } from './Anchored.tsx'
import styles from './editor/Popup.module.css'
import { optionId, pick, pickerId, pickerOf } from './editor/picker.ts'

/** The evidence that fits what is typed after `@` or `[[`, below the caret. The focus stays in the text. */
export function EvidencePicker({ view }: { view: EditorView }) {
  const editor = useOpenMemo((state) => state.editor)
  const picker = editor === null ? null : pickerOf(editor, editorContext)
  const active = picker?.active ?? -1
  useEffect(() => {
    if (active >= 0) document.getElementById(optionId(active))?.scrollIntoView({ block: 'nearest' })
  }, [active])
  if (picker === null) return null
  const { items, from } = picker
  return (
    <Anchored view={view} pos={from} className={styles.picker}>
      <div id={pickerId} role="listbox" tabIndex={0} aria-label={t.editor.picker.list}>
        {items.map((item, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the text keeps the focus and points at the option
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are answered by the text, which has the focus
          <div
            key={item.key}
            id={optionId(index)}
            role="option"
            aria-selected={index === picker.active}
            data-kind={item.annotation.kind}
            onMouseDown={(event) => event.preventDefault()}
            onClick={({ shiftKey, ctrlKey, metaKey }) =>
              pick(view, item, shiftKey ? 'quotation' : ctrlKey || metaKey ? 'citation' : 'quote', editorContext)
            }
          >
            <strong>{item.speaker || t.kinds[item.annotation.kind]}</strong>
            <span dir="auto" lang={item.note.source.meta.language}>
              {item.words}
            </span>
          </div>
        ))}
      </div>
      <p role="status">{items.length === 0 ? t.editor.picker.none : t.editor.picker.keys}</p>
    </Anchored>
  )
}
