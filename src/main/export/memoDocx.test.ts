import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate/browser'
import mammoth from 'mammoth'
import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import { describe, expect, it } from 'vitest'
import { annotatedNote, anyMemo, fullMemo } from '../../core/memo/memo.fixture.ts'
import { printableText } from '../../core/memo/printable.ts'
import { printedLines } from '../../core/memo/printedLines.ts'
import { resolveMemo } from '../../core/memo/resolve.ts'
import { memoDocx } from './memoDocx.ts'

const note = annotatedNote()
const memo = fullMemo(note)
const printed = { ...resolveMemo(memo, [note]), seal: 'Sealed 12ab' }
const squeezed = (text: string) => text.replace(/\s+/gu, '')

function textOf(node: Tree.Node): string {
  if ('value' in node) return node.value
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
}

/** What mammoth, which knows nothing of the library that wrote the file, reads in it. */
async function read(bytes: Uint8Array): Promise<{ html: string; text: string }> {
  const { value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })
  return { html, text: squeezed(textOf(parseFragment(html))) }
}

describe('a memo as a Word file', () => {
  it('has every line of the memo, in its order, its notes as notes of Word’s', async () => {
    const { text } = await read(await memoDocx(printed, memo))
    const body = [
      'Memorandum To The board From Desk Date 1 March 2024 Subject Port strike ends',
      'Bottom line The strike is over,[1]a after nine days. Watch the owner.[2]',
      'What was said By the chair “We got … came for”1 — Ana Ruiz, chair',
      '“Nobody should call it [the deal] a defeat”1 — Ana Ruiz',
      'In short The union: “the strike is over”1, which the owner does not deny.1a 1b Second line, third.',
      'First point Second point Ask the owner “the strike is over”1 — Dockers’ union in writing by phone',
      'Ask the union[3] and wait. a day a week Who When What Union Friday Deal1b signed Next week: to be followed End.',
      'Sources',
    ]
    expect(text.startsWith(squeezed(body.join('')))).toBe(true)
    for (const line of printedLines(printed).slice(-6)) {
      expect(text).toContain(squeezed(line.replace(/^(?:1|ii?) /u, '')))
    }
  })

  it('has styles, repeated headings of tables, and fields that Word keeps right', async () => {
    const parts = unzipSync(await memoDocx(printed, memo))
    const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array())
    const document = part('word/document.xml')
    for (const style of [
      'Title',
      'Heading1',
      'Heading2',
      'Heading3',
      'BottomLine',
      'Quote',
      'Credit',
      'ListBullet',
      'ListNumber',
    ]) {
      expect(document).toContain(`<w:pStyle w:val="${style}"/>`)
      expect(part('word/styles.xml')).toContain(`w:styleId="${style}"`)
    }
    expect(part('word/styles.xml')).toContain('w:styleId="MemoTable"')
    expect(document).toContain('<w:tblHeader/>')
    expect(document.match(/<w:endnoteReference /gu)).toHaveLength(1)
    expect(document.match(/ NOTEREF _Source1 /gu)).toHaveLength(7)
    expect(part('word/footer1.xml')).toMatch(/INTERNAL[\s\S]*PAGE[\s\S]*NUMPAGES/u)
    expect(part('word/header1.xml')).toContain('INTERNAL')
    expect(part('docProps/core.xml')).toContain('<dc:title>Port strike ends</dc:title>')
    expect(part('docProps/core.xml')).toContain('<dc:creator>Desk</dc:creator>')
    expect(document).toContain('<w:pgSz w:w="11906" w:h="16838"')
    expect(document).toContain('<w:numFmt w:val="lowerRoman"/>')
  })

  it('is the same to the byte for the same memo', async () => {
    expect(Buffer.from(await memoDocx(printed, memo)).equals(Buffer.from(await memoDocx(printed, memo)))).toBe(true)
  })

  it('runs from right to left where the words do', async () => {
    const citation = { note: note.id, annotation: note.id, exact: 'שלום לכולם', speaker: '' }
    const body = [{ type: 'quotation' as const, attrs: { ...citation, alterations: [] } }]
    const parts = unzipSync(await memoDocx(resolveMemo({ ...memo, body, paper: 'Letter' }, []), memo))
    const document = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
    expect(document).toContain('<w:bidi/>')
    expect(document).toContain('<w:rtl/>')
    expect(document).toContain('<w:pgSz w:w="12240" w:h="15840"')
  })

  it('can be read whatever stands in the memo', async () => {
    await fc.assert(
      fc.asyncProperty(anyMemo(note), async (any) => {
        const resolved = { ...resolveMemo(any, [note]), seal: 'Sealed' }
        const { text } = await read(await memoDocx(resolved, any))
        for (const block of resolved.body) {
          if (block.type === 'quotation') expect(text).toContain(squeezed(printableText(block.words)))
        }
        for (const { words } of resolved.endnotes.flatMap(({ passages }) => passages)) {
          expect(text).toContain(squeezed(printableText(words)))
        }
        expect(text).toContain('Sealed')
      }),
      { numRuns: 30 },
    )
  })
})
