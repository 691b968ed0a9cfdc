import { describe, expect, it } from 'vitest'
import type { Memo } from '../model/memo.ts'
import { heading, type Inline, type MemoBlock, paragraph, textLine } from '../model/memoBody.ts'
import type { Note } from '../model/note.ts'
import { emptyMemo } from './emptyMemo.ts'
import { memoFormatOf } from './exportFormats.ts'
import { memoHtml } from './html.ts'
import { annotatedNote, citationOf, fullMemo, memoDay } from './memo.fixture.ts'
import { type PrintedBlock, type PrintedInline, type PrintedMemo, resolveMemo } from './resolve.ts'

const style = { css: '', nonce: 'n' }

const cited = (note: Note, words: string): Inline => ({ type: 'citation', attrs: citationOf(note, words) })
const quote = (note: Note, words: string): Inline => ({
  type: 'quote',
  attrs: { ...citationOf(note, words), alterations: [] },
})
const quotation = (note: Note, words: string): MemoBlock => ({
  type: 'quotation',
  attrs: { ...citationOf(note, words), alterations: [] },
})
const memoOf = (...body: MemoBlock[]): Memo => ({ ...emptyMemo(memoDay), body })
const footnote = (text: string): Inline => ({ type: 'footnote', attrs: { text } })

/** The labels that a memo prints in its body, in reading order. */
function labelsIn({ body }: PrintedMemo): string[] {
  const ofLine = (content: readonly PrintedInline[]) =>
    content.flatMap((node) => ('label' in node ? `${node.label.number}${node.label.letter}` : []))
  const ofBlock = (block: PrintedBlock): string[] => {
    if (block.type === 'quotation') return [`${block.label.number}${block.label.letter}`]
    if (block.type === 'list') return block.items.flat().flatMap(ofBlock)
    if (block.type === 'table') return block.rows.flat().flatMap(({ paragraphs }) => paragraphs.flatMap(ofLine))
    return block.type === 'bottomLine' ? block.paragraphs.flatMap(ofLine) : ofLine(block.content)
  }
  return body.flatMap(ofBlock)
}

describe('following citations', () => {
  it('numbers sources in the order in which they are first cited, one number a source', () => {
    const [first, second] = [annotatedNote(), annotatedNote()]
    const memo = memoOf(
      paragraph([cited(second, 'We got'), cited(first, 'We got')]),
      quotation(second, 'Nobody'),
      quotation(first, 'Nobody'),
    )
    const printed = resolveMemo(memo, [first, second])
    expect(printed.endnotes.map(({ note, number }) => [note, number])).toEqual([
      [second.id, 1],
      [first.id, 2],
    ])
    expect(labelsIn(printed)).toEqual(['1a', '2a', '1', '2'])
  })

  it('gives each passage whose words are not printed a letter, and its words to the endnote', () => {
    const note = annotatedNote()
    const memo = memoOf(
      paragraph([cited(note, 'The strike is over for'), cited(note, 'We got'), quote(note, 'the strike is over')]),
      paragraph([cited(note, 'We got')]),
    )
    const printed = resolveMemo(memo, [note])
    expect(labelsIn(printed)).toEqual(['1a', '1b', '1', '1b'])
    expect(printed.endnotes[0]?.passages).toEqual([
      { letter: 'a', words: '“The strike is over for now.”', speaker: '' },
      { letter: 'b', words: '“We got what we came for”', speaker: 'Ana Ruiz' },
    ])
  })

  it('describes a source so that it can be found again', () => {
    const note = annotatedNote()
    const [endnote] = resolveMemo(memoOf(quotation(note, 'We got')), [note]).endnotes
    expect(endnote?.text).toBe(
      `“Port strike ends”, The Harbour Post, 29 February 2024. Imported 1 March 2024 from harbour.txt, SHA-256 ${'a'.repeat(64)}.`,
    )
  })

  it('keeps what was cited when the note no longer has it, and its number when the source is gone', () => {
    const note = annotatedNote()
    const memo = memoOf(quotation(note, 'We got'), quotation(note, 'Nobody'))
    const without = { ...note, annotations: note.annotations.slice(1) }
    const kept = { words: '“We got what we came for”', credit: 'Ana Ruiz' }
    expect(resolveMemo(memo, [{ ...without, actors: [] }]).body[0]).toMatchObject(kept)
    expect(resolveMemo(memo, []).body[0]).toMatchObject({ ...kept, label: { number: 1, letter: '' } })
    expect(resolveMemo(memo, []).endnotes).toEqual([
      { number: 1, note: note.id, text: 'This source is no longer in the vault.', passages: [] },
    ])
  })

  it('introduces a speaker with role once, and by name afterwards', () => {
    const note = annotatedNote()
    const printed = resolveMemo(memoOf(quotation(note, 'We got'), quotation(note, 'Nobody')), [note])
    expect(printed.body.map((block) => (block.type === 'quotation' ? block.credit : ''))).toEqual([
      'Ana Ruiz, chair',
      'Ana Ruiz',
    ])
  })

  it('numbers the writer’s notes in reading order, in Roman numerals', () => {
    const memo = memoOf(paragraph([footnote('One.')]), {
      type: 'bulletList',
      content: [{ type: 'listItem', content: [paragraph([footnote('Two.')])] }],
    })
    expect(resolveMemo(memo, []).footnotes).toEqual([
      { numeral: 'i', text: 'One.' },
      { numeral: 'ii', text: 'Two.' },
    ])
  })

  it('leaves out what has no content', () => {
    const empty = paragraph([{ type: 'break' }, { type: 'text', text: ' ' }])
    const row = { type: 'tableRow' as const, content: [] }
    const memo = memoOf(
      paragraph([], 'What the reader has to know'),
      heading(1, ''),
      { type: 'bottomLine', content: [empty] },
      { type: 'orderedList', content: [{ type: 'listItem', content: [empty] }] },
      { type: 'table', content: [row] },
    )
    expect(resolveMemo(memo, []).body).toEqual([])
  })
})

