import { Node } from 'prosemirror-model'
import type { EditorState, Transaction } from 'prosemirror-state'
import type { Change, Edit } from '../../../core/checks/finding.ts'
import type { Since } from './checksState.ts'
import { movedRange, type Range, rangeOf } from './places.ts'

/**
 * A fix as one transaction, which one undo takes back; `null` where what it would change has been changed meanwhile, and for a fix that only
 * leads somewhere.
 */
export function fixTransaction(state: EditorState, change: Change, since: Since): Transaction | null {
  const rangeNow = (place: Edit['where']) => {
    const range = rangeOf(since.doc, place)
    return range === null ? null : movedRange(range, since.mapping)
  }
  switch (change.type) {
    case 'edit':
      return applyEdits(state, since, change.edits, rangeNow)
    case 'update-citation': {
      const range = rangeNow(change.where)
      const node = range === null ? null : state.doc.nodeAt(range.from)
      if (range === null || node === null) return null
      // Omissions and insertions are of the words they were made in.
      const isSame = node.attrs.exact === change.citation.exact
      const alterations = 'alterations' in node.attrs && !isSame ? { alterations: [] } : {}
      return state.tr.setNodeMarkup(range.from, null, { ...node.attrs, ...change.citation, ...alterations })
    }
    case 'remove-block': {
      const range = rangeNow({ path: change.path, start: 0, end: 0 })
      return range === null ? null : removeBlock(state, range)
    }
    case 'show-note':
      return null
  }
}

function applyEdits(
  state: EditorState,
  since: Since,
  edits: readonly Edit[],
  rangeNow: (place: Edit['where']) => Range | null,
): Transaction | null {
  const { tr, schema } = state
  const placed: { range: Range; replacement: Edit['replacement'] }[] = []
  for (const { where, replacement } of edits) {
    if ('field' in where) {
      const text: unknown = tr.doc.attrs[where.field]
      if (typeof text !== 'string' || typeof replacement !== 'string') return null
      if (state.doc.attrs[where.field] !== since.doc.attrs[where.field]) return null
      tr.setDocAttribute(where.field, text.slice(0, where.start) + replacement + text.slice(where.end))
      continue
    }
    const range = rangeNow(where)
    if (range === null) return null
    placed.push({ range, replacement })
  }
  // From the end, so that the places before are not moved.
  for (const { range, replacement } of placed.sort((a, b) => b.range.from - a.range.from || b.range.to - a.range.to)) {
    const { from, to } = range
    if (replacement === '') tr.delete(from, to)
    else if (typeof replacement === 'string') tr.replaceWith(from, to, schema.text(replacement, marksAt(tr, from)))
    else tr.replaceWith(from, to, Node.fromJSON(schema, replacement).mark(marksAt(tr, from)))
  }
  return tr.docChanged ? tr : null
}

/** How text at a place is set; what is put at the end of a line is set as what stands before it. */
function marksAt({ doc }: Transaction, at: number) {
  const after = doc.nodeAt(at)
  return after?.isText === true ? after.marks : doc.resolve(at).marks()
}

function removeBlock({ tr, doc, schema }: EditorState, { from, to }: Range): Transaction {
  const { paragraph } = schema.nodes
  const isOnly = doc.resolve(from).parent.childCount === 1
  return isOnly && paragraph !== undefined ? tr.replaceWith(from, to, paragraph.create()) : tr.delete(from, to)
}
