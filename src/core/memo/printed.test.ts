import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import { describe, expect, it } from 'vitest'
import { Memo } from '../model/memo.ts'
import { memoHtml } from './html.ts'
import { headLines } from './labels.ts'
import { memoMarkdown } from './markdown.ts'
import { annotatedNote, anyMemo, fullMemo } from './memo.fixture.ts'
import { memoText } from './plainText.ts'
import { printableText } from './printable.ts'
import { printedLines } from './printedLines.ts'
import { type PrintedMemo, resolveMemo } from './resolve.ts'

const note = annotatedNote()
const printed = fc
  .tuple(anyMemo(note), fc.constantFrom('', 'Sealed 12ab'))
  .map(([memo, seal]) => ({ ...resolveMemo(memo, [note]), seal }))
const noHead = { to: '', from: '', date: '', subject: '', handling: '' }
const squeezed = (text: string) => text.replace(/\s+/gu, '')

function textOf(node: Tree.Node): string {
  if ('value' in node) return node.value
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
}

/** The text of the page's body, as any reader of HTML finds it. */
function pageText(memo: PrintedMemo): string {
  const html = parse(memoHtml(memo, { css: '', nonce: '' })).childNodes.find((node) => node.nodeName === 'html')
  const body =
    html !== undefined && 'childNodes' in html ? html.childNodes.find(({ nodeName }) => nodeName === 'body') : undefined
  if (body === undefined) throw new Error('the page has no body')
  return textOf(body)
}

function* nodesOf(node: Nodes): Generator<Nodes> {
  yield node
  if ('children' in node) for (const child of node.children) yield* nodesOf(child)
}

const parsed = (text: string) => fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })

/** What can be read in Markdown, labels as they are printed, its notes in alphabetical order. */
function markdownText(text: string): { body: string; notes: Map<string, string> } {
  const notes = new Map<string, string>()
  const shown = (node: Nodes): string => {
    if (node.type === 'footnoteReference') return node.identifier
    if (node.type === 'footnoteDefinition') {
      notes.set(node.identifier, squeezed(node.children.map(shown).join('')))
      return ''
    }
    if ('value' in node) return node.value
    return 'children' in node ? node.children.map(shown).join('') : ''
  }
  return { body: squeezed(shown(parsed(text))), notes }
}

describe('a printed memo', () => {
  it('reads on the page as its lines say, whatever stands in it', () => {
    fc.assert(
      fc.property(printed, (memo) => {
        expect(squeezed(pageText(memo))).toBe(squeezed(printedLines(memo).join('')))
      }),
    )
  })

  it('has bullets and numbers in its lines where they are asked for', () => {
    const lines = printedLines(resolveMemo(fullMemo(note), [note]), true)
    const from = lines.indexOf('• First point')
    expect(lines.slice(from, from + 12)).toEqual([
      '• First point',
      '• Second point',
      '1. Ask the owner',
      '“the strike is over”1',
      '— Dockers’ union',
      '• in writing',
      '• by phone',
      '2. Ask the unionii',
      'and wait.',
      '1. a day',
      '2. a week',
      'Who',
    ])
  })

  it('is well formed where the fixture says so', () => {
    fc.assert(
      fc.property(anyMemo(note), (memo) => {
        expect(Memo.parse(memo)).toEqual(memo)
      }),
    )
  })
})

describe('a memo as Markdown', () => {
  it('has every word and label of the memo, whatever stands in it, and no markup of the memo’s own', () => {
    fc.assert(
      fc.property(printed, (memo) => {
        const markdown = memoMarkdown(memo)
        const { body } = markdownText(markdown)
        const bare = { ...memo, head: noHead, footnotes: [], endnotes: [] }
        expect(markdownText(memoMarkdown({ ...memo, head: noHead })).body).toBe(squeezed(printedLines(bare).join('')))
        const handling = squeezed(printableText(memo.head.handling))
        const head = headLines(memo).map(({ name, value }) => squeezed(printableText(`${name}:${value}`)))
        expect(body).toContain(head.join(''))
        expect(body.startsWith(handling) && body.endsWith(handling)).toBe(true)
        const types = new Set([...nodesOf(parsed(markdown))].map(({ type }) => type))
        for (const type of ['html', 'code', 'inlineCode', 'image', 'definition', 'delete', 'thematicBreak'] as const) {
          expect(types).not.toContain(type)
        }
      }),
    )
  })

  it('has a footnote for every label, with its words and its source', () => {
    fc.assert(
      fc.property(printed, (memo) => {
        const { notes } = markdownText(memoMarkdown(memo))
        for (const { numeral, text } of memo.footnotes) expect(notes.get(numeral)).toBe(squeezed(printableText(text)))
        for (const { number, text, passages } of memo.endnotes) {
          for (const { letter, words } of passages) {
            const said = notes.get(`${number}${letter}`)
            expect(said).toContain(squeezed(printableText(words)))
            expect(said).toContain(squeezed(printableText(text)))
          }
        }
      }),
    )
  })
})

describe('a memo as plain text', () => {
  it('has every word of the memo, whatever stands in it', () => {
    fc.assert(
      fc.property(printed, (memo) => {
        const text = squeezed(memoText(memo))
        const { head } = memo
        for (const line of [head.to, head.subject, head.handling, memo.title]) {
          expect(text).toContain(squeezed(printableText(line)))
        }
        for (const { text: said } of memo.footnotes) expect(text).toContain(squeezed(printableText(said)))
        for (const { words } of memo.endnotes.flatMap(({ passages }) => passages)) {
          expect(text).toContain(squeezed(printableText(words)))
        }
      }),
    )
  })
})
