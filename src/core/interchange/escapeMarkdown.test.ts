import { fromMarkdown } from 'mdast-util-from-markdown'
import { expect, it } from 'vitest'
import { escapeMarkdown } from './escapeMarkdown.ts'

it.each(['\n', '\r\n', '\r', '\u0085', '\u2028', '\u2029'])('begins no block behind what ends a line: %j', (end) => {
  for (const block of ['# head', '1. item', '- item', '> quote', '    code', '---', '```']) {
    const tree = fromMarkdown(escapeMarkdown(`words${end}${block}`))
    expect(tree.children.map(({ type }) => type)).toEqual(['paragraph'])
  }
})
