import { expect, it } from 'vitest'
import { piecesOf } from './blocks.ts'
import { parseHtml } from './page.ts'

it('elements that HTML does not know keep their words, whatever they are called', () => {
  const pieces = piecesOf(parseHtml('<p>A <constructor>strange</constructor> <em>page</em>.</p>'))
  expect(pieces).toHaveLength(1)
  const [{ runs } = { runs: [] }] = pieces
  expect(runs.map(({ text }) => text).join('')).toBe('A strange page.')
  expect(runs.filter(({ marks }) => marks.length > 0)).toEqual([{ text: 'page', marks: ['emphasis'] }])
})
