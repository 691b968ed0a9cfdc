import { describe, expect, it } from 'vitest'
import { heading, type MemoBlock, paragraph, textLine } from '../model/memoBody.ts'
import { emptyMemo } from './emptyMemo.ts'
import { fillTemplate } from './fill.ts'
import { printedLines } from './printedLines.ts'
import { resolveMemo } from './resolve.ts'
import { builtInTemplates } from './templates.ts'
import { withoutHints } from './unfilled.ts'

const hint = paragraph([], 'What belongs here')
const text = paragraph(textLine('Written.'))

describe('what is not written yet', () => {
  it('is not printed, nor the heading that waits for it', () => {
    const body: MemoBlock[] = [heading(1, 'Full'), text, heading(1, 'Waiting'), hint, heading(1, 'Full too'), text]
    expect(withoutHints(body)).toEqual([heading(1, 'Full'), text, heading(1, 'Full too'), text])
    expect(withoutHints([heading(1, 'Last'), hint])).toEqual([])
  })

  it('takes its subheadings along, unless something stands under one of them', () => {
    const part = (inside: MemoBlock): MemoBlock[] => [heading(1, 'Part'), hint, heading(2, 'Within'), inside]
    expect(withoutHints(part(hint))).toEqual([])
    expect(withoutHints(part(text))).toEqual([heading(1, 'Part'), heading(2, 'Within'), text])
  })

  it('never takes a heading along that somebody wrote', () => {
    const body: MemoBlock[] = [heading(1, 'To follow'), heading(1, 'Annex'), paragraph()]
    expect(withoutHints(body)).toEqual([heading(1, 'To follow'), heading(1, 'Annex')])
  })

  it('leaves nothing of a template in print but its head', () => {
    for (const template of builtInTemplates) {
      const memo = fillTemplate(template, [], new Date(2024, 2, 1))
      const empty = { ...emptyMemo(new Date(2024, 2, 1)), title: memo.title, head: memo.head }
      expect(printedLines(resolveMemo(memo, [])), template.id).toEqual(printedLines(resolveMemo(empty, [])))
    }
  })
})