describe('the printed page', () => {
  const note = annotatedNote()
  const printed = { ...resolveMemo(fullMemo(note), [note]), seal: 'Sealed' }
  const html = memoHtml(printed, style)

  it('names its language and title, and has a heading for each part', () => {
    expect(html).toContain('<html lang="en">')
    expect(html).toContain('<title>Port strike ends</title>')
    expect([...html.matchAll(/<(h\d)>(.*?)<\/h/gu)].map(([, tag, text]) => `${tag} ${text}`)).toEqual([
      'h1 Memorandum',
      'h2 Bottom line',
      'h2 What was said',
      'h3 By the chair',
      'h4 In short',
      'h2 Notes',
      'h2 Sources',
    ])
  })

  it('leads from each label to its endnote, and from there back to where it was cited first', () => {
    const ids = [...html.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const targets = [...html.matchAll(/ href="#([^"]+)"/gu)].map(([, target]) => target)
    expect(targets.length).toBeGreaterThan(10)
    for (const target of targets) expect(ids).toContain(target)
  })

  it('repeats the row of headings of a table on every page, and keeps cells that cover several', () => {
    expect(html).toContain('<table class="grid"><thead><tr><th scope="col">Who</th>')
    expect(html).toContain('<td rowspan="2">Union</td>')
    expect(html).toContain('<td colspan="2">Next week: to be followed</td>')
  })

  it('shows what was left out of a quotation and what was added to it', () => {
    expect(html).toContain('“We got … came for”')
    expect(html).toContain('“Nobody should call it [the deal] a defeat”')
  })

  it('prints the handling line in the margins, and shows it over and under a page on a screen', () => {
    expect(html).toContain('@top-center { content: "INTERNAL" }')
    expect(html).toContain('@bottom-center { content: "INTERNAL" }')
    expect(html).not.toContain('class="handling"')
    const page = memoHtml(printed, style, { onScreen: true, policy: "default-src 'none'", closing: '<hr>' })
    expect(page.match(/<p class="handling">INTERNAL<\/p>/gu)).toHaveLength(2)
    expect(page).toContain('<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;">')
    expect(page.indexOf('<hr>')).toBeGreaterThan(page.indexOf('<p class="seal">Sealed</p>'))
  })

  it('shows hostile text as text, wherever it stands', () => {
    const attack = '</style></title></table><script>alert(1)</script>"><img src=x onerror=alert(1)>'
    const citation = { ...citationOf(note, 'We got'), exact: attack, speaker: attack }
    const memo = {
      ...memoOf(
        heading(1, attack),
        { type: 'bottomLine', content: [paragraph([...textLine(attack), footnote(attack)])] },
        { type: 'quotation', attrs: { ...citation, alterations: [{ type: 'insertion', at: 3, text: attack }] } },
        paragraph([
          { type: 'citation', attrs: citation },
          { type: 'quote', attrs: { ...citation, alterations: [] } },
        ]),
      ),
      title: attack,
      head: { to: attack, from: attack, date: attack, subject: attack, handling: attack },
    }
    const page = memoHtml({ ...resolveMemo(memo, [note]), seal: attack }, style, { onScreen: true })
    expect(page).not.toMatch(/<script|<img/u)
    expect(page.match(/<\/style>/gu)).toHaveLength(1)
  })
})

describe('the format of a file', () => {
  it.each([
    ['.pdf', 'pdf'],
    ['DOCX', 'docx'],
    ['.md', 'markdown'],
    ['.htm', 'html'],
    ['txt', 'text'],
    ['.doc', null],
    ['', null],
  ])('%s is %s', (extension, format) => {
    expect(memoFormatOf(extension)).toBe(format)
  })
})
