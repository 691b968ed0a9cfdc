import { EditorState } from 'prosemirror-state'
import { Mapping } from 'prosemirror-transform'
import { describe, expect, it } from 'vitest'
import { checkMemo } from '../../../core/checks/checkMemo.ts'
import { applied, choosing, memoOf, text } from '../../../core/checks/checks.fixture.ts'
import type { Change } from '../../../core/checks/finding.ts'
import { cite, quotationOf } from '../../../core/memo/citing.ts'
import type { Memo } from '../../../core/model/memo.ts'
import { type Inline, list } from '../../../core/model/memoBody.ts'
import { harbourNote, withAnnotation } from '../../../core/model/note.fixture.ts'
import { docOf, memoFrom } from '../editor/convert.ts'
import { fixTransaction } from './applyFix.ts'

const note = withAnnotation(harbourNote(), 'quote', 'We got what we came for', 'Ana Ruiz')
const [annotation] = note.annotations
if (annotation === undefined) throw new Error('the fixture has an annotation')
const citation: Inline = {
  type: 'citation',
  attrs: { ...cite(note, annotation), exact: 'They got what they came for' },
}
const strong: Inline = { type: 'text', text: ' with high confidence', marks: [{ type: 'strong' }] }

/** A memo in which nearly every check finds something that can be fixed, at every depth. */
const memo: Memo = choosing(
  memoOf(
    [text('We assess'), strong, text(' that it is highly likely to rain. Wind is probable, and snow likely.')],
    list('bulletList', [[text('A calm is possible.'), citation], [text('Then Anna Ruis came, and rain is likely.')]]),
    [text('“We got what we came for,” she said.'), citation],
    {
      ...quotationOf(note, annotation),
      attrs: { ...cite(note, annotation), speaker: 'Nobody', alterations: [] },
    } as Memo['body'][number],
  ),
  [note],
)
memo.head.subject = 'Ana Ruizz on the strike'

const stateOf = (of: Memo) => EditorState.create({ doc: docOf(of) })

function changes(of: Memo): Change[] {
  const findings = checkMemo(of, [note], { standard: 'icd203', off: [] })
  return findings.flatMap(({ fixes }) => fixes.map(({ change }) => change)).filter(({ type }) => type !== 'show-note')
}

describe('a fix', () => {
  it('does to the document what it says of the memo', () => {
    const state = stateOf(memo)
    const since = { doc: state.doc, mapping: new Mapping() }
    const all = changes(memo)
    expect(new Set(all.map(({ type }) => type))).toEqual(new Set(['edit', 'update-citation', 'remove-block']))
    for (const change of all) {
      const tr = fixTransaction(state, change, since)
      if (tr === null) throw new Error(`there is nothing to do for ${JSON.stringify(change)}`)
      const { body, head } = memoFrom(tr.doc, memo)
      const wanted = applied(memo, change)
      // Text that is put in is set as what it stands in, which the memo's own change does not know.
      const plain = (value: unknown) => JSON.parse(JSON.stringify(value).replaceAll(',"marks":[{"type":"strong"}]', ''))
      expect(memoFrom(docOf({ ...memo, body: plain(body) }), memo).body).toEqual(
        memoFrom(docOf({ ...memo, body: plain(wanted.body) }), memo).body,
      )
      expect(head).toEqual(wanted.head)
    }
  })

  it('finds its place again after other words were typed', () => {
    const state = stateOf(memo)
    const typed = state.tr.insertText('Today: ', 1)
    const since = { doc: state.doc, mapping: new Mapping(typed.mapping.maps) }
    const [first] = changes(memo).filter((change) => change.type === 'edit')
    if (first === undefined) throw new Error('there is a fix')
    const tr = fixTransaction(state.apply(typed), first, since)
    expect(tr?.doc.textContent).toContain('Today: We assess')
  })

  it('does nothing to a field of the head that was typed in meanwhile', () => {
    const state = stateOf(memo)
    const typed = state.tr.setDocAttribute('subject', 'On Ana Ruizz and the strike')
    const since = { doc: state.doc, mapping: new Mapping(typed.mapping.maps) }
    const about = changes(memo).filter(
      (change) => change.type === 'edit' && change.edits.some(({ where }) => 'field' in where),
    )
    expect(about.length).toBeGreaterThan(0)
    for (const change of about) expect(fixTransaction(state.apply(typed), change, since)).toBeNull()
  })

  it('does nothing where its words were changed meanwhile', () => {
    const state = stateOf(memo)
    const typed = state.tr.delete(1, 60)
    const since = { doc: state.doc, mapping: new Mapping(typed.mapping.maps) }
    const about = changes(memo).filter(
      (change) =>
        change.type === 'edit' &&
        change.edits.some(({ where }) => 'path' in where && where.path[0] === 0 && where.start < 50),
    )
    expect(about.length).toBeGreaterThan(0)
    for (const change of about) expect(fixTransaction(state.apply(typed), change, since)).toBeNull()
  })
})
