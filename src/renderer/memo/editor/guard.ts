import type { Slice } from 'prosemirror-model'
import { NodeSelection, Plugin, Selection } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { t } from '../../strings.ts'
import type { EditorContext } from './context.ts'
import { withPopup } from './popups.ts'
import { citationOf, isCited, memoSchema } from './schema.ts'

/** Keeps words of a source from being replaced by a slip: what is typed while they are selected is not taken; what is pasted goes after. */
export function guardPlugin(context: EditorContext): Plugin {
  const isGuarded = ({ state: { selection } }: EditorView) =>
    selection instanceof NodeSelection && (isCited(selection.node) || selection.node.type === memoSchema.nodes.footnote)
  return new Plugin({
    props: {
      handleDOMEvents: { mousedown: (view, event) => goOnBelow(view, event) },
      handleTextInput: (view) => {
        if (!isGuarded(view)) return false
        context.announce(t.editor.guarded)
        return true
      },
      handlePaste: (view, _event, slice) => {
        if (!isGuarded(view)) return false
        pasteAfter(view, slice)
        return true
      },
      handleDoubleClickOn: (view, _pos, node, at) => {
        if (!isCited(node)) return false
        context.showSource(citationOf(node))
        view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, at)))
        return true
      },
      handleClickOn: (view, _pos, node, at) => {
        if (node.type !== memoSchema.nodes.footnote) return false
        view.dispatch(withPopup(view.state.tr, 'footnote', at))
        return true
      },
    },
  })
}

/** A click below the last block goes on writing there, also where that block is a quotation or a table, after which nothing could be typed. */
function goOnBelow(view: EditorView, { target, clientY, button }: MouseEvent): boolean {
  const last = view.dom.lastElementChild
  const { tr, doc } = view.state
  if (target !== view.dom || button !== 0 || last === null || doc.lastChild?.isTextblock !== false) return false
  if (clientY <= last.getBoundingClientRect().bottom) return false
  tr.insert(doc.content.size, memoSchema.nodes.paragraph.create())
  view.dispatch(tr.setSelection(Selection.atEnd(tr.doc)))
  return false
}

function pasteAfter(view: EditorView, slice: Slice): void {
  const { tr, selection } = view.state
  const end = tr.doc.content.size - selection.to
  tr.replaceRange(selection.to, selection.to, slice)
  view.dispatch(tr.setSelection(Selection.near(tr.doc.resolve(tr.doc.content.size - end), -1)).scrollIntoView())
}
