import { describe, expect, it } from 'vitest'
import { cite, quotationOf } from '../memo/citing.ts'
import { type BottomLine, type Inline, list, paragraph } from '../model/memoBody.ts'
import { harbourNote, withAnnotation } from '../model/note.fixture.ts'
import { applied, findingsOf, memoOf, text, wordsAt } from './checks.fixture.ts'

const note = withAnnotation(harbourNote(), 'quote', 'the strike is over', 'Dockers’ union')
const [annotation] = note.annotations
if (annotation === undefined) throw new Error('the fixture has an annotation')
const citation = { type: 'citation', attrs: cite(note, annotation) } as const
const find = (...blocks: Parameters<typeof memoOf>) => findingsOf('unsupported-judgment', memoOf(...blocks), [note])
const words = (...blocks: Parameters<typeof memoOf>) =>
  find(...blocks).map(({ where }) => wordsAt(memoOf(...blocks), where))

describe('a judgment without evidence', () => {
  it('is found by its words of likelihood, and by “we assess” and the like', () => {
    expect(words('The port is likely to close.')).toEqual(['likely'])
    expect(words('We still assess that the port stays shut.')).toEqual(['We still assess'])
    expect(words('In our view the port stays shut.')).toEqual(['In our view'])
    expect(words('We do not expect a second strike.')).toEqual(['We do not expect'])
  })

  it('is every statement under a heading that speaks of judgments, up to the next heading', () => {
    const blocks = ['# Key judgments', 'The owner gives way in March.', '# Background', 'The owner gave way in March.']
    expect(words(...blocks)).toEqual(['The owner gives way in March.'])
  })

  it('is none of what only looks like one', () => {
    expect(words('We expect to publish in May.')).toEqual([])
    expect(words('Will the port close, and is that likely?')).toEqual([])
    expect(words('“We expect that the port is likely to close,” she said.')).toEqual([])
    expect(words('The strike ended on Friday.')).toEqual([])
    expect(words('# Key judgments', 'We were asked three things:')).toEqual([])
  })

  it('is supported by a citation or quoted words in it', () => {
    expect(words([text('The port is likely to open'), citation, text('.')])).toEqual([])
    const quote: Inline = { type: 'quote', attrs: { ...cite(note, annotation), alterations: [] } }
    expect(words([text('The port is likely to open: '), quote])).toEqual([])
  })

  it('is supported by a quotation that follows, and by what stands in the same item', () => {
    expect(words('The port is likely to open.', quotationOf(note, annotation))).toEqual([])
    expect(words('The port is likely to open.', 'Work goes on.', quotationOf(note, annotation))).toEqual(['likely'])
    const item = list('bulletList', [[text('The port is likely to open.')]])
    item.content[0]?.content.push({ type: 'quotation', attrs: { ...cite(note, annotation), alterations: [] } })
    expect(words(item)).toEqual([])
  })

  it('is supported by the list that it leads to', () => {
    const reasons = list('bulletList', [[text('Work began'), citation]])
    expect(words('The port is likely to open, for one reason:', reasons)).toEqual([])
    expect(words('The port is likely to open.', reasons)).toEqual(['likely'])
  })

  it('is no concern in a bottom line that sums up supported ones', () => {
    const bottomLine: BottomLine = { type: 'bottomLine', content: [paragraph([text('It is likely to open.')])] }
    expect(words(bottomLine)).toEqual(['likely'])
    expect(words(bottomLine, [text('It is likely to open'), citation])).toEqual([])
  })

  it('can be given evidence that speaks of the same', () => {
    const claimed = withAnnotation(note, 'claim', 'The strike is over for now.')
    const memo = memoOf('We assess that the strike is over, for now at least.')
    const [finding] = findingsOf('unsupported-judgment', memo, [claimed])
    expect(finding?.fixes).toEqual([])
    const closer = memoOf('The port’s owner is unlikely to answer questions about the strike.')
    const asked = withAnnotation(note, 'claim', 'The port’s owner did not answer questions.')
    const fix = findingsOf('unsupported-judgment', closer, [asked])[0]?.fixes[0]
    expect(fix?.label).toBe('Cite “The port’s owner did not answer questions.”')
    if (fix === undefined) return
    const fixed = applied(closer, fix.change)
    expect(fixed.body[0]).toMatchObject({ content: [{ type: 'text' }, { type: 'citation' }] })
    expect(findingsOf('unsupported-judgment', fixed, [asked])).toEqual([])
  })
})
