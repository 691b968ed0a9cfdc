import { useEffect, useRef } from 'react'
import { type CommandId, commands } from '../../shared/commands.ts'
import { showShortcuts, useView } from '../state/view.ts'
import { t } from '../strings.ts'
import { keysOf } from './keys.ts'
import styles from './Shortcuts.module.css'

const inText: [keys: string, what: string][] = [
  ['↑ ↓', 'Previous or next sentence'],
  ['Shift ↑ ↓', 'Widen or narrow by a sentence'],
  ['← →', 'Previous or next word'],
  ['Shift ← →', 'Widen or narrow by a word; with Alt by a letter'],
  ['Home  End', 'First or last word of the sentence'],
  ['[  ]', 'Move the start or end of the annotation by ← →; Enter keeps'],
  ['F3', 'Next hit; with Shift the one before'],
  ['+  −  0', 'Larger, smaller, normal text'],
  ['Q  H  C  M', 'Quote, highlight, claim, comment'],
  ['Enter', 'Go to the annotation on these words'],
  ['N  P', 'Next or previous suggestion'],
  ['Esc', 'Let go of the selection'],
]
const onAnnotation: [keys: string, what: string][] = [
  ['↑ ↓  or  K J', 'Previous or next annotation'],
  ['Enter', 'Edit'],
  ['R', 'Reply'],
  ['L', 'Copy its link'],
  ['/', 'Filter'],
  ['Q  H  C  M', 'Change the kind'],
  ['Delete', 'Delete'],
]
const onSuggestion: [keys: string, what: string][] = [
  ['A  or  Enter', 'Accept'],
  ['S', 'Correct the speaker; Enter accepts'],
  ['X  or  Delete', 'Reject'],
  ['N  P', 'Next or previous suggestion'],
]
const inViews: [keys: string, what: string][] = [
  ['↑ ↓', 'Previous or next'],
  ['Enter', 'Open an actor; show the passage'],
  ['A  X', 'Accept, reject what is suggested'],
  ['E', 'Edit'],
  ['N', 'New event'],
  ['Delete', 'Delete the event'],
]
const inMemo: [keys: string, what: string][] = [
  ['@  or  [[', 'Insert evidence: ↵ quote, Shift ↵ quotation, Ctrl ↵ cite'],
  ['Ctrl Alt E', 'Go to the evidence and back'],
  ['Enter  Q  C', 'On evidence: quotation, quote in the line, cite'],
  ['Enter', 'On quoted words: shorten or clarify'],
  ['Ctrl Enter', 'On a citation: show in source'],
  ['Ctrl B  Ctrl I', 'Bold, italic'],
  ['Ctrl Alt 1  2  3  0', 'Heading of level 1 to 3, paragraph'],
  ['Ctrl Shift 7  8', 'Numbered, bulleted list'],
  ['Tab  Shift Tab', 'Nest a list item; next cell of a table'],
  ['Ctrl Alt F', 'Footnote'],
  ['Ctrl Alt T', 'Table'],
  ['Alt Shift ↓ →', 'Add a row, a column; with ↑ ← delete it'],
  ['Shift Enter', 'New line in a paragraph'],
  ['Alt ↑ ↓', 'Move the block or the list item'],
  ['Alt Enter', 'On a finding of the checks: its fixes; Esc closes'],
  ['Ctrl Y', 'Redo'],
]

/** The page that lists every key. */
export function Shortcuts() {
  const isOpen = useView((view) => view.shortcuts)
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (!isOpen) {
      dialog.current?.close()
      return
    }
    dialog.current?.showModal()
    // It is read from its beginning, and the arrow keys scroll it from there; the button would be at its end.
    dialog.current?.querySelector('h2')?.focus()
  }, [isOpen])
  const always = (Object.keys(commands) as CommandId[]).flatMap((id): [string, string][] => {
    const keys = keysOf(id)
    return keys === '' ? [] : [[keys, commands[id].label.replace('…', '')]]
  })
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby="shortcuts-title"
      onClose={() => showShortcuts(false)}
    >
      <h2 id="shortcuts-title" tabIndex={-1}>
        {t.shortcuts.title}
      </h2>
      <div className={styles.columns}>
        <div>
          <Keys title={t.shortcuts.always} rows={always} />
          <Keys title={t.shortcuts.views} rows={inViews} />
        </div>
        <div>
          <Keys title={t.shortcuts.text} rows={inText} />
          <Keys title={t.shortcuts.list} rows={onAnnotation} />
          <Keys title={t.shortcuts.suggestion} rows={onSuggestion} />
          <Keys title={t.shortcuts.memo} rows={inMemo} />
        </div>
      </div>
      <button type="button" className="button" onClick={() => showShortcuts(false)}>
        {t.shortcuts.close}
      </button>
    </dialog>
  )
}

function Keys({ title, rows }: { title: string; rows: [keys: string, what: string][] }) {
  return (
    <section>
      <h3>{title}</h3>
      <dl>
        {rows.map(([keys, what]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>
              <kbd>{keys}</kbd>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
