import { describe, expect, it } from 'vitest'
import { heading, type Inline, list, type MemoBlock, paragraph, type Quoted, textLine } from '../model/memoBody.ts'
import { harbourNote, withAnnotation } from '../model/note.fixture.ts'
import { asTemplate } from './asTemplate.ts'
import { emptyMemo } from './emptyMemo.ts'
import { fillTemplate } from './fill.ts'
import { Template } from './template.ts'
import { builtInTemplates } from './templates.ts'

const today = new Date(2024, 2, 1)
const named = { id: 'mine', name: 'Mine', description: '' }
const attrs: Quoted = { note: 'n', annotation: 'a', exact: 'it is over', speaker: 'Ana Ruiz', alterations: [] }
const quote: Inline = { type: 'quote', attrs }
const quotation: MemoBlock = { type: 'quotation', attrs }

function templateOf(...body: MemoBlock[]): Template {
  const head = { to: 'The Director', from: 'China desk', subject: 'Strike', handling: 'OFFICIAL' }
  return asTemplate({ ...emptyMemo(today, head), body }, named)
}

describe('a memo saved as a template', () => {
  it('keeps who it is from and the handling line, and nothing else of the head', () => {
    expect(templateOf().head).toEqual({ to: '', from: 'China desk', subject: '', handling: 'OFFICIAL' })
  })

  it('keeps the writer’s words and takes out the sources’', () => {
    const { alterations: _alterations, ...citation } = attrs
    const body = templateOf(
      heading(1, 'Standing text'),
      paragraph([...textLine('As ever '), quote]),
      paragraph([...textLine('We judge this likely.'), { type: 'citation', attrs: citation }]),
      list('bulletList', [[quote], textLine('Call the desk')]),
      paragraph([], 'What comes next'),
    ).body
    expect(body).toEqual([
      heading(1, 'Standing text'),
      paragraph(textLine('As ever')),
      paragraph(textLine('We judge this likely.')),
      list('bulletList', [textLine('Call the desk')]),
      paragraph([], 'What comes next'),
    ])
  })

  it('leaves a place to write where quoted words were all there was', () => {
    const body = templateOf(
      { type: 'bottomLine', content: [paragraph([quote])] },
      heading(1, 'Evidence'),
      paragraph([quote]),
      heading(1, 'Points'),
      list('orderedList', [[quote]]),
    ).body
    expect(body).toEqual([
      { type: 'bottomLine', content: [paragraph()] },
      heading(1, 'Evidence'),
      paragraph(),
      heading(1, 'Points'),
      list('orderedList', [[]]),
    ])
  })

  it('fills the part that had the quotations with those of the next notes, and forgets the speakers of these', () => {
    const template = templateOf(heading(1, 'Voices'), heading(2, 'Ana Ruiz'), quotation, quotation, heading(1, 'Then'))
    expect(template.body).toEqual([
      { type: 'slot', fill: 'quotes', heading: 'Voices', hint: '', optional: false },
      heading(1, 'Then'),
      paragraph(),
    ])
    const note = withAnnotation(harbourNote(), 'quote', 'the strike is over', 'Dockers’ union')
    expect(fillTemplate(template, [note], today).body.slice(0, 3)).toMatchObject([
      { type: 'heading', content: [{ text: 'Voices' }] },
      { type: 'heading', content: [{ text: 'Dockers’ union' }] },
      { type: 'quotation', attrs: { exact: 'the strike is over' } },
    ])
  })

  it('is well formed and without any citation, whichever template the memo began with', () => {
    const note = withAnnotation(harbourNote(), 'quote', 'the strike is over', 'Dockers’ union')
    for (const builtIn of builtInTemplates) {
      const template = asTemplate(fillTemplate(builtIn, [note], today), named)
      expect(Template.parse(template)).toEqual(template)
      expect(JSON.stringify(template)).not.toContain(note.id)
    }
  })
})
