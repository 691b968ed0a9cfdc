import { expect, test } from 'vitest'
import type { Block } from '../../core/model/source.ts'
import { nearestBorder, piecesNear, wordsNear } from './words.ts'

function source(...paragraphs: string[]): { text: string; blocks: Block[] } {
  const text = paragraphs.join('\n\n')
  let from = 0
  const blocks = paragraphs.map((words): Block => {
    const start = from
    from += words.length + 2
    return { kind: 'paragraph', start, end: start + words.length }
  })
  return { text, blocks }
}

test('words go on over the border of a block and leave signs out', () => {
  const { text, blocks } = source('He said: “No.”', 'Twice.')
  expect(wordsNear(text, blocks, 0).map(({ start, end }) => text.slice(start, end))).toEqual([
    'He',
    'said',
    'No',
    'Twice',
  ])
})

test('words of a script without blanks are told', () => {
  const { text, blocks } = source('北京欢迎你')
  expect(wordsNear(text, blocks, 0).length).toBeGreaterThan(1)
})

test('an end can stand on either side of a quotation mark', () => {
  const { text, blocks } = source('He said “No” twice')
  const pieces = piecesNear(text, blocks, 9)
  expect(nearestBorder(pieces, 8, 'start')).toBe(8)
  expect(nearestBorder(pieces, 9, 'start')).toBe(9)
  expect(nearestBorder(pieces, 14, 'end')).toBe(12)
  expect(nearestBorder([], 4, 'end')).toBeNull()
})
