import { setBlockType, wrapIn } from 'prosemirror-commands'
import { GapCursor } from 'prosemirror-gapcursor'
import { closeHistory } from 'prosemirror-history'
import { Fragment, type Node, type NodeType } from 'prosemirror-model'
import { liftListItem, wrapInList } from 'prosemirror-schema-list'
import {
  type Command,
  type EditorState,
  NodeSelection,
  Selection,
  TextSelection,
  type Transaction,
} from 'prosemirror-state'
import { liftTarget } from 'prosemirror-transform'
import type { Citation } from '../../../core/model/memoBody.ts'
import { withPopup } from './popups.ts'
import { hasWords, isCited, memoSchema } from './schema.ts'

const { nodes } = memoSchema

/** The innermost node of one of these types that the selection is in, with its depth; `null` where there is none. */
export function around({ selection }: EditorState, ...types: NodeType[]): { node: Node; depth: number } | null {
  const { $from } = selection
  for (let depth = $from.depth; depth > 0; depth--) {
    const node = $from.node(depth)
    if (types.includes(node.type)) return { node, depth }
  }
  return null
}

export const toParagraph: Command = setBlockType(nodes.paragraph)

export function toHeading(level: 1 | 2 | 3): Command {
  return (state, dispatch) => {
    const { parent } = state.selection.$from
    const isSet = parent.type === nodes.heading && parent.attrs.level === level
    return (isSet ? toParagraph : setBlockType(nodes.heading, { level }))(state, dispatch)
  }
}

/** Makes a list of the blocks selected, makes a list of the other kind of the one they are in, or takes them out of it. */
export function toggleList(type: NodeType): Command {
  return (state, dispatch) => {
    const list = around(state, nodes.bulletList, nodes.orderedList)
    if (list === null) return wrapInList(type)(state, dispatch)
    if (list.node.type === type) return liftListItem(nodes.listItem)(state, dispatch)
    dispatch?.(state.tr.setNodeMarkup(state.selection.$from.before(list.depth), type))
    return true
  }
}

/** Sets the paragraphs selected apart as the bottom line, or takes them out of it. */
export const toggleBottomLine: Command = (state, dispatch) => {
  const box = around(state, nodes.bottomLine)
  if (box === null) return wrapIn(nodes.bottomLine)(state, dispatch)
  const { $from } = state.selection
  const [start, end] = [$from.start(box.depth), $from.end(box.depth)]
  const range = state.doc.resolve(start + 1).blockRange(state.doc.resolve(end - 1))
  const target = range === null ? null : liftTarget(range)
  if (range === null || target === null) return false
  dispatch?.(state.tr.lift(range, target).scrollIntoView())
  return true
}

/** Moves the list item, or else the block, that the selection is in past its neighbour. */
export function moveBlock(by: -1 | 1): Command {
  return (state, dispatch) => {
    const { selection } = state
    const { $from } = selection
    const isBlock = selection instanceof NodeSelection && selection.node.isBlock
    const item = around(state, nodes.listItem)
    // A quotation that is selected moves by itself, within its list item where it is in one.
    const depth = isBlock ? $from.depth : item !== null ? item.depth - 1 : 0
    const parent = $from.node(depth)
    const index = $from.index(depth)
    const other = index + by
    if (other < 0 || other >= parent.childCount) return false
    const changed = [...parent.children]
    const [moved] = changed.splice(index, 1)
    if (moved === undefined) return false
    changed.splice(other, 0, moved)
    if (!parent.type.validContent(Fragment.from(changed))) return false
    // The neighbour is what is moved in the document: so the selection stays where it is in what it is in.
    const start = isBlock ? selection.from : $from.before(depth + 1)
    const neighbour = parent.child(other)
    const tr = state.tr
    if (by === -1)
      tr.delete(start - neighbour.nodeSize, start).insert(start - neighbour.nodeSize + moved.nodeSize, neighbour)
    else {
      const end = start + moved.nodeSize
      tr.delete(end, end + neighbour.nodeSize).insert(start, neighbour)
    }
    dispatch?.(closeHistory(tr).scrollIntoView())
    return true
  }
}

/** A table of two columns, the first row its header, after the block that the selection is in or in place of an empty one. */
export const insertTable: Command = (state, dispatch) => {
  if (around(state, nodes.table) !== null) return false
  const row = (type: NodeType) =>
    nodes.tableRow.create(
      null,
      [0, 1].map(() => type.create(null, nodes.paragraph.create())),
    )
  const table = nodes.table.create(null, [row(nodes.tableHeader), row(nodes.tableCell), row(nodes.tableCell)])
  const place = placeFor(state, nodes.table)
  if (place === null) return false
  const tr = state.tr.replaceWith(place.from, place.to, table)
  dispatch?.(
    closeHistory(tr)
      .setSelection(Selection.near(tr.doc.resolve(place.from + 1)))
      .scrollIntoView(),
  )
  return true
}

/** A footnote at the caret, whose text is then asked for. */
export const insertFootnote: Command = (state, dispatch) => {
  const at = lineEndOf(state)
  if (at === null) return false
  dispatch?.(
    withPopup(closeHistory(state.tr).insert(at, nodes.footnote.create({ text: '' })), 'footnote', at).scrollIntoView(),
  )
  return true
}

/** The ways in which an annotation can stand in a memo. */
export type CitedAs = 'quotation' | 'quote' | 'citation'

/**
 * Puts an annotation into the memo: a quotation as a block after the one that the selection is in, or in place of an empty one; quoted words
 * and marks at the caret, after what is selected. Where there is no line of text, quoted words get one; for a mark it is `false`.
 */
