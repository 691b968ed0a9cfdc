import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { processorTime } from '../../../scripts/processorTime.ts'
import { Source } from '../model/source.ts'
import { decodeText } from './decode.ts'
import { parseMarkdown } from './markdown.ts'
import type { ParsedDocument } from './parsed.ts'
import { titleFrom } from './parsed.ts'
import { parsePlainText } from './plainText.ts'

/** What a reader sees: each block's kind and words. */
function seen({ text, blocks }: ParsedDocument): string[] {
  return blocks.map((block) => `${block.kind}: ${text.slice(block.start, block.end)}`)
}

/** The parsed document as the source it becomes; throws where its blocks do not fit its text. */
function asSource({ text, blocks, marks, meta }: ParsedDocument): Source {
  const original = { sha256: '0'.repeat(64), name: 'x', mediaType: 'text/plain', bytes: 0 }
  return Source.parse({ text, blocks, marks, meta: { ...meta, imported: '2024-01-01T00:00:00.000Z' }, original })
}

describe('plain text', () => {
  it('takes a short first line as the title and the rest as paragraphs', () => {
    const parsed = parsePlainText('Port strike ends\r\n\r\nOne.\r\nStill one.\r\n \r\nTwo.\r\n', 'a.txt')
    expect(seen(parsed)).toEqual(['heading: Port strike ends', 'paragraph: One.\nStill one.', 'paragraph: Two.'])
    expect(parsed.meta.title).toBe('Port strike ends')
  })

  it('does not take a sentence for a title', () => {
    expect(seen(parsePlainText('It ended.\n\nThen more.', 'a.txt'))).toEqual([
      'paragraph: It ended.',
      'paragraph: Then more.',
    ])
  })

  it('changes nothing but line ends', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (content) => {
        const parsed = parsePlainText(content, 'a.txt')
        expect(parsed.text).toBe(content.replace(/\r\n?/gu, '\n'))
        asSource(parsed)
      }),
    )
  })

  it('leaves nothing but white space outside its blocks', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b c', ' ', '\n', '\n\n', '\t', '.')), (parts) => {
        const { text, blocks } = parsePlainText(parts.join(''), 'a.txt')
        const inBlocks = blocks.map(({ start, end }) => text.slice(start, end)).join('')
        expect(inBlocks.replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''))
      }),
    )
  })

  it('stays fast on a long run of blanks', () => {
    const spent = processorTime()
    parsePlainText(`a${' \t'.repeat(200_000)}\n`.repeat(3), 'a.txt')
    expect(spent()).toBeLessThan(2000)
  })
})

describe('Markdown', () => {
  it('gives the words without the marks, block by block', () => {
    const parsed = parseMarkdown(
      '# The *title*\n\nA **bold** [link](https://example.org) and `code`.\n\n> Said\n> twice\n\n1. one\n2. two\n   - deep\n\n```\nx  = 1\n```\n',
      'a.md',
    )
    expect(seen(parsed)).toEqual([
      'heading: The title',
      'paragraph: A bold link and code.',
      'quote: Said\ntwice',
      'listItem: one',
      'listItem: two',
      'listItem: deep',
      'pre: x  = 1',
    ])
    expect(parsed.blocks[5]).toMatchObject({ depth: 2 })
    expect(parsed.blocks[4]).toMatchObject({ depth: 1, ordinal: 2 })
    asSource(parsed)
  })

  it('reads the metadata before the text', () => {
    const { meta, text } = parseMarkdown(
      '---\ntitle: "Ports: a survey"\nauthor: Ana Ruiz, Bo Li\npublisher: The Post\ndate: 2024-02-29T10:00:00Z\nurl: https://example.org/a\nlang: en\n---\nWords.\n',
      'a.md',
    )
    expect(meta).toMatchObject({
      title: 'Ports: a survey',
      authors: ['Ana Ruiz', 'Bo Li'],
      publisher: 'The Post',
      published: '2024-02-29',
      url: 'https://example.org/a',
      language: 'en',
    })
    expect(text).toBe('Words.')
  })

  it('does not take a thematic break for metadata', () => {
    expect(seen(parseMarkdown('---\n\nA. Words\n\n---\n\nB\n', 'a.md'))).toEqual([
      'paragraph: A. Words',
      'paragraph: B',
    ])
  })

  it('keeps the words of tables and footnotes', () => {
    const { text } = parseMarkdown('| a | b |\n|---|---|\n| c | d |\n\nx[^1]\n\n[^1]: The note.\n', 'a.md')
    expect(text.match(/\w+/gu)).toEqual(['a', 'b', 'c', 'd', 'x', '1', 'The', 'note'])
  })

  it('makes a well-formed source of anything', () => {
    const markdown = fc.array(
      fc.constantFrom('# ', '- ', '1. ', '> ', 'w ', '\n', '\n\n', '    ', '```\n', '*', '[^1]', '|', '<b>', '---\n'),
    )
    fc.assert(fc.property(markdown, (parts) => void asSource(parseMarkdown(parts.join(''), 'a.md'))))
  })
})

describe('decoding', () => {
  it.each<[string, number[], string]>([
    ['UTF-8', [0xc3, 0xa9], 'é'],
    ['UTF-8 with a byte order mark', [0xef, 0xbb, 0xbf, 0x61], 'a'],
    ['UTF-16, little end first', [0xff, 0xfe, 0xe9, 0x00], 'é'],
    ['UTF-16, big end first', [0xfe, 0xff, 0x00, 0xe9], 'é'],
    ['Windows-1252', [0x93, 0x61, 0x94], '“a”'],
  ])('%s', (_name, bytes, text) => {
    expect(decodeText(Uint8Array.from(bytes))).toBe(text)
  })

  it('refuses what is no text', () => {
    expect(() => decodeText(Uint8Array.from([0x50, 0x4b, 0, 0]))).toThrow(
      expect.objectContaining({ code: 'unsupported' }),
    )
  })
})

describe('a title where the document names none', () => {
  it('is the file name when that reads like one', () => {
    expect(titleFrom('Port_strike ends.txt', 'Whatever')).toBe('Port strike ends')
  })

  it('is otherwise the first words, cut between words', () => {
    expect(titleFrom('article.txt', `${'many words '.repeat(20)}`)).toMatch(/^many words .* (many|words)…$/u)
  })
})
