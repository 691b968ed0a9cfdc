import { describe, expect, it } from 'vitest'
import { applyEdits } from '../edit/noteEdit.ts'
import { Memo } from '../model/memo.ts'
import { citationsIn, type MemoBlock, plainLine } from '../model/memoBody.ts'
import { harbourNote, now as then, withAnnotation } from '../model/note.fixture.ts'
import type { Note } from '../model/note.ts'
import { occurrences } from '../text/find.ts'
import { describeSpan } from '../text/selectors.ts'
import { citationProblem } from './citationProblem.ts'
import { draftMemo } from './draft.ts'
import { fillTemplate } from './fill.ts'
import { resolveMemo } from './resolve.ts'
import { Template } from './template.ts'
import { blank, builtInTemplates, memorandum } from './templates.ts'

const today = new Date(2024, 2, 1)

function targetOf(note: Note, words: string) {
  const [span] = occurrences(note.source.text, words)
  if (span === undefined) throw new Error(`the fixture does not hold “${words}”`)
  return describeSpan(note.source.text, span)
}

function annotated(): Note {
  const one = withAnnotation(harbourNote(), 'quote', 'We got what we came for', 'Ana Ruiz')
  const two = withAnnotation(one, 'quote', 'the strike is over', 'Dockers’ union')
  const three = withAnnotation(two, 'claim', 'The strike is over for now.', '', 'For how long?')
  const edits = [{ type: 'note.change' as const, change: { summary: 'The strike ended.\n\nIt took nine days.' } }]
  const note = applyEdits(three, edits, then).note
  return {
    ...note,
    keyPoints: [{ id: 'point', target: targetOf(note, 'The port’s owner did not answer questions.') }],
    events: [
      {
        id: 'told',
        title: 'Strike over',
        date: '2024-02-23',
        place: 'Genoa',
        target: targetOf(note, 'said on Friday'),
      },
      { id: 'claimed', title: 'Still over', date: '2024-03', place: '', target: targetOf(note, 'over for now') },
      { id: 'entered', title: 'Strike begins', date: '2024-02-14', place: '', target: null },
    ],
  }
}

/** A body as lines: what each block says, with its type. */
function lines(body: readonly MemoBlock[]): string[] {
  return body.flatMap((block): string[] => {
    if (block.type === 'quotation') return [`> ${block.attrs.exact}`]
    if (block.type === 'heading') return [`${'#'.repeat(block.attrs.level)} ${line(block)}`]
    if (block.type === 'paragraph') return [line(block) || `(${block.attrs.hint})`]
    if (block.type === 'bottomLine') return block.content.map((one) => `! ${line(one) || `(${one.attrs.hint})`}`)
    if (block.type === 'table') return [`table of ${block.content.length}`]
    return block.content.flatMap(({ content }) => lines(content).map((one) => `- ${one}`))
  })
}

function line({ content }: { content: Parameters<typeof plainLine>[0] }): string {
  return plainLine(content, ({ exact }) => `“${exact}”`)
}

