import { EditorState, Plugin, TextSelection } from 'prosemirror-state'
import { describe, expect, it } from 'vitest'
import { checkMemo } from '../../../core/checks/checkMemo.ts'
import { memoOf } from '../../../core/checks/checks.fixture.ts'
import { docOf, memoFrom } from '../editor/convert.ts'
import { applied, checksKey, findingsAt, initialState, withEvent } from './checksState.ts'

const memo = memoOf('It is dry.', 'Rain is highly likely. The wind is calm.')

function begin(): EditorState {
  const plugin = new Plugin({
    key: checksKey,
    state: {
      init: (_config, { doc }) => initialState(doc),
      apply: (tr, before, _old, state) => applied(tr, before, state),
    },
  })
  return EditorState.create({ doc: docOf(memo), plugins: [plugin] })
}

function check(state: EditorState): EditorState {
  const settings = { standard: 'icd203' as const, off: ['unsupported-judgment' as const] }
  const findings = checkMemo(memoFrom(state.doc, memo), [], settings)
  const begun = state.apply(withEvent(state.tr, { type: 'begun' }))
  return begun.apply(withEvent(begun.tr, { type: 'found', findings, doc: state.doc }))
}

function checksOf(state: EditorState) {
  const found = checksKey.getState(state)
  if (found === undefined) throw new Error('there are checks')
  return found
}

/** The marked words. */
function marked(state: EditorState): string[] {
  return checksOf(state)
    .decorations.find()
    .map(({ from, to }) => state.doc.textBetween(from, to))
}

/** Types at the end of the memo. */
function type(state: EditorState, words: string): EditorState {
  const end = state.doc.content.size - 1
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, end)).insertText(words))
}

describe('marks in the text', () => {
  it('stand on what was found, and move with the words', () => {
    const state = check(begin())
    expect(marked(state)).toEqual(['highly likely'])
    expect(checksOf(state).shown).toMatchObject([{ excerpt: 'Rain is highly likely.' }])
    expect(marked(state.apply(state.tr.insertText('Today ', 1)))).toEqual(['highly likely'])
  })

  it('stand on the right words where something was typed while the memo was checked', () => {
    const state = begin()
    const begun = state.apply(withEvent(state.tr, { type: 'begun' }))
    const { doc } = begun
    const findings = checkMemo(memoFrom(doc, memo), [], { standard: 'icd203', off: ['unsupported-judgment'] })
    const typed = begun.apply(begun.tr.insertText('Today ', 1))
    expect(marked(typed.apply(withEvent(typed.tr, { type: 'found', findings, doc })))).toEqual(['highly likely'])
    // A check that another one has overtaken is passed over.
    const again = typed.apply(withEvent(typed.tr, { type: 'begun' }))
    expect(marked(again.apply(withEvent(again.tr, { type: 'found', findings, doc })))).toEqual([])
  })

  it('go away as soon as the words are changed, and come back with the next check', () => {
    const state = check(begin())
    const from = checksOf(state).placed[0]?.range?.from ?? 0
    const typed = state.apply(state.tr.insertText('very ', from + 7))
    expect(marked(typed)).toEqual([])
    expect(checksOf(typed).shown).toEqual([])
  })

  it('wait while their sentence is being written, until the caret leaves it', () => {
    const typed = check(type(begin(), ' Snow is possible'))
    expect(marked(typed)).toEqual(['highly likely'])
    const away = typed.apply(typed.tr.setSelection(TextSelection.create(typed.doc, 2)))
    expect(marked(away)).toEqual(['highly likely', 'possible'])
  })

  it('wait no longer than a person pauses', () => {
    const typed = check(type(begin(), ' Snow is possible'))
    expect(marked(typed.apply(withEvent(typed.tr, { type: 'rested' })))).toEqual(['highly likely', 'possible'])
  })

  it('that are there already stay while their sentence is being written', () => {
    const rested = check(begin())
    const from = checksOf(rested).placed[0]?.range?.from ?? 0
    const typed = rested.apply(
      rested.tr.setSelection(TextSelection.create(rested.doc, from - 2)).insertText('now ', from - 3),
    )
    expect(marked(check(typed))).toEqual(['highly likely'])
  })

  it('are known at the caret, and a card that is open closes when the caret goes elsewhere', () => {
    const state = check(begin())
    const from = checksOf(state).placed[0]?.range?.from ?? 0
    const keys = findingsAt(checksOf(state), from + 3).map(({ finding }) => finding.key)
    expect(keys).toHaveLength(1)
    const opened = state.apply(withEvent(state.tr, { type: 'open', keys }))
    expect(checksOf(opened).open).toEqual(keys)
    const away = opened.apply(opened.tr.setSelection(TextSelection.create(opened.doc, 2)))
    expect(checksOf(away).open).toEqual([])
  })
})
