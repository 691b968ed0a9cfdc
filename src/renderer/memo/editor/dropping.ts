import { Fragment, type Node, Slice } from 'prosemirror-model'
import { type EditorState, NodeSelection, Plugin, Selection } from 'prosemirror-state'
import { dropPoint } from 'prosemirror-transform'
import type { EditorView } from 'prosemirror-view'
import type { Citation } from '../../../core/model/memoBody.ts'
import { insertInline } from './commands.ts'
import { memoSchema } from './schema.ts'

const { nodes } = memoSchema

/** Within this distance of a paragraph's upper or lower edge, in CSS pixels, what is dropped goes between the blocks. */
const edge = 5

let dragged: Citation | null = null

/** Begins to drag an annotation over the text; `null` when the drag is over. */
export function dragCitation(citation: Citation | null): void {
  dragged = citation
}

/**
 * Takes annotations that are dragged from the tray: dropped in a line they become quoted words in it, dropped between blocks or on an
 * empty line a quotation. The drop cursor shows which.
 */
export function droppingPlugin(): Plugin {
  return new Plugin({
    props: {
      handleDOMEvents: {
        dragover: (view, event) => {
          // Left to the window, a drag over words of a source would be refused: they are no field.
          if (dragged !== null || view.dragging !== null) {
            event.preventDefault()
            event.stopPropagation()
          }
          if (dragged === null) return false
          if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy'
          // The drop cursor goes by what the view thinks is dragged.
          view.dragging = { slice: new Slice(Fragment.from(nodeAt(view, event, dragged)), 0, 0), move: false }
          return false
        },
        drop: (view, event) => {
          if (dragged === null) return false
          event.preventDefault()
          view.dragging = null
          drop(view, event, dragged)
          dragged = null
          return true
        },
      },
    },
  })
}

function nodeAt(view: EditorView, event: DragEvent, citation: Citation): Node {
  const type = isInLine(view, event) ? nodes.quote : nodes.quotation
  return type.create({ ...citation, alterations: [] })
}

function isInLine(view: EditorView, { target, clientY }: DragEvent): boolean {
  const line = target instanceof Element ? target.closest('p, h1, h2, h3') : null
  if (line === null || !view.dom.contains(line) || line.textContent.trim() === '') return false
  const { top, bottom } = line.getBoundingClientRect()
  return clientY > top + edge && clientY < bottom - edge
}

function drop(view: EditorView, event: DragEvent, citation: Citation): void {
  const at = view.posAtCoords({ left: event.clientX, top: event.clientY })
  if (at === null) return
  const node = nodeAt(view, event, citation)
  const tr = node.isInline ? insertInline(view.state.tr, at.pos, node) : blockAt(view.state, at.pos, node)
  view.dispatch(tr.scrollIntoView())
  view.focus()
}

function blockAt(state: EditorState, pos: number, node: Node) {
  const $pos = state.doc.resolve(pos)
  const { tr } = state
  const isEmpty = $pos.parent.type === nodes.paragraph && $pos.parent.content.size === 0
  if (isEmpty && $pos.node(-1).canReplaceWith($pos.index(-1), $pos.index(-1) + 1, node.type)) {
    tr.replaceWith($pos.before(), $pos.after(), node)
    return tr.setSelection(NodeSelection.create(tr.doc, $pos.before()))
  }
  const point = dropPoint(state.doc, pos, new Slice(Fragment.from(node), 0, 0)) ?? state.doc.content.size
  tr.insert(point, node)
  const made = tr.doc.nodeAt(point)
  return tr.setSelection(made?.eq(node) ? NodeSelection.create(tr.doc, point) : Selection.near(tr.doc.resolve(point)))
}
