import type { Node } from 'prosemirror-model'
import { type EditorState, NodeSelection, Plugin, PluginKey, type Transaction } from 'prosemirror-state'
import { hasWords, isCited, memoSchema } from './schema.ts'

/** The node whose words are altered, or whose text is written, in a small window of its own. */
interface Popup {
  kind: 'alter' | 'footnote'
  pos: number
}

const key = new PluginKey<Popup | null>('popup')

/** Opens the window of the node at `pos`, which becomes the selection. */
export function withPopup(tr: Transaction, kind: Popup['kind'], pos: number): Transaction {
  return tr.setSelection(NodeSelection.create(tr.doc, pos)).setMeta(key, { kind, pos })
}

export function withoutPopup(tr: Transaction): Transaction {
  return tr.setMeta(key, null)
}

export function popupPlugin(): Plugin<Popup | null> {
  return new Plugin({
    key,
    state: {
      init: (): Popup | null => null,
      apply: (tr, open) => {
        const asked: Popup | null | undefined = tr.getMeta(key)
        if (asked !== undefined) return asked
        if (open === null || (!tr.docChanged && !tr.selectionSet)) return open
        const { selection } = tr
        const { pos, deleted } = tr.mapping.mapResult(open.pos, 1)
        return deleted || !(selection instanceof NodeSelection) || selection.from !== pos ? null : { ...open, pos }
      },
    },
    appendTransaction: (transactions, before, after) => {
      const left = popupOf(before)
      return left?.kind === 'footnote' ? withoutEmptyNote(left.pos, transactions, after) : null
    },
  })
}

/** A footnote that was left without text is taken out again, however its window was left: there would be nothing to print. */
function withoutEmptyNote(pos: number, since: readonly Transaction[], after: EditorState): Transaction | null {
  const { doc, tr } = after
  let now = pos
  for (const { mapping } of since) {
    const { deleted, pos: moved } = mapping.mapResult(now, 1)
    if (deleted) return null
    now = moved
  }
  if (popupOf(after)?.pos === now) return null
  const node = doc.nodeAt(now)
  if (node?.type !== memoSchema.nodes.footnote || node.attrs.text.trim() !== '') return null
  return tr.delete(now, now + node.nodeSize)
}

/** The node whose window is open, and where it stands; `null` where none is. */
export function popupOf(state: EditorState): (Popup & { node: Node }) | null {
  const open = key.getState(state) ?? null
  const node = open === null ? null : state.doc.nodeAt(open.pos)
  if (open === null || node === null) return null
  const fits = open.kind === 'alter' ? hasWords(node) : node.type === memoSchema.nodes.footnote
  return fits ? { ...open, node } : null
}

/** The cited node that is selected, and where it stands; `null` where another or none is. */
export function selectedCited({ selection }: EditorState): { node: Node; pos: number } | null {
  if (!(selection instanceof NodeSelection) || !isCited(selection.node)) return null
  return { node: selection.node, pos: selection.from }
}
