import { deleteSelection } from 'prosemirror-commands'
import type { EditorView } from 'prosemirror-view'
import { dispatch, editorContext, run, useOpenMemo } from '../state/memo.ts'
import { t } from '../strings.ts'
import { keysNamed } from '../ui/keys.ts'
import { Anchored } from './Anchored.tsx'
import { citeAs } from './editor/commands.ts'
import { cardOf } from './editor/nodeViews.ts'
import styles from './editor/Popup.module.css'
import { selectedCited, withPopup } from './editor/popups.ts'
import { citationOf, hasWords, memoSchema } from './editor/schema.ts'
import { focusText } from './movingFocus.ts'

/** What can be done with the cited passage that is selected, and what it is. */
export function CitedBar({ view }: { view: EditorView }) {
  const pos = useOpenMemo(({ editor }) => (editor === null ? null : (selectedCited(editor)?.pos ?? null)))
  const node = useOpenMemo(({ editor }) => (editor === null ? null : (selectedCited(editor)?.node ?? null)))
  if (pos === null || node === null) return null
  const [speaker = '', words = '', source = ''] = cardOf(node, editorContext).split('\n')
  const isBlock = node.type === memoSchema.nodes.quotation
  return (
    <Anchored view={view} pos={pos} className={styles.bar}>
      <div role="toolbar" aria-label={t.editor.cited.region}>
        {hasWords(node) && (
          <Action
            label={t.editor.cited.alter}
            keys="Enter"
            onPress={(editor) => dispatch(withPopup(editor.tr, 'alter', pos))}
          />
        )}
        <Action
          label={t.editor.cited.source}
          keys="Ctrl Enter"
          onPress={() => editorContext.showSource(citationOf(node))}
        />
        {hasWords(node) && (
          <Action
            label={isBlock ? t.editor.cited.inline : t.editor.cited.block}
            keys=""
            onPress={() => leave(() => run(citeAs(isBlock ? 'quote' : 'quotation')))}
          />
        )}
        <Action label={t.editor.cited.remove} keys="Delete" onPress={() => leave(() => run(deleteSelection))} />
      </div>
      <p>
        <strong>{speaker}</strong> {!hasWords(node) && <q>{words}</q>} <cite>{source}</cite>
      </p>
    </Anchored>
  )
}

function leave(act: () => void): void {
  act()
  focusText()
}

interface ActionProps {
  label: string
  keys: string
  onPress: (editor: NonNullable<ReturnType<typeof useOpenMemo.getState>['editor']>) => void
}

function Action({ label, keys, onPress }: ActionProps) {
  return (
    <button
      type="button"
      className="button plain"
      title={keys === '' ? label : `${label} (${keysNamed(keys)})`}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => {
        const { editor } = useOpenMemo.getState()
        if (editor !== null) onPress(editor)
      }}
    >
      {label}
    </button>
  )
}
