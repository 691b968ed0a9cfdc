import { Plugin, TextSelection } from 'prosemirror-state'

/**
 * Puts the caret behind what was typed. On a busy machine Chromium sometimes still reports it before the first letter of an empty line
 * when ProseMirror reads that letter, and what is typed next would stand before it. (ProseMirror mends the same for Edge by itself.)
 */
export function caretAfterTypingPlugin(): Plugin {
  return new Plugin({
    props: {
      handleTextInput(view, from, _to, text, usual) {
        if (view.composing) return false
        const tr = usual()
        const { selection } = tr
        if (!selection.empty || selection.from !== from) return false
        view.dispatch(tr.setSelection(TextSelection.create(tr.doc, from + text.length)))
        return true
      },
    },
  })
}
