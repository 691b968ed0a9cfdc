import { Plugin, TextSelection } from 'prosemirror-state'

/**
 * Writes the first letter of an empty line itself instead of reading it from the page. What Chromium does with a letter in a block that holds
 * nothing but a line break depends on whether it has laid the block out: on a busy machine it may take the block away and write into the one
 * around it (a letter typed into a new list item then stands in the list, and the item is lost), or leave the caret before the letter.
 * Composition (input methods, dead keys) sends no `keypress` and stays with the browser.
 */
export function firstLetterPlugin(): Plugin {
  return new Plugin({
    props: {
      handleKeyPress(view, event) {
        const { selection } = view.state
        const isEmptyLine = selection instanceof TextSelection && selection.$from.parent.content.size === 0
        if (!isEmptyLine || event.charCode < 0x20) return false
        const text = String.fromCodePoint(event.charCode)
        const usual = () => view.state.tr.insertText(text).scrollIntoView()
        const isHandled = view.someProp('handleTextInput', (handle) =>
          handle(view, selection.from, selection.to, text, usual),
        )
        if (isHandled !== true) view.dispatch(usual())
        return true
      },
    },
  })
}
