import { Plugin } from 'prosemirror-state'

/**
 * Lets every key find the selection where the one before it has put it. The browser tells of a caret that it moved only in a task of its own,
 * and on a busy machine the next key may be answered before that: Enter would split the line at the place where the caret was.
 */
export function freshSelectionPlugin(): Plugin {
  return new Plugin({
    props: {
      handleDOMEvents: {
        keydown: () => {
          // The view listens for it, and looks where the caret is now.
          document.dispatchEvent(new Event('selectionchange'))
          return false
        },
      },
    },
  })
}
