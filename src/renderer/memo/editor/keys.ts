import {
  chainCommands,
  createParagraphNear,
  deleteSelection,
  exitCode,
  joinBackward,
  joinForward,
  liftEmptyBlock,
  selectAll,
  selectNodeBackward,
  selectNodeForward,
  splitBlockAs,
  toggleMark,
} from 'prosemirror-commands'
import { redo, undo } from 'prosemirror-history'
import { liftListItem, sinkListItem, splitListItem } from 'prosemirror-schema-list'
import { type Command, NodeSelection } from 'prosemirror-state'
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow, goToNextCell } from 'prosemirror-tables'
import {
  around,
  deleteAtom,
  insertFootnote,
  insertTable,
  leaveNode,
  moveBlock,
  selectWords,
  toggleList,
  toHeading,
  toParagraph,
} from './commands.ts'
import type { EditorContext } from './context.ts'
import { selectedCited, withPopup } from './popups.ts'
import { citationOf, hasWords, memoSchema } from './schema.ts'

const { nodes, marks } = memoSchema

const insertBreak: Command = (state, dispatch) => {
  if (!state.selection.$from.parent.inlineContent || state.selection instanceof NodeSelection) return false
  dispatch?.(state.tr.replaceSelectionWith(nodes.break.create()).scrollIntoView())
  return true
}

/** What belongs into a paragraph is said of the first one that a split leaves, not of the second. */
const split = splitBlockAs((node, atEnd) =>
  node.type === nodes.paragraph && !atEnd ? { type: nodes.paragraph } : null,
)

/** Opens what can be changed of the node selected: how its words are printed, or what a footnote says. */
const openNode: Command = ({ selection, tr }, dispatch) => {
  if (!(selection instanceof NodeSelection)) return false
  const { node, from } = selection
  if (hasWords(node)) dispatch?.(withPopup(tr, 'alter', from))
  else if (node.type === nodes.footnote) dispatch?.(withPopup(tr, 'footnote', from))
  else return false
  return true
}

/** Tab moves between cells, and past the last one adds a row. */
const nextCell: Command = (state, dispatch, view) => {
  if (around(state, nodes.table) === null) return false
  if (goToNextCell(1)(state, dispatch)) return true
  addRowAfter(state, dispatch)
  if (view !== undefined) goToNextCell(1)(view.state, dispatch)
  return true
}

const previousCell: Command = (state, dispatch) => {
  if (around(state, nodes.table) === null) return false
  goToNextCell(-1)(state, dispatch)
  return true
}

/** In a list Tab is the list's even where there is nothing to nest: the focus would go away unexpectedly. */
function inList(command: Command): Command {
  return (state, dispatch) => {
    if (around(state, nodes.listItem) === null) return false
    command(state, dispatch)
    return true
  }
}

function inTable(command: Command): Command {
  return (state, dispatch) => around(state, nodes.table) !== null && command(state, dispatch)
}

/** What the keys do while a memo is written. The window's own keys, such as undo, are in `shared/commands.ts`. */
export function memoKeys(context: EditorContext): Record<string, Command> {
  const showSource: Command = (state) => {
    const cited = selectedCited(state)
    if (cited !== null) context.showSource(citationOf(cited.node))
    return cited !== null
  }
  const backspace = chainCommands(
    deleteSelection,
    selectWords(-1),
    deleteAtom,
    joinBackward,
    liftListItem(nodes.listItem),
    selectNodeBackward,
  )
  const forward = chainCommands(deleteSelection, selectWords(1), joinForward, selectNodeForward)
  return {
    Enter: chainCommands(
      openNode,
      leaveNode,
      splitListItem(nodes.listItem),
      createParagraphNear,
      liftEmptyBlock,
      split,
    ),
    'Mod-Enter': chainCommands(showSource, exitCode),
    'Shift-Enter': insertBreak,
    Backspace: backspace,
    'Mod-Backspace': backspace,
    'Shift-Backspace': backspace,
    Delete: forward,
    'Mod-Delete': forward,
    'Mod-a': selectAll,
    'Mod-b': toggleMark(marks.strong),
    'Mod-i': toggleMark(marks.emphasis),
    'Mod-Alt-0': toParagraph,
    'Mod-Alt-1': toHeading(1),
    'Mod-Alt-2': toHeading(2),
    'Mod-Alt-3': toHeading(3),
    'Mod-Shift-7': toggleList(nodes.orderedList),
    'Mod-Shift-8': toggleList(nodes.bulletList),
    'Mod-Alt-f': insertFootnote,
    'Mod-Alt-t': insertTable,
    'Mod-z': undo,
    'Mod-Shift-z': redo,
    'Mod-y': redo,
    Tab: chainCommands(nextCell, inList(sinkListItem(nodes.listItem))),
    'Shift-Tab': chainCommands(previousCell, inList(liftListItem(nodes.listItem))),
    'Alt-ArrowUp': moveBlock(-1),
    'Alt-ArrowDown': moveBlock(1),
    'Alt-Shift-ArrowDown': inTable(addRowAfter),
    'Alt-Shift-ArrowUp': inTable(deleteRow),
    'Alt-Shift-ArrowRight': inTable(addColumnAfter),
    'Alt-Shift-ArrowLeft': inTable(deleteColumn),
  }
}
