import { Plugin } from 'prosemirror-state'
import type { ChecksContext } from './checksContext.ts'
import { applied, type ChecksState, checksKey, initialState } from './checksState.ts'
import { ChecksView } from './checksView.tsx'

/** Checks the memo while it is written: quiet marks in the text, with a card for the reason and the fixes. */
export function checksPlugin(context: ChecksContext): Plugin<ChecksState> {
  let open: ChecksView | null = null
  return new Plugin({
    key: checksKey,
    state: {
      init: (_config, { doc }) => initialState(doc),
      apply: (tr, before, _old, state) => applied(tr, before, state),
    },
    view: (view) => {
      const made = new ChecksView(view, context)
      open = made
      return {
        update: (now, before) => made.update(now, before),
        destroy: () => {
          open = null
          made.destroy()
        },
      }
    },
    props: {
      decorations: (state) => checksKey.getState(state)?.decorations,
      handleKeyDown: (_view, event) => {
        if (event.key === 'Escape') return open?.close() === true
        const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey
        return event.key === 'Enter' && event.altKey && isPlain && open?.openAtCaret() === true
      },
      // A click into a mark asks for its reason; a caret that comes by the keyboard does not.
      handleClick: () => {
        requestAnimationFrame(() => open?.openAtClick())
        return false
      },
    },
  })
}
