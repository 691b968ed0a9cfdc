import { EditorState, Selection, type Transaction } from 'prosemirror-state'
import { expect, it } from 'vitest'
import { emptyMemo } from '../../../core/memo/emptyMemo.ts'
import { paragraph, textLine } from '../../../core/model/memoBody.ts'
import { insertFootnote } from './commands.ts'
import { docOf } from './convert.ts'
import { popupOf, popupPlugin, withPopup } from './popups.ts'
import { memoSchema } from './schema.ts'

/** A memo with a footnote in its line that was just put in, the window for its text open. */
function withFootnote(): EditorState {
  const doc = docOf({ ...emptyMemo(new Date(0)), body: [paragraph(textLine('So it is.'))] })
  let state = EditorState.create({ doc, plugins: [popupPlugin()] })
  const dispatch = (tr: Transaction) => {
    state = state.apply(tr)
  }
  state = state.apply(state.tr.setSelection(Selection.atEnd(state.doc)))
  insertFootnote(state, dispatch)
  return state
}

const footnotes = ({ doc }: EditorState) => doc.toString().split('footnote').length - 1
const leave = (state: EditorState) => state.apply(state.tr.setSelection(Selection.atStart(state.doc)))

it('a footnote that is left without text by a click elsewhere is taken out again', () => {
  const state = withFootnote()
  expect([popupOf(state)?.kind, footnotes(state)]).toEqual(['footnote', 1])
  const after = leave(state)
  expect([popupOf(after), footnotes(after), after.doc.textContent]).toEqual([null, 0, 'So it is.'])
})

it('so is one that is left for another footnote, whose window is open then', () => {
  const first = withFootnote()
  const pos = popupOf(first)?.pos ?? 0
  const two = first.apply(first.tr.insert(pos, memoSchema.nodes.footnote.create({ text: 'As of May.' })))
  expect([popupOf(two)?.pos, footnotes(two)]).toEqual([pos + 1, 2])
  const after = two.apply(withPopup(two.tr, 'footnote', pos))
  expect([popupOf(after)?.node.attrs.text, footnotes(after)]).toEqual(['As of May.', 1])
})

it('one with text stays', () => {
  const state = withFootnote()
  const pos = popupOf(state)?.pos ?? 0
  expect(footnotes(leave(state.apply(state.tr.setNodeAttribute(pos, 'text', 'As of May.'))))).toBe(1)
})