describe('a memo from a template', () => {
  const note = annotated()

  it.each(builtInTemplates.map((template) => [template.id, template] as const))('%s is well formed', (_, template) => {
    expect(Template.parse(template)).toEqual(template)
    for (const notes of [[], [note], [note, harbourNote()]]) {
      const memo = fillTemplate(template, notes, today)
      expect(Memo.parse(memo)).toEqual(memo)
      expect(memo.notes).toEqual(notes.map(({ id }) => id))
    }
  })

  it('rests every citation on its note, whichever template it is', () => {
    for (const template of builtInTemplates) {
      const cited = citationsIn(fillTemplate(template, [note], today).body)
      expect(cited.map((citation) => citationProblem(citation, note)).filter((problem) => problem !== null)).toEqual([])
      if (template !== blank) expect(cited.length).toBeGreaterThan(1)
    }
  })

  it('says nothing that is neither the template’s, the analyst’s nor the source’s', () => {
    const said = lines(fillTemplate(memorandum, [note], today).body)
    expect(said).toEqual([
      '! The strike ended.',
      '# Background',
      'It took nine days.',
      '# Key points',
      '- “The port’s owner did not answer questions.”',
      '# What was said',
      '## Dockers’ union',
      '> the strike is over',
      '## Ana Ruiz',
      '> We got what we came for',
      '# Claims to test',
      '- For how long? “The strike is over for now.”',
      '# Timeline',
      '- 14 February 2024: Strike begins',
      '- 23 February 2024, Genoa: Strike over',
      '- March 2024: Still over',
      '# Implications',
      expect.stringMatching(/^\(.+\)$/u),
      '# Outlook and indicators',
      expect.stringMatching(/^\(.+\)$/u),
      expect.stringMatching(/^- \(.+\)$/u),
    ])
  })

  it('cites an event by the annotation it lies in, by its own words elsewhere, and not where it was entered by hand', () => {
    const timeline = {
      ...blank,
      body: memorandum.body.filter((block) => block.type === 'slot' && block.fill === 'timeline'),
    }
    const { body } = fillTemplate(timeline, [note], today)
    const claim = note.annotations.find(({ kind }) => kind === 'claim')
    expect(citationsIn(body).map(({ annotation, exact }) => [annotation, exact])).toEqual([
      ['told', 'said on Friday'],
      [claim?.id, 'The strike is over for now.'],
    ])
  })

  it('credits one speaker of several notes once, whatever the case and accents, and those not named last', () => {
    const other = withAnnotation(harbourNote(), 'quote', 'Nobody should call it a defeat', 'ANA  RUÍZ')
    const unnamed = withAnnotation(harbourNote(), 'quote', 'the strike is over')
    const { body } = fillTemplate(memorandum, [unnamed, note, other], today)
    expect(lines(body).filter((one) => /^(##|>) /u.test(one))).toEqual([
      '## Dockers’ union',
      '> the strike is over',
      '## Ana Ruiz',
      '> We got what we came for',
      '> Nobody should call it a defeat',
      '## Speaker not named',
      '> the strike is over',
    ])
  })

  it('leaves a hint under a heading, or leaves the part out, where the notes have nothing for it', () => {
    const body = lines(fillTemplate(memorandum, [harbourNote()], today).body)
    expect(body.slice(0, 3)).toEqual([
      expect.stringMatching(/^! \(.+\)$/u),
      '# Background',
      expect.stringMatching(/^\(.+\)$/u),
    ])
    expect(body).not.toContain('# Timeline')
  })

  it('has a part for each source of a press summary, with publisher and date', () => {
    const press = builtInTemplates.find(({ id }) => id === 'press-summary') ?? blank
    const said = lines(fillTemplate(press, [note, harbourNote()], today).body)
    const start = said.indexOf('# Coverage')
    expect(said.slice(start, start + 9)).toEqual([
      '# Coverage',
      '## The Harbour Post, 29 February 2024',
      'Port strike ends',
      'The strike ended.',
      '> the strike is over',
      '> We got what we came for',
      '## The Harbour Post, 29 February 2024',
      'Port strike ends',
      '(What it reports, in one sentence)',
    ])
  })

  it('is dated today and about the notes, unless the template or the caller says otherwise', () => {
    const handled = { ...memorandum, head: { ...memorandum.head, from: 'China desk', handling: 'OFFICIAL' } }
    expect(fillTemplate(handled, [note], today, { to: 'The Director' }).head).toEqual({
      to: 'The Director',
      from: 'China desk',
      date: '1 March 2024',
      subject: 'Port strike ends',
      handling: 'OFFICIAL',
    })
  })

  it('shares nothing with its template', () => {
    const memo = fillTemplate(memorandum, [], today)
    for (const block of memo.body) expect(memorandum.body).not.toContain(block)
  })
})

describe('a draft that is printed as it is', () => {
  it('has no part without content', () => {
    expect(lines(draftMemo([harbourNote()], today).body)).toEqual([])
    const body = lines(draftMemo([annotated()], today).body)
    expect(body.at(-1)).toBe('- March 2024: Still over')
    expect(body.some((one) => one.includes('('))).toBe(false)
  })

  it('prints a key point as words of its source, credited to nobody', () => {
    const note = annotated()
    const printed = resolveMemo(draftMemo([note], today), [note])
    expect(JSON.stringify(printed.body)).toContain('“The port’s owner did not answer questions.”')
    expect(printed.endnotes).toHaveLength(1)
  })
})

describe('what a citation points to', () => {
  it('is missing once the key point is, and changed once its words are', () => {
    const note = annotated()
    const [point] = citationsIn(draftMemo([note], today).body)
    if (point === undefined) throw new Error('the draft cites nothing')
    expect(citationProblem(point, { ...note, keyPoints: [] })).toBe('annotation-missing')
    const moved = { id: 'point', target: targetOf(note, 'did not answer questions') }
    expect(citationProblem(point, { ...note, keyPoints: [moved] })).toBe('words-changed')
  })
})