export function insertCited(as: CitedAs, citation: Citation): Command {
  return (state, dispatch) => {
    const attrs = as === 'citation' ? citation : { ...citation, alterations: [] }
    const node = nodes[as].create(attrs)
    if (as === 'quotation') return insertBlock(state, node, dispatch)
    const at = lineEndOf(state)
    if (at === null) return as === 'quote' && insertBlock(state, nodes.paragraph.create(null, node), dispatch)
    dispatch?.(insertInline(closeHistory(state.tr), at, node).scrollIntoView())
    return true
  }
}

function insertBlock(state: EditorState, block: Node, dispatch: Parameters<Command>[1]): boolean {
  const place = placeFor(state, block.type)
  if (place === null) return false
  // Each is taken back by itself, however quickly they follow each other.
  const tr = closeHistory(state.tr).replaceWith(place.from, place.to, block)
  const isWords = NodeSelection.isSelectable(block) && block.isAtom
  const end = tr.doc.resolve(place.from + block.nodeSize)
  dispatch?.(
    tr.setSelection(isWords ? NodeSelection.create(tr.doc, place.from) : Selection.near(end, -1)).scrollIntoView(),
  )
  return true
}

/** Puts a node into a line, with the blank before quoted words that they need; the caret goes after it. */
export function insertInline(tr: Transaction, at: number, node: Node): Transaction {
  const before = tr.doc.resolve(at).nodeBefore
  const isTight = node.type === nodes.quote && before?.isText === true && /[\p{L}\p{N},;:.!?]$/u.test(before.text ?? '')
  const content = isTight ? Fragment.from([memoSchema.text(' '), node]) : Fragment.from(node)
  tr.insert(at, content)
  return tr.setSelection(TextSelection.create(tr.doc, at + content.size))
}

/** Makes of the cited node selected another that cites the same: quoted words a quotation, and the other way. */
export function citeAs(as: 'quotation' | 'quote'): Command {
  return (state, dispatch) => {
    const { selection } = state
    if (!(selection instanceof NodeSelection) || !isCited(selection.node) || selection.node.type === nodes[as])
      return false
    const { alterations = [], ...citation } = selection.node.attrs
    const node = nodes[as].create({ ...citation, alterations })
    const { tr } = state
    if (as === 'quote') {
      tr.replaceWith(selection.from, selection.to, nodes.paragraph.create(null, node))
      dispatch?.(tr.setSelection(NodeSelection.create(tr.doc, selection.from + 1)).scrollIntoView())
      return true
    }
    tr.delete(selection.from, selection.to)
    const place = placeFor({ doc: tr.doc, selection: Selection.near(tr.doc.resolve(selection.from)) }, node.type)
    if (place === null) return false
    tr.replaceWith(place.from, place.to, node)
    dispatch?.(tr.setSelection(NodeSelection.create(tr.doc, place.from)).scrollIntoView())
    return true
  }
}

/** Where a block goes: in place of the empty paragraph that the selection is in, or after the block that it is in. */
function placeFor(
  { doc, selection }: Pick<EditorState, 'doc' | 'selection'>,
  type: NodeType,
): { from: number; to: number } | null {
  const { $from, $to } = selection
  const isBlock = (selection instanceof NodeSelection && selection.node.isBlock) || selection instanceof GapCursor
  if (isBlock) {
    const $at = doc.resolve(selection.to)
    if ($at.parent.canReplaceWith($at.index(), $at.index(), type)) return { from: selection.to, to: selection.to }
  }
  for (let depth = $to.depth; depth > 0; depth--) {
    const [parent, index] = [$to.node(depth - 1), $to.index(depth - 1)]
    const inside = $to.node(depth)
    const isEmpty = inside.type === nodes.paragraph && inside.content.size === 0 && $from.sameParent($to)
    if (isEmpty && parent.canReplaceWith(index, index + 1, type))
      return { from: $to.before(depth), to: $to.after(depth) }
    if (parent.canReplaceWith(index + 1, index + 1, type)) return { from: $to.after(depth), to: $to.after(depth) }
  }
  return null
}

/** The end of the selection where that is in a line of text; `null` where it is not. */
function lineEndOf({ selection }: EditorState): number | null {
  return selection.$to.parent.inlineContent ? selection.to : null
}

/** Puts the caret after a cited node in a line, so that what is typed next follows it. */
export const leaveNode: Command = ({ selection, tr }, dispatch) => {
  if (!(selection instanceof NodeSelection) || !selection.node.isInline) return false
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, selection.to)).scrollIntoView())
  return true
}

/** Backspace and Delete at quoted words select them first: a slip does not take a passage out. */
export function selectWords(direction: -1 | 1): Command {
  return ({ selection, tr }, dispatch) => {
    if (!(selection instanceof TextSelection) || !selection.empty) return false
    const { $from } = selection
    const node = direction === -1 ? $from.nodeBefore : $from.nodeAfter
    if (node === null || !hasWords(node) || $from.textOffset > 0) return false
    const pos = direction === -1 ? $from.pos - node.nodeSize : $from.pos
    dispatch?.(tr.setSelection(NodeSelection.create(tr.doc, pos)).scrollIntoView())
    return true
  }
}

/** Takes out what stands before the caret where that is a mark of a source, a footnote or a break. */
export const deleteAtom: Command = ({ selection, tr }, dispatch) => {
  if (!(selection instanceof TextSelection) || !selection.empty) return false
  const node = selection.$from.nodeBefore
  if (node === null || node.isText || !node.isLeaf || !node.isInline || hasWords(node)) return false
  dispatch?.(tr.delete(selection.from - node.nodeSize, selection.from).scrollIntoView())
  return true
}
