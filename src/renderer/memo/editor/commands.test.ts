import type { Command } from 'prosemirror-state'
import { EditorState, NodeSelection, Selection, TextSelection } from 'prosemirror-state'
import { describe, expect, it } from 'vitest'
import { emptyMemo } from '../../../core/memo/emptyMemo.ts'
import { heading, list, type MemoBlock, paragraph, textLine } from '../../../core/model/memoBody.ts'
import { citeAs, insertCited, insertTable, moveBlock, selectWords, toggleBottomLine, toggleList } from './commands.ts'
import { docOf } from './convert.ts'
import { memoSchema } from './schema.ts'

const { nodes } = memoSchema
const citation = { note: 'note', annotation: 'annotation', exact: 'so it is', speaker: 'Ana Ruiz' }
const text = (words: string) => paragraph(textLine(words))

/** The state of a memo with the caret after `caret` where it first stands in the text. */
function at(body: MemoBlock[], caret = ''): EditorState {
  const doc = docOf({ ...emptyMemo(new Date(0)), body })
  let pos = 1
  doc.descendants((node, start) => {
    const index = node.text?.indexOf(caret) ?? -1
    if (pos === 1 && index >= 0) pos = start + index + caret.length
  })
  const state = EditorState.create({ doc })
  return state.apply(state.tr.setSelection(Selection.near(doc.resolve(pos), -1)))
}

function applied(state: EditorState, ...commands: Command[]): EditorState {
  return commands.reduce((now, command) => {
    let next = now
    expect(
      command(now, (tr) => {
        next = now.apply(tr)
      }),
    ).toBe(true)
    next.doc.check()
    return next
  }, state)
}

describe('a passage that is put into the memo', () => {
  it('stands as a quotation after the paragraph of the caret, and the next one after it', () => {
    const state = applied(
      at([text('One'), text('Two')], 'One'),
      insertCited('quotation', citation),
      insertCited('quotation', citation),
    )
    expect(state.doc.toString()).toBe('doc(paragraph("One"), quotation, quotation, paragraph("Two"))')
    expect(state.selection).toBeInstanceOf(NodeSelection)
  })

  it('takes the place of an empty paragraph', () => {
    const state = applied(
      at([heading(1, 'Said'), paragraph([], 'What was said')], 'none'),
      (now, dispatch) => {
        dispatch?.(now.tr.setSelection(Selection.atEnd(now.doc)))
        return true
      },
      insertCited('quotation', citation),
    )
    expect(state.doc.toString()).toBe('doc(heading("Said"), quotation)')
  })

  it('stays within the list item of the caret, and goes after the box of the bottom line', () => {
    const inList = applied(at([list('bulletList', [textLine('Point')])], 'Point'), insertCited('quotation', citation))
    expect(inList.doc.toString()).toBe('doc(bulletList(listItem(paragraph("Point"), quotation)))')
    const box: MemoBlock = { type: 'bottomLine', content: [text('First')] }
    expect(applied(at([box], 'First'), insertCited('quotation', citation)).doc.toString()).toBe(
      'doc(bottomLine(paragraph("First")), quotation)',
    )
  })

  it('runs in with a blank after a word, and marks go without one', () => {
    const quoted = applied(at([text('He said')], 'said'), insertCited('quote', citation))
    expect(quoted.doc.toString()).toBe('doc(paragraph("He said ", quote))')
    const marked = applied(at([text('He said so.')], 'so.'), insertCited('citation', citation))
    expect(marked.doc.toString()).toBe('doc(paragraph("He said so.", citation))')
    expect(marked.selection).toBeInstanceOf(TextSelection)
  })

  it('gets a line of its own where a quotation is selected', () => {
    const state = applied(at([text('One')], 'One'), insertCited('quotation', citation), insertCited('quote', citation))
    expect(state.doc.toString()).toBe('doc(paragraph("One"), quotation, paragraph(quote))')
    const selected = applied(at([text('One')], 'One'), insertCited('quotation', citation))
    expect(insertCited('citation', citation)(selected)).toBe(false)
  })

  it('can be set apart, or run in, later', () => {
    const quoted = applied(
      at([text('He said')], 'said'),
      insertCited('quote', citation),
      selectWords(-1),
      citeAs('quotation'),
    )
    expect(quoted.doc.toString()).toBe('doc(paragraph("He said "), quotation)')
    expect(applied(quoted, citeAs('quote')).doc.toString()).toBe('doc(paragraph("He said "), paragraph(quote))')
  })
})

describe('blocks', () => {
  it('move past their neighbours, with the caret in them', () => {
    const state = applied(at([text('One'), text('Two'), text('Three')], 'Three'), moveBlock(-1))
    expect(state.doc.textBetween(0, state.doc.content.size, ' ')).toBe('One Three Two')
    expect(state.selection.$from.parent.textContent).toBe('Three')
    expect(applied(state, moveBlock(-1), moveBlock(1)).doc.eq(state.doc)).toBe(true)
    expect(moveBlock(-1)(at([text('One')], 'One'))).toBe(false)
  })

  it('move within their list, item by item', () => {
    const state = applied(
      at([text('Before'), list('bulletList', [textLine('One'), textLine('Two')])], 'Two'),
      moveBlock(-1),
    )
    expect(state.doc.lastChild?.textContent).toBe('TwoOne')
    expect(moveBlock(-1)(state)).toBe(false)
  })

  it('become lists of one kind or the other, and text again', () => {
    const bullets = applied(at([text('One')], 'One'), toggleList(nodes.bulletList))
    expect(bullets.doc.toString()).toBe('doc(bulletList(listItem(paragraph("One"))))')
    const numbers = applied(bullets, toggleList(nodes.orderedList))
    expect(numbers.doc.firstChild?.type).toBe(nodes.orderedList)
    expect(applied(numbers, toggleList(nodes.orderedList)).doc.toString()).toBe('doc(paragraph("One"))')
  })

  it('are set apart as the bottom line, and taken out of it whole', () => {
    const box = applied(at([text('One'), text('Two')], 'One'), toggleBottomLine)
    expect(box.doc.toString()).toBe('doc(bottomLine(paragraph("One")), paragraph("Two"))')
    const two: MemoBlock = { type: 'bottomLine', content: [text('One'), text('Two')] }
    expect(applied(at([two], 'Two'), toggleBottomLine).doc.toString()).toBe('doc(paragraph("One"), paragraph("Two"))')
  })

  it('make room for a table, with the caret in its first cell', () => {
    const state = applied(at([text('One')], 'One'), insertTable)
    expect(state.doc.childCount).toBe(2)
    expect(state.selection.$from.node(-1).type).toBe(nodes.tableHeader)
  })
})
