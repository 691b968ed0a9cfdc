import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { expect, it } from 'vitest'
import { escapeMarkdown } from './escapeMarkdown.ts'

it.each(['\n', '\r\n', '\r', '\u0085', '\u2028', '\u2029'])('begins no block behind what ends a line: %j', (end) => {
  for (const block of ['# head', '1. item', '- item', '> quote', '    code', '---', '```']) {
    const tree = fromMarkdown(escapeMarkdown(`words${end}${block}`))
    expect(tree.children.map(({ type }) => type)).toEqual(['paragraph'])
  }
})

interface MarkdownNode {
  type: string
  value?: string
  children?: MarkdownNode[]
}

const said = ({ value, children = [] }: MarkdownNode): string => value ?? children.map(said).join('')

it.each(['https://example.org/', 'HTTP://example.org/?a=', 'www.example.org/', 'ftp://example.org/'])(
  'leaves no markup behind an address: %s',
  (address) => {
    const words = `${address}<b onclick="x()">bold</b>`
    const tree = fromMarkdown(escapeMarkdown(words), { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
    expect(JSON.stringify(tree)).not.toContain('"type":"html"')
    expect(said(tree)).toBe(words)
  },
)
