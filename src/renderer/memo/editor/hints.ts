import { Plugin } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'
import { t } from '../../strings.ts'
import styles from './Editor.module.css'
import { memoSchema } from './schema.ts'

const { nodes } = memoSchema

/** Says in empty paragraphs what belongs there, in empty headings what they are, and in an empty memo how to begin. */
export function hintsPlugin(): Plugin<DecorationSet> {
  const hintsOf = (doc: Parameters<typeof DecorationSet.create>[0]) => {
    const hints: Decoration[] = []
    const isEmpty = doc.childCount === 1 && doc.firstChild?.content.size === 0
    doc.descendants((node, pos) => {
      if (!node.isTextblock) return
      if (node.content.size > 0) return false
      const hint = node.type === nodes.heading ? t.editor.heading : node.attrs.hint || (isEmpty ? t.memo.emptyBody : '')
      if (hint !== '')
        hints.push(Decoration.node(pos, pos + node.nodeSize, { class: styles.hint ?? '', 'data-hint': hint }))
      return false
    })
    return DecorationSet.create(doc, hints)
  }
  const plugin: Plugin<DecorationSet> = new Plugin({
    state: {
      init: (_config, { doc }) => hintsOf(doc),
      apply: (tr, before) => (tr.docChanged ? hintsOf(tr.doc) : before),
    },
    props: { decorations: (state) => plugin.getState(state) },
  })
  return plugin
}
