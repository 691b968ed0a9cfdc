import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { describe, expect, it } from 'vitest'
import { repliesTo } from '../edit/replies.ts'
import { newId } from '../model/id.ts'
import { harbourNote, now, withAnnotation } from '../model/note.fixture.ts'
import { escapeMarkdown } from './escapeMarkdown.ts'
import { encodeMarkdown } from './markdown.ts'
import { anyNote, anyText } from './notes.fixture.ts'

const parse = (text: string) => fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })

function* nodesOf(node: Nodes): Generator<Nodes> {
  yield node
  if ('children' in node) for (const child of node.children) yield* nodesOf(child)
}

const shown = (text: string) => [...nodesOf(parse(text))].map((node) => ('value' in node ? node.value : '')).join('')

describe('text as Markdown', () => {
  it('reads as that text, whatever is in it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const line = text.replace(/[\s\p{Cc}]+/gu, ' ').trim()
        expect(shown(escapeMarkdown(line))).toBe(line)
        for (const node of nodesOf(parse(escapeMarkdown(line))))
          expect(['root', 'paragraph', 'text', 'link']).toContain(node.type)
      }),
    )
  })

  it.each([
    '# not a heading',
    '- no list',
    '1. no list',
    '12) none',
    '> no quotation',
    '---',
    '===',
    '+ x',
    '* x',
    '| a | b |',
    '```',
    '<b>',
    '&amp;',
    '![x](y)',
    '~~x~~',
    '*x* _y_ `z`',
  ])('is never markup: %s', (line) => {
    const types = [...nodesOf(parse(escapeMarkdown(line)))].map(({ type }) => type)
    expect(types).toEqual(['root', 'paragraph', 'text'])
    expect(shown(escapeMarkdown(line))).toBe(line)
  })
})

describe('annotations as Markdown', () => {
  it('have words, speaker, remark, tags, source and the link back, as a person reads them', () => {
    const quoted = withAnnotation(
      harbourNote(),
      'quote',
      '“We got what we came for,”',
      'Ana Ruiz',
      'Check *this*.\n\nTwice.',
    )
    const note = {
      ...quoted,
      title: 'Port strike',
      actors: quoted.actors.map((actor) => ({ ...actor, role: 'chair', affiliation: 'Dockers’ Union' })),
      annotations: quoted.annotations.map((annotation) => ({
        ...annotation,
        tags: ['port', 'to_do'],
        replies: ['- Who says *so*?', 'The union.\n\nTwice.'].map((text) => ({
          id: newId(),
          text,
          created: now,
          updated: now,
        })),
      })),
      source: {
        ...quoted.source,
        blocks: [{ kind: 'heading' as const, level: 1, start: 0, end: 16 }],
        meta: { ...quoted.source.meta, title: 'Port strike ends', url: 'https://harbour.example/a_b' },
      },
    }
    const link = `readout://note/${note.id}#${note.annotations[0]?.id}`
    expect(encodeMarkdown(note)).toBe(`# Port strike

Source: Port strike ends, The Harbour Post, 29 February 2024, [https\\://harbour.example/a\\_b](<https://harbour.example/a_b>)

## Port strike ends

> “We got what we came for,”

— Ana Ruiz, chair, Dockers’ Union

Check \\*this\\*.

Twice.

- \\- Who says \\*so\\*?
- The union.

  Twice.

Tags: port, to\\_do

[Quote in Readout](<${link}>) · Port strike ends, The Harbour Post, 29 February 2024
`)
  })

  it('have no code in them where a remark begins with signs that cannot be seen', () => {
    const note = withAnnotation(harbourNote(), 'quote', 'nine days', '', '\0\tindented\n\n\0    again')
    const types = [...nodesOf(parse(encodeMarkdown(note)))].map(({ type }) => type)
    expect(types).not.toContain('code')
  })

  it('have a block quotation and a link for each annotation, and no markup of the note’s own', () => {
    fc.assert(
      fc.property(anyNote, (note) => {
        const nodes = [...nodesOf(parse(encodeMarkdown(note)))]
        const links = nodes
          .flatMap((node) => (node.type === 'link' ? node.url : []))
          .filter((url) => url.startsWith('readout:'))
        expect(links).toEqual(note.annotations.map(({ id }) => `readout://note/${note.id}#${id}`))
        const quotes = nodes.filter(({ type }) => type === 'blockquote')
        const visible = note.annotations.filter(
          ({ target }) => target.selector[0].exact.replace(/[\s\p{Cc}]/gu, '') !== '',
        )
        expect(quotes.length).toBe(visible.length)
        const items = nodes.filter(({ type }) => type === 'listItem')
        const replies = note.annotations.flatMap((annotation) => repliesTo(annotation))
        expect(items).toHaveLength(replies.filter(({ text }) => /[^\s\p{Cc}]/u.test(text)).length)
        const allowed = [
          'root',
          'heading',
          'paragraph',
          'blockquote',
          'text',
          'link',
          'break',
          'inlineCode',
          'list',
          'listItem',
        ]
        for (const { type } of nodes) expect(allowed).toContain(type)
      }),
    )
  })
})
