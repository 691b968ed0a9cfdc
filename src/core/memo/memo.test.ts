import { describe, expect, it } from 'vitest'
import { applyEdits } from '../edit/noteEdit.ts'
import { Memo } from '../model/memo.ts'
import { harbourNote, withAnnotation } from '../model/note.fixture.ts'
import type { Note } from '../model/note.ts'
import { draftMemo } from './draft.ts'
import { memoHtml } from './html.ts'
import { quoted } from './quoted.ts'
import { resolveMemo } from './resolve.ts'

const today = new Date(2024, 2, 1)
const style = { css: '', nonce: 'n' }

function annotated(): Note {
  const one = withAnnotation(harbourNote(), 'quote', 'We got what we came for', 'Ana Ruiz')
  const two = withAnnotation(one, 'quote', 'the strike is over', 'Dockers’ union')
  const three = withAnnotation(two, 'quote', 'Nobody should call it a defeat', 'Ana Ruiz')
  const four = withAnnotation(three, 'claim', 'The strike is over for now.', '', 'For how long?')
  const edits = [{ type: 'note.change' as const, change: { summary: 'The strike ended.\n\nIt took nine days.' } }]
  return applyEdits(four, edits, '2024-03-01T10:00:00.000Z').note
}

describe('a draft from a note', () => {
  const note = annotated()
  const memo = draftMemo([note], today)

  it('is a well-formed memo, dated today, about the note', () => {
    expect(Memo.parse(memo)).toEqual(memo)
    expect(memo.head).toMatchObject({ subject: 'Port strike ends', date: '1 March 2024' })
  })

  it('has the first paragraph of the summary as its bottom line and the rest as background', () => {
    expect(memo.bottomLine.text).toBe('The strike ended.')
    expect(memo.body.slice(0, 2)).toMatchObject([{ text: 'Background' }, { text: 'It took nine days.' }])
  })

  it('has each quotation under its speaker, in the order of the text', () => {
    const said = memo.body.flatMap((block) => {
      if (block.type === 'quotation') return [block.citation.exact]
      return block.type === 'heading' && block.level === 2 ? [block.text] : []
    })
    expect(said).toEqual([
      'Dockers’ union',
      'the strike is over',
      'Ana Ruiz',
      'We got what we came for',
      'Nobody should call it a defeat',
    ])
  })

  it('leaves out parts without content', () => {
    const headings = draftMemo([harbourNote()], today).body
    expect(headings).toEqual([])
  })
})

describe('following citations', () => {
  it('numbers sources in the order in which they are first cited, one number a source', () => {
    const [first, second] = [annotated(), annotated()]
    const resolved = resolveMemo(draftMemo([second, first], today), [first, second])
    expect(resolved.endnotes.map(({ note, number }) => [note, number])).toEqual([
      [second.id, 1],
      [first.id, 2],
    ])
    expect(resolved.problems).toEqual([])
  })

  it('describes a source so that it can be found again', () => {
    const note = annotated()
    const [endnote] = resolveMemo(draftMemo([note], today), [note]).endnotes
    expect(endnote?.text).toBe(
      `“Port strike ends”, The Harbour Post, 29 February 2024. Imported 1 March 2024 from harbour.txt, SHA-256 ${'a'.repeat(64)}.`,
    )
  })

  it('keeps what was cited, and says so, when the note no longer has it', () => {
    const note = annotated()
    const memo = draftMemo([note], today)
    const [quote] = note.annotations
    const without = applyEdits(
      note,
      [{ type: 'annotation.remove', id: quote?.id ?? '' }],
      '2024-03-02T00:00:00.000Z',
    ).note
    const resolved = resolveMemo(memo, [without])
    expect(resolved.problems.map(({ kind }) => kind)).toEqual(['annotation-missing'])
    expect(resolved.body).toContainEqual(
      expect.objectContaining({ words: 'the strike is over', credit: 'Dockers’ union' }),
    )
    expect(resolveMemo(memo, []).problems.every(({ kind }) => kind === 'note-missing')).toBe(true)
  })

  it('notices words that are no longer in the source', () => {
    const note = annotated()
    const memo = draftMemo([note], today)
    const problemsWith = (words: string) => {
      const text = note.source.text.replace('We got what we came for', words)
      const rewritten = { ...note, source: { ...note.source, text } }
      return resolveMemo(memo, [rewritten]).problems.map(({ kind, citation }) => [kind, citation.exact])
    }
    expect(problemsWith('We got all that we came for')).toEqual([['words-changed', 'We got what we came for']])
    expect(problemsWith('No comment')).toEqual([['orphan', 'We got what we came for']])
  })
})

describe('the printed page', () => {
  const note = annotated()
  const html = memoHtml(resolveMemo(draftMemo([note], today, { handling: 'INTERNAL' }), [note]), style)

  it('names its language and title, and has a heading for each part', () => {
    expect(html).toContain('<html lang="en">')
    expect(html).toContain('<title>Port strike ends</title>')
    expect([...html.matchAll(/<h[123]>(.*?)<\/h/gu)].map(([, text]) => text)).toEqual([
      'Memorandum',
      'Bottom line',
      'Background',
      'What was said',
      'Dockers’ union',
      'Ana Ruiz',
      'Claims to test',
      'Sources',
    ])
  })

  it('prints the handling line at the top and bottom of each page', () => {
    expect(html).toContain('@top-center { content: "INTERNAL" }')
    expect(html).toContain('@bottom-center { content: "INTERNAL" }')
  })

  it('shows hostile text as text', () => {
    const attack = '</style></title><script>alert(1)</script>"><img src=x onerror=alert(1)>'
    const memo = draftMemo([note], today, { handling: attack, subject: attack, to: attack })
    const page = memoHtml(resolveMemo({ ...memo, bottomLine: { text: attack, citations: [] } }, [note]), style)
    expect(page).not.toMatch(/<script|<img/u)
    expect(page.match(/<\/style>/gu)).toHaveLength(1)
  })

  it('puts marks around a quotation unless it brings its own', () => {
    expect(quoted('so it is')).toBe('“so it is”')
    expect(quoted('“So,” he said, “it is.”')).toBe('“So,” he said, “it is.”')
  })
})
